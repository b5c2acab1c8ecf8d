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

/// Neighbouring glyphs in visual order, and the cluster at their safe end.
struct Stretch {
  std::size_t begin = 0, end = 0;
  std::uint32_t safe = 0;

  std::span<const ShapedGlyph> of(const ShapedRun& run) const {
    return std::span(run.glyphs).subspan(begin, end - begin);
  }
};

/// Back in logical order from a side to the last place before it where the run may be cut as it is.
Stretch back_to_safe(const ShapedRun& run, std::size_t side) {
  if (run.right_to_left()) {
    for (std::size_t i = side; i < run.glyphs.size(); ++i) {
      if (run.glyphs[i].unsafe_to_break) continue;
      std::size_t end = i + 1;
      while (end < run.glyphs.size() && run.glyphs[end].cluster == run.glyphs[i].cluster) ++end;
      return {side, end, run.glyphs[i].cluster};
    }
    return {side, run.glyphs.size(), run.item.range.begin};
  }
  for (std::size_t i = side; i-- > 0;) {
    if (run.glyphs[i].unsafe_to_break) continue;
    std::size_t begin = i;
    while (begin > 0 && run.glyphs[begin - 1].cluster == run.glyphs[i].cluster) --begin;
    return {begin, side, run.glyphs[i].cluster};
  }
  return {0, side, run.item.range.begin};
}

/// Forward in logical order from a side to the first place at or after it where the run may be cut as it is.
Stretch on_to_safe(const ShapedRun& run, std::size_t side) {
  if (run.right_to_left()) {
    for (std::size_t i = side; i-- > 0;)
      if (!run.glyphs[i].unsafe_to_break) return {i + 1, side, run.glyphs[i].cluster};
    return {0, side, run.item.range.end};
  }
  for (std::size_t i = side; i < run.glyphs.size(); ++i)
    if (!run.glyphs[i].unsafe_to_break) return {side, i, run.glyphs[i].cluster};
  return {side, run.glyphs.size(), run.item.range.end};
}

}  // namespace

std::optional<Cut> cut_at(const Paragraph& paragraph, const ShapedRun& run, TextRange gap, bool hyphen,
                          TextCache& cache) {
  if (!run.item.face) return std::nullopt;
  const std::size_t end_side = side_of(run, gap.begin);
  const std::size_t start_side = gap.empty() ? end_side : side_of(run, gap.end);
  const Stretch after = on_to_safe(run, start_side);
  Cut cut{.before = {gap.begin, gap.begin}, .after = {gap.end, std::max(gap.end, after.safe)}};
  if (hyphen || on_to_safe(run, end_side).safe > gap.begin) {
    const Stretch before = back_to_safe(run, end_side);
    cut.before.begin = before.safe;
    cut.before_uncut = before.of(run);
  }
  cut.after_uncut = after.of(run);
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
