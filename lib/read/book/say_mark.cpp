#include "read/book/say_mark.hpp"

#include <algorithm>

namespace warraq::read::epub {

namespace {

/// Makes room for `length` bytes at byte `at`. What is put there came from no bytes of its own.
void part_sources(std::vector<SourcePiece>& sources, std::uint32_t at, std::uint32_t length,
                  std::uint32_t size) {
  const auto after = std::find_if(sources.begin(), sources.end(),
                                  [&](const SourcePiece& piece) { return piece.text_begin >= at; });
  for (auto piece = after; piece != sources.end(); ++piece) piece->text_begin += length;
  if (after == sources.begin()) return;
  const auto before = after - 1;
  const std::uint64_t begin = before->text_begin;
  const std::uint64_t end = after == sources.end() ? size : after->text_begin - length;
  const SourceSpan source = before->source;
  // Where all of a stretch stands for all of its source (an entity), there is nothing to part.
  if (end - begin != source.end - source.begin) return;
  const std::uint64_t place = source.begin + (at - begin);
  before->source.end = place;
  std::vector<SourcePiece> pieces = {{at, {place, place}}};
  if (place < source.end) pieces.push_back({at + length, {place, source.end}});
  sources.insert(after, pieces.begin(), pieces.end());
}

}  // namespace

void say_mark(Text& text, std::size_t index, std::string_view words) {
  if (words.empty()) {
    text.marks.erase(text.marks.begin() + static_cast<std::ptrdiff_t>(index));
    return;
  }
  const std::uint32_t at = text.marks[index].begin;
  const auto length = static_cast<std::uint32_t>(words.size());
  if (!text.sources.empty())
    part_sources(text.sources, at, length, static_cast<std::uint32_t>(text.utf8.size()));
  text.utf8.insert(at, words);
  for (std::size_t i = 0; i < text.marks.size(); ++i) {
    Mark& mark = text.marks[i];
    const bool empty = mark.begin == mark.end;
    if (mark.begin > at || (mark.begin == at && i > index)) mark.begin += length;
    if (mark.end > at || (empty && mark.begin > at)) mark.end += length;
  }
  Mark& said = text.marks[index];
  said.kind = MarkKind::superscript;
  said.end = at + length;
  said.note = 0;
}

}  // namespace warraq::read::epub
