#include <algorithm>

#include "warraq/article/article.hpp"

namespace warraq {

namespace {

class PlainWriter {
 public:
  explicit PlainWriter(const Article& article) : article_(article) {}

  std::string write() {
    for (const LabelText& label : article_.masthead) paragraph(words(label.text));
    poem(article_.epigraph);
    for (const Contact& contact : article_.contacts) paragraph(words(contact.text));
    std::string section;
    for (const LabelText& label : article_.section) section += (section.empty() ? "" : " / ") + words(label.text);
    paragraph(section);
    paragraph(words(article_.title));
    paragraph(words(article_.deck));
    for (const Text& author : article_.authors) paragraph(words(author));
    for (const Date& date : article_.dates) paragraph(words(date.text));
    blocks(article_.blocks, "");
    for (const Note& note : article_.notes) paragraph(note.mark + " " + words(note.text));
    paragraph(words(article_.credit));
    paragraph(words(article_.bio));
    return std::move(out_);
  }

 private:
  /// The words with the marks of their notes; a break the author wants ends the line.
  std::string words(const Text& text) const {
    std::string out;
    std::size_t done = 0;
    for (const Mark& mark : text.marks) {
      const bool note = mark.kind == MarkKind::note_reference && mark.note < article_.notes.size();
      if (mark.begin < done || !(note || mark.kind == MarkKind::line_break)) continue;
      out.append(text.utf8, done, mark.begin - done);
      done = mark.begin;
      if (note) {
        out += article_.notes[mark.note].mark;
        continue;
      }
      out += '\n';
      if (text.utf8.compare(done, 1, " ") == 0) ++done;
    }
    return out.append(text.utf8, done);
  }

  void line(const std::string& text) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      ((out_ += begin == 0 ? lead_ : rest_) += text.substr(begin, end - begin)) += '\n';
      begin = end + 1;
    }
    lead_ = rest_;
  }
  void paragraph(const std::string& text) {
    if (text.empty()) return;
    part();
    line(text);
  }
  /// A blank line before all but the first; none between an item's sign and its words.
  void part() {
    if (!out_.empty() && lead_ == rest_) out_ += '\n';
  }

  void poem(const Poem& poem) {
    for (const Stanza& stanza : poem.stanzas) {
      paragraph(words(stanza.heading));
      part();
      for (const Bayt& bayt : stanza.bayts) {
        const std::string first = std::string(static_cast<std::size_t>(std::clamp(bayt.indent, 0, 16)) * 2, ' ') + words(bayt.first);
        line(bayt.single() ? first : first + "\t" + words(bayt.second));
      }
    }
    paragraph(words(poem.attribution));
  }

  void blocks(const std::vector<Block>& list, const std::string& before) {
    for (const Block& block : list) {
      rest_ = before;
      std::visit([&](const auto& content) { write(content, before); }, block.content);
    }
  }
  /// Blocks behind a sign, their later lines as far in as the first.
  void behind(const std::string& sign, const std::vector<Block>& list, const std::string& before, const std::string& inner) {
    lead_ = before + sign;
    rest_ = before + inner;
    blocks(list, rest_);
    lead_ = rest_ = before;
  }

  void write(const Heading& heading, const std::string&) { paragraph(words(heading.text)); }
  void write(const ParagraphBlock& block, const std::string&) { paragraph(words(block.text)); }
  void write(const Poem& verse, const std::string&) { poem(verse); }
  void write(const Quotation& quotation, const std::string& before) {
    part();
    behind("> ", quotation.blocks, before, "> ");
    paragraph(words(quotation.attribution));
  }
  void write(const List& list, const std::string& before) {
    int number = list.start;
    part();
    for (const ListItem& item : list.items) {
      if (!item.term.empty()) paragraph(words(item.term));
      const std::string sign = list.ordered ? std::to_string(number++) + ". " : "• ";
      behind(sign, item.blocks, before, list.ordered ? std::string(sign.size(), ' ') : "  ");
    }
  }
  void write(const Table& table, const std::string&) {
    paragraph(words(table.caption));
    part();
    for (const auto& row : table.rows) {
      std::string cells;
      for (const TableCell& cell : row) {
        std::string text = words(cell.text);
        std::replace(text.begin(), text.end(), '\n', ' ');
        cells += (&cell == row.data() ? "" : "\t") + text;
      }
      line(cells);
    }
  }
  void write(const Figure& figure, const std::string&) { paragraph(words(figure.caption)); }
  void write(const CodeBlock& code, const std::string&) {
    std::string text = code.text;
    while (text.ends_with('\n')) text.pop_back();
    paragraph(text);
  }
  void write(const ThematicBreak&, const std::string&) { paragraph("***"); }

  const Article& article_;
  std::string out_, lead_, rest_;
};

}  // namespace

std::string plain_text(const Article& article) { return PlainWriter(article).write(); }

}  // namespace warraq
