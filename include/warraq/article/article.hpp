#pragma once

/// The semantic document: what an article says, with no word on how it looks. Readers make it, `page` sets
/// it.
///
/// Text is UTF-8. Each piece of text knows which bytes of the input it came from.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "warraq/base/diagnostic.hpp"
#include "warraq/base/language.hpp"
#include "warraq/base/range.hpp"
#include "warraq/base/text_change.hpp"

namespace warraq {

/// What a stretch of a Text is, beyond its letters.
enum class MarkKind : std::uint8_t {
  emphasis,
  strong,
  code,
  superscript,
  subscript,
  small_caps,
  underline,
  strike,
  link,            ///< `target` is a URI
  note_reference,  ///< empty range at the place of the mark; `note` says which one. The mark itself ("*") is
                   ///< not in the text: the page draws it from Note::mark
  quotation,       ///< words in another language or title; `language` says which
  line_break,      ///< empty range: a break the author wants
  direction,       ///< words that markup gives a direction of their own: `target` is "ltr", "rtl" or "auto"
};

/// A marked stretch, as byte offsets into Text::utf8. Marks may nest; they are sorted by begin, outer first.
struct Mark {
  MarkKind kind = MarkKind::emphasis;
  std::uint32_t begin = 0, end = 0;
  std::string target;
  std::uint32_t note = 0;  ///< index into Article::notes
  Language language;
};

/// A stretch of Text::utf8 from byte `text_begin` on (to the next one's) and where it stood in the input.
struct SourcePiece {
  std::uint32_t text_begin = 0;
  SourceSpan source;
};

struct Text {
  std::string utf8;
  std::vector<Mark> marks;
  std::vector<SourcePiece> sources;  ///< sorted by text_begin; empty when made by a program

  Text() = default;
  Text(std::string words) : utf8(std::move(words)) {}  // NOLINT: a plain string is a text
  Text(const char* words) : utf8(words) {}             // NOLINT
  bool empty() const { return utf8.empty(); }
  /// All the bytes of the input it came from.
  SourceSpan source() const;
};

/// A line of verse: two hemistichs, or one alone, or a line of a poem that has no hemistichs. A word that
/// runs from the first hemistich into the second has U+200D at both its broken edges.
struct Bayt {
  Text first, second;    ///< `second` is empty in a single one
  bool refrain = false;  ///< comes back after each band
  bool half = false;     ///< its last hemistich is a half one (nim-mesra'), not to be drawn out to a whole
  int indent = 0;        ///< steps from the poem's edge; of lines only
  bool single() const { return second.empty(); }
};

/// A stanza, or a band of a tarji'-band; a ghazal is one.
struct Stanza {
  Text heading;
  std::vector<Bayt> bayts;
};

/// What the lines of a poem are fitted to.
enum class VerseForm : std::uint8_t {
  bayts,  ///< hemistichs of one metre, all drawn out to one width
  lines,  ///< lines as long as they come: Latin verse, free verse of any script
};

struct Poem {
  std::vector<Stanza> stanzas;
  VerseForm form = VerseForm::bayts;
  std::optional<std::uint32_t> number_every;  ///< each so many bayts one is numbered; 0: none; unset: as the
                                              ///< page design has it
  std::uint32_t first_number = 1;
  Text attribution;  ///< the poet, where the input names one

  Poem() = default;
  explicit Poem(std::vector<Bayt> bayts, Text by = {});
  bool empty() const { return stanzas.empty(); }
  /// All its bayts, through all stanzas.
  std::vector<const Bayt*> bayts() const;
};

struct Block;

struct Heading {
  Text text;
  int level = 1;  ///< 1 for a subhead directly below the title
};
struct ParagraphBlock {
  Text text;
};
struct Quotation {
  std::vector<Block> blocks;
  Text attribution;
};
struct ListItem {
  std::vector<Block> blocks;
  Text term;  ///< what the item is about, in a list of definitions; else empty
};
struct List {
  bool ordered = false;
  int start = 1;
  std::vector<ListItem> items;
};
enum class Alignment : std::uint8_t { start, centre, end };
struct TableCell {
  Text text;
  bool header = false;
  int column_span = 1, row_span = 1;
  Alignment alignment = Alignment::start;
};
struct Table {
  Text caption;
  std::vector<std::vector<TableCell>> rows;
};
struct Figure {
  std::string image;  ///< path or URI as the input names it; empty when there is none
  Text caption;
  std::string alternate_text;
};
struct CodeBlock {
  std::string text;      ///< lines as they stand
  std::string language;  ///< a programming language, or empty
};
struct ThematicBreak {};  ///< a break in thought: `***`, a rule

using BlockContent =
    std::variant<Heading, ParagraphBlock, Poem, Quotation, List, Table, Figure, CodeBlock, ThematicBreak>;

struct Block {
  BlockContent content;
  Language language;                   ///< of the block; unknown means the article's
  std::optional<Direction> direction;  ///< when markup says so; else the language decides
  SourceSpan source;
};

enum class ContactKind : std::uint8_t { url, email, phone };
struct Contact {
  ContactKind kind = ContactKind::url;
  Text text;
};

/// A line of the publication's head, or a label, in a language of its own.
struct LabelText {
  Text text;
  Language language;
};

struct Date {
  std::string iso;   ///< "2025-04-02"; "2025-04" or "2025" when the text says no more
  Text text;         ///< as written
  std::string role;  ///< "published", "written", "modified"; "file": the file's own, which no page shows
};

struct Note {
  std::string mark;  ///< "*", "†", "1"
  Text text;
  int references = 0;
  Language language;
};

/// A choice a reader made, with how sure it was and why.
struct Decision {
  std::string part;  ///< "title", "deck", "epigraph" ...
  double confidence = 1;
  std::string reason;
  SourceSpan span;
};

struct Article {
  std::string format;    ///< "plain-text"
  std::string encoding;  ///< "UTF-8"
  Language language;
  Direction direction = Direction::left_to_right;

  std::vector<LabelText> masthead;  ///< mark, motto and title lines of the publication
  Poem epigraph;
  Language epigraph_language;
  std::vector<Contact> contacts;
  std::vector<LabelText> section;  ///< one label, in one or two languages
  std::vector<Text> authors;
  std::vector<Date> dates;
  Text title, deck;
  std::vector<Block> blocks;
  std::vector<Note> notes;
  Text credit;  ///< the closing line: who, when
  Text bio;     ///< about the author

  /// Pictures that came with the input (a book's, a Word file's), by Figure::image: the bytes of their files.
  std::map<std::string, std::shared_ptr<const std::string>> pictures;

  std::string preferred_layout;  ///< the layout the override file asks for; empty when it asks for none

  std::vector<Decision> decisions;
  TextChanges changes;  ///< the account of mending: what the text says otherwise than the input
  Diagnostics diagnostics;
};

/// A readable tree of the article, for people.
std::string dump(const Article& article);
/// Its words alone, for people: parts and paragraphs parted by blank lines, notes at the end, items behind
/// their bullets or numbers, the hemistichs of a bayt and the cells of a row by tabs.
std::string plain_text(const Article& article);
/// The article as JSON, in the shape `warraq inspect --json` promises. Absent parts are absent keys.
std::string to_json(const Article& article);

}  // namespace warraq
