#pragma once

/// Lines that stand side by side and are one in the text, as the hemistichs of a bayt are. Programs that read
/// pages take what is far apart for columns, and columns in an order of their own; so such a row goes out as
/// one line with a space as wide as the gap, which the speller then bridges.

#include <optional>

#include "warraq/frame/frame.hpp"

namespace warraq::pdf {

/// The row that begins with item `first`, a TextLine: how many items it has (one: a line by itself).
/// Its members follow each other, are of one element of the structure, one baseline and one direction, and
/// lead the way that direction reads.
std::size_t row_length(const Frame& frame, std::size_t first);

/// Whether the item after `index` is a line on the same baseline.
bool followed_on_baseline(const Frame& frame, std::size_t index);

struct Row {
  Point position;  ///< of the left end of the baseline, as FrameItem has it
  TextLine line;
};

/// A row of two lines or more as one line, or nothing when a face has no blank glyph to bridge with.
std::optional<Row> joined_row(const Frame& frame, std::size_t first, std::size_t length);

}  // namespace warraq::pdf
