#pragma once

/// Rivers: white that runs down through a paragraph where spaces happen to stand below one another.
///
///     the tide was out and |the| boats lay on
///     their sides in mud as |if| they had been
///     thrown there by hands |that| no one ever
///     saw, and it was all the | same to us two

#include <cstdint>
#include <span>
#include <vector>

#include "warraq/frame/frame.hpp"

namespace warraq {

/// A space between two words, as wide as it was set.
struct Gap {
  Length left, width;
  Length right() const { return left + width; }
};

/// A chain of spaces down successive lines.
struct River {
  std::uint32_t first_line = 0;  ///< the topmost, from 0
  std::uint32_t lines = 0;
  Length left;  ///< of its lowest space

  friend bool operator==(const River&, const River&) = default;
};

/// The spaces of a line that begins at `left`, from the left; those at its end, which take no room, are left
/// out.
std::vector<Gap> gaps_of(const TextLine& line, Length left);

/// So many lines make a river: three happen by chance on every page and nobody sees them.
inline constexpr std::uint32_t river_lines = 4;

/// The rivers of a paragraph. `lines` are its lines from the top, each with its spaces from left to right.
///
/// A space continues the one above it when the two overlap by more than half the width of the narrower; a
/// river is such a chain through at least `river_lines` lines, as long as it can be made. A space belongs to
/// one river at most. They are told from the top, then from the left, by their lowest space.
std::vector<River> find_rivers(std::span<const std::vector<Gap>> lines);

}  // namespace warraq
