#pragma once

/// Letters of Latin, Greek and Cyrillic that look the same.

#include <cstdint>

namespace warraq::mending {

enum class Alphabet : std::uint8_t { none, latin, greek, cyrillic };

Alphabet alphabet_of(char32_t c);

/// The letter of an alphabet that looks like `c`; 0 where there is none.
char32_t twin_in(Alphabet alphabet, char32_t c);

/// A mark that belongs to the letter before it.
inline bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

}  // namespace warraq::mending
