#pragma once

/// The end of an article: who wrote it and when, who the author is, where to write to.

#include <cstddef>
#include <string_view>
#include <vector>

#include "read/plain/units.hpp"

namespace warraq::read {

/// Gives the last units their roles (credit, bio, contact, date), going up from the end, and returns the
/// index of the first of them. Units in [body, ...) only. `authors` are the names the head gave.
std::size_t assign_tail(Document& document, std::size_t body, const std::vector<std::string_view>& authors);

/// The name a credit such as "Jo Nes, 1 April 2025" begins with; empty when it begins with none.
std::string_view credited_name(std::string_view credit);

}  // namespace warraq::read
