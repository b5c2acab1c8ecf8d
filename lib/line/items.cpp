#include "warraq/line/items.hpp"

namespace warraq {

void LineTotals::add(const InlineItem& item) {
  width += item.width;
  expansion += item.expansion;
  stretch += item.stretch;
  if (item.kind != ItemKind::glue) return;
  shrink += item.shrink;
  fills += item.glue == GlueKind::fill;
}

LineTotals operator-(const LineTotals& a, const LineTotals& b) {
  return {a.width - b.width, a.stretch - b.stretch, a.shrink - b.shrink, a.fills - b.fills,
          a.expansion - b.expansion};
}

namespace {

/// The part of their expansion that letters give when `missing` is to be filled, from -1 to 1.
double expansion_share(const LineTotals& line, Length missing) {
  const Length none;
  if (line.expansion == none || (missing > none && line.fills > 0)) return 0;
  const Length glue = missing > none ? line.stretch : line.shrink;
  const double both =
      static_cast<double>(line.expansion.units()) + glue_beside_expansion * static_cast<double>(glue.units());
  const double share = static_cast<double>(missing.units()) / both;
  return share > 1 ? 1 : share < -1 ? -1 : share;
}

}  // namespace

Length expansion_for(const LineTotals& line, Length target) {
  return line.expansion.scaled(expansion_share(line, target - line.width));
}

double adjustment_ratio(const LineTotals& line, Length target) {
  Length missing = target - line.width;
  const Length none;
  if (missing == none) return 0;
  const double share = expansion_share(line, missing);
  if (share != 0 && share < 1 && share > -1) return glue_beside_expansion * share;
  if (missing < none) {
    missing += line.expansion;
    if (-missing > line.shrink) return -infinite_ratio;
    return missing == none ? 0 : ratio(missing, line.shrink);
  }
  if (line.fills > 0) return 0;
  missing -= line.expansion;
  if (missing == none) return 0;
  if (line.stretch <= none) return infinite_ratio;
  const double stretched = ratio(missing, line.stretch);
  return stretched < infinite_ratio ? stretched : infinite_ratio;
}

}  // namespace warraq
