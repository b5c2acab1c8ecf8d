#pragma once

/// The lines of a letter's plain text, without the signs that quote them.

#include <cstdint>
#include <string_view>
#include <vector>

namespace warraq::read {

struct BodyLine {
  std::string_view words;  ///< without the signs of quotation and spaces at the ends
  std::size_t offset = 0;  ///< of the words in the text
  std::size_t width = 0;   ///< characters
  int level = 0;           ///< how many times quoted; no more than a page can show
  bool soft = false;       ///< flowed text: the next line goes on
  bool is_signature_mark = false;
};

std::vector<BodyLine> body_lines(std::string_view utf8, bool flowed);

/// How many bytes of a line are an item's mark with its spaces: "- ", "* ", "12. "; 0 for none.
std::size_t item_mark(std::string_view words);
/// A line of dashes, stars or the like.
bool is_rule(std::string_view words);

}  // namespace warraq::read
