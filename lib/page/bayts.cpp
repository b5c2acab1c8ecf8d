/// Bayts of hemistichs of one metre.

#include <algorithm>

#include "page/poem.hpp"
#include "page/radif.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// As in paragraphs: the highest and the deepest letters of two lines seldom meet.
constexpr double ink_tolerance = 1.12;

}  // namespace

BaytSetter::BaytSetter(Composer& composer, const Poem& poem, PoemPlace place)
    : composer_(composer), poem_(poem), place_(std::move(place)), bayts_(poem.bayts()) {
  place_.style.hyphenate = false;  // rule P5
  shape_all();
  keep_radif();
  solve();
  for (Hemistich& hemistich : hemistichs_) set_hemistich(hemistich);
  find_leading();
}

void BaytSetter::shape_all() {
  hemistichs_.reserve(bayts_.size() * 2);
  for (const Bayt* bayt : bayts_)
    for (const Text* text : {&bayt->first, &bayt->second}) {
      const bool last = bayt->single() || text == &bayt->second;
      Hemistich& one = hemistichs_.emplace_back();
      one.text = text;
      one.half = bayt->half && last;
      one.words = inline_text(*text, place_.style, place_.language, place_.direction, composer_.article.notes,
                              &composer_.typographer);
      one.shaped = shape_for_lines(one.words.paragraph, composer_.fonts, composer_.cache);
      one.natural = natural_width(one.words.paragraph, one.shaped, composer_.cache);
    }
}

/// Words that end several hemistichs look the same in all of them (rule P6): none is drawn out.
void BaytSetter::keep_radif() {
  std::vector<std::u16string_view> texts;
  texts.reserve(hemistichs_.size());
  for (const Hemistich& one : hemistichs_) texts.emplace_back(one.words.paragraph.text);
  const std::vector<std::uint32_t> begins = shared_endings(texts);
  for (std::size_t i = 0; i < hemistichs_.size(); ++i) {
    Paragraph& paragraph = hemistichs_[i].words.paragraph;
    const auto end = static_cast<std::uint32_t>(paragraph.text.size());
    if (begins[i] < end) paragraph.undrawn.push_back({begins[i], end});
  }
}

void BaytSetter::solve() {
  PoemNaturals naturals;
  for (const Hemistich& one : hemistichs_)
    if (!one.text->empty()) (one.half ? naturals.half : naturals.whole).push_back(one.natural);
  for (const Bayt* bayt : bayts_) {
    // A refrain stands by itself, its hemistichs one below the other.
    if (bayt->single() || bayt->refrain) continue;
    naturals.paired = true;
    naturals.second_whole = naturals.second_whole || !bayt->half;
  }
  const PoemStyle& design = composer_.layout.poem;
  measure_ = solve_poem(naturals, {place_.column.width, composer_.resolve(design.column_gap, place_.style),
                                   composer_.resolve(design.step, place_.style)});
}

/// All of it is made smaller alike: tight spaces beside drawn-out lines would be seen.
void BaytSetter::narrow(Hemistich& one, Length width) {
  BlockStyle smaller = place_.style;
  smaller.size = smaller.size.fraction(width.units(), one.natural.units());
  const std::vector<TextRange> undrawn = std::move(one.words.paragraph.undrawn);
  one.words = inline_text(*one.text, smaller, place_.language, place_.direction, composer_.article.notes,
                          &composer_.typographer);
  one.words.paragraph.undrawn = undrawn;
  one.shaped = shape_for_lines(one.words.paragraph, composer_.fonts, composer_.cache);
  one.natural = natural_width(one.words.paragraph, one.shaped, composer_.cache);
}

void BaytSetter::set_hemistich(Hemistich& one) {
  const Length width = width_of(one);
  if (one.natural > width && narrows_to(one.natural, width)) narrow(one, width);
  const bool too_long = !narrows_to(one.natural, width);
  const auto lines = [&](const BlockStyle& style) {
    return composer_.lines(one.words, one.shaped, style, width, false,
                           too_long ? LineAlignment::justify : LineAlignment::justify_all,
                           one.text->source());
  };
  Diagnostics& told = composer_.document.diagnostics;
  const auto before = static_cast<std::ptrdiff_t>(told.size());
  one.lines = lines(place_.style);
  const auto overfull = [](const SetLine& line) { return line.line.overfull > Length(); };
  if (one.natural <= width && std::any_of(one.lines.begin(), one.lines.end(), overfull)) {
    // Kerned beside its neighbours a word is narrower than it is when it was drawn out by itself.
    BlockStyle undrawn = place_.style;
    undrawn.kashida = KashidaProfile::none;
    told.erase(told.begin() + before, told.end());
    one.lines = lines(undrawn);
  }
  // What turns over of a hemistich wider than the column hangs at the end.
  if (too_long && one.lines.size() > 1)
    one.lines.back().left =
        place_.direction == Direction::right_to_left ? Length() : width - one.lines.back().line.width;
}

Column BaytSetter::block() const {
  const Length width = measure_.block();
  return {place_.column.left + (place_.column.width - width) / 2, width};
}

/// The lines of a bayt, row by row. In a row the first hemistich comes first.
std::vector<BaytSetter::Row> BaytSetter::rows_of(std::size_t index) {
  const Bayt& bayt = *bayts_[index];
  const Column block = this->block();
  const bool rtl = place_.direction == Direction::right_to_left;
  std::vector<Row> rows;
  // From the start of the block to the start of the hemistich.
  const auto place = [&](Hemistich& one, Length from_start, std::size_t row) {
    const Length at = rtl ? block.width - from_start - width_of(one) : from_start;
    for (SetLine& line : one.lines) {
      if (row == rows.size()) rows.emplace_back();
      rows[row++].push_back({&line, &one, block.left + at});
    }
  };
  Hemistich &first = hemistichs_[2 * index], &second = hemistichs_[2 * index + 1];
  const auto centred = [&](const Hemistich& one) { return (block.width - width_of(one)) / 2; };
  if (bayt.single()) {
    place(first, centred(first), 0);
  } else if (bayt.refrain || measure_.arrangement == Arrangement::stacked) {
    place(first, centred(first), 0);
    place(second, centred(second), rows.size());
  } else if (measure_.arrangement == Arrangement::side_by_side) {
    place(first, Length(), 0);
    place(second, measure_.whole + measure_.gap, 0);
  } else {
    place(first, Length(), 0);
    place(second, block.width - width_of(second), rows.size());
  }
  return rows;
}

/// Even lines: where the ink of any two would meet, all move apart.
void BaytSetter::find_leading() {
  Length below, needed;
  for (std::size_t i = 0; i < bayts_.size(); ++i)
    for (const Row& row : rows_of(i)) {
      Length top, bottom;
      for (const Placed& placed : row) {
        top = std::max(top, placed.line->ink_top);
        bottom = std::max(bottom, placed.line->ink_bottom);
      }
      needed = std::max(needed, below + top);
      below = bottom;
    }
  place_.style.leading = std::max(place_.style.leading, needed.scaled(1 / ink_tolerance));
}

VerticalBox BaytSetter::set(std::size_t index, StructureId parent) {
  VerticalBox box;
  Length baseline = Composer::baseline_in(place_.style);
  const std::vector<Row> rows = rows_of(index);
  // Side by side the two are one paragraph; one below the other they are two, or their words would run
  // together for whoever has the page read aloud.
  const Hemistich* opening = nullptr;
  StructureId element = 0;
  for (const Row& row : rows) {
    if (row.front().hemistich != opening)
      element = composer_.element(StructureRole::paragraph, parent, place_.language);
    opening = row.front().hemistich;
    for (const Placed& placed : row) {
      for (const std::uint32_t note :
           composer_.first_marks(placed.hemistich->words.notes, placed.line->range))
        box.notes.push_back(note);
      composer_.place_line(box.frame, std::move(*placed.line), placed.left, baseline, place_.style, element);
    }
    baseline += place_.style.leading;
  }
  const bool parted = measure_.arrangement == Arrangement::side_by_side && !bayts_[index]->single() &&
                      !bayts_[index]->refrain;
  if (parted) ornament(box, Composer::baseline_in(place_.style));
  box.frame.size = {composer_.measure, place_.style.leading * static_cast<std::int64_t>(rows.size())};
  return box;
}

/// A sign in the middle of the gap between two hemistichs. It spells nothing, so that what is copied is the
/// bayt.
void BaytSetter::ornament(VerticalBox& box, Length baseline) {
  const std::string& sign = composer_.layout.poem.ornament;
  if (sign.empty()) return;
  InlineText words;
  words.paragraph.direction = place_.direction;
  words.paragraph.append(to_utf16(sign), text_style(place_.style, place_.language));
  const Length into = place_.direction == Direction::right_to_left ? measure_.second : measure_.whole;
  for (SetLine& line : composer_.lines(words, place_.style, measure_.gap, false, LineAlignment::centre, {})) {
    for (GlyphRun& run : line.line.runs) {
      run.text.clear();
      for (Glyph& glyph : run.glyphs) glyph.cluster = 0;
    }
    composer_.place_line(box.frame, std::move(line), block().left + into, baseline, place_.style, 0, true);
  }
}

}  // namespace warraq
