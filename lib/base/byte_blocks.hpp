#pragma once

/// Looking for rare bytes sixteen at a time: most of a text needs no look at each letter, and words of any
/// length no branch that a processor would have to guess.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace warraq {

using ByteBlock [[gnu::vector_size(16)]] = unsigned char;

inline ByteBlock load_block(const char* at) {
  ByteBlock block;
  std::memcpy(&block, at, sizeof block);
  return block;
}

/// `found`: what a comparison of blocks gives.
template <typename Found>
bool any_of_block(const Found& found) {
  static_assert(sizeof(Found) == sizeof(ByteBlock));
  std::array<std::uint64_t, 2> halves;
  std::memcpy(&halves, &found, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/// The first place from `from` on at which `is(place)`, or the end of `text`. `may_be(bytes, next)` compares
/// sixteen bytes and the ones behind each of them, and must find at least the places at which `is` says yes.
template <typename MayBe, typename Is>
std::size_t find_byte(std::string_view text, std::size_t from, const MayBe& may_be, const Is& is) {
  constexpr std::size_t size = sizeof(ByteBlock);
  for (std::size_t i = from;;) {
    while (i + size < text.size() &&
           !any_of_block(may_be(load_block(text.data() + i), load_block(text.data() + i + 1))))
      i += size;
    const std::size_t end = std::min(i + size, text.size());
    for (; i < end; ++i)
      if (is(i)) return i;
    if (i >= text.size()) return text.size();
  }
}

}  // namespace warraq
