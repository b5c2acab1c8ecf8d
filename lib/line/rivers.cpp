#include "line/rivers.hpp"

#include <algorithm>

namespace warraq {

namespace {

/// Whether two gaps overlap by at least half of the narrower one.
bool meet(const RiverGap& a, const RiverGap& b) {
  const Length overlap = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  return overlap * 2 >= std::min(a.end - a.begin, b.end - b.begin);
}

}  // namespace

std::vector<RiverGap> river_gaps(std::span<const InlineItem> items, std::uint32_t first, std::uint32_t end,
                                 double ratio, Length indent, std::span<const RiverGap> above) {
  std::vector<RiverGap> gaps;
  if (ratio < river_ratio) return gaps;
  Length pen = indent;
  for (const InlineItem& item : items.subspan(first, end - first)) {
    const Length begin = pen;
    pen += item.width;
    if (item.kind != ItemKind::glue || item.stretch <= Length()) continue;
    pen += item.stretch.scaled(ratio);
    RiverGap gap{begin, pen};
    for (const RiverGap& higher : above)
      if (meet(gap, higher)) gap.lines = std::max(gap.lines, higher.lines + 1);
    gaps.push_back(gap);
  }
  return gaps;
}

int river_growth(std::span<const RiverGap> gaps) {
  int growth = 0;
  for (const RiverGap& gap : gaps) growth += std::max(0, gap.lines - shortest_river + 1);
  return growth;
}

}  // namespace warraq
