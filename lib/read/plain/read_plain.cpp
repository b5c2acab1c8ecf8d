#include "read/plain/read_plain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "read/mend_article.hpp"
#include "read/plain/body.hpp"
#include "read/plain/build.hpp"
#include "read/plain/furniture.hpp"
#include "read/plain/head.hpp"
#include "read/plain/head_features.hpp"
#include "read/plain/notes.hpp"
#include "read/plain/overrides.hpp"
#include "read/plain/raw_repairs.hpp"
#include "read/plain/source_edits.hpp"
#include "read/plain/structures.hpp"
#include "read/plain/tail.hpp"
#include "read/plain/trace_back.hpp"
#include "read/plain/wrapping.hpp"
#include "read/words/names.hpp"
#include "warraq/mend/decode.hpp"
#include "warraq/read/common_lines.hpp"

namespace warraq {

namespace {

using read::Document;
using read::Overrides;
using read::Role;
using read::Unit;

/// The person's word on whether the poem above the article is an epigraph.
void apply_epigraph(const Overrides& overrides, Document& document) {
  if (!overrides.epigraph) return;
  const auto poem = std::find_if(document.units.begin(), document.units.end(),
                                 [](const Unit& unit) { return unit.verse != nullptr; });
  if (poem == document.units.end()) return;
  poem->role = *overrides.epigraph ? Role::epigraph : Role::verse;
  poem->forced = true;
  poem->reason = "the override file says so";
}

/// What the head found and the person's word turned down: such a poem is the body's first block.
void keep_refused_epigraph(const Overrides& overrides, Document& document) {
  if (overrides.epigraph.value_or(true)) return;
  for (Unit& unit : document.units)
    if (unit.role == Role::epigraph) unit.role = Role::verse;
}

std::size_t unit_at_line(const Document& document, std::uint32_t number) {
  for (std::size_t i = 0; i < document.units.size(); ++i)
    if (document.last_line(document.units[i]).number >= number) return i;
  return document.units.size();
}

void apply_joins(const Overrides& overrides, Document& document) {
  for (const read::LineRange& pair : overrides.splits)
    if (const std::size_t i = unit_at_line(document, pair.last); i < document.units.size()) {
      document.units[i].keeps_apart = true;
      document.units[i].joins_previous = false;
    }
  for (const read::LineRange& pair : overrides.joins) {
    const std::size_t from = unit_at_line(document, pair.first), to = unit_at_line(document, pair.last);
    for (std::size_t i = from; i <= to && i < document.units.size(); ++i) {
      Unit& unit = document.units[i];
      unit.role = Role::paragraph;
      unit.joins_previous = i > from;
      unit.confidence = 1;
      unit.reason = "the override file says so";
    }
  }
}

std::vector<std::string_view> head_authors(const Document& document, std::size_t body) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < body; ++i) {
    if (document.units[i].role != Role::author) continue;
    const std::string_view line = document.first_line(document.units[i]).text;
    names.push_back(read::trim(line.substr(read::byline_label_length(line))));
  }
  return names;
}

/// The stages in order. Each gives units their parts; none looks back.
void recognise(Document& document, std::string_view text, const Overrides& overrides) {
  read::group_lines(document);
  read::merge_spaced_verse(document);
  apply_epigraph(overrides, document);
  const std::size_t body = read::assign_head(document, text);
  keep_refused_epigraph(overrides, document);
  const std::size_t end = document.units.size();
  read::assign_notes(document, body, end);
  const std::size_t tail = read::assign_tail(document, body, head_authors(document, body));
  read::assign_body(document, body, std::max(tail, body));
  read::assign_body(document, std::max(tail, body), end);
  read::rejoin_paragraphs(document, body, end);
  apply_joins(overrides, document);
}

void mark_common(const CommonLines& common, std::vector<read::Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (i < CommonLines::first_lines || i + CommonLines::last_lines >= lines.size())
      lines[i].common = common.has(lines[i].text);
  // A text that shares everything is another edition of the others: its lines are its own.
  const auto first = std::span(lines).first(std::min(lines.size(), CommonLines::first_lines));
  if (std::all_of(first.begin(), first.end(), [](const read::Line& line) { return line.common; }))
    for (read::Line& line : lines) line.common = false;
}

void report_dropped(const Document& document, Diagnostics& diagnostics) {
  for (const Unit& unit : document.units) {
    if (unit.role != Role::dropped || unit.forced) continue;
    const read::Line& line = document.first_line(unit);
    diagnostics.push_back(
        {Severity::note, "dropped-line", SourceSpan{line.offset, line.offset + line.text.size()},
         fmt::format("line {}, \"{}\", is left out: {}", line.number, line.text, unit.reason),
         fmt::format("keep it with a [[part]] for line {} in the override file", line.number)});
  }
}

/// From lines to blocks. Lines and units are gone when the article is mended.
void read_parts(std::string_view text, const Overrides& overrides, const ReadOptions& options,
                read::SourceEdits& edits, Article& article) {
  Document document;
  document.lines = read::split_lines(text);
  read::settle_indents(document.lines);
  if (options.common != nullptr) mark_common(*options.common, document.lines);
  read::apply_to_lines(overrides, document.lines, options.overrides_name);
  read::drop_furniture(document.lines, edits, article.diagnostics);
  read::mark_structures(document.lines);
  recognise(document, text, overrides);
  report_dropped(document, article.diagnostics);
  read::build_article(document, text, edits, article);
  read::apply_to_poems(overrides.poems, document.lines, article);
}

/// One account of what was mended before, during and after reading, in places of the text before.
void settle_account(const read::EditedText& raw, TextChanges read_changes, Article& article) {
  TextChanges& changes = article.changes;
  if (changes.empty()) changes.swap(read_changes);
  changes.insert(changes.end(), std::make_move_iterator(read_changes.begin()),
                 std::make_move_iterator(read_changes.end()));
  read::settle_changes(changes, raw.utf8());
  if (raw.changes().empty()) return;
  // Where signs of markup stood among the words, a change is none of the line's own bytes.
  const auto inexact = std::stable_partition(changes.begin(), changes.end(), [&](const TextChange& change) {
    return raw.utf8().substr(static_cast<std::size_t>(change.source.begin), change.before.size()) ==
               change.before &&
           change.source.end - change.source.begin == change.before.size();
  });
  const TextChanges left(std::make_move_iterator(inexact), std::make_move_iterator(changes.end()));
  changes.erase(inexact, changes.end());
  TextChanges all = read::compose_changes(raw.changes(), changes, raw.before(), raw.utf8());
  changes = left;
  read::trace_back(article, raw);
  changes.insert(changes.end(), std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
  read::sort_by_source(changes);
}

}  // namespace

Article read::read_plain(const ReaderInput& input, const Overrides& overrides) {
  const ReadOptions& options = *input.options;
  const DecodedText decoded = decode_text(input.bytes, input.name, decoding(input, {}, true));
  Diagnostics repairs;
  const read::EditedText raw = read::repair_raw(decoded.text(), options.mend, repairs);
  read::SourceEdits edits(raw.utf8(), options.mend);
  Article article;
  article.format = to_string(Format::plain_text);
  article.encoding = decoded.encoding;
  article.language = overrides.language;
  read_parts(raw.utf8(), overrides, options, edits, article);
  read::mend_article(article, options.mend);
  settle_account(raw, edits.take(), article);
  article.diagnostics.insert(article.diagnostics.begin(), repairs.begin(), repairs.end());
  read::trace_back(article, decoded.offsets);
  article.diagnostics.insert(article.diagnostics.begin(), decoded.diagnostics.begin(),
                             decoded.diagnostics.end());
  return article;
}

}  // namespace warraq
