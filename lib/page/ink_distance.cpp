#include "page/ink_distance.hpp"

#include <algorithm>
#include <vector>

namespace warraq {

namespace {

/// The box of a glyph's ink, from the left of the text area and the line's baseline, y downward.
struct InkBox {
  Length left, top, right, bottom;
};

std::vector<InkBox> boxes_of(const TextLine& line, Length pen, InkTable& inks) {
  std::vector<InkBox> boxes;
  for (const GlyphRun& run : line.runs) {
    const int em = run.face->units_per_em();
    for (const Glyph& glyph : run.glyphs) {
      const GlyphInk& ink = inks.of(run.face, glyph.id);
      const auto length = [&](FontUnits units) { return to_length(units, run.size, em); };
      const Length x = pen + glyph.x_offset, y = run.baseline_shift + glyph.y_offset;
      if (!ink.blank())
        boxes.push_back(
            {x + length(ink.left), y + length(ink.top), x + length(ink.right), y + length(ink.bottom)});
      pen += glyph.advance;
    }
  }
  return boxes;
}

}  // namespace

const GlyphInk& InkTable::of(const FaceRef& face, GlyphId glyph) {
  const auto [entry, fresh] = known_.try_emplace({face, glyph});
  if (fresh) entry->second = face->ink(glyph);
  return entry->second;
}

Length ink_distance(const TextLine& above, Length above_left, const TextLine& below, Length below_left,
                    InkTable& inks) {
  const std::vector<InkBox> upper = boxes_of(above, above_left, inks);
  std::vector<InkBox> lower = boxes_of(below, below_left, inks);
  const auto by_left = [](const InkBox& a, const InkBox& b) { return a.left < b.left; };
  std::sort(lower.begin(), lower.end(), by_left);
  Length widest;
  for (const InkBox& box : lower) widest = std::max(widest, box.right - box.left);
  Length distance;
  for (const InkBox& box : upper) {
    // None that begins further left than the widest is wide can reach this one.
    auto other = std::lower_bound(lower.begin(), lower.end(), InkBox{.left = box.left - widest}, by_left);
    for (; other != lower.end() && other->left < box.right; ++other)
      if (other->right > box.left) distance = std::max(distance, box.bottom - other->top);
  }
  return distance;
}

}  // namespace warraq
