#pragma once

/// Colours as a press names them. There is no RGB: a page is black, grey, process inks or a spot ink.

#include <compare>
#include <string>

namespace warraq {

struct Colour {
  double cyan = 0, magenta = 0, yellow = 0, black = 1;  ///< ink from 0 to 1
  std::string spot;  ///< a spot ink's name, then `black` is its tint and the rest is unused; else empty

  static Colour ink() { return {}; }                                ///< full black
  static Colour grey(double tint) { return {0, 0, 0, tint, {}}; }  ///< 0 is paper, 1 is black
  static Colour cmyk(double c, double m, double y, double k) { return {c, m, y, k, {}}; }

  bool is_grey() const { return spot.empty() && cyan == 0 && magenta == 0 && yellow == 0; }
  friend bool operator==(const Colour&, const Colour&) = default;
};

}  // namespace warraq
