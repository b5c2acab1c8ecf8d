#include "mend/characters.hpp"

#include <unicode/uchar.h>

#include "warraq/base/unicode.hpp"

namespace warraq {

Characters::Characters(std::string_view text, std::span<const ByteRange> fixed) {
  chars_.reserve(text.size());
  bytes_.reserve(text.size() + 1);
  fixed_.reserve(text.size());
  std::size_t range = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto at = static_cast<std::uint32_t>(i);
    while (range < fixed.size() && fixed[range].end <= at) ++range;
    bytes_.push_back(at);
    fixed_.push_back(range < fixed.size() && fixed[range].begin <= at);
    chars_.push_back(next_code_point(text, i));
  }
  bytes_.push_back(static_cast<std::uint32_t>(text.size()));
}

bool is_letter(char32_t c) { return c < 0x80 ? is_ascii_letter(c) : u_isalpha(static_cast<UChar32>(c)); }

bool is_digit(char32_t c) {
  return c < 0x80 ? is_ascii_digit(c) : u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER;
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || c == 0x2028 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F;
}

}  // namespace warraq
