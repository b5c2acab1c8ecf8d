#include "warraq/text/word_edges.hpp"

#include <unicode/uchar.h>

namespace warraq {

namespace {

constexpr int most_letters = 3;

bool letter_or_digit(char16_t c) { return u_isalnum(c) != 0; }
std::uint64_t packed(std::uint64_t letters, char16_t c) {
  return letters << 16 | static_cast<char16_t>(u_tolower(c));
}

}  // namespace

std::uint64_t letters_before(std::u16string_view text, std::uint32_t index) {
  while (index > 0 && !letter_or_digit(text[index - 1])) --index;
  std::uint64_t letters = 0;
  for (int i = 0; i < most_letters && index > 0 && letter_or_digit(text[index - 1]); ++i)
    letters = packed(letters, text[--index]);
  return letters;
}

std::uint64_t letters_after(std::u16string_view text, std::uint32_t index) {
  while (index < text.size() && !letter_or_digit(text[index])) ++index;
  std::uint64_t letters = 0;
  for (int i = 0; i < most_letters && index < text.size() && letter_or_digit(text[index]); ++i)
    letters = packed(letters, text[index++]);
  return letters;
}

}  // namespace warraq
