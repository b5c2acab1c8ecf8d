#pragma once

/// Glyph outlines in design units, read by FreeType (HarfBuzz shapes; a second reader of the same file keeps
/// both honest).

#include <cstdint>
#include <memory>
#include <vector>

#include "warraq/font/face.hpp"

namespace warraq {

/// A point in design units, y growing upward as in the font.
struct OutlinePoint {
  double x = 0, y = 0;
};

enum class OutlineVerb : std::uint8_t { move, line, cubic, close };

/// One step of an outline: `end` for move and line, both controls and `end` for a cubic, none for close.
struct OutlineStep {
  OutlineVerb verb = OutlineVerb::close;
  OutlinePoint control1, control2, end;
};

using Outline = std::vector<OutlineStep>;

/// Reads outlines once each. Not for several threads at a time; cheap to make.
class OutlineReader {
 public:
  OutlineReader();
  ~OutlineReader();
  OutlineReader(const OutlineReader&) = delete;
  OutlineReader& operator=(const OutlineReader&) = delete;

  /// The outline of a glyph; empty for a blank one. Valid as long as the reader. Throws Error bad_font.
  const Outline& outline(const FaceRef& face, GlyphId glyph);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace warraq
