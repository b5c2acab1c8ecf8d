#pragma once

/// A call of a note that is none.

#include <string_view>

#include "warraq/article/article.hpp"

namespace warraq::read::epub {

/// Puts `words` in the text where marks[index], an empty range, stands, and makes the mark a superscript over
/// them. Without words the mark goes.
void say_mark(Text& text, std::size_t index, std::string_view words);

}  // namespace warraq::read::epub
