#pragma once

/// What stands on one line, in logical order, before it is fitted to its measure.

#include <vector>

#include "line/composition.hpp"

namespace warraq {

/// Some glyphs of one run on a line.
struct LinePiece {
  std::uint32_t run = 0;
  TextRange range;                    ///< the characters it stands for
  std::vector<ShapedGlyph> reshaped;  ///< glyphs shaped anew at a cut; then `glyphs` looks at these
  std::span<const ShapedGlyph> glyphs;
  bool spaced_end = false;
  bool space = false;     ///< gives way
  bool trailing = false;  ///< white space at the end: keeps its glyph, takes no room
  Length width;           ///< natural
  Length stretch, shrink;
  Length drawn_out;  ///< the part of the width that is kashida
  Length altered;    ///< the part that is of other letters
  Length expansion;  ///< what its letters may grow or shrink by
  GlueKind glue = GlueKind::space;
  std::uint32_t first_form = 0, forms = 0;  ///< other forms it may take: into Composition::forms
  std::uint32_t first_gap = 0, gaps = 0;    ///< where it may open: into FormList::gaps
  Length opened;                            ///< the part of the width that stands in these gaps
};

/// One line between two breaks.
struct LineContent {
  TextRange range;  ///< trailing space included
  std::vector<LinePiece> pieces;
  LineTotals totals;
  bool hyphenated = false;
  bool last = false;    ///< the paragraph ends with it
  bool filled = false;  ///< ended by a fill: stands at its natural width
  int expansion = 0;    ///< thousandths that letters which may are drawn wider by
};

/// Cuts a composition at the breaks chosen.
class LineCutter {
 public:
  LineCutter(const Paragraph& paragraph, const std::vector<ShapedRun>& runs, const Composition& composition,
             TextCache& cache)
      : paragraph_(paragraph), runs_(runs), composition_(composition), cache_(cache) {}

  /// The line from item `first` to the break at item `end`. Lines are asked for in order.
  LineContent cut(std::uint32_t first, std::uint32_t end);

 private:
  LinePiece piece_of(std::uint32_t item) const;
  LinePiece reshaped_piece(std::uint32_t run, TextRange range, std::vector<ShapedGlyph> glyphs) const;
  void mend_start(LineContent& line);
  void mend_end(LineContent& line, std::uint32_t item);

  const Paragraph& paragraph_;
  const std::vector<ShapedRun>& runs_;
  const Composition& composition_;
  TextCache& cache_;
  std::optional<Cut> carried_;  ///< what the last break left for the line after it
  std::uint32_t carried_run_ = 0;
  std::uint32_t next_begin_ = 0;
};

}  // namespace warraq
