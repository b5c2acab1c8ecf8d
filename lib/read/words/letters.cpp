#include "read/words/letters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace warraq::read {

namespace {

constexpr bool in(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

template <std::size_t N>
bool one_of(char32_t c, const char32_t (&list)[N]) {
  return std::find(std::begin(list), std::end(list) - 1, c) != std::end(list) - 1;
}

constexpr bool is_arabic(char32_t c) {
  return in(c, 0x620, 0x63F) || in(c, 0x641, 0x64A) || in(c, 0x66E, 0x66F) || in(c, 0x671, 0x6D3) ||
         c == 0x6D5 || in(c, 0x6EE, 0x6EF) || in(c, 0x6FA, 0x6FC) || c == 0x6FF;
}

constexpr Script script_in_table(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? Script::latin : Script::none;
  if (c < 0x250) return c >= 0xC0 && c != 0xD7 && c != 0xF7 ? Script::latin : Script::none;
  if (c < 0x370) return in(c, 0x250, 0x2AF) ? Script::latin : Script::none;
  if (c < 0x400) return c >= 0x386 && c != 0x387 ? Script::greek : Script::none;
  if (c < 0x530) return in(c, 0x482, 0x489) ? Script::none : Script::cyrillic;
  if (c < 0x590) return Script::other;
  if (c < 0x600) return in(c, 0x5D0, 0x5F2) ? Script::hebrew : Script::none;
  return is_arabic(c) ? Script::arabic : Script::none;
}

constexpr bool is_mark_in_table(char32_t c) {
  return in(c, 0x300, 0x36F) || in(c, 0x591, 0x5BD) || c == 0x5BF || in(c, 0x5C1, 0x5C7) ||
         in(c, 0x610, 0x61A) || c == 0x640 || in(c, 0x64B, 0x65F) || c == 0x670 || in(c, 0x6D6, 0x6DC) ||
         in(c, 0x6DF, 0x6E8) || in(c, 0x6EA, 0x6ED);
}

constexpr bool is_space_in_table(char32_t c) { return c == ' ' || in(c, 9, 13) || c == 0x85 || c == 0xA0; }

constexpr std::array<std::uint8_t, detail::table_end> make_table() {
  std::array<std::uint8_t, detail::table_end> table{};
  for (char32_t c = 0; c < detail::table_end; ++c) {
    table[c] = static_cast<std::uint8_t>(script_in_table(c));
    if (is_mark_in_table(c)) table[c] |= detail::mark_bit;
    if (is_space_in_table(c)) table[c] |= detail::space_bit;
  }
  return table;
}

constexpr char32_t folded_arabic_letter(char32_t c) {
  if (!is_arabic(c)) return 0;
  switch (c) {
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671:
      return 0x627;  // alef
    case 0x624:
      return 0x648;  // waw with hamza
    case 0x626:
    case 0x649:
    case 0x64A:
    case 0x6CD:
    case 0x6D0:
    case 0x6D2:
      return 0x6CC;  // yeh
    case 0x643:
    case 0x6AA:
      return 0x6A9;  // kaf
    case 0x6AB:
      return 0x6AF;  // gaf
    case 0x629:
    case 0x6C0:
    case 0x6C1:
    case 0x6BE:
    case 0x6D5:
    case 0x6C2:
      return 0x647;  // heh
    default:
      return c;
  }
}

constexpr std::array<std::uint16_t, detail::table_end - detail::arabic_begin> fold_arabic() {
  std::array<std::uint16_t, detail::table_end - detail::arabic_begin> table{};
  for (char32_t c = detail::arabic_begin; c < detail::table_end; ++c)
    table[c - detail::arabic_begin] = static_cast<std::uint16_t>(folded_arabic_letter(c));
  return table;
}

}  // namespace

constexpr std::array<std::uint8_t, detail::table_end> detail::letter_table = make_table();
constexpr std::array<std::uint16_t, detail::table_end - detail::arabic_begin> detail::folded_arabic =
    fold_arabic();

Script detail::script_beyond_table(char32_t c) {
  if (in(c, 0x750, 0x77F) || in(c, 0x8A0, 0x8C9)) return Script::arabic;
  if (in(c, 0x1E00, 0x1EFF)) return Script::latin;
  if (in(c, 0x1F00, 0x1FFF)) return Script::greek;
  if (in(c, 0xFB1D, 0xFB4F)) return Script::hebrew;
  if (in(c, 0xFB50, 0xFDCF) || in(c, 0xFDF0, 0xFDFC) || in(c, 0xFE70, 0xFEFC)) return Script::arabic;
  if (in(c, 0x2000, 0x2BFF) || in(c, 0x2E00, 0x2E7F) || in(c, 0x3000, 0x3004) || in(c, 0x3008, 0x3020) ||
      in(c, 0xFD3E, 0xFD4F) || in(c, 0xFE00, 0xFE6F) || in(c, 0xFF00, 0xFF20) || c == 0xFEFF || c == 0xFFFD)
    return Script::none;
  return u_isalpha(static_cast<UChar32>(c)) ? Script::other : Script::none;
}

bool detail::is_mark_beyond_table(char32_t c) {
  return in(c, 0x8D3, 0x8FF) || in(c, 0x1DC0, 0x1DFF) || in(c, 0x20D0, 0x20FF);
}

bool detail::is_space_beyond_table(char32_t c) {
  return in(c, 0x2000, 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool detail::is_upper_beyond_ascii(char32_t c) { return u_isupper(static_cast<UChar32>(c)); }
bool detail::is_lower_beyond_ascii(char32_t c) { return u_islower(static_cast<UChar32>(c)); }

bool ends_sentence(char32_t c) {
  // Full stop, exclamation, question; ellipsis; Arabic question mark, Urdu full stop; danda; CJK full stop.
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x61F || c == 0x6D4 || c == 0x964 ||
         c == 0x3002;
}
bool is_comma(char32_t c) { return c == ',' || c == ';' || c == 0x60C || c == 0x61B || c == 0x3001; }
bool is_dash(char32_t c) { return c == '-' || in(c, 0x2010, 0x2015) || c == 0x2212; }
bool is_closer(char32_t c) { return one_of(c, U")]}\u00BB\u201D\u2019\u203A\"'\u201C"); }
bool is_opener(char32_t c) { return one_of(c, U"([{\u00AB\u201C\u2018\u2039\u201E\u201A\"'\u201D"); }

char32_t detail::fold_other_letter(char32_t c) {
  return script_of(c) == Script::none ? 0 : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

namespace {

void append_letter(std::string& out, char32_t letter) {
  char bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, letter);
  out.append(bytes, length);
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode(text, i);
    const int digit = digit_value(c);
    const char32_t letter = digit >= 0 ? static_cast<char32_t>('0' + digit) : fold_letter(c);
    if (letter == 0) {
      // A mark or ZWNJ stands inside a word; anything else parts two words.
      gap = gap || !(is_mark(c) || c == 0x200C || c == 0x200D || c == '\'' || c == 0x2019);
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    append_letter(out, letter);
  }
  return out;
}

std::u32string fold_letters(std::string_view text) {
  std::u32string out;
  out.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size();)
    if (const char32_t letter = fold_letter(decode(text, i))) out += letter;
  return out;
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return decode(text, begin);
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    std::size_t i = 0;
    if (!is_space(decode(text, i))) break;
    text.remove_prefix(i);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    std::size_t i = last;
    if (!is_space(decode(text, i))) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

}  // namespace warraq::read
