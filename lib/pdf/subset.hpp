#pragma once

/// The font program that goes into the file: the glyphs a document shows, and nothing else.

#include <hb.h>

#include <cstdint>
#include <string>
#include <vector>

#include "warraq/font/face.hpp"

namespace warraq::pdf {

struct FontSubset {
  std::string program;  ///< a TrueType file, or a bare CFF table
  bool cff = false;
  std::string tag;  ///< "ABCDEF": named after the glyphs, so that two subsets of a face are told apart
  /// For each glyph asked, what a PDF knows it by: the glyph's new number, or its CID in a CID-keyed CFF.
  std::vector<std::uint16_t> ids;
  std::vector<std::uint16_t> variant_ids;  ///< the same for each variant asked
};

/// A glyph that is also needed in another width.
struct WantedVariant {
  std::size_t glyph = 0;      ///< index in the glyphs asked
  std::uint16_t advance = 0;  ///< in design units
};

/// Cuts `face` (as stripped by PdfCache) down to `glyphs`, which are sorted and hold each glyph once.
/// Variants are for TrueType alone. Throws Error bad_font naming `subject`.
FontSubset subset(hb_face_t* face, const std::vector<GlyphId>& glyphs,
                  const std::vector<WantedVariant>& variants, const std::string& subject);

}  // namespace warraq::pdf
