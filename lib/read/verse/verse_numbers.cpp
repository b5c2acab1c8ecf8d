#include "read/verse/verse_numbers.hpp"

#include <algorithm>

namespace warraq::read {

namespace {

struct Numbered {
  std::string_view text;
  std::uint32_t number = 0;
};

struct Digits {
  std::size_t end = 0;  ///< 0: no number of one to four digits
  std::uint32_t value = 0;
};

Digits digits_at(std::string_view text, std::size_t begin) {
  Digits digits;
  int count = 0;
  for (std::size_t i = begin; i < text.size(); ++count) {
    const int value = digit_value(decode(text, i));
    if (value < 0) break;
    if (count == 4) return {};
    digits = {i, digits.value * 10 + static_cast<std::uint32_t>(value)};
  }
  return digits;
}

bool is_frame(char c) {
  return c == '.' || c == ')' || c == '(' || c == '-' || c == ':' || c == '[' || c == ']';
}

/// "5 words", "5. words", "(5) words".
std::optional<Numbered> from_front(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && is_frame(text[i])) ++i;
  const Digits digits = digits_at(text, i);
  if (digits.end == 0) return std::nullopt;
  i = digits.end;
  while (i < text.size() && is_frame(text[i])) ++i;
  const std::string_view rest = text.substr(i), words = trim(rest);
  if (words.empty() || words.size() == rest.size()) return std::nullopt;
  return Numbered{words, digits.value};
}

/// "words 5", "words (5)".
std::optional<Numbered> from_back(std::string_view text) {
  const std::size_t space = text.find_last_of(" \t");
  if (space == std::string_view::npos) return std::nullopt;
  std::size_t i = space + 1;
  while (i < text.size() && is_frame(text[i])) ++i;
  const Digits digits = digits_at(text, i);
  if (digits.end == 0) return std::nullopt;
  i = digits.end;
  while (i < text.size() && is_frame(text[i])) ++i;
  if (i != text.size()) return std::nullopt;
  return Numbered{trim(text.substr(0, space)), digits.value};
}

std::optional<NumberedLines> without(std::span<const Line> lines,
                                     std::optional<Numbered> (*find)(std::string_view)) {
  NumberedLines found;
  found.lines.assign(lines.begin(), lines.end());
  std::optional<std::size_t> last;
  std::uint32_t last_number = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::optional<Numbered> numbered = find(lines[i].text);
    if (!numbered) continue;
    if (last && numbered->number != last_number + (i - *last)) return std::nullopt;
    if (!last && numbered->number <= i) return std::nullopt;
    if (!last) found.first_number = numbered->number - static_cast<std::uint32_t>(i);
    if (last) found.every = static_cast<std::uint32_t>(i - *last);
    last = i;
    last_number = numbered->number;
    ++count;
    Line& line = found.lines[i];
    line.offset += static_cast<std::size_t>(numbered->text.data() - line.text.data());
    line.text = numbered->text;
    line.shape = shape_of(line.text);
  }
  if (count < 2) return std::nullopt;
  return found;
}

}  // namespace

std::optional<NumberedLines> without_numbers(std::span<const Line> lines) {
  if (lines.size() < 2) return std::nullopt;
  // A glance first: most lines have no digit.
  if (std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.shape.digits > 0; }) < 2)
    return std::nullopt;
  if (auto found = without(lines, from_front)) return found;
  return without(lines, from_back);
}

}  // namespace warraq::read
