#pragma once

/// The head of an article: which line is the title, which the author, and where the body begins.

#include <cstddef>
#include <string_view>

#include "read/plain/units.hpp"

namespace warraq::read {

/// Gives the units of the head their roles and returns the index of the body's first unit. All lines are
/// assigned together: the best sum of how well each line fits its part and how usual the order is.
std::size_t assign_head(Document& document, std::string_view text);

}  // namespace warraq::read
