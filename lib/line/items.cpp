#include "warraq/line/items.hpp"

namespace warraq {

void LineTotals::add(const InlineItem& item) {
  width += item.width;
  if (item.kind != ItemKind::glue) return;
  shrink += item.shrink;
  cost += item.cost;
  switch (item.glue) {
    case GlueKind::space:
      stretch += item.stretch;
      break;
    case GlueKind::kashida:
      kashida += item.stretch;
      break;
    case GlueKind::fill:
      ++fills;
      break;
  }
}

LineTotals operator-(const LineTotals& a, const LineTotals& b) {
  return {a.width - b.width,   a.stretch - b.stretch, a.kashida - b.kashida,
          a.shrink - b.shrink, a.cost - b.cost,       a.fills - b.fills};
}

double adjustment_ratio(const LineTotals& line, Length target) {
  const Length missing = target - line.width;
  const Length none;
  if (missing == none) return 0;
  if (missing < none) {
    if (-missing > line.shrink) return -infinite_ratio;
    return ratio(missing, line.shrink);
  }
  if (line.fills > 0) return 0;
  const Length stretch = line.stretch + line.kashida;
  if (missing <= stretch) return ratio(missing, stretch);
  if (line.stretch <= none) return infinite_ratio;
  const double beyond = ratio(missing - line.kashida, line.stretch);
  return beyond < infinite_ratio ? beyond : infinite_ratio;
}

}  // namespace warraq
