#pragma once

/// The body of a Markdown text to the blocks and notes of an article.

#include <string_view>

#include "warraq/article/article.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

/// Reads `text` from byte `begin` on; `offsets` leads from its bytes to the input's.
void parse_markdown(std::string_view text, std::size_t begin, const OffsetMap& offsets, Article& article);

}  // namespace warraq::read
