#include "read/word/symbols.hpp"

#include <unicode/utf8.h>

#include <charconv>
#include <cstdint>

namespace warraq::read::word {

namespace {

struct Sign {
  std::uint8_t code;
  char16_t means;
};

/// Adobe's Symbol: Greek in the places of Latin letters, and mathematics above.
constexpr char16_t symbol_letters[] =
    u"\u0391\u0392\u03A7\u2206\u0395\u03A6\u0393\u0397\u0399\u03D1\u039A\u039B\u039C\u039D\u039F\u03A0\u0398"
    u"\u03A1"
    u"\u03A3\u03A4\u03A5\u03C2\u2126\u039E\u03A8\u0396";
constexpr char16_t symbol_small[] =
    u"\u03B1\u03B2\u03C7\u03B4\u03B5\u03C6\u03B3\u03B7\u03B9\u03D5\u03BA\u03BB\u03BC\u03BD\u03BF\u03C0\u03B8"
    u"\u03C1"
    u"\u03C3\u03C4\u03C5\u03D6\u03C9\u03BE\u03C8\u03B6";
constexpr Sign symbol_signs[] = {
    {0x22, 0x2200}, {0x24, 0x2203}, {0x27, 0x220B}, {0x2A, 0x2217}, {0x2D, 0x2212}, {0x40, 0x2245},
    {0x5C, 0x2234}, {0x5E, 0x22A5}, {0x7E, 0x223C}, {0xA2, 0x2032}, {0xA3, 0x2264}, {0xA4, 0x2044},
    {0xA5, 0x221E}, {0xA7, 0x2663}, {0xA8, 0x2666}, {0xA9, 0x2665}, {0xAA, 0x2660}, {0xAB, 0x2194},
    {0xAC, 0x2190}, {0xAD, 0x2191}, {0xAE, 0x2192}, {0xAF, 0x2193}, {0xB0, 0x00B0}, {0xB1, 0x00B1},
    {0xB2, 0x2033}, {0xB3, 0x2265}, {0xB4, 0x00D7}, {0xB5, 0x221D}, {0xB6, 0x2202}, {0xB7, 0x2022},
    {0xB8, 0x00F7}, {0xB9, 0x2260}, {0xBA, 0x2261}, {0xBB, 0x2248}, {0xBC, 0x2026}, {0xC5, 0x2295},
    {0xC6, 0x2205}, {0xC7, 0x2229}, {0xC8, 0x222A}, {0xCC, 0x2282}, {0xCD, 0x2286}, {0xCE, 0x2208},
    {0xCF, 0x2209}, {0xD0, 0x2220}, {0xD1, 0x2207}, {0xD3, 0x00A9}, {0xD5, 0x220F}, {0xD6, 0x221A},
    {0xD7, 0x22C5}, {0xD8, 0x00AC}, {0xD9, 0x2227}, {0xDA, 0x2228}, {0xDB, 0x21D4}, {0xDC, 0x21D0},
    {0xDE, 0x21D2}, {0xE5, 0x2211}, {0xF2, 0x222B}};
constexpr Sign wingding_signs[] = {
    {0x22, 0x2702}, {0x28, 0x260E}, {0x2A, 0x2709}, {0x4A, 0x263A}, {0x4C, 0x2639},
    {0x6C, 0x25CF}, {0x6E, 0x25A0}, {0x6F, 0x25A1}, {0x71, 0x2751}, {0x75, 0x25C6},
    {0x76, 0x2756}, {0x9F, 0x2022}, {0xA7, 0x25AA}, {0xA8, 0x25FB}, {0xAB, 0x2605},
    {0xD8, 0x27A2}, {0xDF, 0x2190}, {0xE0, 0x2192}, {0xE8, 0x2794}, {0xEF, 0x21E6},
    {0xF0, 0x21E8}, {0xFB, 0x2717}, {0xFC, 0x2713}, {0xFD, 0x2612}, {0xFE, 0x2611}};

template <std::size_t N>
char32_t look_up(const Sign (&signs)[N], char32_t code) {
  for (const Sign& one : signs)
    if (one.code == code) return one.means;
  return 0;
}

char32_t in_symbol(char32_t code) {
  if (code >= 'A' && code <= 'Z') return symbol_letters[code - 'A'];
  if (code >= 'a' && code <= 'z') return symbol_small[code - 'a'];
  const char32_t found = look_up(symbol_signs, code);
  return found != 0 ? found : code >= 0x20 && code < 0x7F ? code : 0;
}

/// The character of a font's sign as UTF-8; empty when there is none.
std::string sign_of(std::string_view font, char32_t sign) {
  if (sign >= 0xF000 && sign <= 0xF0FF) sign -= 0xF000;
  if (font.starts_with("Symbol")) {
    sign = in_symbol(sign);
  } else if (is_symbol_font(font) && sign < 0x100) {
    sign = font == "Wingdings" ? look_up(wingding_signs, sign) : 0;
  }
  if (sign < 0x20 || sign > 0x10FFFF || (sign >= 0xD800 && sign < 0xF900)) return {};
  char bytes[4];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, sign);
  return {bytes, static_cast<std::size_t>(size)};
}

}  // namespace

bool is_symbol_font(std::string_view font) {
  return font.starts_with("Symbol") || font.starts_with("Wingdings") || font.starts_with("Webdings");
}

std::string symbol(std::string_view font, std::string_view code) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number, 16);
  if (error != std::errc() || end != code.data() + code.size()) return {};
  return sign_of(font, number);
}

std::string from_symbol_font(std::string_view font, std::string_view words) {
  std::string out;
  const auto size = static_cast<std::int32_t>(words.size());
  for (std::int32_t at = 0; at < size;) {
    const auto begin = static_cast<std::size_t>(at);
    UChar32 c = 0;
    U8_NEXT(words.data(), at, size, c);
    const bool sign = c >= 0xF000 && c <= 0xF0FF;
    out += sign ? sign_of(font, static_cast<char32_t>(c))
                : std::string(words.substr(begin, static_cast<std::size_t>(at) - begin));
  }
  return out;
}

}  // namespace warraq::read::word
