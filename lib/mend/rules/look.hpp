#pragma once

/// Looking around a place of a UTF-8 text without decoding all of it. Ill-formed bytes look like U+FFFD.

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace warraq::mending {

/// The character that begins at byte `i`; 0 at the end of the text.
inline char32_t char_at(std::string_view text, std::size_t i) {
  if (i >= text.size()) return 0;
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x80) return byte;
  UChar32 c = 0;
  auto at = static_cast<std::int64_t>(i);
  const auto size = static_cast<std::int64_t>(text.size());
  U8_NEXT_OR_FFFD(text.data(), at, size, c);
  return static_cast<char32_t>(c);
}

/// The byte behind the character that begins at byte `i`.
inline std::size_t end_of_char(std::string_view text, std::size_t i) {
  if (i >= text.size()) return text.size();
  UChar32 c = 0;
  auto at = static_cast<std::int64_t>(i);
  const auto size = static_cast<std::int64_t>(text.size());
  U8_NEXT_OR_FFFD(text.data(), at, size, c);
  (void)c;
  return static_cast<std::size_t>(at);
}

/// The first byte of the character that ends before byte `i`; 0 at the start.
inline std::size_t start_of_char_before(std::string_view text, std::size_t i) {
  for (std::size_t length = 1; length <= 4 && length <= i; ++length) {
    const bool continues = (static_cast<unsigned char>(text[i - length]) & 0xC0) == 0x80;
    if (!continues) return end_of_char(text, i - length) == i ? i - length : i - 1;
  }
  return i == 0 ? 0 : i - 1;
}

/// The character that ends before byte `i`; 0 at the start of the text.
inline char32_t char_before(std::string_view text, std::size_t i) {
  return i == 0 ? 0 : char_at(text, start_of_char_before(text, i));
}

/// Reads the character at `i` and moves `i` behind it. `i` must be below the size.
inline char32_t take_char(std::string_view text, std::size_t& i) {
  const char32_t c = char_at(text, i);
  i = c < 0x80 ? i + 1 : end_of_char(text, i);
  return c;
}

inline constexpr char32_t zwnj = 0x200C, zwj = 0x200D, tatweel = 0x640;

inline bool in(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

/// Marks above and below Arabic letters.
inline bool is_arabic_mark(char32_t c) {
  return in(c, 0x64B, 0x65F) || c == 0x670 || in(c, 0x610, 0x61A) || in(c, 0x6D6, 0x6DC) ||
         in(c, 0x6DF, 0x6E8) || in(c, 0x6EA, 0x6ED) || in(c, 0x8D3, 0x8FF);
}
/// Letters of Arabic script; not tatweel, nor presentation forms.
inline bool is_arabic_letter(char32_t c) {
  return in(c, 0x620, 0x63F) || in(c, 0x641, 0x64A) || in(c, 0x66E, 0x66F) || in(c, 0x671, 0x6D3) ||
         c == 0x6D5 || in(c, 0x6EE, 0x6EF) || in(c, 0x6FA, 0x6FC) || c == 0x6FF || in(c, 0x750, 0x77F) ||
         in(c, 0x8A0, 0x8C9);
}
inline bool is_ascii_letter(char32_t c) { return in(c | 0x20, 'a', 'z'); }
inline bool is_latin_letter(char32_t c) {
  return is_ascii_letter(c) || (in(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) || in(c, 0x1E00, 0x1EFF);
}
/// The value of a digit of ASCII, Arabic-Indic or extended Arabic-Indic figures, or -1.
inline int digit_value(char32_t c) {
  for (const char32_t zero : {char32_t{'0'}, char32_t{0x660}, char32_t{0x6F0}})
    if (in(c, zero, zero + 9)) return static_cast<int>(c - zero);
  return -1;
}
inline bool is_white(char32_t c) {
  return c == ' ' || in(c, 9, 13) || c == 0x85 || c == 0xA0 || in(c, 0x2000, 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Whether the letter reaches out to the one after it.
inline bool joins_next(char32_t c) {
  const auto type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_JOINING_TYPE);
  return type == U_JT_DUAL_JOINING || type == U_JT_LEFT_JOINING || type == U_JT_JOIN_CAUSING;
}
/// Whether the letter reaches out to the one before it.
inline bool joins_before(char32_t c) {
  const auto type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_JOINING_TYPE);
  return type == U_JT_DUAL_JOINING || type == U_JT_RIGHT_JOINING || type == U_JT_JOIN_CAUSING;
}

/// The last character before `i` that is no Arabic mark; 0 at the start.
inline char32_t base_before(std::string_view text, std::size_t i) {
  while (i > 0) {
    i = start_of_char_before(text, i);
    const char32_t c = char_at(text, i);
    if (!is_arabic_mark(c)) return c;
  }
  return 0;
}
/// The first character from `i` on that is no Arabic mark; 0 at the end.
inline char32_t base_at(std::string_view text, std::size_t i) {
  while (i < text.size()) {
    const char32_t c = take_char(text, i);
    if (!is_arabic_mark(c)) return c;
  }
  return 0;
}

}  // namespace warraq::mending
