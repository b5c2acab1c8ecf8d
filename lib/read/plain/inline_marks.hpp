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
  std::vector<SignCut> torn;  ///< of the cuts, sorted: signs whose other half is not there
  std::vector<Mark> marks;    ///< offsets into the text before the cuts
};

/// What the whole text does with signs, which decides what an odd one means.
struct SignHabits {
  bool markdown = false;  ///< it has emphasis, headings or links as Markdown writes them
};
SignHabits sign_habits(std::string_view text);

/// `literals` are offsets of signs that were escaped, sorted; `notes` the marks of the notes there are.
InlineReading read_signs(std::string_view text, const std::vector<std::uint32_t>& literals,
                         const std::vector<std::string>& notes, SignHabits habits = {});

}  // namespace warraq::read
