#include "read/plain/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "read/markup/text_builder.hpp"
#include "read/plain/block_builder.hpp"
#include "read/plain/correspondence.hpp"
#include "read/plain/notes.hpp"
#include "read/plain/part_builder.hpp"
#include "read/words/languages.hpp"
#include "read/words/names.hpp"

namespace warraq::read {

namespace {

class ArticleBuilder {
 public:
  ArticleBuilder(const Document& document, std::string_view text, SourceEdits& edits, Article& article)
      : document_(document),
        text_(text),
        edits_(edits),
        article_(article),
        maker_(&edits),
        blocks_(document, text, maker_) {
    if (document.wrapping.hard) edits.keep_lines();
  }

  void build() {
    learn_notes();
    maker_.know_habits(sign_habits(text_));
    for (const Unit& unit : document_.units) add(unit);
    article_.blocks = blocks_.finish();
    assign_languages(article_);
    add_dates(dates_, maker_, article_);
    count_references();
    describe_body();
  }

 private:
  /// The notes' marks must be known before any text that calls them is made.
  void learn_notes() {
    std::vector<std::string> marks;
    for (const Unit& unit : document_.units) {
      if (unit.role != Role::note) continue;
      const auto opening = note_opening(document_.first_line(unit).text);
      marks.push_back(opening ? opening->mark : fmt::format("{}", marks.size() + 1));
    }
    maker_.know_notes(std::move(marks));
  }

  Text running(const Unit& unit) const { return maker_.running(BlockBuilder::slices_of(document_, unit)); }

  /// Of parts whose lines each say something of their own.
  template <class Use>
  void each_line(const Unit& unit, const Use& use) const {
    for (std::uint32_t i = 0; i < unit.count; ++i) use(document_.lines[unit.first + i]);
  }

  void add(const Unit& unit) {
    const Line& line = document_.first_line(unit);
    if (repeats_byline(unit)) return drop_byline(line);
    decide(unit);
    switch (unit.role) {
      case Role::masthead:
        each_line(unit, [&](const Line& one) {
          article_.masthead.push_back({maker_.label({one.text, one.offset}), {}});
        });
        break;
      case Role::epigraph:
        add_epigraph(unit);
        break;
      case Role::contact:
        each_line(unit, [&](const Line& one) { add_contacts(one, maker_, article_); });
        break;
      case Role::section:
        each_line(unit, [&](const Line& one) { add_section(one, maker_, article_); });
        break;
      case Role::author:
        each_line(unit, [&](const Line& one) {
          add_authors(one, maker_, article_);
          dates_.push_back({&one, true, false});  // "Jo Nes, 1 April 2025"
        });
        break;
      case Role::date:
        each_line(unit, [&](const Line& one) {
          dates_.push_back({&one, article_.blocks.empty() && !body_begun_, true});
        });
        break;
      case Role::title:
        article_.title = title_of(unit);
        break;
      case Role::deck:
        article_.deck = join_lines(std::move(article_.deck), running(unit));
        break;
      case Role::note:
        add_note(unit);
        break;
      case Role::credit:
        add_credit(unit);
        break;
      case Role::signature:
        add_signature(unit);
        break;
      case Role::closing:
        blocks_.add(unit);
        sign(name_in_closing(document_.first_line(unit).text), document_.first_line(unit));
        break;
      case Role::bio:
        article_.bio = join_lines(std::move(article_.bio), running(unit));
        break;
      case Role::attribution:
        add_attribution(unit);
        break;
      default:
        blocks_.add(unit);
        break;
    }
    after_epigraph_ = unit.role == Role::epigraph;
    body_begun_ = body_begun_ || unit.role == Role::paragraph || unit.role == Role::subhead ||
                  unit.role == Role::verse || unit.role == Role::salutation || unit.role == Role::closing;
  }

  /// A line that names the authors again and nothing else: under the title, at the end.
  bool repeats_byline(const Unit& unit) const {
    if (unit.role != Role::author && unit.role != Role::credit) return false;
    const Line& line = document_.first_line(unit);
    if (unit.forced || unit.count > 1 || line.shape.digits > 0 || article_.authors.empty()) return false;
    const std::vector<std::string_view> names = part_names(line.text);
    return edits_.allows("repeated-byline") && std::all_of(names.begin(), names.end(), [&](auto name) {
             return std::any_of(article_.authors.begin(), article_.authors.end(),
                                [&](const Text& author) { return fold(author.utf8) == fold(name); });
           });
  }
  void drop_byline(const Line& line) {
    const SourceSpan span{line.offset, line.offset + line.text.size()};
    edits_.drop_line("repeated-byline", line.offset, line.offset + line.text.size());
    article_.diagnostics.push_back(
        {Severity::note, "repeated-byline", span,
         fmt::format("line {}, \"{}\", says the byline again and is left out", line.number, line.text),
         fmt::format("keep it with a [[part]] for line {} in the override file", line.number)});
  }

  Text title_of(const Unit& unit) const {
    std::vector<Slice> slices = BlockBuilder::slices_of(document_, unit);
    const std::size_t words = slices.front().text.find_first_not_of("# ");
    if (words != std::string_view::npos && slices.front().text.front() == '#') {
      slices.front().text.remove_prefix(words);
      slices.front().offset += words;
    }
    Text text = maker_.running(slices);
    std::erase_if(text.marks, [&](const Mark& mark) {
      return (mark.kind == MarkKind::strong || mark.kind == MarkKind::emphasis) && mark.begin == 0 &&
             mark.end == text.utf8.size();
    });
    return text;
  }

  void add_epigraph(const Unit& unit) {
    for (Poem& poem : BlockBuilder::poems_of(unit, text_, maker_)) {
      article_.epigraph.form = poem.form;
      for (Stanza& stanza : poem.stanzas) article_.epigraph.stanzas.push_back(std::move(stanza));
    }
  }
  void add_attribution(const Unit& unit) {
    const Line& line = document_.first_line(unit);
    if (after_epigraph_)
      article_.epigraph.attribution = maker_.label({line.text, line.offset});
    else
      blocks_.add(unit);
  }

  void add_note(const Unit& unit) {
    std::vector<Slice> slices = BlockBuilder::slices_of(document_, unit);
    const auto opening = note_opening(slices.front().text);
    Note note;
    note.mark = opening ? opening->mark : fmt::format("{}", article_.notes.size() + 1);
    if (opening) {
      Slice& first = slices.front();
      first.text.remove_prefix(opening->length);
      first.offset += opening->length;
      first.text.remove_suffix(std::min(opening->tail, first.text.size()));
    }
    note.text = maker_.running(slices);
    article_.notes.push_back(std::move(note));
  }

  void add_credit(const Unit& unit) {
    article_.credit = join_lines(std::move(article_.credit), running(unit));
    dates_.push_back({&document_.first_line(unit), false, false});
  }

  /// Who signed is the author where nobody else is said to be; the rest of the lines close the article.
  void add_signature(const Unit& unit) {
    const Line& line = document_.first_line(unit);
    const std::string_view name = signed_name(line.text);
    std::string_view rest = line.text;
    if (sign(name, line)) rest = without_commas(line.text.substr(name.size()));
    signed_ = true;
    if (!rest.empty())
      article_.credit =
          join_lines(std::move(article_.credit),
                     maker_.running(std::vector{Slice{rest, line.offset + offset_in(line, rest)}}));
  }
  /// False where nobody is named, or somebody is the author already.
  bool sign(std::string_view name, const Line& line) {
    if (name.empty() || signed_ || !article_.authors.empty()) return false;
    for (const std::string_view one : part_names(name))
      add_author(maker_.label({one, line.offset + offset_in(line, one)}), article_);
    return signed_ = true;
  }
  static std::size_t offset_in(const Line& line, std::string_view part) {
    return static_cast<std::size_t>(part.data() - line.text.data());
  }
  static std::string_view without_commas(std::string_view text) {
    for (std::size_t i = 0; i < text.size();)
      if (const char32_t c = decode(text, i); is_comma(c) || is_space(c))
        text.remove_prefix(std::exchange(i, 0));
      else
        break;
    return text;
  }

  void count_references() {
    const auto count = [&](const Text& text) {
      for (const Mark& mark : text.marks)
        if (mark.kind == MarkKind::note_reference && mark.note < article_.notes.size())
          ++article_.notes[mark.note].references;
    };
    count(article_.title);
    count(article_.deck);
    count(article_.bio);
    for (const Block& block : article_.blocks) count_block(block, count);
  }
  template <typename Count>
  void count_block(const Block& block, const Count& count) {
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.content)) count(paragraph->text);
    if (const auto* heading = std::get_if<Heading>(&block.content)) count(heading->text);
    if (const auto* list = std::get_if<List>(&block.content))
      for (const ListItem& item : list->items)
        for (const Block& inner : item.blocks) count_block(inner, count);
    if (const auto* quotation = std::get_if<Quotation>(&block.content))
      for (const Block& inner : quotation->blocks) count_block(inner, count);
    if (const auto* poem = std::get_if<Poem>(&block.content))
      for (const Bayt* bayt : poem->bayts()) count(bayt->first), count(bayt->second);
  }

  void decide(const Unit& unit) {
    const Line &first = document_.first_line(unit), &last = document_.last_line(unit);
    std::string part = role_name(unit.role);
    if (unit.role == Role::paragraph) {
      ++paragraphs_;
      if (!unit.joins_previous && !unit.forced) return;
      part = unit.joins_previous ? "join" : "paragraph";
    }
    if (unit.role == Role::date || (unit.role == Role::list_item && last_list_item_)) {
      last_list_item_ = unit.role == Role::list_item;
      return;  // dates are decided together, lists once
    }
    last_list_item_ = unit.role == Role::list_item;
    if (unit.role == Role::list_item) part = "list";
    if (unit.role == Role::masthead && first.shape.words == 1 &&
        first.shape.capitals + first.shape.digits >= first.shape.letters)
      part = "mark";
    article_.decisions.push_back(
        {part, unit.confidence, unit.reason, SourceSpan{first.offset, last.offset + last.text.size()}});
  }
  void describe_body() {
    if (paragraphs_ > 0)
      article_.decisions.push_back(
          {"body", 0.95, fmt::format("{} stretches of running text", paragraphs_), {}});
  }

  const Document& document_;
  std::string_view text_;
  SourceEdits& edits_;
  Article& article_;
  TextMaker maker_;
  BlockBuilder blocks_;
  std::vector<DateLine> dates_;
  int paragraphs_ = 0;
  bool after_epigraph_ = false, body_begun_ = false, last_list_item_ = false;
  bool signed_ = false;  ///< a line of the signature has been seen
};

}  // namespace

void build_article(const Document& document, std::string_view text, SourceEdits& edits, Article& article) {
  ArticleBuilder(document, text, edits, article).build();
}

}  // namespace warraq::read
