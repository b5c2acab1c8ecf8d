#pragma once

/// Numbers that an edition printed beside its verse: they are no words of the poem.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "read/plain/lines.hpp"

namespace warraq::read {

struct NumberedLines {
  std::vector<Line> lines;         ///< without the numbers
  std::uint32_t every = 1;         ///< lines from one number to the next
  std::uint32_t first_number = 1;  ///< what the first line counts as
};

/// Nothing when fewer than two lines have a number at their beginning or end, or the numbers do not count the
/// lines.
std::optional<NumberedLines> without_numbers(std::span<const Line> lines);

}  // namespace warraq::read
