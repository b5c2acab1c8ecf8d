#pragma once

/// Iran System: a byte for each form of a Persian letter, in the order in which they stood on the screen.

#include <string_view>

#include "warraq/mend/decode.hpp"

namespace warraq::detail {

constexpr std::string_view iran_system = "x-iran-system";

/// Decodes all of `bytes` into plain letters in the order of reading. Where a letter that joins stands in a
/// form that does not, a zero-width non-joiner comes after it. Lines keep their places; within a line offsets
/// are rough.
void decode_iran_system(std::string_view bytes, DecodedText& out);

}  // namespace warraq::detail
