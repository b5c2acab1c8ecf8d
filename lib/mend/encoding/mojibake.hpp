#pragma once

/// Text that was read in a wrong encoding once and saved so: "Ã©" for "é".

#include "warraq/mend/decode.hpp"

namespace warraq::detail {

/// Reads again in the right encoding what was clearly read in a wrong one, all of the text or some of its
/// lines, and tells so. The text must be decoded from UTF-8.
void read_mojibake_anew(DecodedText& text);

}  // namespace warraq::detail
