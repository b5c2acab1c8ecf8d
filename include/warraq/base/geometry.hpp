#pragma once

/// Points, sizes and rectangles. x grows to the right and y grows downward everywhere but in the PDF canvas.

#include "warraq/base/length.hpp"

namespace warraq {

struct Point {
  Length x, y;
  friend constexpr bool operator==(const Point&, const Point&) = default;
  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
};

struct Size {
  Length width, height;
  friend constexpr bool operator==(const Size&, const Size&) = default;
};

struct Rect {
  Point origin;
  Size size;
  friend constexpr bool operator==(const Rect&, const Rect&) = default;
  constexpr Length left() const { return origin.x; }
  constexpr Length top() const { return origin.y; }
  constexpr Length right() const { return origin.x + size.width; }
  constexpr Length bottom() const { return origin.y + size.height; }
};

}  // namespace warraq
