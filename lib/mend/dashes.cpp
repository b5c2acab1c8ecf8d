#include <algorithm>
#include <array>

#include "mend/characters.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr const char *en_dash = "–", *em_dash = "—";

/// Languages whose dash in a sentence is the long one, between spaces.
bool long_dash(const Language& language) {
  for (const std::string_view one : {"ru", "uk", "be", "es", "ka", "hy"})
    if (language.primary() == one) return true;
  return false;
}

std::size_t end_of_hyphens(const Characters& text, std::size_t i) {
  while (text.at(i) == U'-') ++i;
  return i;
}

/// Figures to the left of `i`, or to the right from `i` on, as a number; -1 when there are none or too many.
int number_before(const Characters& text, std::size_t i, std::size_t& length) {
  int number = 0, place = 1;
  for (length = 0; i > 0 && is_ascii_digit(text.at(i - 1)); --i, ++length) {
    if (length == 4) return -1;
    number += static_cast<int>(text.at(i - 1) - U'0') * place;
    place *= 10;
  }
  const char32_t beyond = text.at(i, -1);
  const bool alone = !is_letter(beyond) && beyond != U'.' && beyond != U',' && beyond != U'-' &&
                     beyond != U'/' && beyond != U'+' && beyond != U':';
  return length > 0 && alone ? number : -1;
}
int number_after(const Characters& text, std::size_t i, std::size_t& length) {
  int number = 0;
  for (length = 0; is_ascii_digit(text.at(i)); ++i, ++length) {
    if (length == 4) return -1;
    number = number * 10 + static_cast<int>(text.at(i) - U'0');
  }
  const char32_t beyond = text.at(i);
  const bool goes_on = (beyond == U'.' || beyond == U',' || beyond == U':') && is_digit(text.at(i, 1));
  const bool alone = !is_letter(beyond) && beyond != U'-' && beyond != U'/' && !goes_on;
  return length > 0 && alone ? number : -1;
}

bool year(int number) { return number >= 1000 && number <= 2100; }

/// A range of years or pages grows: 1914-1918, 1998-99, 12-15. Anything else may be a score or a code.
bool range(const Characters& text, std::size_t hyphen) {
  std::size_t left = 0, right = 0;
  const int from = number_before(text, hyphen, left), to = number_after(text, hyphen + 1, right);
  if (from < 0 || to < 0 || text.at(hyphen - left) == U'0' ||
      (text.at(hyphen, 1) == U'0' && right > 1 && left != 4))
    return false;
  if (left == 4)
    return year(from) && ((right == 4 && year(to) && to > from) || (right == 2 && to > from % 100));
  return left <= 3 && right <= 3 && to > from && right - left <= 1;
}

class Dasher {
 public:
  Dasher(const Characters& text, const Language& language) : text_(text), language_(language) {}

  Replacements run() {
    for (std::size_t i = 0; i < text_.size();) {
      if (text_.at(i) != U'-') {
        ++i;
        continue;
      }
      const std::size_t end = end_of_hyphens(text_, i);
      if (!text_.fixed(i)) hyphens(i, end);
      i = end;
    }
    return std::move(found_);
  }

 private:
  void hyphens(std::size_t begin, std::size_t end) {
    const char32_t before = text_.at(begin, -1), after = text_.at(end);
    const bool spaced = is_space(before) && is_space(after);
    switch (end - begin) {
      case 1:
        if (spaced && sentence_dash(begin, end)) put(begin, end, spaced_dash());
        if (!spaced && range(text_, begin)) put(begin, end, en_dash);
        break;
      case 2:
        if (spaced) put(begin, end, spaced_dash());
        if (is_digit(before) && is_digit(after)) put(begin, end, en_dash);
        if (touches(before) && touches(after) && !(is_digit(before) && is_digit(after)))
          put(begin, end, em_dash);
        break;
      case 3:
        if (spaced || touches(before)) put(begin, end, em_dash);
        break;
    }
  }

  const char* spaced_dash() const { return long_dash(language_) ? em_dash : en_dash; }

  /// A hyphen between spaces within a sentence: no subtraction, no item of a list, no row of them.
  bool sentence_dash(std::size_t begin, std::size_t end) const {
    const char32_t before = text_.at(begin, -2), after = text_.at(end, 1);
    return before != 0 && after != 0 && !(is_digit(before) && is_digit(after)) && before != U'-' &&
           after != U'-' && !is_space(before) && !is_space(after);
  }

  bool touches(char32_t c) const {
    return is_letter(c) || is_digit(c) || c == U'"' || c == U'\'' || c == U')' || c == U',' || c == U'.' ||
           c == 0x201D || c == 0x2019 || c == U'!' || c == U'?';
  }

  void put(std::size_t begin, std::size_t end, const char* dash) {
    found_.push_back({text_.bytes(begin, end), dash, "dashes"});
  }

  const Characters& text_;
  const Language& language_;
  Replacements found_;
};

}  // namespace

Replacements set_dashes(std::string_view utf8, std::span<const ByteRange> fixed, const Language& language) {
  if (utf8.find('-') == std::string_view::npos || !language.known()) return {};
  const Characters text(utf8, fixed);
  return Dasher(text, language).run();
}

Replacements set_ellipses(std::string_view utf8, std::span<const ByteRange> fixed) {
  Replacements found;
  if (utf8.find("...") == std::string_view::npos) return found;
  const Characters text(utf8, fixed);
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (text.at(end) == U'.') ++end;
    if (end - i == 3 && !text.fixed(i)) found.push_back({text.bytes(i, end), "…", "ellipses"});
    i = std::max(end, i + 1);
  }
  return found;
}

}  // namespace warraq
