#include "proof/painter.hpp"

namespace warraq {

namespace {

class Walk {
 public:
  Walk(OutlineReader& outlines, Painter& painter) : outlines_(outlines), painter_(painter) {}

  void frame(const Frame& frame, Point origin) {
    for (const FrameItem& item : frame.items)
      std::visit([&](const auto& content) { paint(content, origin + item.position); }, item.content);
  }

 private:
  void paint(const TextLine& line, Point pen) {
    for (const GlyphRun& run : line.runs) {
      painter_.run(place(run, pen));
      pen.x += run.width();
    }
  }
  void paint(const Rule& rule, Point at) { painter_.rule({at, rule.size}, rule.colour); }
  void paint(const Image& image, Point at) {
    if (image.data) painter_.image({at, image.size}, *image.data);
  }
  void paint(const Link&, Point) {}
  void paint(const Anchor&, Point) {}
  void paint(const std::shared_ptr<const Frame>& inner, Point at) {
    if (inner) frame(*inner, at);
  }

  PlacedRun place(const GlyphRun& run, Point pen) {
    const double scale = run.size.points() / run.face->units_per_em();
    PlacedRun placed{{}, scale * run.width_scale(), scale, run.colour};
    pen.y += run.baseline_shift;
    for (const Glyph& glyph : run.glyphs) {
      const Outline& outline = outlines_.outline(run.face, glyph.id);
      if (!outline.empty()) placed.glyphs.push_back({&outline, pen + Point{glyph.x_offset, glyph.y_offset}});
      pen.x += glyph.advance;
    }
    return placed;
  }

  OutlineReader& outlines_;
  Painter& painter_;
};

}  // namespace

ScreenColour on_screen(const Colour& colour) {
  const double light = 1 - colour.black;
  if (!colour.spot.empty()) return {light, light, light};
  return {(1 - colour.cyan) * light, (1 - colour.magenta) * light, (1 - colour.yellow) * light};
}

void paint(const Frame& frame, Point origin, OutlineReader& outlines, Painter& painter) {
  Walk(outlines, painter).frame(frame, origin);
}

}  // namespace warraq
