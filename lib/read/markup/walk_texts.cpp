#include "read/markup/walk_texts.hpp"

namespace warraq::read {

namespace {

class Walker {
 public:
  Walker(Article& article, const std::function<void(Text&, const Language&, TextPlace)>& use)
      : article_(article), use_(use) {}

  void run() {
    for (LabelText& label : article_.masthead) text(label.text, label.language, TextPlace::head);
    poem(article_.epigraph, article_.epigraph_language);
    for (LabelText& label : article_.section) text(label.text, label.language, TextPlace::head);
    for (Text& author : article_.authors) text(author, article_.language, TextPlace::head);
    text(article_.title, article_.language, TextPlace::head);
    text(article_.deck, article_.language, TextPlace::head);
    blocks(article_.blocks, article_.language);
    for (Note& note : article_.notes) text(note.text, note.language, TextPlace::note);
    text(article_.credit, article_.language, TextPlace::tail);
    text(article_.bio, article_.language, TextPlace::tail);
  }

 private:
  void text(Text& text, const Language& language, TextPlace place) {
    if (!text.utf8.empty() || !text.marks.empty())
      use_(text, language.known() ? language : article_.language, place);
  }
  void blocks(std::vector<Block>& list, const Language& outer) {
    for (Block& block : list) {
      const Language& language = block.language.known() ? block.language : outer;
      std::visit([&](auto& content) { walk(content, language); }, block.content);
    }
  }
  void poem(Poem& poem, const Language& language) {
    for (Stanza& stanza : poem.stanzas) {
      text(stanza.heading, language, TextPlace::body);
      for (Bayt& bayt : stanza.bayts) {
        text(bayt.first, language, TextPlace::verse);
        text(bayt.second, language, TextPlace::verse);
      }
    }
    text(poem.attribution, language, TextPlace::body);
  }
  void walk(Heading& heading, const Language& language) { text(heading.text, language, TextPlace::body); }
  void walk(ParagraphBlock& paragraph, const Language& language) {
    text(paragraph.text, language, TextPlace::body);
  }
  void walk(Poem& verse, const Language& language) { poem(verse, language); }
  void walk(Quotation& quotation, const Language& language) {
    blocks(quotation.blocks, language);
    text(quotation.attribution, language, TextPlace::body);
  }
  void walk(List& list, const Language& language) {
    for (ListItem& item : list.items) {
      text(item.term, language, TextPlace::body);
      blocks(item.blocks, language);
    }
  }
  void walk(Table& table, const Language& language) {
    text(table.caption, language, TextPlace::body);
    for (auto& row : table.rows)
      for (TableCell& cell : row) text(cell.text, language, TextPlace::body);
  }
  void walk(Figure& figure, const Language& language) { text(figure.caption, language, TextPlace::body); }
  void walk(CodeBlock&, const Language&) {}
  void walk(ThematicBreak&, const Language&) {}

  Article& article_;
  const std::function<void(Text&, const Language&, TextPlace)>& use_;
};

}  // namespace

void for_each_text(Article& article, const std::function<void(Text&, const Language&, TextPlace)>& use) {
  Walker(article, use).run();
}

}  // namespace warraq::read
