#include "page/drop_cap.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "warraq/base/unicode.hpp"
#include "warraq/text/script.hpp"

namespace warraq {

namespace {

/// Between the initial and the lines beside it, in ems of the text.
constexpr double gap = 0.22;

bool quotation_mark(char32_t c) {
  const auto category = u_charType(static_cast<UChar32>(c));
  return c == U'"' || c == U'\'' || category == U_INITIAL_PUNCTUATION || category == U_FINAL_PUNCTUATION ||
         c == 0x201E || c == 0x201A || c == 0xBF || c == 0xA1;
}

bool mark(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK; }

/// Where the parts of a text's beginning end: its quotation marks, its first letter with the space that may
/// follow it.
struct Beginning {
  std::uint32_t letter = 0, after_letter = 0, rest = 0;
};

std::optional<Beginning> beginning_of(std::u16string_view text) {
  Beginning found;
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t next = i;
    const char32_t c = next_code_point(text, next);
    if (!quotation_mark(c) && !(c == 0x202F && i > 0)) break;
    i = next;
  }
  if (i >= text.size()) return std::nullopt;
  found.letter = static_cast<std::uint32_t>(i);
  const char32_t letter = next_code_point(text, i);
  const Script script = script_of(letter);
  if (!u_isalpha(static_cast<UChar32>(letter)) || script.joined() ||
      (script != latin && script != Script("Cyrl") && script != Script("Grek") && script != Script("Armn")))
    return std::nullopt;
  for (std::size_t next = i; i < text.size(); i = next)
    if (!mark(next_code_point(text, next))) break;
  found.after_letter = static_cast<std::uint32_t>(i);
  if (i < text.size() && text[i] == u' ') ++i;
  found.rest = static_cast<std::uint32_t>(i);
  return found;
}

TextRange shifted(TextRange range, std::uint32_t begin, std::uint32_t end) {
  const auto place = [&](std::uint32_t at) { return std::clamp(at, begin, end) - begin; };
  return {place(range.begin), place(range.end)};
}

/// What a copied source loses at its beginning.
void cut_source(std::u16string_view text, std::uint32_t begin, SourcePlace& source) {
  if (source.range.begin >= begin) return;
  const auto bytes = [&](std::uint32_t from, std::uint32_t to) {
    return to_utf8(text.substr(from, to - from)).size();
  };
  if (bytes(source.range.begin, source.range.end) != source.source.end - source.source.begin) return;
  source.source.begin += bytes(source.range.begin, begin);
}

/// The stretch of a text from `begin` to `end` as a text of its own.
InlineText part_of(const InlineText& whole, std::uint32_t begin, std::uint32_t end) {
  InlineText part;
  part.paragraph.direction = whole.paragraph.direction;
  part.paragraph.text = whole.paragraph.text.substr(begin, end - begin);
  for (std::size_t i = 0; i < whole.paragraph.styles.size(); ++i) {
    const StyleSpan& span = whole.paragraph.styles[i];
    const bool over = i + 1 < whole.paragraph.styles.size() && whole.paragraph.styles[i + 1].begin <= begin;
    if (!over && span.begin < end)
      part.paragraph.styles.push_back({std::max(span.begin, begin) - begin, span.style});
  }
  for (const Isolate& isolate : whole.paragraph.isolates)
    part.paragraph.isolate(shifted(isolate.range, begin, end), isolate.direction);
  for (const TextRange& one : whole.paragraph.undrawn)
    if (const TextRange inside = shifted(one, begin, end); !inside.empty())
      part.paragraph.undrawn.push_back(inside);
  for (const Respelling& one : whole.paragraph.respelled)
    if (one.range.begin >= begin && one.range.end <= end)
      part.paragraph.respelled.push_back({shifted(one.range, begin, end), one.text});
  for (const NotePlace& note : whole.notes)
    if (note.index >= begin && note.index < end) part.notes.push_back({note.index - begin, note.note});
  for (SourcePlace source : whole.sources) {
    if (source.range.end <= begin || source.range.begin >= end) continue;
    cut_source(whole.paragraph.text, begin, source);
    source.range = shifted(source.range, begin, end);
    part.sources.push_back(source);
  }
  return part;
}

std::vector<GlyphRun> set_at(Composer& composer, const InlineText& text, Diagnostics& found) {
  const std::vector<SetLine> set =
      set_lines(text.paragraph, {.measure = 10000_pt, .alignment = LineAlignment::start}, composer.fonts,
                composer.cache, found);
  return set.size() == 1 ? set.front().line.runs : std::vector<GlyphRun>{};
}

Length cap_height(const GlyphRun& run) {
  return to_length(run.face->metrics().cap_height, run.size, run.face->units_per_em());
}

/// The letter in the size that reaches from the cap height of the first line to the baseline of the last.
std::vector<GlyphRun> letter_runs(Composer& composer, InlineText letter, const BlockStyle& style, int lines,
                                  Diagnostics& found) {
  std::vector<GlyphRun> small = set_at(composer, letter, found);
  if (small.size() != 1 || cap_height(small.front()) <= Length()) return {};
  const Length wanted = cap_height(small.front()) + style.leading * (lines - 1);
  for (StyleSpan& span : letter.paragraph.styles)
    span.style.size = span.style.size.scaled(ratio(wanted, cap_height(small.front())));
  Diagnostics ignored;  // told for the small one
  return set_at(composer, letter, ignored);
}

}  // namespace

int drop_cap_lines(const InlineText& text, const BlockStyle& style) {
  if (style.drop_cap < 2 || text.paragraph.direction != Direction::left_to_right) return 0;
  return beginning_of(text.paragraph.text) ? std::min(style.drop_cap, 9) : 0;
}

std::optional<DropCap> take_initial(Composer& composer, const InlineText& text, const BlockStyle& style,
                                    int lines) {
  const auto beginning = beginning_of(text.paragraph.text);
  if (!beginning) return std::nullopt;
  Diagnostics found;
  DropCap cap;
  for (GlyphRun& run : set_at(composer, part_of(text, 0, beginning->letter), found)) {
    // The mark hangs in the margin: it takes no room.
    const Length width = run.width();
    Length pen;
    for (Glyph& glyph : run.glyphs) {
      const Length own = glyph.advance;
      glyph.x_offset += pen - width;
      pen += own;
      glyph.advance = Length();
    }
    run.initial = true;
    cap.runs.push_back(std::move(run));
  }
  const std::vector<GlyphRun> letter =
      letter_runs(composer, part_of(text, beginning->letter, beginning->after_letter), style, lines, found);
  if (letter.size() != 1 || letter.front().glyphs.empty()) return std::nullopt;
  GlyphRun run = letter.front();
  const GlyphInk ink = run.face->ink(run.glyphs.front().id);
  const int em = run.face->units_per_em();
  const Length left = to_length(ink.left, run.size, em), right = to_length(ink.right, run.size, em);
  // The ink stands at the margin, and the lines keep off the ink, whatever room the letter brings along.
  for (Glyph& glyph : run.glyphs) {
    glyph.x_offset -= left;
    glyph.advance = Length();
  }
  cap.notch = right - left + style.size.scaled(gap);
  run.baseline_shift = style.leading * (lines - 1);
  run.initial = true;
  if (beginning->rest > beginning->after_letter) run.text += u' ';
  cap.runs.push_back(std::move(run));
  cap.rest = part_of(text, beginning->rest, static_cast<std::uint32_t>(text.paragraph.text.size()));
  composer.report(std::move(found), {});
  return cap;
}

void put_initial(DropCap cap, SetLine& first) {
  // The line begins where its optical margin has it, the initial at the edge of the measure.
  cap.runs.back().glyphs.front().advance = first.left;
  for (LinkArea& area : first.links) area.left += first.left;
  first.line.width += first.left;
  first.left = Length();
  first.line.runs.insert(first.line.runs.begin(), std::make_move_iterator(cap.runs.begin()),
                         std::make_move_iterator(cap.runs.end()));
}

}  // namespace warraq
