#pragma once

/// Which language some words are in, by script, by the letters only one language has, and by its commonest
/// words.

#include <string_view>

#include "read/words/letters.hpp"
#include "warraq/base/language.hpp"

namespace warraq::read {

struct LanguageGuess {
  Language language;  ///< unknown when the words say too little
  double confidence = 0;
};

/// Looks at the first few thousand bytes of `sample`.
LanguageGuess guess_language(std::string_view sample);

/// Whether guess_language() may answer with the language for words of the script. For one it does not know it
/// names another.
bool can_tell(const Language& language, Script script);

/// A word of grammar (article, preposition, conjunction, auxiliary) in one of the languages we know: a line
/// that ends with one is not finished, a line that has several is a sentence and not a name.
/// Punctuation at its ends does not matter.
bool is_function_word(std::string_view word);

}  // namespace warraq::read
