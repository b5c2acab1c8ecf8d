#include "read/word/bold_headings.hpp"

#include <algorithm>

#include "read/word/flow.hpp"
#include "read/words/letters.hpp"

namespace warraq::read::word {

namespace {

constexpr std::size_t longest_heading = 160;  // bytes

/// A sentence's end, or words that lead on to what follows.
bool ends_like_text(std::string_view words) {
  std::size_t last = words.size();
  do --last;
  while (last > 0 && (static_cast<unsigned char>(words[last]) & 0xC0) == 0x80);
  const char32_t c = decode(words, last);
  return c == '.' || c == ':' || c == U'\u2026' || is_comma(c);
}

bool all_bold(const Text& text) {
  return std::ranges::any_of(text.marks, [&](const Mark& mark) {
    return mark.kind == MarkKind::strong && mark.begin == 0 && mark.end == text.utf8.size();
  });
}

bool is_candidate(const Block& block) {
  const auto* paragraph = std::get_if<ParagraphBlock>(&block.content);
  if (paragraph == nullptr || paragraph->text.empty() || paragraph->text.utf8.size() > longest_heading)
    return false;
  const bool broken = std::ranges::any_of(paragraph->text.marks,
                                          [](const Mark& mark) { return mark.kind == MarkKind::line_break; });
  return !broken && all_bold(paragraph->text) && !ends_like_text(paragraph->text.utf8);
}

}  // namespace

void find_bold_headings(Article& article) {
  std::vector<Block>& blocks = article.blocks;
  std::vector<bool> candidate;
  for (const Block& block : blocks) {
    if (std::holds_alternative<Heading>(block.content)) return;
    candidate.push_back(is_candidate(block));
  }
  const auto count = static_cast<std::size_t>(std::ranges::count(candidate, true));
  if (count == 0 || count * 2 > blocks.size()) return;
  const auto decide = [&](const char* part) {
    article.decisions.push_back({part, 0.7, "a short paragraph all in bold, where nothing has a style", {}});
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool heads_text = i + 1 < blocks.size() && !candidate[i + 1];
    if (!candidate[i] || !(heads_text || i == 0)) continue;
    Text text = std::move(std::get<ParagraphBlock>(blocks[i].content).text);
    drop_whole_marks(text);
    const bool title = i == 0 && article.title.empty();
    decide(title ? "title" : "subhead");
    if (title) {
      article.title = std::move(text);
    } else {
      blocks[i].content = Heading{std::move(text), 1};
    }
  }
  if (!blocks.empty() && candidate[0] && std::holds_alternative<ParagraphBlock>(blocks[0].content))
    blocks.erase(blocks.begin());
}

}  // namespace warraq::read::word
