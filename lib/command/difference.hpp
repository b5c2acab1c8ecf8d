#pragma once

/// What mending changed in a file, for people: the lines it touched, with what went and what came.

#include <string>

#include "warraq/read/mend_file.hpp"

namespace warraq::command {

/// `essay.txt:12: letters` and below it the line, `[-before-]{+after+}` in it, or the two in red and green.
/// Characters nobody sees are named. Empty when nothing changed.
std::string difference(const MendedFile& mended, bool colours);

/// `12 changes (letters 8, joiners 4), 1 of them not written`
std::string summary(const MendAccount& account);

}  // namespace warraq::command
