#pragma once

/// Capitals that stand together: spaced out a little, for they were drawn to stand before small letters.

#include <string_view>
#include <vector>

#include "warraq/text/paragraph.hpp"

namespace warraq {

/// Runs of two capitals or more that make up words, with what holds them together ("U.S.", "AT&T", the space
/// between two such words). None in addresses and codes that hold figures; never a small letter.
std::vector<TextRange> capital_runs(std::u16string_view text);

/// Whether a text has capitals and no small letter, in the scripts that know the difference.
bool all_capitals(std::u16string_view text);

/// Adds `spacing` to runs of capitals and to small capitals; a stretch spaced wider already stays. A text all
/// in capitals gets its face's forms for that (`case`) and lining figures, too.
void space_capitals(Paragraph& paragraph, Length spacing);

}  // namespace warraq
