#include <algorithm>

#include "mend/characters.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr char32_t arabic_zero = 0x660, persian_zero = 0x6F0;
constexpr char32_t arabic_decimal = 0x66B, arabic_thousands = 0x66C, arabic_percent = 0x66A;

/// The value of a figure of the three scripts, or -1.
int value_of(char32_t c) {
  for (const char32_t zero : {char32_t{U'0'}, arabic_zero, persian_zero})
    if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
  return -1;
}

char32_t zero_of(Digits digits) {
  return digits == Digits::latin ? U'0' : digits == Digits::fa ? persian_zero : arabic_zero;
}

class Converter {
 public:
  Converter(const Characters& text, Digits digits) : text_(text), digits_(digits) {}

  Replacements run() {
    for (std::size_t i = 0; i < text_.size();) {
      if (value_of(text_.at(i)) < 0 || text_.fixed(i)) {
        ++i;
        continue;
      }
      const std::size_t end = end_of_number(i);
      if (!beside_latin(i, end)) number(i, end);
      i = end;
    }
    return std::move(found_);
  }

 private:
  bool separator(char32_t c) const {
    return c == U'.' || c == U',' || c == arabic_decimal || c == arabic_thousands;
  }

  /// Figures, with single points and commas between them.
  std::size_t end_of_number(std::size_t i) const {
    while (i < text_.size() && !text_.fixed(i) &&
           (value_of(text_.at(i)) >= 0 || (separator(text_.at(i)) && value_of(text_.at(i, 1)) >= 0)))
      ++i;
    return i;
  }

  /// Part of a name or a code of Latin letters (A4, MP3, COVID-19), or a number in a Latin sentence.
  bool beside_latin(std::size_t begin, std::size_t end) const {
    if (digits_ == Digits::latin) return false;
    const auto latin = [&](std::size_t i, std::ptrdiff_t step) {
      if (text_.at(i) == U'-' || text_.at(i) == U' ') i += static_cast<std::size_t>(step);
      return is_latin(text_.at(i));
    };
    return latin(begin - 1, -1) || is_latin(text_.at(end));
  }
  static bool is_latin(char32_t c) { return is_ascii_letter(c) || (c >= 0xC0 && c < 0x250); }

  void number(std::size_t begin, std::size_t end) {
    const Signs signs = signs_of(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      const int value = value_of(text_.at(i));
      put(i, value >= 0 ? zero_of(digits_) + static_cast<char32_t>(value) : sign(text_.at(i), signs));
    }
    std::size_t after = end;
    if (is_space(text_.at(after))) ++after;
    if (text_.at(after) == U'%' && digits_ != Digits::latin) put(after, arabic_percent);
    if (text_.at(after) == arabic_percent && digits_ == Digits::latin) put(after, U'%');
  }

  /// What a number's points and commas are: 10,234 has thousands, 1.5 a decimal; 12.03.2024 is a date.
  struct Signs {
    bool thousands = false, decimal = false;
  };
  Signs signs_of(std::size_t begin, std::size_t end) const {
    std::size_t points = 0, commas = 0, last_comma = begin;
    bool groups = true;
    for (std::size_t i = begin; i < end; ++i) {
      if (text_.at(i) == U'.') ++points;
      if (text_.at(i) != U',') continue;
      groups = groups && (commas == 0 ? i - begin <= 3 : i - last_comma == 4);
      last_comma = i;
      ++commas;
    }
    const std::size_t stop = std::min(end, last_comma + 4);
    groups = groups && commas > 0 && stop == last_comma + 4 && (stop == end || text_.at(stop) == U'.');
    // At the start of a text 1.2 numbers a section.
    return {groups, points == 1 && (groups || commas == 0) && begin > 0};
  }

  char32_t sign(char32_t c, Signs signs) const {
    if (digits_ == Digits::latin) return c == arabic_decimal ? U'.' : c == arabic_thousands ? U',' : c;
    if (c == U'.' && signs.decimal) return arabic_decimal;
    if (c == U',' && signs.thousands) return arabic_thousands;
    return c;
  }

  void put(std::size_t i, char32_t c) {
    if (c == text_.at(i)) return;
    const ByteRange bytes = text_.bytes(i, i + 1);
    const bool goes_on = !found_.empty() && found_.back().bytes.end == bytes.begin;
    if (goes_on) {
      found_.back().bytes.end = bytes.end;
      found_.back().after += to_utf8(c);
    } else {
      found_.push_back({bytes, to_utf8(c), "digits"});
    }
  }

  const Characters& text_;
  Digits digits_;
  Replacements found_;
};

}  // namespace

Replacements set_digits(std::string_view utf8, std::span<const ByteRange> fixed, Digits digits) {
  if (digits == Digits::source) return {};
  const Characters text(utf8, fixed);
  return Converter(text, digits).run();
}

}  // namespace warraq
