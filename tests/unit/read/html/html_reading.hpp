#pragma once

/// Short ways to read small pages and to look at what came of them.

#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "read/html/html_content.hpp"
#include "warraq/read/read.hpp"

namespace warraq::test {

inline read::HtmlContent content_of(std::string_view html) { return read::read_html_content(html); }
inline read::HtmlContent xhtml_content_of(std::string_view xhtml) {
  return read::read_html_content(xhtml, {.xhtml = true, .name = "chapter.xhtml"});
}

inline Article page(std::string_view html) { return read_article_bytes(html, {.name = "page.html"}); }

/// Each block in a line: what it is, and its words.
inline std::string shown(const std::vector<Block>& blocks);

inline std::string shown(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.content))
    return "h" + std::to_string(heading->level) + " " + heading->text.utf8;
  if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.content)) return "p " + paragraph->text.utf8;
  if (const auto* quotation = std::get_if<Quotation>(&block.content)) {
    const std::string by = quotation->attribution.empty() ? "" : "; by " + quotation->attribution.utf8;
    return "quote (" + shown(quotation->blocks) + by + ")";
  }
  if (const auto* list = std::get_if<List>(&block.content)) {
    std::string line = list->ordered ? "list " + std::to_string(list->start) : "list";
    for (const ListItem& item : list->items)
      line += " [" + (item.term.empty() ? "" : item.term.utf8 + ": ") + shown(item.blocks) + "]";
    return line;
  }
  if (const auto* table = std::get_if<Table>(&block.content)) {
    std::string line = "table";
    if (!table->caption.empty()) line += " {" + table->caption.utf8 + "}";
    for (const auto& row : table->rows) {
      line += " /";
      for (const TableCell& cell : row) line += " " + cell.text.utf8 + (cell.header ? "!" : "");
    }
    return line;
  }
  if (const auto* figure = std::get_if<Figure>(&block.content))
    return "figure " + figure->image + " {" + figure->caption.utf8 + "}";
  if (const auto* code = std::get_if<CodeBlock>(&block.content))
    return "code " + code->language + " " + code->text;
  if (std::holds_alternative<ThematicBreak>(block.content)) return "break";
  return "poem";
}

inline std::string shown(const std::vector<Block>& blocks) {
  std::string lines;
  for (const Block& block : blocks) lines += (lines.empty() ? "" : " | ") + shown(block);
  return lines;
}

/// The words of the first paragraph, with its marks as tags.
inline std::string marked(const Text& text) {
  static const std::map<MarkKind, std::string> names = {
      {MarkKind::emphasis, "em"},         {MarkKind::strong, "strong"},  {MarkKind::code, "code"},
      {MarkKind::superscript, "sup"},     {MarkKind::subscript, "sub"},  {MarkKind::small_caps, "sc"},
      {MarkKind::underline, "u"},         {MarkKind::strike, "s"},       {MarkKind::link, "a"},
      {MarkKind::note_reference, "note"}, {MarkKind::quotation, "lang"}, {MarkKind::line_break, "br"},
      {MarkKind::direction, "dir"}};
  std::string out;
  for (std::size_t at = 0; at <= text.utf8.size(); ++at) {
    for (auto mark = text.marks.rbegin(); mark != text.marks.rend(); ++mark)
      if (mark->end == at && mark->begin < mark->end) out += "</" + names.at(mark->kind) + ">";
    for (const Mark& mark : text.marks) {
      if (mark.begin != at) continue;
      out += "<" + names.at(mark.kind);
      if (mark.kind == MarkKind::note_reference) out += std::to_string(mark.note);
      if (!mark.target.empty()) out += "=" + mark.target;
      if (mark.language.known()) out += ":" + mark.language.tag();
      out += ">";
    }
    if (at < text.utf8.size()) out += text.utf8[at];
  }
  return out;
}

inline std::string first_marked(std::string_view html) {
  const read::HtmlContent content = content_of(html);
  if (content.blocks.empty()) return "(nothing)";
  const auto* paragraph = std::get_if<ParagraphBlock>(&content.blocks.front().content);
  return paragraph != nullptr ? marked(paragraph->text) : "(no paragraph)";
}

inline std::vector<std::string> paragraphs_of(const Article& article) {
  std::vector<std::string> texts;
  for (const Block& block : article.blocks)
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.content))
      texts.push_back(paragraph->text.utf8);
  return texts;
}

/// Which share of `wanted` an article has, and which share of its words is not of it.
struct WordShares {
  double kept = 0, foreign = 0;
};

inline WordShares word_shares(const Article& article, const std::string& wanted) {
  const auto count = [](const std::string& text) {
    std::map<std::string, int> words;
    std::istringstream in(text);
    for (std::string word; in >> word;) ++words[word];
    return words;
  };
  const std::map<std::string, int> expected = count(wanted), found = count(plain_text(article));
  int common = 0, all = 0, all_found = 0;
  for (const auto& [word, times] : expected) {
    all += times;
    const auto here = found.find(word);
    if (here != found.end()) common += std::min(times, here->second);
  }
  for (const auto& [word, times] : found) all_found += times;
  if (all == 0 || all_found == 0) return {};
  return {static_cast<double>(common) / all, 1 - static_cast<double>(common) / all_found};
}

}  // namespace warraq::test
