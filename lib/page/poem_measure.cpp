#include "page/poem_measure.hpp"

#include <algorithm>

namespace warraq {

namespace {

/// A hemistich may be narrowed by 3 % (rule P4): an eighth of a point off the height of a text face.
constexpr std::int64_t narrowed = 97, natural_parts = 100;

/// One hemistich in so many may be longer than the rest and is narrowed, so that they need not all be drawn
/// out to it.
constexpr std::size_t outliers = 10;

/// What two columns leave over goes into the gap, a third of it, and the margins; the gap at most doubles.
constexpr std::int64_t gap_share = 3;

/// What widths a column of hemistichs may have: none below `least`, none needed above `wanted`.
struct Extent {
  Length least, wanted;
};

Extent extent_of(std::vector<Length> naturals) {
  if (naturals.empty()) return {};
  std::sort(naturals.begin(), naturals.end());
  const Length longest = naturals.back();
  const Length least = longest.fraction(narrowed, natural_parts);
  const Length typical = naturals[naturals.size() - 1 - naturals.size() / outliers];
  return {least, std::max(least, typical)};
}

}  // namespace

bool narrows_to(Length natural, Length width) { return natural.fraction(narrowed, natural_parts) <= width; }

Length PoemMeasure::block() const {
  switch (arrangement) {
    case Arrangement::side_by_side:
      return whole + gap + second;
    case Arrangement::stepped:
      return whole + gap;
    case Arrangement::stacked:
      break;
  }
  return whole;
}

PoemMeasure solve_poem(const PoemNaturals& naturals, const PoemRoom& room) {
  const Extent half = extent_of(naturals.half);
  const Extent whole = naturals.whole.empty() ? half : extent_of(naturals.whole);
  PoemMeasure measure;
  const auto fits = [&](Length most_whole, Length most_half) {
    if (whole.least > most_whole || half.least > most_half) return false;
    measure.whole = std::min(whole.wanted, most_whole);
    measure.half = std::min(half.wanted, most_half);
    return true;
  };
  const auto side_by_side = [&] {
    const Length both = room.column - room.gap;
    if (naturals.second_whole) return fits(both / 2, both / 2);
    return fits(both - half.wanted, half.wanted) || fits(both - half.least, half.least);
  };
  if (naturals.paired && side_by_side()) {
    measure.arrangement = Arrangement::side_by_side;
    measure.second = naturals.second_whole ? measure.whole : measure.half;
    const Length left = room.column - measure.whole - measure.second - room.gap;
    measure.gap = room.gap + std::min(left / gap_share, room.gap);
  } else if (naturals.paired && fits(room.column - room.step, room.column - room.step)) {
    measure.arrangement = Arrangement::stepped;
    measure.gap = room.step;
  } else if (!fits(room.column, room.column)) {
    measure.whole = room.column;
    measure.half = std::min(half.wanted, room.column);
  }
  return measure;
}

}  // namespace warraq
