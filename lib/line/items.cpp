#include "warraq/line/items.hpp"

namespace warraq {

void LineTotals::add(const InlineItem& item) {
  width += item.width;
  expansion += item.expansion;
  if (item.kind != ItemKind::glue) return;
  shrink += item.shrink;
  stretch += item.stretch;
  fills += item.glue == GlueKind::fill;
}

LineTotals operator-(const LineTotals& a, const LineTotals& b) {
  return {a.width - b.width, a.stretch - b.stretch, a.shrink - b.shrink, a.fills - b.fills,
          a.expansion - b.expansion};
}

Length expansion_for(const LineTotals& line, Length target) {
  return {};
}

double adjustment_ratio(const LineTotals& line, Length target) {
  const Length missing = target - line.width - expansion_for(line, target);
  const Length none;
  if (missing == none) return 0;
  if (missing < none) {
    if (-missing > line.shrink) return -infinite_ratio;
    return ratio(missing, line.shrink);
  }
  if (line.fills > 0) return 0;
  if (line.stretch <= none) return infinite_ratio;
  const double stretched = ratio(missing, line.stretch);
  return stretched < infinite_ratio ? stretched : infinite_ratio;
}

}  // namespace warraq
