#pragma once

/// Signs of markup inside a text: which of them are emphasis, which call a note, which are litter.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/article/article.hpp"

namespace warraq::read {

/// A sign to take out of the text.
struct SignCut {
  std::uint32_t begin, end;
};

struct InlineReading {
  std::vector<SignCut> cuts;  ///< sorted
  std::vector<Mark> marks;    ///< offsets into the text before the cuts
};

/// `literals` are offsets of signs that were escaped, sorted; `notes` the marks of the notes there are.
InlineReading read_signs(std::string_view text, const std::vector<std::uint32_t>& literals,
                         const std::vector<std::string>& notes);

}  // namespace warraq::read
