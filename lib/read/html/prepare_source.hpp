#pragma once

/// What is done to a page's text before the parser sees it, so that XHTML means what it says and no page,
/// however made, takes more than linear time or a deep stack.

#include <string>
#include <string_view>

#include "warraq/mend/decode.hpp"

namespace warraq::read {

/// How many elements may be open at once. What opens deeper is kept as paragraphs side by side.
constexpr int deepest_elements = 400;

struct PreparedSource {
  bool changed = false;  ///< false: the text can be parsed as it is, and the rest is empty
  std::string text;
  OffsetMap offsets;  ///< from `text` to the string it was made of
  bool too_deep = false;
};

/// With `xhtml`, `<a/>` becomes `<a></a>` and CDATA plain text. Everywhere tags nested too deeply, formats
/// opened too often without an end, and attributes too many for one tag are left out.
PreparedSource prepare_source(std::string_view utf8, bool xhtml);

}  // namespace warraq::read
