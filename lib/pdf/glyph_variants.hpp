#pragma once

/// Glyphs that look alike and are not equally wide. A code may be wider or narrower than its glyph (see
/// spelling.hpp), and archives ask that a PDF's widths be those of its font program (ISO 19005-1, 6.3.6); so
/// the program gets a glyph for each such width, made of the one glyph it repeats.

#include <hb.h>

#include <cstdint>
#include <string>
#include <vector>

namespace warraq::pdf {

struct GlyphVariant {
  std::uint16_t glyph = 0;    ///< which glyph of the program it repeats
  std::uint16_t advance = 0;  ///< its own, in design units
};

/// The TrueType program of `face` with the variants after its glyphs, in their order. Throws Error bad_font
/// naming `subject` when a table is damaged or there are too many glyphs.
std::string with_variants(hb_face_t* face, const std::vector<GlyphVariant>& variants,
                          const std::string& subject);

}  // namespace warraq::pdf
