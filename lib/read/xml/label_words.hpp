#pragma once

/// What a part is called where its markup tells what it is and gives it no title.

#include <cstdint>
#include <string>

#include "warraq/base/language.hpp"

namespace warraq::read {

enum class PartLabel : std::uint8_t { abstract_part, keywords };

/// In the article's language; in English where we have no word of it.
std::string label_of(PartLabel part, const Language& language);

}  // namespace warraq::read
