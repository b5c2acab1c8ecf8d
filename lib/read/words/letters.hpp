#pragma once

/// What the reader must know of a character: its script, its case, whether it ends a sentence. Small tables
/// of ranges instead of property look-ups, because every character of the input passes here.
///
/// All functions take well-formed UTF-8.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace warraq::read {

enum class Script : std::uint8_t { none, latin, arabic, hebrew, cyrillic, greek, other };
inline constexpr std::size_t script_count = 7;

/// The next code point of well-formed UTF-8; moves `index` past it.
constexpr char32_t decode(std::string_view text, std::size_t& index) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t lead = byte(index);
  if (lead < 0x80) return ++index, lead;
  if (lead < 0xE0) {
    index += 2;
    return (lead & 0x1F) << 6 | (byte(index - 1) & 0x3F);
  }
  if (lead < 0xF0) {
    index += 3;
    return (lead & 0x0F) << 12 | (byte(index - 2) & 0x3F) << 6 | (byte(index - 1) & 0x3F);
  }
  index += 4;
  return (lead & 0x07) << 18 | (byte(index - 3) & 0x3F) << 12 | (byte(index - 2) & 0x3F) << 6 |
         (byte(index - 1) & 0x3F);
}

namespace detail {
/// For Latin to Arabic: the script in the low bits, and what else a character is.
inline constexpr std::uint8_t script_bits = 7, mark_bit = 8, space_bit = 16;
inline constexpr char32_t table_end = 0x700;
extern const std::array<std::uint8_t, table_end> letter_table;
Script script_beyond_table(char32_t c);
bool is_mark_beyond_table(char32_t c);
bool is_space_beyond_table(char32_t c);
/// For Arabic the letter to compare by; 0 for what is no letter.
inline constexpr char32_t arabic_begin = 0x600;
extern const std::array<std::uint16_t, table_end - arabic_begin> folded_arabic;
char32_t fold_other_letter(char32_t c);
}  // namespace detail

/// The script of a letter; `none` for everything that is no letter (marks, digits, punctuation, spaces).
inline Script script_of(char32_t c) {
  return c < detail::table_end ? static_cast<Script>(detail::letter_table[c] & detail::script_bits)
                               : detail::script_beyond_table(c);
}
/// Combining marks and tatweel: no letter of their own.
inline bool is_mark(char32_t c) {
  return c < detail::table_end ? (detail::letter_table[c] & detail::mark_bit) != 0
                               : detail::is_mark_beyond_table(c);
}
/// White space of every width; ZWNJ is none.
inline bool is_space(char32_t c) {
  return c < detail::table_end ? (detail::letter_table[c] & detail::space_bit) != 0
                               : detail::is_space_beyond_table(c);
}
/// 0 to 9 for ASCII, Arabic-Indic and extended Arabic-Indic digits, else -1.
inline int digit_value(char32_t c) {
  if (c < 0x660) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  if (c <= 0x669) return static_cast<int>(c - 0x660);
  return c >= 0x6F0 && c <= 0x6F9 ? static_cast<int>(c - 0x6F0) : -1;
}
namespace detail {
bool is_upper_beyond_ascii(char32_t c);
bool is_lower_beyond_ascii(char32_t c);
}  // namespace detail
inline bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : detail::is_upper_beyond_ascii(c);
}
inline bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : detail::is_lower_beyond_ascii(c);
}

bool ends_sentence(char32_t c);  ///< . ! ? … and their sisters in other scripts
bool is_comma(char32_t c);       ///< , ; and their sisters
bool is_dash(char32_t c);        ///< hyphen to em dash
bool is_closer(char32_t c);      ///< closing quotes and brackets
bool is_opener(char32_t c);      ///< opening quotes and brackets

/// The letter to compare by: lower case, Arabic variants of one letter unified; 0 for what is no letter.
inline char32_t fold_letter(char32_t c) {
  if (c < 0x80) {
    const char32_t lower = c | 0x20;
    return lower >= 'a' && lower <= 'z' ? lower : 0;
  }
  return c >= detail::arabic_begin && c < detail::table_end ? detail::folded_arabic[c - detail::arabic_begin]
                                                            : detail::fold_other_letter(c);
}
/// The folded letters and ASCII digits of `text`, words parted by one space: for comparing names and titles.
std::string fold(std::string_view text);
/// The folded letters alone, for rhyme and balance.
std::u32string fold_letters(std::string_view text);

/// The character that ends at byte `at`; 0 at the beginning.
char32_t character_before(std::string_view text, std::size_t at);

std::string_view trim(std::string_view text);  ///< without white space at either end

}  // namespace warraq::read
