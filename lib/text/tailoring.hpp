#pragma once

/// What typesetting asks beyond UAX #14 about the ends of lines.

#include <vector>

#include "warraq/text/breaks.hpp"

namespace warraq {

/// Removes, adds and prices break places of a paragraph; see find_breaks().
void tailor(const Paragraph& paragraph, std::vector<BreakPlace>& places);

}  // namespace warraq
