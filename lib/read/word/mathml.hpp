#pragma once

/// Formulas of OpenDocument (MathML) as a line of words and signs.

#include <pugixml.hpp>

#include "read/word/run_words.hpp"

namespace warraq::read::word {

/// Writes what is inside `math`: fractions with a slash, roots with their sign, exponents and indices raised
/// and lowered. The program's own source of the formula is left out.
void write_mathml(const pugi::xml_node& math, RunWords& words);

}  // namespace warraq::read::word
