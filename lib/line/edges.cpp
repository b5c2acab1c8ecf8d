#include "line/edges.hpp"

#include <algorithm>

#include "warraq/line/break.hpp"
#include "warraq/text/word_edges.hpp"

namespace warraq {

namespace {

bool flush_start(LineAlignment alignment) {
  return alignment == LineAlignment::justify || alignment == LineAlignment::justify_all ||
         alignment == LineAlignment::start;
}
bool flush_end(LineAlignment alignment) {
  return alignment == LineAlignment::justify || alignment == LineAlignment::justify_all ||
         alignment == LineAlignment::end;
}

std::span<const ShapedGlyph> glyphs_of(const std::vector<ShapedRun>& runs, const Slice& slice) {
  return std::span(runs[slice.run].glyphs).subspan(slice.glyph_begin, slice.glyph_end - slice.glyph_begin);
}

}  // namespace

Length EdgeFinder::start(const ShapedRun& run, std::span<const ShapedGlyph> glyphs) const {
  if (!flush_start(options_.alignment)) return {};
  return of(run, glyphs, right_to_left() ? Side::right : Side::left);
}

Length EdgeFinder::end(const ShapedRun& run, std::span<const ShapedGlyph> glyphs) const {
  if (!flush_end(options_.alignment)) return {};
  return of(run, glyphs, right_to_left() ? Side::left : Side::right);
}

Length EdgeFinder::blank_half(const ShapedRun& run, const ShapedGlyph& glyph, Side side) const {
  if (glyph.advance != run.item.face->units_per_em() || glyph.cluster >= paragraph_.text.size()) return {};
  const BlankSide blank =
      blank_side(paragraph_.text[glyph.cluster], paragraph_.styles[run.item.style].style.language);
  if (blank != (side == Side::left ? BlankSide::before : BlankSide::after)) return {};
  return Measurer(paragraph_, run).length(glyph.advance / 2);
}

Length EdgeFinder::hyphen(const ShapedRun& run) const {
  if (!run.item.face) return {};
  const auto glyph = run.item.face->glyph_for(0x2010);
  const ShapedGlyph sign{.id = glyph ? *glyph : run.item.face->glyph_for('-').value_or(0), .advance = 1};
  return end(run, {&sign, 1});
}

Length EdgeFinder::of(const ShapedRun& run, std::span<const ShapedGlyph> glyphs, Side side) const {
  if (!run.item.face || run.item.level != (right_to_left() ? 1 : 0)) return {};
  if (paragraph_.styles[run.item.style].style.baseline_shift != Length()) return {};
  const auto inked = [](const ShapedGlyph& glyph) { return glyph.advance > 0 && glyph.id != 0; };
  const ShapedGlyph* outermost = nullptr;
  for (const ShapedGlyph& glyph : glyphs)
    if (inked(glyph) && (side == Side::right || !outermost)) outermost = &glyph;
  if (!outermost) return {};
  const Length blank = blank_half(run, *outermost, side);
  if (blank > Length() || options_.protrusion <= Length()) return blank;
  const std::int32_t units = table_.of(run.item.face).of(outermost->id, side, run.item.script.joined());
  return std::min(options_.protrusion, Measurer(paragraph_, run).height(units));
}

Length hang_edges(Composition& composition, const std::vector<ShapedRun>& runs, const EdgeFinder& edges) {
  if (edges.off()) return {};
  std::vector<InlineItem>& items = composition.items;
  const auto start_of_line = [&](std::uint32_t item) -> Length {
    if (item >= items.size() || !items[item].is_box()) return {};
    const Slice& slice = composition.slices[item];
    return edges.start(runs[slice.run], glyphs_of(runs, slice));
  };
  std::uint32_t last_box = 0;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].is_box()) last_box = i;
    if (!items[i].breakable()) continue;
    const Slice& slice = composition.slices[items[last_box].is_box() ? last_box : i];
    if (composition.slices[i].hyphen)
      items[i].before -= edges.hyphen(runs[slice.run]);
    else if (items[last_box].is_box())
      items[i].before -= edges.end(runs[slice.run], glyphs_of(runs, slice));
    items[i].after -= start_of_line(line_start_after(items, i));
  }
  std::uint32_t first = 0;
  while (first < items.size() && !items[first].is_box()) ++first;
  return start_of_line(first);
}

std::uint64_t find_word_edges(Composition& composition, std::u16string_view text) {
  for (InlineItem& item : composition.items) {
    if (!item.breakable() || item.forces_break()) continue;
    item.ends_with = letters_before(text, item.range.begin);
    item.begins_with = letters_after(text, item.range.end);
  }
  return letters_after(text, 0);
}

}  // namespace warraq
