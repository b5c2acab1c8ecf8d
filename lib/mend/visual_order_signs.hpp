#pragma once

/// What a line says about the order it was stored in.

#include <cstdint>
#include <string_view>

namespace warraq::visual {

/// Signs for and against, weighed so that a sum of six is next to certain for letters of natural language.
struct Signs {
  double visual = 0, logical = 0;                  ///< all signs
  double visual_letters = 0, logical_letters = 0;  ///< those of letters and words alone, part of the above
  std::uint32_t marks_first = 0, marks_last = 0, forms_first = 0,
                forms_last = 0;                        ///< vowel signs at the beginning of a word, at its end
  std::uint32_t open_first = 0, close_first = 0;       ///< brackets of a pair as stored
  std::uint32_t words_turned = 0, words_straight = 0;  ///< pairs of brackets on words, whose order they tell
  std::uint32_t rtl = 0, ltr = 0;                      ///< letters
  bool begins_with_stop = false;                       ///< the first word ends in a stop
  bool ends_with_stop = false;                         ///< the last one does

  void add(const Signs& other);
};

Signs signs_of(std::string_view line);

}  // namespace warraq::visual
