#pragma once

/// Rivers: wide spaces that stand below one another through several lines and run together to the eye.

#include <span>
#include <vector>

#include "warraq/line/items.hpp"

namespace warraq {

/// A wide space of a line, from the line's start, and how many lines its river runs through so far.
struct RiverGap {
  Length begin, end;
  int lines = 1;
};

/// Lines whose spaces stretch by less have none that are wide.
constexpr double river_ratio = 0.5;
/// From so many lines on, gaps below one another are a river.
constexpr int shortest_river = 3;

/// The wide spaces of a line set at a ratio, continuing those of the line above. It begins at item `first`,
/// `indent` from the edge. An estimate: letters stand as if none were drawn wider.
std::vector<RiverGap> river_gaps(std::span<const InlineItem> items, std::uint32_t first, std::uint32_t end,
                                 double ratio, Length indent, std::span<const RiverGap> above);

/// How much river a line adds: each of its gaps counts from the third line of its river on, the more the
/// longer.
int river_growth(std::span<const RiverGap> gaps);

}  // namespace warraq
