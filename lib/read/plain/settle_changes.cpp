#include <algorithm>

#include "read/mend_article.hpp"
#include "read/plain/source_edits.hpp"

namespace warraq::read {

namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

bool same_but_for_white(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  for (;;) {
    while (i < a.size() && is_white(a[i])) ++i;
    while (j < b.size() && is_white(b[j])) ++j;
    if (i >= a.size() || j >= b.size()) return i >= a.size() && j >= b.size();
    if (a[i++] != b[j++]) return false;
  }
}

/// The stretches of two rounds of changes that touch, as one change of the first text.
class Composer {
 public:
  Composer(const TextChanges& first, const TextChanges& second, std::string_view before,
           std::string_view between)
      : first_(first), second_(second), before_(before), between_(between) {}

  TextChanges run() {
    while (f_ < first_.size() || s_ < second_.size()) cluster();
    return std::move(out_);
  }

 private:
  /// Where the next change of the first round stands in `between`.
  std::size_t first_begin() const {
    return static_cast<std::size_t>(static_cast<std::int64_t>(first_[f_].source.begin) + shift_);
  }
  std::size_t first_end() const { return first_begin() + first_[f_].after.size(); }
  std::size_t second_begin() const { return static_cast<std::size_t>(second_[s_].source.begin); }

  void take_first() {
    add_rules(rules_, first_[f_].rule);
    shift_ += static_cast<std::int64_t>(first_[f_].after.size()) -
              static_cast<std::int64_t>(first_[f_].before.size());
    ++f_;
  }
  void take_second() {
    const TextChange& change = second_[s_++];
    const auto begin = static_cast<std::size_t>(change.source.begin);
    if (begin < done_) return;  // the same words were changed already
    add_rules(rules_, change.rule);
    after_.append(between_, done_, begin - done_);
    after_ += change.after;
    done_ = static_cast<std::size_t>(change.source.end);
  }

  void cluster() {
    const bool opens_first = f_ < first_.size() && (s_ >= second_.size() || first_begin() <= second_begin());
    const std::size_t low = opens_first ? first_begin() : second_begin();
    std::size_t high = low;
    const auto low_source = static_cast<std::size_t>(static_cast<std::int64_t>(low) - shift_);
    rules_.clear();
    after_.clear();
    done_ = low;
    for (bool grows = true; grows;) {
      grows = false;
      if (f_ < first_.size() && (first_begin() < high || first_begin() == low)) {
        high = std::max(high, first_end());
        take_first();
        grows = true;
      } else if (s_ < second_.size() && (second_begin() < high || second_begin() == low)) {
        high = std::max(high, static_cast<std::size_t>(second_[s_].source.end));
        take_second();
        grows = true;
      }
    }
    after_.append(between_, done_, high - done_);
    const auto high_source = static_cast<std::size_t>(static_cast<std::int64_t>(high) - shift_);
    std::string was(before_.substr(low_source, high_source - low_source));
    if (was != after_)
      out_.push_back({std::move(rules_), {low_source, high_source}, std::move(was), std::move(after_)});
  }

  const TextChanges &first_, &second_;
  std::string_view before_, between_;
  std::size_t f_ = 0, s_ = 0;
  std::int64_t shift_ = 0;  ///< from `before` to `between`
  std::size_t done_ = 0;    ///< so far `after_` goes, in `between`
  std::string rules_, after_;
  TextChanges out_;
};

}  // namespace

TextChanges compose_changes(const TextChanges& first, const TextChanges& second, std::string_view before,
                            std::string_view between) {
  if (first.empty()) return second;
  return Composer(first, second, before, between).run();
}

void sort_by_source(TextChanges& changes) {
  const auto by_source = [](const TextChange& a, const TextChange& b) { return a.source < b.source; };
  if (!std::is_sorted(changes.begin(), changes.end(), by_source))
    std::stable_sort(changes.begin(), changes.end(), by_source);
}

void settle_changes(TextChanges& changes, std::string_view text) {
  sort_by_source(changes);
  changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
  for (TextChange& change : changes) {
    const std::string_view words =
        text.substr(static_cast<std::size_t>(change.source.begin),
                    static_cast<std::size_t>(change.source.end - change.source.begin));
    if (words != change.before && same_but_for_white(words, change.before)) change.before = words;
  }
}

}  // namespace warraq::read
