#pragma once

/// The Unicode bidirectional algorithm (UAX #9), in the two halves that typesetting needs: levels of a whole
/// paragraph before lines are broken, the visual order of one line after.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "warraq/text/paragraph.hpp"

namespace warraq {

/// The edge of an isolate before the UTF-16 unit `index`, when its level is lower than those on both sides: a
/// line's stretches are ordered as if an empty one of that level stood there.
struct BidiEdge {
  std::uint32_t index = 0;
  std::uint8_t level = 0;
};

struct BidiLevels {
  std::vector<std::uint8_t> levels;  ///< one a UTF-16 unit; odd is right to left
  std::vector<BidiEdge> edges;       ///< sorted by index
  std::uint8_t paragraph = 0;
};

/// Levels of a whole paragraph. `direction` is the paragraph's; nullopt takes it from the first strong
/// character. Isolates are applied as if the text held isolate controls around them.
///
/// An isolate that takes its direction from its first strong character and has neither such nor figures takes
/// that of what is around it, not always left to right: a note mark stands on the side the paragraph runs to
/// (rules B2, B4).
///
/// Text with nothing right-to-left in a left-to-right paragraph gets level 0 throughout, isolates included:
/// the deeper even levels that UAX #9 gives isolates there show no difference.
BidiLevels resolve_levels(std::u16string_view text, std::optional<Direction> direction,
                          std::span<const Isolate> isolates = {});

/// Where the white space at the end of a line begins: it stands at the paragraph's level (rule L1).
std::uint32_t trailing_space(std::u16string_view text, TextRange line);

/// Rule L2 for stretches in logical order: the index of the stretch to show first at the left, and so on.
std::vector<std::uint32_t> visual_order(std::span<const std::uint8_t> levels);

}  // namespace warraq
