#include "mend/visual_order_kinds.hpp"

#include <algorithm>

namespace warraq::visual {

namespace {

constexpr char32_t broken = 0xFFFD;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

Kind looked_up_kind(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return u_isalpha(static_cast<UChar32>(c)) || c == 0x640 ? Kind::rtl : Kind::neutral;
    case U_LEFT_TO_RIGHT:
      return Kind::ltr;
    case U_EUROPEAN_NUMBER:
    case U_ARABIC_NUMBER:
      return Kind::digit;
    case U_DIR_NON_SPACING_MARK:
      return Kind::mark;
    case U_WHITE_SPACE_NEUTRAL:
    case U_SEGMENT_SEPARATOR:
    case U_BLOCK_SEPARATOR:
      return Kind::space;
    default:
      return c == 0xA0 || c == 0x202F ? Kind::space : Kind::neutral;
  }
}

/// Quotation marks have no mirror image of their own in Unicode, but type does turn them.
constexpr char32_t quote_pairs[][2] = {{0x201C, 0x201D}, {0x2018, 0x2019}};

}  // namespace

char32_t next_long_char(std::string_view text, std::size_t& i) {
  const auto lead = static_cast<unsigned char>(text[i++]);
  if (lead < 0x80) return lead;
  const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = lead & (0x3F >> more);
  for (std::size_t k = 0; k < more; ++k) {
    if (i >= text.size() || !is_continuation(text[i])) return broken;
    c = (c << 6) | (static_cast<unsigned char>(text[i++]) & 0x3F);
  }
  return c;
}

Kind rare_kind_of(char32_t c) {
  if (is_mark_form(c)) return Kind::mark;  // the tables have letters
  return looked_up_kind(c);
}

bool is_arabic(char32_t c) { return u_charDirection(static_cast<UChar32>(c)) == U_RIGHT_TO_LEFT_ARABIC; }

char32_t mirrored(char32_t c) {
  for (const auto& pair : quote_pairs) {
    if (c == pair[0]) return pair[1];
    if (c == pair[1]) return pair[0];
  }
  // A mirror image of another length would move bytes that have their places noted.
  const auto other = static_cast<char32_t>(u_charMirror(static_cast<UChar32>(c)));
  return (c < 0x80) == (other < 0x80) && (c < 0x800) == (other < 0x800) ? other : c;
}

bool is_opening(char32_t c) {
  return c == '(' || c == '[' || c == '{' || c == 0xAB || c == 0x2039 || c == 0xFD3F;
}
bool is_closing(char32_t c) {
  return c == ')' || c == ']' || c == '}' || c == 0xBB || c == 0x203A || c == 0xFD3E;
}

bool may_have_rtl(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char byte) {
    const auto b = static_cast<unsigned char>(byte);
    return (b >= 0xD6 && b <= 0xDF) || b == 0xEF || b == 0xF0;
  });
}

}  // namespace warraq::visual
