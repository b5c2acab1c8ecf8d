#pragma once

/// How near two lines may come: by the ink of their letters where they stand, not by the tallest of one line
/// and the deepest of the other, which seldom meet (rule S6).

#include <map>
#include <utility>

#include "warraq/frame/frame.hpp"

namespace warraq {

/// Inks of glyphs, asked once each: reading outlines is slow.
class InkTable {
 public:
  const GlyphInk& of(const FaceRef& face, GlyphId glyph);

 private:
  std::map<std::pair<FaceRef, GlyphId>, GlyphInk>
      known_;  ///< holds its faces, so none can take another's place
};

/// The least distance between the baselines of two lines, whose left ends are given, at which no ink of one
/// lies over ink of the other. Told from the boxes of glyphs, so it errs on the safe side; 0 or less where
/// they are nowhere one above the other.
Length ink_distance(const TextLine& above, Length above_left, const TextLine& below, Length below_left,
                    InkTable& inks);

}  // namespace warraq
