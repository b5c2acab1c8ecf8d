#include "warraq/base/unicode.hpp"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace warraq {

namespace {
constexpr char32_t replacement = 0xFFFD;

/// The next code point, or a negative number for an ill-formed sequence; moves `index` past it.
UChar32 decode(std::string_view text, std::size_t& index) {
  auto position = static_cast<std::int64_t>(index);
  const auto size = static_cast<std::int64_t>(text.size());
  UChar32 c;
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), position, size, c);
  index = static_cast<std::size_t>(position);
  return c;
}
}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& index) {
  const UChar32 c = decode(text, index);
  return c < 0 ? replacement : static_cast<char32_t>(c);
}

char32_t next_code_point(std::u16string_view text, std::size_t& index) {
  UChar32 c;
  U16_NEXT(text.data(), index, text.size(), c);
  return static_cast<char32_t>(c);
}

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next_code_point(utf8, i);
    if (c < 0x10000) {
      out += static_cast<char16_t>(c);
    } else {
      out += static_cast<char16_t>(U16_LEAD(c));
      out += static_cast<char16_t>(U16_TRAIL(c));
    }
  }
  return out;
}

std::string to_utf8(char32_t code_point) {
  if (code_point > 0x10FFFF || U_IS_SURROGATE(code_point)) code_point = replacement;
  char buffer[4];
  int length = 0;
  U8_APPEND_UNSAFE(buffer, length, code_point);
  return std::string(buffer, static_cast<std::size_t>(length));
}

std::string to_utf8(std::u16string_view utf16) {
  std::string out;
  out.reserve(utf16.size() * 2);
  for (std::size_t i = 0; i < utf16.size();) {
    const char32_t c = next_code_point(utf16, i);
    if (c < 0x80)
      out += static_cast<char>(c);
    else
      out += to_utf8(c);
  }
  return out;
}

std::optional<std::size_t> first_ill_formed(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t start = i;
    if (decode(utf8, i) < 0) return start;
  }
  return std::nullopt;
}

}  // namespace warraq
