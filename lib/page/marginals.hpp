#pragma once

/// Running heads and folios: set last, when a page's number and side are known.

#include "page/composer.hpp"

namespace warraq {

/// Which page it is.
struct PagePlace {
  std::uint32_t index = 0;  ///< from 0
  bool left_hand = false;   ///< a left-hand page of an opened volume
};

/// Adds the marginals of one page to its frame; `text_area` is in the frame's coordinates.
void set_marginals(Composer& composer, Page& page, const PagePlace& place, const Rect& text_area);

}  // namespace warraq
