#pragma once

/// From items to glyphs, by HarfBuzz.
///
///     TextCache cache;
///     for (const ShapedRun& run : shape_paragraph(paragraph, fonts, cache, diagnostics)) ...

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/text/itemize.hpp"

namespace warraq {

/// A glyph as the font has it, in design units; `y_offset` grows upward, as in fonts.
struct ShapedGlyph {
  GlyphId id = 0;             ///< never 0 in a ShapedRun
  std::uint32_t cluster = 0;  ///< first UTF-16 unit of its cluster, in the paragraph's text
  std::int32_t advance = 0;
  std::int32_t x_offset = 0, y_offset = 0;
  bool unsafe_to_break = false;   ///< cutting before its cluster changes the glyphs on either side
  bool unsafe_to_concat = false;  ///< what stands before its cluster may change them too
  bool takes_tatweel = false;     ///< a tatweel before its cluster harms no join
  bool kashida = false;           ///< ink of a tatweel that is not in the text
};

/// Glyphs of one item in visual order: clusters rise at even levels and fall at odd ones. A cluster is never
/// less than a grapheme.
struct ShapedRun {
  TextItem item;
  std::vector<ShapedGlyph> glyphs;

  bool right_to_left() const { return item.right_to_left(); }
};

/// Shapes one item with the text around it as context. Words of a face whose rules never reach across a space
/// come from the cache; the glyphs are the same either way.
///
/// Characters that only steer layout (soft hyphens, bidi controls, hard breaks) get no glyph. Should a face
/// fail on a character after all, it is left out and reported as in itemize().
ShapedRun shape(const Paragraph& paragraph, const TextItem& item, TextCache& cache, Diagnostics& diagnostics);

/// Levels, items and glyphs of a whole paragraph, in logical order.
std::vector<ShapedRun> shape_paragraph(const Paragraph& paragraph, const FontSet& fonts, TextCache& cache,
                                       Diagnostics& diagnostics);

/// Glyphs of a part of an item that a line break cuts off, followed by a hyphen when asked for. The hyphen's
/// glyphs have the cluster `part.end`.
std::vector<ShapedGlyph> reshape(const Paragraph& paragraph, const TextItem& item, TextRange part,
                                 bool hyphen, TextCache& cache);

/// What a run of `range` spells: its text without the characters that only steer layout, and with what its
/// author wrote where something else is shown.
std::u16string spelled(const Paragraph& paragraph, TextRange range);

/// Whether every stretch of the paragraph spells just its text.
bool spells_its_text(const Paragraph& paragraph);

}  // namespace warraq
