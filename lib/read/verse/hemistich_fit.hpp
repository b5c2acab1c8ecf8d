#pragma once

/// How well a line goes in each metre as one hemistich.
///
/// All readings of a line go through a pattern at once: where they stand is a set of letters, one bit each,
/// and a syllable of the pattern shifts it (the bit-parallel way of R. Baeza-Yates and G. Gonnet, A New
/// Approach to Text Searching, 1992). A set is kept for each number of licences. Patterns that begin alike
/// are followed together as long as they do.

#include <array>
#include <cstdint>

#include "read/verse/metres.hpp"
#include "read/verse/scansion.hpp"

namespace warraq::read {

class HemistichFit {
 public:
  /// Costs of more licences than this are not told apart.
  static constexpr std::uint8_t most_limit = 10;

  /// The costs below `limit` in `metres`; `forbidden` in all others.
  MetreCosts costs(const Scansion& line, MetreSet metres, std::uint8_t limit);

 private:
  using Letters = std::uint64_t;  ///< one bit each
  /// By licences, where the readings stand that took so many.
  template <std::size_t Limit>
  using Front = std::array<Letters, Limit>;
  template <std::size_t Limit>
  class Reader;

  std::array<Letters, step_kinds.size()> steps_{};  ///< of the line, as Scansion has them
};

}  // namespace warraq::read
