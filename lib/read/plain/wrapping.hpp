#pragma once

/// Whether paragraphs are broken into lines by width, and which lines the width broke.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "read/plain/lines.hpp"

namespace warraq::read {

/// How the input's paragraphs are laid out.
struct Wrapping {
  bool hard = false;  ///< paragraphs are broken into lines of about `width` characters
  std::uint32_t width = 0;
};

Wrapping survey(std::span<const Line> lines);

/// Characters as an editor's column count sees them: with the spaces between the words.
std::uint32_t columns(const Line& line);

std::uint32_t first_word_length(std::string_view text);

/// Whether `next`'s first word had no room left on `line`: the sign of a line broken by width.
bool is_full(const Line& line, const Line& next, std::uint32_t width);

/// Whether its end is inside of a sentence, and at no comma or colon.
bool is_open(const Line& line);

/// Where lines are broken at `width`: whether a paragraph ends with `line`, which had room left for the first
/// word of `next`.
bool ends_paragraph(const Line& line, const Line& next, std::uint32_t width);

/// Programs that keep the layout of a page put white space on the left of right-to-left lines, and the
/// shorter the line, the more. Such lines get the indents they have on their own side.
void settle_indents(std::vector<Line>& lines);

/// No blank line and no page's end stands above it.
bool follows_closely(const Line& line);

}  // namespace warraq::read
