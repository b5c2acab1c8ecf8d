#pragma once

/// A drop cap: the first letter of an article as high as several lines, which stand beside it.
///
///     “||===  he paper of the old mill     cap height of the first line
///        ||   was made with water from
///        ||   the river, which in spring   baseline of the last
///     has another colour than in autumn

#include "page/composer.hpp"

namespace warraq {

/// A paragraph whose first letter is to be a drop cap.
struct DropCap {
  InlineText rest;             ///< the paragraph without what the initial shows
  std::vector<GlyphRun> runs;  ///< the quotation mark that hangs in the margin, and the letter
  Length notch;                ///< how much less room the lines beside it have
};

/// How many lines a paragraph's style wants beside its first letter; 0 where its text does not begin with a
/// letter of a script that has drop caps (never joined ones, rule G6).
int drop_cap_lines(const InlineText& text, const BlockStyle& style);

/// Takes the initial off a text; nullopt when its face has no measure of capitals.
std::optional<DropCap> take_initial(Composer& composer, const InlineText& text, const BlockStyle& style,
                                    int lines);

/// Puts the initial on the first of the lines that were set beside it.
void put_initial(DropCap cap, SetLine& first);

}  // namespace warraq
