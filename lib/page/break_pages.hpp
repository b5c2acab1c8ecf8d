#pragma once

/// Chooses the page breaks of a whole article at once: the cheapest set of breaks over the vertical list.

#include <cstddef>
#include <span>
#include <vector>

#include "page/vertical.hpp"

namespace warraq {

struct PageBreakOptions {
  Length height;                  ///< of the text area, notes included
  Length line;                    ///< the grid's line: the unit in which shortfall is felt
  std::span<const Length> notes;  ///< height of each note
  Length note_area;               ///< separator and spaces, once on a page that has notes
  double stub = 400;              ///< cost of a last page with fewer than `stub_lines` lines
  double stub_lines = 4;
};

/// The items of one page: [begin, end), with the spaces at both ends left out.
struct PageSlice {
  std::size_t begin = 0, end = 0;
  double ratio = 0;       ///< how far the spaces give: 1 is all their stretch, -1 all their shrink
  bool overfull = false;  ///< a single box, or what had to stay together, is taller than the page
};

struct PageBreaks {
  std::vector<PageSlice> pages;
  double cost = 0;
};

/// Dynamic programming over all legal breaks (after every penalty item). Always finds a way; what does not
/// fit stands alone on an overfull page.
PageBreaks break_pages(std::span<const VerticalItem> items, const PageBreakOptions& options);

}  // namespace warraq
