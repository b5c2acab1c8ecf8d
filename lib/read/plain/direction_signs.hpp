#pragma once

/// Signs of direction that programs put around every run of letters when they take text out of a page.

#include <string_view>

#include "warraq/base/text_change.hpp"

namespace warraq::read {

/// The embedding signs of lines that have them in plenty, and what marks of direction stand there beside no
/// letter, as changes to nothing. Lines with overrides (U+202D, U+202E) say something by them and stay.
TextChanges drop_direction_signs(std::string_view text);

}  // namespace warraq::read
