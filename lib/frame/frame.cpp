#include "warraq/frame/frame.hpp"

namespace warraq {

Length GlyphRun::width() const {
  Length sum;
  for (const Glyph& glyph : glyphs) sum += glyph.advance;
  return sum;
}

void Frame::add(Point position, FrameContent content, StructureId structure, bool furniture) {
  items.push_back({position, std::move(content), structure, furniture});
}

}  // namespace warraq
