#pragma once

/// How open a glyph's sides are: what optical margins are computed from.

#include <array>
#include <cstddef>
#include <cstdint>

#include "warraq/font/face.hpp"

namespace warraq {

/// For each slice of height, how far the ink begins from the edge of the glyph's advance, in design units:
///
///       left |<-gap->****         |        a slice without ink is open all through:
///            |       ****<--gap-->| right  its gap is the advance
///
/// Gaps are negative where ink hangs over the edge. Slice i lies between `bottom_of(i)` and `bottom_of(i +
/// 1)` ems above the baseline.
struct GlyphSides {
  static constexpr std::size_t slices = 32;
  static constexpr double lowest = -0.25, highest = 0.75;  ///< ems above the baseline
  static constexpr double bottom_of(std::size_t slice) {
    return lowest + (highest - lowest) * static_cast<double>(slice) / slices;
  }

  std::array<std::int32_t, slices> left{}, right{};
};

/// The sides of a glyph, from its outline. Costs about as much as drawing it: keep what you have asked for.
GlyphSides glyph_sides(const Face& face, GlyphId glyph);

}  // namespace warraq
