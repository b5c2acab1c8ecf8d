#pragma once

/// Cuts a paragraph into items: stretches of one level, script, style and face, ready to be shaped.

#include <vector>

#include "warraq/base/diagnostic.hpp"
#include "warraq/font/font_set.hpp"
#include "warraq/text/bidi.hpp"
#include "warraq/text/paragraph.hpp"
#include "warraq/text/script.hpp"
#include "warraq/text/text_cache.hpp"

namespace warraq {

constexpr std::uint8_t no_edge = 255;

/// What will become a run.
struct TextItem {
  TextRange range;
  std::uint8_t level = 0;
  std::uint8_t edge_level = no_edge;  ///< of the isolate's edge before it (see BidiEdge), or no_edge
  Script script;
  std::uint32_t style = 0;  ///< index into Paragraph::styles
  FaceRef face;             ///< nullptr: no face has these characters
  bool fallback = false;    ///< the face is not the first of its chain
  Length size;              ///< the style's size times the scale of the face's link in its chain
  /// Its small letters show as capitals, its size being that of small capitals (see SmallCaps).
  bool scaled_capitals = false;

  bool right_to_left() const { return level & 1; }
};

/// The items of a paragraph in logical order; together they cover its text.
///
/// Faces come from FontSet::chain for the style's family, the script and the style's FaceStyle. A grapheme is
/// never set in two faces, nor is a stretch of joined letters as long as one face has all of it. Characters
/// that no face has get an item without a face, so that they take no room and spell nothing, and one
/// diagnostic "missing-glyph" each, which shows the character among its neighbours. Features and small
/// capitals that a style asks for and a face lacks give one "missing-feature" each.
std::vector<TextItem> itemize(const Paragraph& paragraph, const BidiLevels& levels, const FontSet& fonts,
                              TextCache& cache, Diagnostics& diagnostics);

/// The diagnostic for a character that no face has.
Diagnostic missing_glyph(std::u16string_view text, TextRange character);

}  // namespace warraq
