#include "pdf/char_kind.hpp"

#include <hb.h>

#include "warraq/base/unicode.hpp"

namespace warraq::pdf {

namespace {

bool stands_in_numbers(char32_t c) {
  switch (c) {  // ES, ET, CS and AN of UAX #9 that are no digits
    case '+':
    case '-':
    case '#':
    case '$':
    case '%':
    case ',':
    case '.':
    case '/':
    case ':':
    case 0xA2:
    case 0xA3:
    case 0xA4:
    case 0xA5:
    case 0xB0:
    case 0xB1:
    case 0x060C:
    case 0x066A:
    case 0x066B:
    case 0x066C:
    case 0x2030:
    case 0x2031:
    case 0x2032:
    case 0x2033:
    case 0x2034:
    case 0x20AC:
    case 0x2212:
      return true;
    default:
      return false;
  }
}

CharKind kind_by_properties(char32_t c) {
  hb_unicode_funcs_t* properties = hb_unicode_funcs_get_default();
  switch (hb_unicode_general_category(properties, c)) {
    case HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER:
      return CharKind::number;
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
      return CharKind::mark;
    case HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR:
    case HB_UNICODE_GENERAL_CATEGORY_LINE_SEPARATOR:
    case HB_UNICODE_GENERAL_CATEGORY_PARAGRAPH_SEPARATOR:
    case HB_UNICODE_GENERAL_CATEGORY_CONTROL:
    case HB_UNICODE_GENERAL_CATEGORY_FORMAT:
      return CharKind::ignored;
    default:
      break;
  }
  const hb_script_t script = hb_unicode_script(properties, c);
  if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN) {
    // Arabic semicolon and question mark are shared between scripts but run with the Arabic ones.
    return c == 0x061B || c == 0x061F || c == 0x0640 ? CharKind::right : CharKind::neutral;
  }
  return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL ? CharKind::right : CharKind::left;
}

/// Strong right-to-left characters minus left-to-right ones.
std::int64_t balance(std::u16string_view text) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CharKind kind = char_kind(next_code_point(text, i));
    sum += (kind == CharKind::right) - (kind == CharKind::left);
  }
  return sum;
}

std::int64_t balance(const Frame& frame) {
  std::int64_t sum = 0;
  for (const FrameItem& item : frame.items) {
    if (const auto* line = std::get_if<TextLine>(&item.content))
      for (const GlyphRun& run : line->runs) sum += balance(run.text);
    else if (const auto* nested = std::get_if<std::shared_ptr<const Frame>>(&item.content))
      sum += balance(**nested);
  }
  return sum;
}

}  // namespace

CharKind char_kind(char32_t c) {
  if (c < 0x80) {  // most of most pages
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return CharKind::left;
    if (c <= ' ') return CharKind::ignored;
    if (c >= '0' && c <= '9') return CharKind::number;
  } else if (c >= 0x0620 && c <= 0x064A) {
    return CharKind::right;
  }
  if (stands_in_numbers(c)) return CharKind::number;
  return c < 0x80 ? CharKind::neutral : kind_by_properties(c);
}

CharKind first_kind(std::u16string_view text) {
  std::size_t index = 0;
  return text.empty() ? CharKind::neutral : char_kind(next_code_point(text, index));
}

CharKind last_kind(std::u16string_view text) {
  if (text.empty()) return CharKind::neutral;
  std::size_t index = text.size() - 1;
  const bool pair = index > 0 && (text[index] & 0xFC00) == 0xDC00 && (text[index - 1] & 0xFC00) == 0xD800;
  if (pair) --index;
  return char_kind(next_code_point(text, index));
}

Direction page_direction(const Frame& frame) {
  return balance(frame) > 0 ? Direction::right_to_left : Direction::left_to_right;
}

}  // namespace warraq::pdf
