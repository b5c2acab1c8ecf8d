#include <algorithm>

#include "line/composition.hpp"

namespace warraq {

namespace {

/// In visual order, the first glyph on the far side of `index`: clusters below it are on one side of that
/// place, the others on the other side.
std::size_t side_of(const ShapedRun& run, std::uint32_t index) {
  const auto below = [=](const ShapedGlyph& glyph) { return glyph.cluster < index; };
  const auto above = [=](const ShapedGlyph& glyph) { return glyph.cluster >= index; };
  const auto place = run.right_to_left() ? std::partition_point(run.glyphs.begin(), run.glyphs.end(), above)
                                         : std::partition_point(run.glyphs.begin(), run.glyphs.end(), below);
  return static_cast<std::size_t>(place - run.glyphs.begin());
}

/// The last place before `index` where the run may be cut as it is.
std::uint32_t previous_safe(const ShapedRun& run, std::uint32_t index) {
  const std::size_t side = side_of(run, index);
  if (run.right_to_left()) {
    for (std::size_t i = side; i < run.glyphs.size(); ++i)
      if (!run.glyphs[i].unsafe_to_break) return run.glyphs[i].cluster;
  } else {
    for (std::size_t i = side; i-- > 0;)
      if (!run.glyphs[i].unsafe_to_break) return run.glyphs[i].cluster;
  }
  return run.item.range.begin;
}

/// The first place at or after `index` where the run may be cut as it is.
std::uint32_t next_safe(const ShapedRun& run, std::uint32_t index) {
  const std::size_t side = side_of(run, index);
  if (run.right_to_left()) {
    for (std::size_t i = side; i-- > 0;)
      if (!run.glyphs[i].unsafe_to_break) return run.glyphs[i].cluster;
  } else {
    for (std::size_t i = side; i < run.glyphs.size(); ++i)
      if (!run.glyphs[i].unsafe_to_break) return run.glyphs[i].cluster;
  }
  return run.item.range.end;
}

}  // namespace

std::optional<Cut> cut_at(const Paragraph& paragraph, const ShapedRun& run, TextRange gap, bool hyphen,
                          TextCache& cache) {
  if (!run.item.face) return std::nullopt;
  Cut cut{.before = {gap.begin, gap.begin}, .after = {gap.end, next_safe(run, gap.end)}};
  if (hyphen || next_safe(run, gap.begin) != gap.begin) cut.before.begin = previous_safe(run, gap.begin);
  if (cut.before.empty() && cut.after.empty()) return std::nullopt;
  if (!cut.before.empty()) cut.before_glyphs = reshape(paragraph, run.item, cut.before, hyphen, cache);
  if (!cut.after.empty()) cut.after_glyphs = reshape(paragraph, run.item, cut.after, false, cache);
  return cut;
}

Measurer::Measurer(const Paragraph& paragraph, const ShapedRun& run)
    : size(run.item.size), units_per_em(run.item.face ? run.item.face->units_per_em() : 1000) {
  if (!run.item.script.joined()) letter_spacing = paragraph.styles[run.item.style].style.letter_spacing;
}

Length Measurer::width(std::span<const ShapedGlyph> glyphs, bool spaced_end) const {
  std::int64_t sum = 0;
  for (const ShapedGlyph& glyph : glyphs) sum += glyph.advance;
  Length width = length(sum);
  if (letter_spacing == Length() || glyphs.empty()) return width;
  std::int64_t gaps = spaced_end ? 1 : 0;
  for (std::size_t i = 1; i < glyphs.size(); ++i) gaps += glyphs[i].cluster != glyphs[i - 1].cluster;
  return width + letter_spacing * gaps;
}

std::span<const ShapedGlyph> glyphs_in(const ShapedRun& run, TextRange range) {
  const std::size_t a = side_of(run, range.begin), b = side_of(run, range.end);
  return std::span(run.glyphs).subspan(std::min(a, b), a < b ? b - a : a - b);
}

}  // namespace warraq
