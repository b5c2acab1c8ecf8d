#pragma once

/// What a character is to the programs that read text out of pages: they order a line by such classes alone
/// (a coarse view of UAX #9), so the text layer is made with the same eyes.

#include <string_view>

#include "warraq/frame/document.hpp"

namespace warraq::pdf {

enum class CharKind : std::uint8_t {
  left,     ///< strong left to right
  right,    ///< strong right to left
  number,   ///< digits of every kind, and what stands in numbers: + - # $ % , . / : ٪ ٫ ٬ ،
  mark,     ///< combines with the letter before it
  ignored,  ///< spaces and format characters, ZWNJ among them: nothing to see
  neutral,  ///< the rest
};

CharKind char_kind(char32_t character);

/// The kinds of the first and of the last character of some text; neutral for none.
CharKind first_kind(std::u16string_view text);
CharKind last_kind(std::u16string_view text);

/// Which way most strong characters of a page run; a tie is left to right. Poppler (22.12) orders all lines
/// of a page by this, whatever their paragraph's direction.
Direction page_direction(const Frame& frame);

}  // namespace warraq::pdf
