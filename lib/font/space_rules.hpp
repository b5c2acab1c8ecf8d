#pragma once

/// Which glyphs a face treats otherwise when a space stands beside them. Words without such glyphs come out
/// the same shaped alone as shaped in their line, so they can be shaped once and kept.

#include <vector>

#include "warraq/font/face.hpp"

namespace warraq {

struct SpaceRules {
  bool every_word = false;      ///< the face has tables that cannot be asked: no word stands alone
  std::vector<GlyphId> glyphs;  ///< sorted: those a rule changes or moves by a space near them

  bool mind(GlyphId glyph) const;
};

/// Reads the substitution and positioning rules of a face. A rule that finds the space before or after what
/// it changes touches its input glyphs only; one that attaches marks touches a word only when a mark begins
/// it, so the marks mind; one that joins cursively touches what it joins to the space. Takes milliseconds for
/// a large face: keep the result.
SpaceRules space_rules(const Face& face);

}  // namespace warraq
