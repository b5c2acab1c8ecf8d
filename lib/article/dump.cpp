#include <fmt/format.h>

#include <iterator>

#include "article/marked_text.hpp"
#include "warraq/article/article.hpp"

namespace warraq {

namespace {

/// Writes the tree, two spaces a level.
class TreeWriter {
 public:
  explicit TreeWriter(const Article& article) : article_(article) {}

  std::string write() {
    line(0, fmt::format("article: {}, {}, language {}, {}", article_.format, article_.encoding,
                        article_.language.known() ? article_.language.tag() : "unknown",
                        to_string(article_.direction)));
    if (!article_.preferred_layout.empty()) line(1, "layout: " + article_.preferred_layout);
    head();
    if (!article_.blocks.empty()) line(1, "body");
    const bool numbered = !article_.format.empty() && article_.format != "plain-text";
    for (std::size_t i = 0; i < article_.blocks.size(); ++i) {
      // Where lines of the input say little, an override file names blocks by their number.
      const std::size_t begin = out_.size();
      write_block(2, article_.blocks[i]);
      if (numbered && out_.size() > begin) out_.replace(begin, 3, fmt::format("{:<3}", i + 1));
    }
    tail();
    account();
    return std::move(out_);
  }

 private:
  void line(int level, std::string_view words) {
    out_.append(static_cast<std::size_t>(level) * 2, ' ');
    out_ += words;
    out_ += '\n';
  }
  std::string words(const Text& text) const { return detail::marked_text(text, article_.notes); }
  void part(int level, const std::string& label, const Text& text) {
    if (!text.empty()) line(level, label + ": " + words(text));
  }
  static std::string in_language(const Language& language) {
    return language.known() ? " [" + language.tag() + "]" : "";
  }

  void head() {
    for (const LabelText& label : article_.masthead)
      part(1, "masthead" + in_language(label.language), label.text);
    if (!article_.epigraph.empty())
      poem(1, "epigraph" + in_language(article_.epigraph_language), article_.epigraph);
    for (const Contact& contact : article_.contacts)
      part(1,
           contact.kind == ContactKind::url     ? "site"
           : contact.kind == ContactKind::email ? "e-mail"
                                                : "phone",
           contact.text);
    for (const LabelText& label : article_.section)
      part(1, "section" + in_language(label.language), label.text);
    for (const Text& author : article_.authors) part(1, "author", author);
    for (const Date& date : article_.dates)
      part(1, fmt::format("date {} ({})", date.iso.empty() ? "unknown" : date.iso, date.role), date.text);
    part(1, "title", article_.title);
    part(1, "deck", article_.deck);
  }

  void tail() {
    for (const Note& note : article_.notes)
      part(1,
           fmt::format("note {} ({} references){}", note.mark, note.references, in_language(note.language)),
           note.text);
    part(1, "credit", article_.credit);
    part(1, "bio", article_.bio);
  }

  void account() {
    if (!article_.decisions.empty()) line(0, "decisions");
    for (const Decision& decision : article_.decisions)
      line(1, fmt::format("{} {:.2f} [{}, {}): {}", decision.part, decision.confidence, decision.span.begin,
                          decision.span.end, decision.reason));
    if (!article_.changes.empty()) line(0, "changes");
    for (const TextChange& change : article_.changes)
      line(1, fmt::format("{} [{}, {}): \"{}\" -> \"{}\"", change.rule, change.source.begin,
                          change.source.end, change.before, change.after));
    if (!article_.diagnostics.empty()) line(0, "diagnostics");
    for (const Diagnostic& diagnostic : article_.diagnostics) {
      line(1, fmt::format("{} {}: {}", diagnostic.code, to_string(diagnostic.severity), diagnostic.message));
      if (!diagnostic.hint.empty()) line(2, diagnostic.hint);
    }
  }

  void poem(int level, std::string title, const Poem& poem) {
    if (poem.form == VerseForm::lines) title += ", lines";
    if (poem.number_every)
      title += fmt::format(", numbered every {} from {}", *poem.number_every, poem.first_number);
    line(level, title);
    for (const Stanza& stanza : poem.stanzas) {
      const bool apart = poem.stanzas.size() > 1 || !stanza.heading.empty();
      if (apart) line(level + 1, stanza.heading.empty() ? "stanza" : "stanza: " + words(stanza.heading));
      for (const Bayt& bayt : stanza.bayts) this->bayt(level + (apart ? 2 : 1), bayt);
    }
    part(level + 1, "poet", poem.attribution);
  }
  void bayt(int level, const Bayt& bayt) {
    std::string out;
    if (bayt.refrain) out += "refrain: ";
    if (bayt.half) out += "half: ";
    if (bayt.indent > 0) out += fmt::format("indent {}: ", bayt.indent);
    out += words(bayt.first);
    line(level, bayt.single() ? out : out + " || " + words(bayt.second));
  }

  void write_block(int level, const Block& block) {
    const std::string language = in_language(block.language);
    std::visit([&](const auto& content) { write_content(level, language, content); }, block.content);
  }
  void write_content(int level, const std::string& language, const Heading& heading) {
    part(level, fmt::format("heading {}{}", heading.level, language), heading.text);
  }
  void write_content(int level, const std::string& language, const ParagraphBlock& paragraph) {
    part(level, "paragraph" + language, paragraph.text);
  }
  void write_content(int level, const std::string& language, const Poem& verse) {
    poem(level, "poem" + language, verse);
  }
  void write_content(int level, const std::string& language, const Quotation& quotation) {
    line(level, "quotation" + language);
    for (const Block& block : quotation.blocks) write_block(level + 1, block);
    part(level + 1, "source", quotation.attribution);
  }
  void write_content(int level, const std::string& language, const List& list) {
    line(level, list.ordered ? fmt::format("list{}, from {}", language, list.start) : "list" + language);
    for (const ListItem& item : list.items) {
      line(level + 1, item.term.empty() ? "item" : "item: " + words(item.term));
      for (const Block& block : item.blocks) write_block(level + 2, block);
    }
  }
  void write_content(int level, const std::string& language, const Table& table) {
    line(level, "table" + language);
    part(level + 1, "caption", table.caption);
    for (const auto& row : table.rows) {
      std::string cells = "row";
      for (const TableCell& cell : row) cells += " | " + words(cell.text);
      line(level + 1, cells);
    }
  }
  void write_content(int level, const std::string& language, const Figure& figure) {
    line(level, "figure" + language + (figure.image.empty() ? "" : ": " + figure.image));
    part(level + 1, "caption", figure.caption);
  }
  void write_content(int level, const std::string&, const CodeBlock& code) {
    line(level, "code" + (code.language.empty() ? "" : " " + code.language));
    for (std::size_t begin = 0; begin < code.text.size();) {
      const std::size_t end = std::min(code.text.find('\n', begin), code.text.size());
      line(level + 1, "| " + code.text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  void write_content(int level, const std::string&, const ThematicBreak&) { line(level, "break in thought"); }

  const Article& article_;
  std::string out_;
};

}  // namespace

std::string dump(const Article& article) { return TreeWriter(article).write(); }

}  // namespace warraq
