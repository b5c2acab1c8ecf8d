#pragma once

/// The walk over a frame that every proof shares, and what a proof must be able to paint.

#include "proof/outline.hpp"
#include "warraq/frame/frame.hpp"

namespace warraq {

/// Red, green and blue from 0 to 1, for screens.
struct ScreenColour {
  double red = 0, green = 0, blue = 0;
};

/// Inks as a screen shows them: naive subtraction, good enough to look at. A spot ink shows as grey.
ScreenColour on_screen(const Colour& colour);

/// A glyph with its place: the origin on the page, y downward.
struct PlacedGlyph {
  const Outline* outline;
  Point origin;
};

/// One outline after the other in page space; scales are points per design unit.
struct PlacedRun {
  std::vector<PlacedGlyph> glyphs;
  double across = 1, upward = 1;  ///< differ where letters are drawn wider or narrower
  Colour colour;
};

class Painter {
 public:
  virtual ~Painter() = default;
  /// Joined letters overlap, so a run is to be painted as one shape (rule S8).
  virtual void run(const PlacedRun& run) = 0;
  virtual void rule(const Rect& area, const Colour& colour) = 0;
  virtual void image(const Rect& area, const ImageData& data) = 0;
};

/// Paints everything in `frame`, whose top left corner lies at `origin`. Throws Error bad_font.
void paint(const Frame& frame, Point origin, OutlineReader& outlines, Painter& painter);

}  // namespace warraq
