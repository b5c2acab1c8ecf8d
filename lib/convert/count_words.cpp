#include <string_view>

#include "warraq/convert/convert.hpp"

namespace warraq {

namespace {

/// Walks every text of an article; one overload a kind of block, so that a new kind stops the build here.
struct WordCounter {
  std::size_t words = 0;

  void count(std::string_view utf8) {
    bool inside = false;
    for (const char c : utf8) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      words += !space && !inside;
      inside = !space;
    }
  }
  void count(const Text& text) { count(std::string_view(text.utf8)); }
  void count(const Poem& poem) {
    for (const Stanza& stanza : poem.stanzas) {
      count(stanza.heading);
      for (const Bayt& bayt : stanza.bayts) count(bayt.first), count(bayt.second);
    }
    count(poem.attribution);
  }
  void count(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.content);
  }

  void operator()(const Heading& heading) { count(heading.text); }
  void operator()(const ParagraphBlock& paragraph) { count(paragraph.text); }
  void operator()(const Poem& poem) { count(poem); }
  void operator()(const Quotation& quotation) { count(quotation.blocks), count(quotation.attribution); }
  void operator()(const List& list) {
    for (const ListItem& item : list.items) count(item.blocks);
  }
  void operator()(const Table& table) {
    count(table.caption);
    for (const auto& row : table.rows)
      for (const TableCell& cell : row) count(cell.text);
  }
  void operator()(const Figure& figure) { count(figure.caption); }
  void operator()(const CodeBlock& code) { count(std::string_view(code.text)); }
  void operator()(const ThematicBreak&) {}
};

}  // namespace

std::size_t count_words(const Article& article) {
  WordCounter counter;
  for (const LabelText& line : article.masthead) counter.count(line.text);
  counter.count(article.epigraph);
  for (const Contact& contact : article.contacts) counter.count(contact.text);
  for (const LabelText& label : article.section) counter.count(label.text);
  for (const Text& author : article.authors) counter.count(author);
  for (const Date& date : article.dates) counter.count(date.text);
  counter.count(article.title);
  counter.count(article.deck);
  counter.count(article.blocks);
  for (const Note& note : article.notes) counter.count(note.text);
  counter.count(article.credit);
  counter.count(article.bio);
  return counter.words;
}

}  // namespace warraq
