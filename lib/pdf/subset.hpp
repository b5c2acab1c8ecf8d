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
};

/// Cuts `face` (as stripped by PdfCache) down to `glyphs`, which are sorted and hold each glyph once.
/// Throws Error bad_font naming `subject`.
FontSubset subset(hb_face_t* face, const std::vector<GlyphId>& glyphs, const std::string& subject);

}  // namespace warraq::pdf
