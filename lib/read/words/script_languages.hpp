#pragma once

/// Languages told by letters alone: those whose script hardly another one uses.

#include <cstdint>
#include <string_view>

#include "warraq/base/language.hpp"

namespace warraq::read {

/// The language most text in the script of most of these letters is in; unknown where the script is that of
/// many. Japanese is told from Chinese by kana, and the two manners of writing Chinese by characters only one
/// has.
Language language_by_script(std::string_view words);

/// Characters that make up a word, on average, in scripts that put no space between words; 0 for all others.
/// An estimate, good enough to tell a paragraph from a label.
std::uint32_t characters_a_word(char32_t c);

}  // namespace warraq::read
