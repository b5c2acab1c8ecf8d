#pragma once

/// How wide the hemistichs of a poem are set, and how they stand: found once for the whole poem from their
/// natural widths (rules P3, P4, P7).

#include <vector>

#include "warraq/base/length.hpp"

namespace warraq {

/// The natural widths of a poem's hemistichs.
struct PoemNaturals {
  std::vector<Length> whole, half;
  bool paired = false;        ///< some bayt has two hemistichs
  bool second_whole = false;  ///< some second hemistich is a whole one
};

enum class Arrangement { side_by_side, stepped, stacked };

/// The room there is.
struct PoemRoom {
  Length column;
  Length gap;   ///< the least between hemistichs that stand side by side
  Length step;  ///< how far the second steps in below the first
};

struct PoemMeasure {
  Arrangement arrangement = Arrangement::stacked;
  Length whole, half;    ///< widths of hemistichs and of half ones
  Length second;         ///< width of the column of second hemistichs
  Length gap;            ///< between the columns, or the step
  Length block() const;  ///< width of the poem
};

/// Whether a hemistich can be set in a width by narrowing it less than the eye sees.
bool narrows_to(Length natural, Length width);

PoemMeasure solve_poem(const PoemNaturals& naturals, const PoemRoom& room);

}  // namespace warraq
