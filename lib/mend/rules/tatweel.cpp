/// The stroke that draws words out, on typewriters for want of a dash also one.

#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"

namespace warraq::mending {

namespace {

/// Calls `use(begin, end)` for each run of tatweels.
template <class Use>
void for_each_run(std::string_view words, Use use) {
  constexpr std::string_view stroke = "\u0640";
  for (std::size_t i = words.find(stroke); i != std::string_view::npos; i = words.find(stroke, i)) {
    const std::size_t begin = i;
    while (words.substr(i).starts_with(stroke)) i += stroke.size();
    use(begin, i);
  }
}

}  // namespace

void mend_tatweel_dashes(const RuleText& text, EditSink& edits) {
  const std::string_view words = text.utf8;
  for_each_run(words, [&](std::size_t begin, std::size_t end) {
    const char32_t before = char_before(words, begin), after = char_at(words, end);
    const bool opens_line = before == 0 || before == '\n';
    const bool apart = (is_white(before) || opens_line) && is_white(after) && after != '\n';
    if (apart || (digit_value(before) >= 0 && digit_value(after) >= 0)) edits.put(begin, end, "\u2013");
  });
}

void mend_tatweel(const RuleText& text, EditSink& edits) {
  if (text.verse) return;
  const std::string_view words = text.utf8;
  for_each_run(words, [&](std::size_t begin, std::size_t end) {
    // A mark over a tatweel needs it; at a word's edge it shows how a letter or an ending joins.
    const bool inside = is_arabic_letter(base_before(words, begin)) && is_arabic_letter(char_at(words, end));
    if (inside) edits.put(begin, end, {});
  });
}

}  // namespace warraq::mending
