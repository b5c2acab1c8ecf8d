#pragma once

/// Pages by number, checked at the door.

#include "warraq/frame/document.hpp"

namespace warraq {

/// The page with a number counted from 0. Throws Error bad_option when there is none.
const Page& page_of(const PagedDocument& document, std::size_t number);

}  // namespace warraq
