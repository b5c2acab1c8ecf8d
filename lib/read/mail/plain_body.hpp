#pragma once

/// The plain text of a letter as blocks: wrapped lines joined, ">" before lines as quotations, items of
/// lists, the signature apart.

#include <string_view>
#include <vector>

#include "warraq/article/article.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

struct PlainBodyOptions {
  bool flowed = false;                 ///< format=flowed: a space at a line's end joins it to the next
  bool deletes_space = false;          ///< delsp=yes: and the space goes
  const OffsetMap* offsets = nullptr;  ///< from the text to the bytes of the input; null: nobody knows
};

struct PlainBody {
  std::vector<Block> blocks;
  Text signature;
};

PlainBody read_plain_body(std::string_view utf8, const PlainBodyOptions& options);

}  // namespace warraq::read
