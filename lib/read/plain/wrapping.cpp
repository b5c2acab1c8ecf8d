#include "read/plain/wrapping.hpp"

#include <algorithm>
#include <vector>

namespace warraq::read {

std::uint32_t first_word_length(std::string_view text) {
  std::uint32_t length = 0;
  for (std::size_t i = 0; i < text.size(); ++length)
    if (is_space(decode(text, i))) break;
  return length;
}

bool is_full(const Line& line, const Line& next, std::uint32_t width) {
  const std::uint32_t would_be = line.shape.characters + line.shape.words + first_word_length(next.text);
  return would_be * 100 >= width * 88;
}

std::uint32_t columns(const Line& line) { return line.shape.characters + line.shape.words; }

bool follows_closely(const Line& line) { return line.blanks_before == 0 && !line.page_break; }

bool is_open(const Line& line) {
  return !line.shape.ends_sentence() && !line.shape.ends_colon() && !line.shape.ends_comma() &&
         line.shape.last != ';' && line.shape.last != 0x61B;
}

/// Lines that end inside of a sentence tell the width: those that end one may end a paragraph. Programs that
/// take text out of pages put some lines together, so the longest are not asked.
Wrapping survey(std::span<const Line> lines) {
  std::vector<std::uint32_t> lengths;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    if (follows_closely(lines[i + 1]) && is_open(lines[i])) lengths.push_back(columns(lines[i]));
  if (lengths.size() < 3) return {};
  const auto high = lengths.begin() + static_cast<long>((lengths.size() - 1) * 3 / 4);
  std::nth_element(lengths.begin(), high, lengths.end());
  const std::uint32_t width = *high;
  if (width < 36 || width > 150) return {};
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    if (follows_closely(lines[i + 1]) && is_open(lines[i])) full += is_full(lines[i], lines[i + 1], width);
  return {full * 10 >= lengths.size() * 7, width};
}

bool ends_paragraph(const Line& line, const Line& next, std::uint32_t width) {
  const std::uint32_t filled = (columns(line) + first_word_length(next.text) + 1) * 100;
  if (line.shape.ends_sentence()) return filled < width * 84;
  if (next.shape.starts_lower()) return false;
  return filled < width * (is_open(line) ? 60 : 70);
}

}  // namespace warraq::read
