#pragma once

/// What a character costs in a text of some language, in half bits: the less likely, the dearer.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "mend/encoding/letter_pairs.hpp"

namespace warraq::detail {

enum class Script : std::uint8_t { latin, cyrillic, greek, hebrew, arabic, thai };

/// A character as a model sees it.
struct Sign {
  enum class Kind : std::uint8_t {
    edge,     ///< no letter: spaces, punctuation, digits
    letter,   ///< of the model's list
    foreign,  ///< any other
    mark,     ///< a vowel point of Hebrew or Arabic
  };
  Kind kind = Kind::edge;
  std::uint8_t letter = 0;  ///< its number in the list, for Kind::letter
  bool upper = false, lower = false;
  bool alien = false;       ///< a letter of another script
  std::uint8_t own = 0;     ///< what it costs wherever it stands
  std::uint8_t before = 0;  ///< what it costs more when a letter stands before it
  std::uint8_t after = 0;   ///< what it costs more when a letter stands after it
};

class LanguageModel {
 public:
  explicit LanguageModel(const LetterPairs& pairs);

  std::string_view language() const { return pairs_->language; }
  Script script() const { return script_; }

  Sign sign(char16_t c) const;
  /// What `b` costs after `a`.
  int cost(const Sign& a, const Sign& b) const;

 private:
  int pair_cost(std::size_t row, std::size_t column) const {
    return pairs_->costs[row * width_ + column] - 'A';
  }
  std::size_t letter_number(char16_t lower) const;  ///< 0 when it is not in the list
  char16_t fold(char16_t c) const;
  Sign letter_sign(char16_t c) const;

  const LetterPairs* pairs_;
  std::size_t width_;
  Script script_;
};

/// All models, the Latin ones first.
std::vector<LanguageModel> language_models();

}  // namespace warraq::detail
