#pragma once

/// A line taken apart in clusters: the smallest pieces whose text and glyphs belong together.

#include <string_view>
#include <vector>

#include "warraq/frame/frame.hpp"

namespace warraq::pdf {

struct Cluster {
  std::uint32_t run = 0;                      ///< index in TextLine::runs
  std::uint32_t first_glyph = 0, glyphs = 0;  ///< a stretch of the run's glyphs
  std::u16string_view text;                   ///< a stretch of the run's text
  Length left, right;                         ///< from the line's left end
};

/// The clusters of a line from left to right. A cluster without width (a vowel sign on its own, the second
/// half of a split ligature) is one with the letter before it in the text: a reader could not place it. Only
/// blanks without width, ZWNJ and the space at a line's end, stay alone. Fills `out`, whose memory is used
/// again from line to line.
void clusters_of(const TextLine& line, std::vector<Cluster>& out);

/// The order in which the clusters stand in the text: UAX #9, rule L2, undone.
std::vector<std::uint32_t> logical_order(const TextLine& line, const std::vector<Cluster>& clusters);

}  // namespace warraq::pdf
