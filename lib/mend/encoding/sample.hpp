#pragma once

/// The part of a file that a guess looks at.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace warraq::detail {

/// What is shorter is its own sample.
constexpr std::size_t whole_sample = 1 << 16;

/// At most 64 KiB of the lines that have bytes beyond ASCII, from the beginning, the middle and the end.
std::string sample_of(std::string_view bytes);

/// Two bytes that stand side by side, and how often.
struct BytePair {
  std::uint8_t first, second;
  std::uint32_t count;
};

struct BytePairs {
  std::vector<BytePair> ascii;  ///< both are ASCII, and one of them is a letter
  std::vector<BytePair> high;   ///< one or both are not
  std::array<bool, 256> used{};
  std::size_t high_bytes = 0, ascii_letters = 0;
};

BytePairs count_pairs(std::string_view sample);

}  // namespace warraq::detail
