#pragma once

/// Total-fit line breaking: of all ways to cut items into lines, the one with the fewest demerits
/// (Knuth and Plass, 1981; the demerits are those of TeX: The Program, sections 813-890).
///
///     for (const LineBreak& end : break_items(items, {.measure = 300_pt})) ...   // end.item, end.ratio

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "warraq/line/items.hpp"

namespace warraq {

/// What makes one way of breaking better than another. Demerits have no unit; a decent line costs about
/// `line_penalty` squared.
struct BreakOptions {
  Length measure;                     ///< width of every line
  Length first_indent;                ///< less room on the first line (more when negative)
  std::uint32_t notch_lines = 0;      ///< so many lines from the first on ...
  Length notch;                       ///< ... have less room by this, beside an initial
  double tolerance = 2.0;             ///< highest adjustment ratio of a line
  Length extra_stretch;               ///< stretch each line has besides its glue: ragged edges, emergencies
  double line_penalty = 10;           ///< for each line, so that fewer lines win
  double consecutive_hyphens = 3000;  ///< for two hyphens in a row; half of it for one before the last line
  int most_hyphens = 0;               ///< the longest ladder, a hard limit (unless `accept_all`); 0: any
  double fitness_change = 3000;       ///< for a tight line beside a loose one
  Length shortest_last_line;          ///< a line ended by a fill below this width costs `short_last_line`
  double short_last_line = 5000;
  double word_stack = 0;          ///< for two lines that begin alike, and for two that end alike
  std::uint64_t begins_with = 0;  ///< what the first line begins with (see InlineItem)
  double river = 0;               ///< for each wide space that a river of three lines or more runs through
  int looseness = 0;              ///< aim for this many lines more or fewer than the best
  std::size_t most_forms = 2;     ///< boxes of one line that take another form; at most 2 are weighed
  bool form_first_box = false;    ///< whether the first box of a line may be among them
  bool accept_all = false;        ///< any looseness; where nothing fits, a line sticks out. Never gives up
};

/// Where a line ends.
struct LineBreak {
  std::uint32_t item = 0;    ///< the glue or penalty broken at
  double ratio = 0;          ///< adjustment ratio (see adjustment_ratio)
  double demerits = 0;       ///< of all lines up to this one
  Length overfull;           ///< how far the line sticks out when all its glue has shrunk
  std::uint32_t formed = 0;  ///< boxes of the line that take another form
};

/// The best ends of lines, or nullopt when no way keeps within the tolerance (never with `accept_all`).
/// Items must end with a forced break. The result depends on nothing but the arguments: the arithmetic is
/// + - * / on doubles, and ties go to the earlier break. Time grows with the breaks times the breaks one line
/// wide; memory with the feasible breaks.
///
/// Rivers are an exception to the best: which line is above is only known of ways already chosen, so a way
/// that would have had less of a river may be lost. What is chosen is weighed with the rivers it has.
///
/// Boxes may take other `forms`: each line is weighed with those forms that
/// make the fewest demerits of its spaces and its forms together.
std::optional<std::vector<LineBreak>> break_items(std::span<const InlineItem> items,
                                                  const BreakOptions& options,
                                                  std::span<const BoxForm> forms = {});

/// The first item of the line that follows a break at `item`: what vanishes is skipped.
std::uint32_t line_start_after(std::span<const InlineItem> items, std::uint32_t item);

}  // namespace warraq
