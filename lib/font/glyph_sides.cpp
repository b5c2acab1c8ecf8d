#include "warraq/font/glyph_sides.hpp"

#include <hb.h>

#include <algorithm>

#include "font/face_impl.hpp"

namespace warraq {

namespace {

/// Curves are walked in this many straight steps: at text sizes closer than any device shows.
constexpr int steps = 8;

/// The leftmost and rightmost ink of each slice, gathered while HarfBuzz draws the outline.
class Slicer {
 public:
  Slicer(int units_per_em, double nothing)
      : slice_height_(units_per_em * (GlyphSides::highest - GlyphSides::lowest) / GlyphSides::slices),
        lowest_(units_per_em * GlyphSides::lowest) {
    left_.fill(nothing);
    right_.fill(-nothing);
  }

  void move(double x, double y) { x_ = x, y_ = y; }

  void line(double x, double y) {
    const double low = std::min(y_, y), high = std::max(y_, y);
    const double first = std::max(0.0, (low - lowest_) / slice_height_);
    for (auto i = static_cast<std::size_t>(first); i < GlyphSides::slices; ++i) {
      const double bottom = lowest_ + slice_height_ * static_cast<double>(i), top = bottom + slice_height_;
      if (bottom > high) break;
      if (top < low) continue;
      const double from = std::max(low, bottom), to = std::min(high, top);
      add(i, at_height(from, x, y));
      add(i, at_height(to, x, y));
      if (low == high) add(i, x), add(i, x_);
    }
    move(x, y);
  }

  void cubic(double x1, double y1, double x2, double y2, double x3, double y3) {
    const double x0 = x_, y0 = y_;
    for (int i = 1; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps, s = 1 - t;
      line(s * s * s * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3,
           s * s * s * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3);
    }
  }

  /// Ink of slice i from `left` to `right`; crossed when there is none.
  double left(std::size_t i) const { return left_[i]; }
  double right(std::size_t i) const { return right_[i]; }

 private:
  double at_height(double height, double x, double y) const {
    return y == y_ ? x : x_ + (x - x_) * (height - y_) / (y - y_);
  }
  void add(std::size_t slice, double x) {
    left_[slice] = std::min(left_[slice], x);
    right_[slice] = std::max(right_[slice], x);
  }

  double slice_height_, lowest_, x_ = 0, y_ = 0;
  std::array<double, GlyphSides::slices> left_, right_;
};

Slicer& slicer(void* user) { return *static_cast<Slicer*>(user); }

void move_to(hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x, float y, void*) { slicer(to).move(x, y); }
void line_to(hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x, float y, void*) { slicer(to).line(x, y); }
void cubic_to(hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x3,
              float y3, void*) {
  slicer(to).cubic(x1, y1, x2, y2, x3, y3);
}

/// HarfBuzz turns quadratic curves into cubic ones and closes outlines with a line.
class DrawFunctions {
 public:
  DrawFunctions() : functions_(hb_draw_funcs_create()) {
    hb_draw_funcs_set_move_to_func(functions_, move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions_, line_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions_, cubic_to, nullptr, nullptr);
  }
  ~DrawFunctions() { hb_draw_funcs_destroy(functions_); }
  DrawFunctions(const DrawFunctions&) = delete;
  DrawFunctions& operator=(const DrawFunctions&) = delete;
  operator hb_draw_funcs_t*() const { return functions_; }

 private:
  hb_draw_funcs_t* functions_;
};

}  // namespace

GlyphSides glyph_sides(const Face& face, GlyphId glyph) {
  const std::int64_t advance = face.advance(glyph).value;
  constexpr double nothing = 1e6;
  Slicer slicer(face.units_per_em(), nothing);
  const DrawFunctions functions;
  hb_font_get_glyph_shape(face.impl().hb_font, glyph, functions, &slicer);
  GlyphSides sides;
  for (std::size_t i = 0; i < GlyphSides::slices; ++i) {
    const bool ink = slicer.left(i) <= slicer.right(i);
    sides.left[i] = static_cast<std::int32_t>(ink ? slicer.left(i) : static_cast<double>(advance));
    sides.right[i] = static_cast<std::int32_t>(ink ? static_cast<double>(advance) - slicer.right(i)
                                                   : static_cast<double>(advance));
  }
  return sides;
}

}  // namespace warraq
