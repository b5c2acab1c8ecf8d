#include "read/mail/html_part.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "read/markdown/entities.hpp"
#include "read/markup/walk_texts.hpp"

namespace warraq::read {

namespace {

void forget_places(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    block.source = {};
    if (auto* quotation = std::get_if<Quotation>(&block.content)) forget_places(quotation->blocks);
    if (auto* list = std::get_if<List>(&block.content))
      for (ListItem& item : list->items) forget_places(item.blocks);
  }
}

}  // namespace

bool looks_like_html(std::string_view text) {
  for (std::size_t i = text.find_first_of("<&"); i + 1 < text.size() && i != std::string_view::npos;
       i = text.find_first_of("<&", i + 1)) {
    const char next = text[i + 1];
    const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if (text[i] == '<' && (letter || next == '/' || next == '!') &&
        text.find('>', i) != std::string_view::npos)
      return true;
    if (text[i] == '&' && reference_length(text.substr(i)) > 0) return true;
  }
  return false;
}

void forget_places(HtmlContent& content) {
  Article part;
  part.blocks = std::move(content.blocks);
  part.notes = std::move(content.notes);
  for_each_text(part, [](Text& text, const Language&, TextPlace) { text.sources.clear(); });
  content.blocks = std::move(part.blocks);
  content.notes = std::move(part.notes);
  forget_places(content.blocks);
  for (Diagnostic& diagnostic : content.diagnostics) diagnostic.span.reset();
}

std::vector<Block> take_html(HtmlContent content, int lower, Article& article) {
  int highest = 6;
  for (const Block& block : content.blocks)
    if (const auto* heading = std::get_if<Heading>(&block.content))
      highest = std::min(highest, heading->level);
  for (Block& block : content.blocks)
    if (auto* heading = std::get_if<Heading>(&block.content))
      heading->level = std::min(heading->level - highest + 1 + lower, 6);
  const auto shift = static_cast<std::uint32_t>(article.notes.size());
  Article part;
  part.blocks = std::move(content.blocks);
  part.notes = std::move(content.notes);
  if (shift > 0)
    for_each_text(part, [&](Text& text, const Language&, TextPlace) {
      for (Mark& mark : text.marks)
        if (mark.kind == MarkKind::note_reference) mark.note += shift;
    });
  std::move(part.notes.begin(), part.notes.end(), std::back_inserter(article.notes));
  std::move(content.diagnostics.begin(), content.diagnostics.end(), std::back_inserter(article.diagnostics));
  return std::move(part.blocks);
}

}  // namespace warraq::read
