#include "read/markup/text_builder.hpp"

#include <algorithm>

#include "read/markup/ascii.hpp"

namespace warraq::read {

namespace {

bool is_point(const Mark& mark) {
  return mark.kind == MarkKind::line_break || mark.kind == MarkKind::note_reference;
}

/// Outer marks before inner ones, as Article wants them.
void sort_marks(std::vector<Mark>& marks) {
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
}

}  // namespace

void TextBuilder::words(std::string_view utf8, SourceSpan source) {
  if (whitespace_ == Whitespace::keep) return append(utf8, source);
  const bool copied = source.end - source.begin == utf8.size();
  const auto part = [&](std::size_t begin, std::size_t end) {
    return copied ? SourceSpan{source.begin + begin, source.begin + end} : source;
  };
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t start = i;
    if (is_html_space(utf8[i])) {
      while (i < utf8.size() && is_html_space(utf8[i])) ++i;
      if (!space_) space_source_ = part(start, i);
      space_ = true;
      continue;
    }
    while (i < utf8.size() && !is_html_space(utf8[i])) ++i;
    // A lone plain space between two words is copied with them.
    while (i + 1 < utf8.size() && utf8[i] == ' ' && !is_html_space(utf8[i + 1])) {
      ++i;
      while (i < utf8.size() && !is_html_space(utf8[i])) ++i;
    }
    pending_space();
    append(utf8.substr(start, i - start), part(start, i));
  }
}

void TextBuilder::pending_space() {
  if (space_ && !text_.utf8.empty() && text_.utf8.back() != ' ') {
    // Marks that have just opened begin with the word, not with the space before it.
    const std::uint32_t before = size();
    append(" ", space_source_);
    for (Mark& mark : open_)
      if (mark.begin == before) mark.begin = size();
  }
  space_ = false;
}

void TextBuilder::append(std::string_view utf8, SourceSpan source) {
  if (utf8.empty()) return;
  const std::uint32_t begin = size();
  text_.utf8 += utf8;
  if (source.empty()) {  // unknown: a place without bytes, right behind what is known
    if (!text_.sources.empty()) source.begin = source.end = text_.sources.back().source.end;
    text_.sources.push_back({begin, source});
    return;
  }
  if (source.end - source.begin == utf8.size() && !text_.sources.empty()) {
    SourcePiece& last = text_.sources.back();
    const bool copied = last.source.end - last.source.begin == begin - last.text_begin;
    if (copied && last.source.end == source.begin) {
      last.source.end = source.end;
      return;
    }
  }
  text_.sources.push_back({begin, source});
}

void TextBuilder::open(Mark mark) {
  mark.begin = mark.end = size();
  open_.push_back(std::move(mark));
}

void TextBuilder::close() {
  if (open_.empty()) return;
  Mark mark = std::move(open_.back());
  open_.pop_back();
  mark.end = size();
  if (mark.begin < mark.end) text_.marks.push_back(std::move(mark));
}

void TextBuilder::drop_trailing_space() {
  while (text_.utf8.ends_with(' ')) {
    text_.utf8.pop_back();
    if (!text_.sources.empty() && text_.sources.back().text_begin >= text_.utf8.size())
      text_.sources.pop_back();
  }
}

void TextBuilder::line_break() {
  drop_trailing_space();
  space_ = false;
  if (text_.utf8.empty()) return;
  text_.marks.push_back({.kind = MarkKind::line_break, .begin = size(), .end = size()});
  append(" ", {});  // who reads the words alone finds them apart
}

void TextBuilder::note_reference(std::uint32_t note) {
  text_.marks.push_back({.kind = MarkKind::note_reference, .begin = size(), .end = size(), .note = note});
}

Text TextBuilder::take() {
  drop_trailing_space();
  space_ = false;
  for (const Mark& mark : open_) {
    Mark cut = mark;
    cut.end = size();
    if (cut.begin < cut.end) text_.marks.push_back(std::move(cut));
  }
  for (Mark& mark : open_) mark.begin = mark.end = 0;
  for (Mark& mark : text_.marks) {
    mark.begin = std::min(mark.begin, size());
    mark.end = std::min(mark.end, size());
  }
  std::erase_if(text_.marks, [&](const Mark& mark) {
    const bool breaks_nothing = mark.kind == MarkKind::line_break && mark.begin >= text_.utf8.size();
    return breaks_nothing || (!is_point(mark) && mark.begin >= mark.end);
  });
  const bool known = std::any_of(text_.sources.begin(), text_.sources.end(),
                                 [](const SourcePiece& piece) { return !piece.source.empty(); });
  if (!known) text_.sources.clear();
  sort_marks(text_.marks);
  Text done = std::move(text_);
  text_ = {};
  return done;
}

Text join_lines(Text first, Text second) {
  if (first.empty() && first.marks.empty()) return second;
  if (second.empty() && second.marks.empty()) return first;
  const auto shift = static_cast<std::uint32_t>(first.utf8.size() + 1);
  first.marks.push_back({.kind = MarkKind::line_break, .begin = shift - 1, .end = shift - 1});
  if (!first.sources.empty()) {
    const std::uint64_t end = first.sources.back().source.end;
    first.sources.push_back({shift - 1, {end, end}});
  }
  first.utf8 += ' ';
  first.utf8 += second.utf8;
  for (Mark mark : second.marks) {
    mark.begin += shift;
    mark.end += shift;
    first.marks.push_back(std::move(mark));
  }
  for (SourcePiece piece : second.sources) {
    piece.text_begin += shift;
    first.sources.push_back(piece);
  }
  return first;
}

Text slice(const Text& text, ByteRange bytes) {
  Text out(text.utf8.substr(bytes.begin, bytes.end - bytes.begin));
  for (Mark mark : text.marks) {
    const bool point = mark.begin == mark.end;
    if (point ? mark.begin < bytes.begin || mark.begin > bytes.end
              : mark.end <= bytes.begin || mark.begin >= bytes.end)
      continue;
    mark.begin = std::max(mark.begin, bytes.begin) - bytes.begin;
    mark.end = std::min(mark.end, bytes.end) - bytes.begin;
    out.marks.push_back(std::move(mark));
  }
  for (std::size_t i = 0; i < text.sources.size(); ++i) {
    const std::uint32_t begin = text.sources[i].text_begin;
    const std::uint32_t end = i + 1 < text.sources.size() ? text.sources[i + 1].text_begin
                                                          : static_cast<std::uint32_t>(text.utf8.size());
    const std::uint32_t from = std::max(begin, bytes.begin), to = std::min(end, bytes.end);
    if (from >= to) continue;
    SourceSpan source = text.sources[i].source;
    if (source.end - source.begin == end - begin)  // letter for letter
      source = {source.begin + (from - begin), source.begin + (to - begin)};
    out.sources.push_back({from - bytes.begin, source});
  }
  return out;
}

namespace {

class Flattener {
 public:
  void add(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.content);
  }
  void operator()(const Heading& heading) { line(heading.text); }
  void operator()(const ParagraphBlock& paragraph) { line(paragraph.text); }
  void operator()(const Poem& poem) {
    for (const Stanza& stanza : poem.stanzas) {
      line(stanza.heading);
      for (const Bayt& bayt : stanza.bayts) {
        line(bayt.first);
        line(bayt.second);
      }
    }
    line(poem.attribution);
  }
  void operator()(const Quotation& quotation) {
    add(quotation.blocks);
    line(quotation.attribution);
  }
  void operator()(const List& list) {
    for (const ListItem& item : list.items) {
      line(item.term);
      add(item.blocks);
    }
  }
  void operator()(const Table& table) {
    line(table.caption);
    for (const auto& row : table.rows)
      for (const TableCell& cell : row) line(cell.text);
  }
  void operator()(const Figure& figure) { line(figure.caption); }
  void operator()(const CodeBlock& code) { line(Text(code.text)); }
  void operator()(const ThematicBreak&) {}

  Text take() { return std::move(out_); }

 private:
  void line(const Text& text) {
    if (!text.empty() || !text.marks.empty()) out_ = join_lines(std::move(out_), text);
  }
  Text out_;
};

}  // namespace

Text flatten(const std::vector<Block>& blocks) {
  Flattener flattener;
  flattener.add(blocks);
  return flattener.take();
}

}  // namespace warraq::read
