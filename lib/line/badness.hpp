#pragma once

/// How bad a line looks by what its spaces give.

namespace warraq {

/// Beyond this a line is as bad as can be; a bound keeps one hopeless line from drowning the others.
constexpr double worst_badness = 1e5;

/// From 0; 100 at all its stretch or shrink (TeX section 108, without its rounding).
inline double badness_of(double ratio) {
  const double size = ratio < 0 ? -ratio : ratio;
  const double badness = 100 * size * size * size;
  return badness < worst_badness ? badness : worst_badness;
}

/// The demerits of a line's spaces.
inline double demerits_of(double ratio, double line_penalty) {
  const double base = line_penalty + badness_of(ratio);
  return base * base;
}

}  // namespace warraq
