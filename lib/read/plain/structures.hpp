#pragma once

/// Parts of a plain text that its signs and columns show: tables, quoted lines, code, underlined headings.
/// And the frame of a letter, which its words and their places show.

#include <vector>

#include "read/plain/lines.hpp"

namespace warraq::read {

/// Gives lines their Line::structure and Line::group. What only underlines a heading goes from `lines`.
void mark_structures(std::vector<Line>& lines);

/// How deep a numbered heading is: "2 Title" 1, "2.1 Title" 2; 0 for a line that is none.
int numbered_heading_level(const Line& line);

}  // namespace warraq::read
