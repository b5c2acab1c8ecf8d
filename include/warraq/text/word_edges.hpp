#pragma once

/// The letters at the edges of lines: what tells whether two lines begin or end alike.

#include <cstdint>
#include <string_view>

namespace warraq {

/// The last three letters of the word that ends before `index`, punctuation and spaces skipped, small and
/// packed into one number; all letters of a shorter word. 0 when there is none.
std::uint64_t letters_before(std::u16string_view text, std::uint32_t index);

/// The first three letters of the word that begins at or after `index`, in the same way.
std::uint64_t letters_after(std::u16string_view text, std::uint32_t index);

}  // namespace warraq
