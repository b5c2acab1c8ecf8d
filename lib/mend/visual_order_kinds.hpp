#pragma once

/// The characters of a line as the turning of lines sees them.

#include <unicode/uchar.h>

#include <cstdint>
#include <string_view>

namespace warraq::visual {

/// The next character of UTF-8 from a lead byte that is not ASCII; an ill-formed one counts as U+FFFD.
char32_t next_long_char(std::string_view text, std::size_t& i);

/// The next character; `i` moves on.
inline char32_t next_char(std::string_view text, std::size_t& i) {
  const auto lead = static_cast<unsigned char>(text[i]);
  if (lead < 0x80) return ++i, lead;
  if (lead >= 0xC2 && lead < 0xE0 && i + 1 < text.size()) {
    const auto low = static_cast<unsigned char>(text[i + 1]);
    if ((low & 0xC0) == 0x80) return i += 2, static_cast<char32_t>((lead & 0x1F) << 6 | (low & 0x3F));
  }
  return next_long_char(text, i);
}

enum class Kind : std::uint8_t {
  neutral,
  space,
  mark,  ///< stands on the letter beside it
  rtl,   ///< a letter of a right-to-left script
  ltr,
  digit,
};

Kind rare_kind_of(char32_t c);

inline Kind kind_of(char32_t c) {
  if (c < 0x80) {
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return Kind::ltr;
    if (c >= '0' && c <= '9') return Kind::digit;
    return c == ' ' || (c >= 0x09 && c <= 0x0D) ? Kind::space : Kind::neutral;
  }
  if ((c >= 0x621 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3) || (c >= 0x5D0 && c <= 0x5EA))
    return Kind::rtl;
  if (c >= 0x64B && c <= 0x65F) return Kind::mark;
  return rare_kind_of(c);
}

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
