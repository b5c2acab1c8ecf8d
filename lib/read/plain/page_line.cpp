#include "read/plain/page_furniture.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

/// "xiv" as 14; nothing for what is no numeral, or one written as nobody writes it.
std::optional<int> roman_number(std::string_view word) {
  static constexpr std::string_view letters = "ivxlc";
  static constexpr int values[] = {1, 5, 10, 50, 100};
  if (word.empty() || word.size() > 8) return std::nullopt;
  int sum = 0, last = 1000;
  for (const char c : word) {
    const std::size_t at = letters.find(static_cast<char>(c | 0x20));
    if (at == std::string_view::npos) return std::nullopt;
    sum += values[at] > last ? values[at] - 2 * last : values[at];
    last = values[at];
  }
  return sum;
}

bool is_page_word(std::string_view word) {
  static constexpr std::string_view words =
      " page p pg pag of seite s von صفحه ص صفحهٔ مخ د עמוד de sur страница стр с из sayfa página pagina side "
      "sida "
      "los strona از من بەڕێ ";
  std::string padded(1, ' ');
  padded.append(word) += ' ';
  return words.find(padded) != std::string_view::npos;
}

/// Signs that may stand around a page number.
bool is_quiet(char32_t c) {
  return is_space(c) || is_dash(c) || c == '|' || c == '[' || c == ']' || c == '/' || c == '(' || c == ')' ||
         c == '.' || c == 0xB7 || c == 0x2022 || c == '~' || c == '*' || c == '=' || is_mark(c);
}

std::optional<int> number_of(std::string_view word) {
  int number = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < word.size(); ++digits) {
    const int digit = digit_value(decode(word, i));
    if (digit < 0 || digits == 4) return std::nullopt;
    number = number * 10 + digit;
  }
  return digits > 0 ? std::optional(number) : std::nullopt;
}

std::string_view without_quiet(std::string_view text) {
  const auto front = [&] {
    std::size_t i = 0;
    return !text.empty() && is_quiet(decode(text, i)) ? i : 0;
  };
  while (const std::size_t length = front()) text.remove_prefix(length);
  for (std::size_t begin = text.size(); begin > 0;) {
    begin = text.size();
    while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0) == 0x80) {
    }
    std::size_t i = begin;
    if (text.empty() || !is_quiet(decode(text, i))) break;
    text.remove_suffix(text.size() - begin);
  }
  return text;
}

/// The number at one edge of the words, which lose it.
std::optional<int> take_number(std::string_view& words, bool first) {
  const std::size_t space = first ? words.find_first_of(" \t") : words.find_last_of(" \t");
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view word = without_quiet(first ? words.substr(0, space) : words.substr(space + 1));
  const auto number = number_of(word);
  if (!number) return std::nullopt;
  words = without_quiet(first ? words.substr(space + 1) : words.substr(0, space));
  return number;
}

}  // namespace

std::optional<int> folio_number(const Line& line) {
  const LineShape& shape = line.shape;
  if (shape.digits > 8 || shape.words > 4 || shape.letters > 14 || shape.characters > 30) return std::nullopt;
  const std::string_view bare = without_quiet(line.text);
  if (const auto number = number_of(bare)) return number;
  if (shape.digits == 0) return std::nullopt;
  std::optional<int> number;
  int numbers = 0, words = 0;
  for (std::size_t begin = 0; begin < bare.size();) {
    const std::size_t end = std::min(bare.find_first_of(" \t/|", begin), bare.size());
    const std::string_view word = without_quiet(bare.substr(begin, end - begin));
    begin = end + 1;
    if (word.empty()) continue;
    if (const auto one = number_of(word)) {
      if (numbers++ == 0) number = one;
    } else if (is_page_word(fold(word))) {
      ++words;
    } else {
      return std::nullopt;
    }
  }
  const bool of = bare.find('/') != std::string_view::npos;
  return numbers == 1 || (numbers == 2 && (words > 0 || of)) ? number : std::nullopt;
}

PageLine page_line(const Line& line) {
  if (const auto number = folio_number(line)) return {number, {}};
  std::string_view words = without_quiet(line.text);
  if (const auto roman = roman_number(words)) return {roman, {}};
  auto number = take_number(words, true);
  if (!number) number = take_number(words, false);
  return {number, fold(words)};
}

}  // namespace warraq::read
