#pragma once

/// Signs of fonts that are no text fonts.

#include <string>
#include <string_view>

namespace warraq::read::word {

/// The sign that w:sym means: `code` is hexadecimal, often in the private area (F000 on) of such a font.
/// Empty when no character says it.
std::string symbol(std::string_view font, std::string_view code);

bool is_symbol_font(std::string_view font);
/// Words in such a font: their signs of the private area (F000 to F0FF) as characters, the others as they
/// stand.
std::string from_symbol_font(std::string_view font, std::string_view words);

}  // namespace warraq::read::word
