#pragma once

/// Persian's prefixes and endings that a ZWNJ parts from their word.

#include <cstddef>
#include <string_view>

namespace warraq::mending {

/// Whether a place between two letters, the right one at `end`, lies behind a prefix or before an ending:
/// می|رود, کتاب|ها.
bool parts_affix(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace warraq::mending
