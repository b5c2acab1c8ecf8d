/// Which bytes of the input each line came from.

#include <algorithm>

#include "page/inline_text.hpp"

namespace warraq {

namespace {

/// Bytes that one UTF-16 unit takes in UTF-8; a surrogate is half of four.
std::uint64_t bytes_of(char16_t unit) {
  if (unit < 0x80) return 1;
  if (unit < 0x800 || (unit >= 0xD800 && unit < 0xE000)) return 2;
  return 3;
}

/// Walks a text once, from line to line.
class Tracer {
 public:
  explicit Tracer(const InlineText& text) : text_(text.paragraph.text), places_(text.sources) { enter(0); }

  SourceSpan span(TextRange range) {
    SourceSpan all = at(range.begin);
    all.end = std::max(all.begin, at(range.end - 1).end);
    return all;
  }

 private:
  void enter(std::size_t place) {
    place_ = place;
    const SourcePlace& here = places_[place];
    index_ = here.range.begin;
    byte_ = here.source.begin;
    std::uint64_t length = 0;
    for (std::uint32_t i = here.range.begin; i < here.range.end; ++i) length += bytes_of(text_[i]);
    to_the_letter_ = byte_ + length == here.source.end;
  }

  /// The bytes of the unit at `index`, or of all its piece. Units are asked for in order.
  SourceSpan at(std::uint32_t index) {
    while (place_ + 1 < places_.size() && places_[place_ + 1].range.begin <= index) enter(place_ + 1);
    const SourcePlace& here = places_[place_];
    if (!to_the_letter_) return here.source;
    for (; index_ < std::min(index, here.range.end); ++index_) byte_ += bytes_of(text_[index_]);
    return {byte_, index_ < here.range.end ? byte_ + bytes_of(text_[index_]) : byte_};
  }

  std::u16string_view text_;
  const std::vector<SourcePlace>& places_;
  std::size_t place_ = 0;
  std::uint32_t index_ = 0;
  std::uint64_t byte_ = 0;
  bool to_the_letter_ = false;
};

}  // namespace

void trace_sources(const InlineText& text, std::vector<SetLine>& lines) {
  if (text.sources.empty()) return;
  Tracer tracer(text);
  for (SetLine& line : lines)
    if (!line.range.empty()) line.line.fit.source = tracer.span(line.range);
}

}  // namespace warraq
