#include "mend/rules/traits.hpp"

#include <unicode/unorm2.h>

#include <array>

#include "mend/rules/look.hpp"

namespace warraq::mending {

namespace {

constexpr Traits ascii_traits(char32_t c) {
  if (c == '\n') return 0;
  if (c == '\t') return trait::space | trait::tab;
  if (c == ' ') return trait::space;
  if (c < 0x20 || c == 0x7F) return trait::control;
  if (c >= '0' && c <= '9') return trait::ascii_digit;
  if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return trait::latin;
  if (c == ':' || c == '(' || c == ')') return trait::paired_sign;
  if (c == '/' || c == '@' || c == '_' || c == '`' || c == '{' || c == '}' || c == '=' || c == '<' ||
      c == '>')
    return trait::sign;
  if (c == '&') return trait::ampersand;
  if (c == '\\') return trait::backslash;
  return c == ',' || c == ';' || c == '?' || c == '.' || c == '"' ? trait::ascii_mark : 0;
}

constexpr std::array<Traits, 128> make_ascii() {
  std::array<Traits, 128> table{};
  for (char32_t c = 0; c < 128; ++c) table[c] = ascii_traits(c);
  return table;
}
constexpr std::array<Traits, 128> ascii = make_ascii();

/// A mark that composes with nothing may only be in the wrong order with another mark.
Traits composition_trait(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return 0;
  if (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NFC_QUICK_CHECK) != UNORM_YES)
    return trait::not_composed | trait::lone_mark;
  return unorm2_getCombiningClass(nfc, static_cast<UChar32>(c)) != 0 ? trait::lone_mark : 0;
}

Traits script_trait(char32_t c) {
  if (is_latin_letter(c) || in(c, 0x250, 0x2AF)) return trait::latin;
  if (in(c, 0x370, 0x3FF)) return c >= 0x386 && c != 0x387 ? trait::greek : 0;
  if (in(c, 0x400, 0x52F)) return in(c, 0x482, 0x489) ? 0 : trait::cyrillic;
  if (in(c, 0x5D0, 0x5F2)) return trait::hebrew;
  return is_arabic_letter(c) ? trait::arabic : 0;
}

/// Arabic letters that some language writes otherwise.
Traits form_trait(char32_t c) {
  switch (c) {
    case 0x64A:
      return trait::arabic_yeh;
    case 0x649:
    case 0x643:
    case 0x6AA:
      return trait::arabic_form;
    case 0x6C0:
    case 0x6C1:
    case 0x6BE:
    case 0x6D5:
      return trait::other_heh;
    case 0x6CC:
    case 0x6A9:
      return trait::persian_form;
    default:
      return 0;
  }
}

Traits two_byte_traits(char32_t c) {
  if (c < 0xA0) return trait::control;
  if (c == 0xA0) return trait::space | trait::wide_space;
  if (c == 0xAC || c == 0xAD) return trait::joiner;
  if (c == 0x61C) return trait::bidi;
  if (c == tatweel) return trait::tatweel;
  Traits traits = script_trait(c) | form_trait(c);
  if (is_arabic_mark(c)) traits |= trait::arabic_mark;
  if (in(c, 0x660, 0x669)) traits |= trait::arabic_digit;
  if (in(c, 0x6F0, 0x6F9)) traits |= trait::persian_digit;
  return traits | composition_trait(c);
}

const std::array<Traits, 0x800>& two_bytes() {
  static const std::array<Traits, 0x800> table = [] {
    std::array<Traits, 0x800> made{};
    for (char32_t c = 0x80; c < 0x800; ++c) made[c] = two_byte_traits(c);
    return made;
  }();
  return table;
}

Traits general_punctuation(char32_t c) {
  if (c == 0x200C || c == 0x200B) return trait::joiner;
  if (c == 0x200F) return trait::joiner | trait::bidi;
  if (c == 0x200E || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069)) return trait::bidi;
  if (c <= 0x200A) return trait::space | trait::wide_space | (c <= 0x2001 ? trait::not_composed : Traits{0});
  if (c == 0x202F || c == 0x205F) return trait::space | trait::wide_space;
  return in(c, 0x206A, 0x206F) ? trait::control : 0;
}

Traits last_of_basic_plane(char32_t c) {  // U+F000 to U+FFFF
  if (c == 0xFFFD) return trait::replacement;
  if (c == 0xFEFF || c >= 0xFFF9 || in(c, 0xFDD0, 0xFDEF)) return trait::control;
  if (in(c, 0xFB00, 0xFB1C)) return trait::presentation;
  if (in(c, 0xFB1D, 0xFB4F)) return trait::presentation | trait::not_composed;
  if (in(c, 0xFB50, 0xFDFF) || in(c, 0xFE70, 0xFEFC)) return trait::presentation;
  return in(c, 0xFE20, 0xFE2F) ? trait::not_composed : 0;
}

Traits wide_traits(char32_t c) {
  if (in(c, 0x2000, 0x206F)) return general_punctuation(c);
  if (in(c, 0x1E00, 0x1EFF)) return trait::latin;
  if (in(c, 0x1F00, 0x1FFF)) return trait::greek | trait::not_composed;
  if (c < 0x2000) {
    const bool marks = in(c, 0x8D3, 0x8FF);
    return (is_arabic_letter(c) ? trait::arabic : 0) | (marks ? trait::arabic_mark : 0) | trait::not_composed;
  }
  if (c < 0x3000) return in(c, 0x20D0, 0x2330) || c >= 0x2ADC ? trait::not_composed : 0;
  if (c < 0xA000) return in(c, 0x302A, 0x302F) || in(c, 0x3099, 0x309A) ? trait::not_composed : 0;
  if (c < 0xAC00) return trait::not_composed;
  if (c < 0xF000) return 0;
  if (c < 0x10000) return last_of_basic_plane(c);
  if ((c & 0xFFFE) == 0xFFFE || in(c, 0xE0000, 0xE007F)) return trait::control;
  return c < 0x1F000 ? trait::not_composed : 0;
}

}  // namespace

Traits traits_of(std::string_view text) {
  const std::array<Traits, 0x800>& table = two_bytes();
  const std::size_t size = text.size();
  Traits all = 0, pairs = 0, last = 0;
  for (std::size_t i = 0; i < size;) {
    const auto byte = static_cast<unsigned char>(text[i]);
    Traits now = 0;
    if (byte < 0x80) {
      now = ascii[byte];
      ++i;
    } else if (byte < 0xE0 && byte >= 0xC2 && i + 1 < size) {
      now = table[(byte & 0x1FU) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3FU)];
      i += 2;
    } else if (byte >= 0xE4 && byte <= 0xE9 && i + 2 < size) {
      i += 3;  // ideographs
    } else {
      now = wide_traits(take_char(text, i));
    }
    all |= now;
    pairs |= now & last;
    last = now;
  }
  if ((pairs & trait::space) != 0) all |= trait::doubled_space;
  if ((pairs & trait::paired_sign) != 0) all |= trait::two_paired_signs;
  if ((pairs & trait::lone_mark) != 0) all |= trait::not_composed;
  return all;
}

}  // namespace warraq::mending
