#include "read/markup/split_text.hpp"

#include <algorithm>

namespace warraq::read {

namespace {

/// Bytes `begin` to `end` of `text` as a Text.
Text part_of(const Text& text, std::uint32_t begin, std::uint32_t end) {
  Text part(text.utf8.substr(begin, end - begin));
  for (Mark mark : text.marks) {
    const bool is_point = mark.begin == mark.end;
    if (is_point ? mark.begin < begin || mark.begin > end : mark.end <= begin || mark.begin >= end) continue;
    // A break at either end breaks nothing any more.
    if (mark.kind == MarkKind::line_break && (mark.begin <= begin || mark.begin >= end)) continue;
    mark.begin = std::max(mark.begin, begin) - begin;
    mark.end = std::min(mark.end, end) - begin;
    part.marks.push_back(std::move(mark));
  }
  for (std::size_t i = 0; i < text.sources.size(); ++i) {
    SourcePiece piece = text.sources[i];
    const std::uint32_t piece_end = i + 1 < text.sources.size()
                                        ? text.sources[i + 1].text_begin
                                        : static_cast<std::uint32_t>(text.utf8.size());
    if (piece_end <= begin || piece.text_begin >= end) continue;
    const bool copied = piece.source.end - piece.source.begin == piece_end - piece.text_begin;
    if (copied) {
      if (piece.text_begin < begin) piece.source.begin += begin - piece.text_begin;
      if (piece_end > end) piece.source.end -= piece_end - end;
    }
    piece.text_begin = std::max(piece.text_begin, begin) - begin;
    part.sources.push_back(piece);
  }
  return part;
}

}  // namespace

std::pair<Text, Text> split_text(const Text& text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.utf8.size());
  std::uint32_t first_end = std::min(at, size), second_begin = first_end;
  while (first_end > 0 && text.utf8[first_end - 1] == ' ') --first_end;
  while (second_begin < size && text.utf8[second_begin] == ' ') ++second_begin;
  return {part_of(text, 0, first_end), part_of(text, second_begin, size)};
}

}  // namespace warraq::read
