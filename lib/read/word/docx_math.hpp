#pragma once

/// Word's formulas (m:oMath) as a line of words and signs.

#include <pugixml.hpp>

#include "read/word/run_words.hpp"

namespace warraq::read::word {

/// Writes what is inside `formula`: fractions with a slash, roots with their sign, exponents and indices
/// raised and lowered.
void write_math(const pugi::xml_node& formula, RunWords& words);

}  // namespace warraq::read::word
