#pragma once

/// What a SettingCache holds: the cache of text, and how far the ink of glyphs reaches.

#include <deque>
#include <vector>

#include "line/protrusion.hpp"
#include "warraq/line/set_lines.hpp"
#include "warraq/text/text_cache.hpp"

namespace warraq {

/// Heights of a face's glyphs, asked once each: reading outlines costs more than shaping.
class InkHeights {
 public:
  explicit InkHeights(FaceRef face) : face_(std::move(face)), known_(face_->glyph_count()) {}

  struct Height {
    std::int32_t top = 0, bottom = 0;  ///< design units, y downward; equal when blank
    bool known = false;
  };
  const FaceRef& face() const { return face_; }
  const Height& of(GlyphId glyph) {
    Height& height = known_.at(glyph);
    if (!height.known) {
      const GlyphInk ink = face_->ink(glyph);
      height = {static_cast<std::int32_t>(ink.top.value), static_cast<std::int32_t>(ink.bottom.value), true};
    }
    return height;
  }

 private:
  FaceRef face_;
  std::vector<Height> known_;
};

struct SettingCache::Impl {
  explicit Impl(const std::filesystem::path& data) : text(data) {}

  InkHeights& heights(const FaceRef& face) {
    for (InkHeights& heights : heights_)
      if (heights.face() == face) return heights;
    return heights_.emplace_back(face);
  }

  TextCache text;
  ProtrusionTable protrusions;

 private:
  std::deque<InkHeights> heights_;
};

}  // namespace warraq
