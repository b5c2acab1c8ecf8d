#pragma once

/// The patterns of the metres as a tree: those that begin alike are one as far as they do.

#include <cstdint>
#include <span>
#include <vector>

#include "read/verse/metres.hpp"

namespace warraq::read {

enum class Syllable : std::uint8_t { brief, heavy, caesura };

struct PatternNode {
  Syllable syllable = Syllable::brief;
  /// Where two short syllables begin here: what a long one in their stead takes; else `forbidden`.
  std::uint8_t contraction = forbidden;
  std::uint8_t morae_before = 0, morae = 0;  ///< of the pattern before the syllable, and with it
  PatternSet patterns = 0;                   ///< that go through here
  PatternSet ending = 0;                     ///< that end here
  std::vector<PatternNode> children;

  std::span<const PatternNode> next() const { return children; }
};

/// Made when it is first asked for.
std::span<const PatternNode> pattern_roots();

}  // namespace warraq::read
