#include "read/plain/raw_repairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "read/plain/direction_signs.hpp"
#include "read/plain/source_edits.hpp"
#include "warraq/mend/visual_order.hpp"

namespace warraq::read {

namespace {

constexpr std::string_view direction_signs = "direction-signs";
constexpr std::string_view visual_order = "visual-order";
constexpr std::string_view presentation_forms = "presentation-forms";

TextChanges changes_of(std::string_view before, std::vector<MendEdit> edits) {
  TextChanges changes;
  for (MendEdit& edit : edits)
    changes.push_back({std::move(edit.rules),
                       {edit.bytes.begin, edit.bytes.end},
                       std::string(before.substr(edit.bytes.begin, edit.bytes.end - edit.bytes.begin)),
                       std::move(edit.after)});
  return changes;
}

/// Letters in the forms they join in have lead bytes of their own; so have some signs that no rule minds.
bool may_have_forms(std::string_view text) {
  for (std::size_t at = text.find('\xEF'); at != std::string_view::npos; at = text.find('\xEF', at + 1)) {
    if (at + 1 == text.size()) break;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (second >= 0xAC && second <= 0xBB && text.substr(at, 3) != "\xEF\xBB\xBF") return true;
  }
  return false;
}

/// The one rule of mend_text() without which lines are not told for what they are; it must run by itself.
std::vector<MendEdit> plain_letters(std::string_view text, const MendOptions& options) {
  const auto rules = mend_rules();
  const auto known = std::find_if(rules.begin(), rules.end(),
                                  [](const MendRule& rule) { return rule.name == presentation_forms; });
  if (known == rules.end() || !runs(known->name, options) || !may_have_forms(text)) return {};
  MendOptions alone{.level = MendLevel::off, .rules = {}};
  alone.rules.emplace(presentation_forms, true);
  return mend_text(text, {.language = {}, .fixed = {}}, alone).edits;
}

Diagnostic report(const VisualOrder& order, const EditedText& text) {
  const ByteRange first = order.words.edits.front().bytes;
  const bool one = order.lines == 1;
  return {Severity::note, std::string(visual_order), text.to_source(SourceSpan{first.begin, first.end}),
          fmt::format("{} {} stored {} and {} turned round, with {:.0f} % confidence; the first is \"{}\"",
                      order.lines, one ? "line is" : "lines are",
                      order.words_only ? "with the words from left to right" : "as they look on the page",
                      one ? "is" : "are", order.confidence * 100,
                      text.utf8().substr(first.begin, first.end - first.begin)),
          "if they were in order already, switch the rule `visual-order` off"};
}

/// Rounds of changes, each of what the one before made, told as one of the text that came in.
class Rounds {
 public:
  explicit Rounds(std::string_view text) : edited_(text) {}

  std::string_view now() const { return edited_.utf8(); }
  const EditedText& edited() const { return edited_; }
  void add(TextChanges changes) {
    if (changes.empty()) return;
    edited_ =
        EditedText(edited_.before(), compose_changes(edited_.changes(), changes, edited_.before(), now()));
  }
  EditedText take() { return std::move(edited_); }

 private:
  EditedText edited_;
};

}  // namespace

EditedText::EditedText(std::string_view before, TextChanges changes)
    : before_(before), changes_(std::move(changes)) {
  std::size_t done = 0;
  for (const TextChange& change : changes_) {
    const auto begin = static_cast<std::size_t>(change.source.begin);
    utf8_.append(before, done, begin - done);
    const std::size_t edited = utf8_.size();
    offsets_.anchor(edited, change.source.begin);
    utf8_ += change.after;
    offsets_.anchor(utf8_.size(), change.source.end);
    edited_.push_back({edited, utf8_.size()});
    done = static_cast<std::size_t>(change.source.end);
  }
  if (!changes_.empty()) utf8_.append(before, done);
}

SourceSpan EditedText::to_source(SourceSpan span) const {
  const auto ends_before = [](const SourceSpan& edit, std::uint64_t at) { return edit.end <= at; };
  const auto first = std::lower_bound(edited_.begin(), edited_.end(), span.begin, ends_before);
  const std::uint64_t begin = span.begin;
  if (first != edited_.end() && !span.empty() && first->begin < begin) span.begin = first->begin;
  const auto last = std::lower_bound(first, edited_.end(), span.end, ends_before);
  if (last != edited_.end() && !span.empty() && last->begin < span.end) span.end = last->end;
  return offsets_.to_source(span);
}

EditedText repair_raw(std::string_view text, const MendOptions& options, Diagnostics& diagnostics) {
  Rounds rounds(text);
  if (runs(direction_signs.data(), options)) rounds.add(drop_direction_signs(text));
  if (runs(visual_order.data(), options)) {
    VisualOrder order = mend_visual_order(rounds.now());
    if (!order.words.edits.empty()) diagnostics.push_back(report(order, rounds.edited()));
    rounds.add(changes_of(rounds.now(), std::move(order.words.edits)));
  }
  rounds.add(changes_of(rounds.now(), plain_letters(rounds.now(), options)));
  return rounds.take();
}

}  // namespace warraq::read
