#pragma once

/// The names of encodings.

#include <span>
#include <string>
#include <string_view>

#include "mend/encoding/multi_byte.hpp"

namespace warraq::detail {

std::span<const MultiByte> multi_byte_forms();

/// A name without case and signs: "ISO_8859-1" and "iso8859-1" are "iso88591".
std::string label_key(std::string_view label);

}  // namespace warraq::detail
