#include "mend/rules/layers.hpp"

#include <algorithm>
#include <utility>

namespace warraq::mending {

namespace {

std::string applied(std::string_view text, const std::vector<Edit>& edits) {
  std::string out;
  out.reserve(text.size() + 16);
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    out.append(text, done, edit.bytes.begin - done).append(edit.after);
    done = edit.bytes.end;
  }
  return out.append(text, done);
}

std::int64_t growth(ByteRange bytes, std::string_view after) {
  return static_cast<std::int64_t>(after.size()) - (bytes.end - bytes.begin);
}

bool names(std::string_view rules, std::string_view rule) {
  for (std::size_t begin = 0; begin <= rules.size();) {
    const std::size_t end = std::min(rules.find(", ", begin), rules.size());
    if (rules.substr(begin, end - begin) == rule) return true;
    begin = end + 2;
  }
  return false;
}

void add(std::string& rules, std::string_view more) {
  for (std::size_t begin = 0; begin < more.size();) {
    const std::size_t end = std::min(more.find(", ", begin), more.size());
    const std::string_view rule = more.substr(begin, end - begin);
    if (!names(rules, rule)) {
      if (!rules.empty()) rules += ", ";
      rules += rule;
    }
    begin = end + 2;
  }
}

/// Merges the edits so far with those of the next rule: what overlaps or touches becomes one.
class Merger {
 public:
  Merger(std::vector<MendEdit>& first, const std::vector<Edit>& second, std::string_view rule)
      : first_(first), second_(second), rule_(rule) {}

  std::vector<MendEdit> run(std::string_view original, std::string_view next) {
    std::vector<MendEdit> out;
    out.reserve(first_.size() + second_.size());
    while (f_ < first_.size() || s_ < second_.size()) {
      const std::int64_t low = std::min(first_begin(), second_begin());
      const std::int64_t from = low - first_shift_, fresh_from = low + second_shift_;
      MendEdit edit = cluster(low);
      edit.bytes = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(high_ - first_shift_)};
      edit.after = next.substr(static_cast<std::size_t>(fresh_from),
                               static_cast<std::size_t>(high_ + second_shift_ - fresh_from));
      if (original.substr(edit.bytes.begin, edit.bytes.end - edit.bytes.begin) != edit.after)
        out.push_back(std::move(edit));
    }
    return out;
  }

 private:
  static constexpr std::int64_t never = INT64_MAX;
  // Both as places of the text between the two.
  std::int64_t first_begin() const {
    return f_ < first_.size() ? first_[f_].bytes.begin + first_shift_ : never;
  }
  std::int64_t second_begin() const { return s_ < second_.size() ? second_[s_].bytes.begin : never; }

  /// Takes all that hangs together from `low` on; high_ is where it ends.
  MendEdit cluster(std::int64_t low) {
    MendEdit edit;
    bool by_second = false;
    high_ = low;
    for (;;) {
      if (first_begin() <= high_) {
        const MendEdit& one = first_[f_];
        high_ = std::max(high_, first_begin() + static_cast<std::int64_t>(one.after.size()));
        first_shift_ += growth(one.bytes, one.after);
        add(edit.rules, one.rules);
        ++f_;
      } else if (second_begin() <= high_) {
        const Edit& one = second_[s_++];
        high_ = std::max<std::int64_t>(high_, one.bytes.end);
        second_shift_ += growth(one.bytes, one.after);
        by_second = true;
      } else {
        break;
      }
    }
    if (by_second) add(edit.rules, rule_);
    return edit;
  }

  std::vector<MendEdit>& first_;
  const std::vector<Edit>& second_;
  std::string_view rule_;
  std::size_t f_ = 0, s_ = 0;
  std::int64_t first_shift_ = 0, second_shift_ = 0, high_ = 0;
};

}  // namespace

bool EditSink::open(std::size_t begin, std::size_t end) const {
  const auto next = std::partition_point(fixed_.begin(), fixed_.end(),
                                         [&](const ByteRange& range) { return range.end <= begin; });
  return next == fixed_.end() || next->begin >= end;
}

bool EditSink::put(std::size_t begin, std::size_t end, std::string_view after) {
  if (!open(begin, end)) return false;
  if (!edits_.empty() && edits_.back().bytes.end == begin) {
    edits_.back().bytes.end = static_cast<std::uint32_t>(end);
    edits_.back().after += after;
  } else {
    edits_.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::string(after)});
  }
  return true;
}

LayeredText::LayeredText(std::string_view text, std::span<const ByteRange> fixed)
    : original_(text), fixed_(fixed) {}

std::span<const ByteRange> LayeredText::protected_ranges() {
  if (!protected_known_) protected_ = protected_stretches(utf8(), fixed_);
  protected_known_ = true;
  return protected_;
}

void LayeredText::apply(std::vector<Edit> fresh, std::string_view rule) {
  std::string next = applied(utf8(), fresh);
  edits_ = Merger(edits_, fresh, rule).run(original_, next);
  move_fixed(fresh);
  now_ = std::move(next);
  changed_ = true;
  protected_known_ = false;
}

void LayeredText::move_fixed(const std::vector<Edit>& fresh) {
  std::vector<ByteRange> moved;
  moved.reserve(fixed_.size());
  std::size_t next = 0;
  std::int64_t shift = 0;
  for (const ByteRange& range : fixed_) {
    for (; next < fresh.size() && fresh[next].bytes.end <= range.begin; ++next)
      shift += growth(fresh[next].bytes, fresh[next].after);
    moved.push_back(
        {static_cast<std::uint32_t>(range.begin + shift), static_cast<std::uint32_t>(range.end + shift)});
  }
  own_fixed_ = std::move(moved);
  fixed_ = own_fixed_;
}

MendedWords LayeredText::take() {
  if (!changed_) return {std::string(original_), {}};
  return {std::move(now_), std::move(edits_)};
}

}  // namespace warraq::mending
