#include "read/markup/attribution.hpp"

#include <algorithm>
#include <array>

#include "read/markup/split_text.hpp"

namespace warraq::read {

namespace {

/// A name, a title of a book, a year: longer ones are sentences.
constexpr std::size_t longest_attribution = 160;

bool fits(std::string_view line) {
  return line.size() <= longest_attribution && dash_length(line) > 0 && line.size() > dash_length(line);
}

/// The last line after a break, or nullopt.
std::optional<std::uint32_t> last_line(const Text& text) {
  const auto last = std::find_if(text.marks.rbegin(), text.marks.rend(),
                                 [](const Mark& mark) { return mark.kind == MarkKind::line_break; });
  if (last == text.marks.rend()) return std::nullopt;
  return last->begin;
}

Text without_dash(const Text& line) {
  return split_text(line, static_cast<std::uint32_t>(dash_length(line.utf8))).second;
}

}  // namespace

std::size_t dash_length(std::string_view words) {
  static constexpr std::array<std::string_view, 6> dashes = {"\u2014", "\u2013", "\u2015", "---", "--", "- "};
  for (const std::string_view dash : dashes) {
    if (!words.starts_with(dash)) continue;
    const std::size_t name = std::min(words.find_first_not_of(' ', dash.size()), words.size());
    // Behind a hyphen, which may stand for anything, small letters are no name.
    return dash == "- " && name < words.size() && words[name] >= 'a' && words[name] <= 'z' ? 0 : name;
  }
  return 0;
}

void take_attribution(Quotation& quotation) {
  if (quotation.blocks.empty()) return;
  auto* last = std::get_if<ParagraphBlock>(&quotation.blocks.back().content);
  if (last == nullptr) return;
  if (fits(last->text.utf8) && quotation.blocks.size() > 1 && !last_line(last->text)) {
    for (const Block& block : quotation.blocks) {
      const auto* paragraph = std::get_if<ParagraphBlock>(&block.content);
      if (paragraph != nullptr && paragraph != last && dash_length(paragraph->text.utf8) > 0) return;
    }
    quotation.attribution = without_dash(last->text);
    quotation.blocks.pop_back();
    return;
  }
  const auto at = last_line(last->text);
  if (!at || dash_length(last->text.utf8) > 0) return;
  auto [words, line] = split_text(last->text, *at);
  if (!fits(line.utf8) || words.empty()) return;
  for (const Mark& mark : words.marks)
    if (mark.kind == MarkKind::line_break &&
        dash_length(std::string_view(words.utf8).substr(mark.begin + 1)) > 0)
      return;
  last->text = std::move(words);
  quotation.attribution = without_dash(line);
}

}  // namespace warraq::read
