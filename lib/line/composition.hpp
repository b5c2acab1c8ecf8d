#pragma once

/// A shaped paragraph as items for the breaker, and the way back from items to glyphs.

#include <optional>
#include <span>
#include <vector>

#include "line/kashida.hpp"
#include "warraq/line/items.hpp"
#include "warraq/line/set_lines.hpp"
#include "warraq/text/breaks.hpp"
#include "warraq/text/shape.hpp"

namespace warraq {

/// Some neighbouring glyphs of one run, in visual order: what an item shows.
struct Slice {
  std::uint32_t run = 0;
  std::uint32_t glyph_begin = 0, glyph_end = 0;  ///< into ShapedRun::glyphs
  bool spaced_end = false;                       ///< letter spacing follows its last cluster too
  bool hyphen = false;                    ///< of a penalty: a break here shows a hyphen not in the text
  std::uint32_t first_gap = 0, gaps = 0;  ///< of a word that may open: into FormList::gaps
};

/// Items and, item by item, what they show; penalties and fills show nothing.
struct Composition {
  std::vector<InlineItem> items;
  std::vector<Slice> slices;
  FormList forms;
  std::vector<double> expansion;  ///< by run: the part of itself its letters may grow or shrink by
};

/// How glyphs of a run are measured on the page: the one place where design units become lengths.
struct Measurer {
  Measurer(const Paragraph& paragraph, const ShapedRun& run);

  /// The width of glyphs that stand together: the sum is converted, not each advance.
  Length width(std::span<const ShapedGlyph> glyphs, bool spaced_end) const;
  /// Along the line.
  Length length(std::int64_t units) const { return to_length({units * scale}, size, units_per_em * in); }
  /// Across it: letters drawn wider are no taller.
  Length height(std::int64_t units) const { return to_length({units}, size, units_per_em); }
  /// The same for letters drawn wider by so many thousandths.
  Measurer expanded(int thousandths) const {
    Measurer wider = *this;
    if (thousandths != 0) wider.scale = 1000 + thousandths, wider.in = 1000;
    return wider;
  }

  Length size;
  int units_per_em = 1000;
  int scale = 1, in = 1;
  Length letter_spacing;  ///< 0 for joined scripts (rule S7)
};

/// A run cut at an unsafe place or with a hyphen: the glyphs next to the cut, shaped anew.
struct Cut {
  TextRange before, after;  ///< the characters shaped anew on either side; either may be empty
  std::vector<ShapedGlyph> before_glyphs, after_glyphs;
  std::span<const ShapedGlyph> before_uncut, after_uncut;  ///< of the run, what they stand for
};

/// What a line break inside a run needs when the line ends at `gap.begin` and the next begins at `gap.end`
/// (white space between them); nullopt when the glyphs stay as they are.
std::optional<Cut> cut_at(const Paragraph& paragraph, const ShapedRun& run, TextRange gap, bool hyphen,
                          TextCache& cache);

/// The run whose end or middle a break before `index` cuts, when `run` is the one that holds `index`.
const ShapedRun& run_cut_at(const std::vector<ShapedRun>& runs, std::uint32_t run, std::uint32_t index);

/// The part of a break's white space that is in that run: across runs no glyph sees another.
TextRange gap_within(const ShapedRun& run, TextRange gap);

/// Glyphs of a run whose clusters are in `range`.
std::span<const ShapedGlyph> glyphs_in(const ShapedRun& run, TextRange range);

/// The items of a paragraph. `places` are sorted and hold hyphens or not; the last item is a forced break.
Composition compose(const Paragraph& paragraph, const std::vector<ShapedRun>& runs,
                    const std::vector<BreakPlace>& places, const LineOptions& options, TextCache& cache);

}  // namespace warraq
