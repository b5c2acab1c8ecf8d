#pragma once

/// Which glyphs an OpenType feature of a face changes: whether small capitals or old-style figures are there.

#include <hb.h>

#include <deque>
#include <memory>

#include "warraq/font/face.hpp"

namespace warraq {

struct DestroyGlyphSet {
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using GlyphSet = std::unique_ptr<hb_set_t, DestroyGlyphSet>;

/// The glyphs each feature of each face takes in, gathered when first asked for.
class FeatureGlyphs {
 public:
  /// Whether the face has rules for `feature` at all, of GSUB or GPOS.
  bool has(const FaceRef& face, hb_tag_t feature) { return of(face, feature).exists; }
  /// Whether the feature takes in the glyph of a character, or of what it is composed of.
  bool changes(const FaceRef& face, hb_tag_t feature, char32_t character);

 private:
  struct Entry {
    FaceRef face;
    hb_tag_t feature = 0;
    bool exists = false;
    GlyphSet glyphs;
  };
  const Entry& of(const FaceRef& face, hb_tag_t feature);

  std::deque<Entry> entries_;
};

}  // namespace warraq
