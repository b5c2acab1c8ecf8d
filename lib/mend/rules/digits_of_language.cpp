#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::mending {

namespace {

constexpr char32_t arabic_zero = 0x660, persian_zero = 0x6F0;

struct Number {
  std::size_t begin = 0, end = 0;
  std::size_t ascii = 0, arabic = 0, persian = 0;
  bool beside_latin = false;
};

/// Figures side by side, with single points, commas and slashes between them.
Number number_at(std::string_view words, std::size_t begin) {
  Number number{begin, begin, 0, 0, 0, is_latin_letter(char_before(words, begin))};
  for (std::size_t i = begin; i < words.size();) {
    const char32_t c = take_char(words, i);
    if (digit_value(c) >= 0) {
      ++(c < 0x80 ? number.ascii : c < persian_zero ? number.arabic : number.persian);
      number.end = i;
    } else if (c != '.' && c != ',' && c != '/' && c != 0x66B && c != 0x66C) {
      break;
    } else if (i - number.end > end_of_char(words, number.end) - number.end) {
      break;  // two signs in a row
    }
  }
  number.beside_latin = number.beside_latin || is_latin_letter(char_at(words, number.end));
  return number;
}

/// The zero of the figures the number should be in; 0 where it stays.
char32_t zero_for(const Number& number, Orthography orthography) {
  if (number.beside_latin) return 0;
  if (has_persian_digits(orthography)) return number.arabic + number.persian > 0 ? persian_zero : 0;
  if (orthography == Orthography::other) return 0;
  // Arabic, Kurdish and Uyghur books have figures of more than one kind; one number has not.
  if (number.arabic > 0 && number.persian > 0)
    return number.arabic >= number.persian ? arabic_zero : persian_zero;
  return 0;
}

void rewrite(std::string_view words, const Number& number, char32_t zero, EditSink& edits) {
  for (std::size_t i = number.begin; i < number.end;) {
    const std::size_t begin = i;
    const char32_t c = take_char(words, i);
    const int value = digit_value(c);
    const char32_t own = zero + static_cast<char32_t>(value);
    if (value >= 0 && own != c) edits.put(begin, i, to_utf8(own));
  }
}

}  // namespace

void mend_digits(const RuleText& text, EditSink& edits) {
  if (text.orthography == Orthography::other) return;
  const std::string_view words = text.utf8;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t begin = i;
    if (digit_value(take_char(words, i)) < 0) continue;
    const Number number = number_at(words, begin);
    i = number.end;
    if (const char32_t zero = zero_for(number, text.orthography)) rewrite(words, number, zero, edits);
  }
}

}  // namespace warraq::mending
