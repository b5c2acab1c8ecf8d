#pragma once

/// Letters to the editor, open letters: what shows a text to be one, and its parts.
///
///     Kabul, 3 March 1978          date
///     Dear Sir,                    salutation
///     In your last number ...
///     Yours faithfully,            closing
///     Thomas Wren                  signature
///     Lower Ford                   signature

#include <vector>

#include "read/plain/lines.hpp"

namespace warraq::read {

/// Gives the lines of a letter's frame their Line::structure and Line::shown, each a group of its own: short
/// lines as these would be taken for headings, verse or names. Does nothing to a text that is no letter.
void mark_letter(std::vector<Line>& lines);

/// The name a signature's line begins with: before the first comma.
std::string_view signed_name(std::string_view line);
/// Who takes leave in the closing itself: "Yours sincerely, T. W."; empty where nobody is named.
std::string_view name_in_closing(std::string_view line);

}  // namespace warraq::read
