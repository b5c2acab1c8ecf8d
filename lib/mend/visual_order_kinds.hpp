#pragma once

/// The characters of a line as the turning of lines sees them.

#include <unicode/uchar.h>

#include <cstdint>
#include <string_view>

namespace warraq::visual {

/// The next character of well-formed UTF-8; `i` moves on. An ill-formed byte counts as U+FFFD.
char32_t next_char(std::string_view text, std::size_t& i);

enum class Kind : std::uint8_t {
  neutral,
  space,
  mark,  ///< stands on the letter beside it
  rtl,   ///< a letter of a right-to-left script
  ltr,
  digit,
};

Kind kind_of(char32_t c);

/// A vowel sign among the presentation forms.
inline bool is_mark_form(char32_t c) { return c >= 0xFE70 && c <= 0xFE7F && c != 0xFE73; }

/// Right-to-left letters of Arabic script, where a hyphen or sign does not belong to the number beside it.
bool is_arabic(char32_t c);

/// The bracket or quotation mark that looks like `c` in a mirror; `c` itself when there is none.
char32_t mirrored(char32_t c);
bool is_opening(char32_t c);
bool is_closing(char32_t c);

/// Whether the bytes may hold right-to-left letters: those have lead bytes of their own.
bool may_have_rtl(std::string_view bytes);

}  // namespace warraq::visual
