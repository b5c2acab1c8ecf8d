#pragma once

/// The words that end several hemistichs of a poem: its radif, and rhyme words that come again.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace warraq {

/// For each hemistich, the index its shared ending begins at; its size when it shares none. Words count as
/// the same whatever signs of vowels and punctuation they bear. At most half of a hemistich is an ending.
std::vector<std::uint32_t> shared_endings(std::span<const std::u16string_view> hemistichs);

}  // namespace warraq
