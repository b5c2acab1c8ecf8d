#include "read/markup/verse_blocks.hpp"

#include <algorithm>

#include "read/markup/text_builder.hpp"
#include "read/verse/verse.hpp"

namespace warraq::read {

namespace {

constexpr std::uint32_t longest_bayt = 140;  ///< characters; two hemistichs of the longest metres

/// A line of a paragraph, and where it is from.
struct PlacedLine {
  const Text* text = nullptr;
  ByteRange bytes;
};

std::string_view words_of(const PlacedLine& line) {
  return std::string_view(line.text->utf8).substr(line.bytes.begin, line.bytes.end - line.bytes.begin);
}

PlacedLine trimmed(const Text& text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view words = trim(std::string_view(text.utf8).substr(begin, end - begin));
  const auto first = static_cast<std::uint32_t>(words.data() - text.utf8.data());
  return {&text, {first, first + static_cast<std::uint32_t>(words.size())}};
}

void add_lines(const Text& text, std::vector<PlacedLine>& lines) {
  std::uint32_t begin = 0;
  const auto add = [&](std::uint32_t end) {
    if (const PlacedLine line = trimmed(text, begin, end); line.bytes.begin < line.bytes.end)
      lines.push_back(line);
    begin = end;
  };
  for (const Mark& mark : text.marks)
    if (mark.kind == MarkKind::line_break && mark.begin >= begin) add(mark.begin);
  add(static_cast<std::uint32_t>(text.utf8.size()));
}

bool has_breaks(const Text& text) {
  return std::any_of(text.marks.begin(), text.marks.end(),
                     [](const Mark& mark) { return mark.kind == MarkKind::line_break; });
}

const Text* paragraph_of(const Block& block) {
  const auto* paragraph = std::get_if<ParagraphBlock>(&block.content);
  return paragraph ? &paragraph->text : nullptr;
}

/// A paragraph that could be a line of verse by its looks: Arabic script, short, no list and no title.
bool may_be_line(const Block& block) {
  const Text* text = paragraph_of(block);
  if (!text || text->utf8.size() > 2 * longest_bayt || has_breaks(*text)) return false;
  const LineShape shape = shape_of(text->utf8);
  return shape.script() == Script::arabic && shape.words >= 2 && shape.characters <= longest_bayt &&
         shape.inner_ends == 0;
}

class VerseFinder {
 public:
  VerseFinder(std::vector<Block>& blocks, std::vector<Decision>& decisions)
      : blocks_(blocks), decisions_(decisions) {}

  void run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (auto* quotation = std::get_if<Quotation>(&block.content)) find_verse(quotation->blocks, decisions_);
      const Text* text = paragraph_of(block);
      if (text && has_breaks(*text))
        broken_paragraph(i);
      else if (may_be_line(block))
        i = lines_from(i);
    }
  }

 private:
  void broken_paragraph(std::size_t i) {
    std::vector<PlacedLine> lines;
    add_lines(*paragraph_of(blocks_[i]), lines);
    if (lines.size() >= 2) try_lines(lines, i, i + 1);
  }

  /// A train of short paragraphs; returns the last block that was looked at.
  std::size_t lines_from(std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < blocks_.size() && may_be_line(blocks_[end])) ++end;
    std::vector<PlacedLine> lines;
    for (std::size_t i = begin; i < end; ++i) add_lines(*paragraph_of(blocks_[i]), lines);
    if (lines.size() < 2 || !try_lines(lines, begin, end)) return end - 1;
    return begin;
  }

  bool try_lines(const std::vector<PlacedLine>& placed, std::size_t begin, std::size_t end) {
    std::vector<Line> lines;
    for (const PlacedLine& one : placed) {
      Line line;
      line.text = words_of(one);
      line.offset = one.bytes.begin;
      line.number = static_cast<std::uint32_t>(lines.size() + 1);
      line.shape = shape_of(line.text);
      if (line.shape.script() != Script::arabic) return false;  // breaks of other scripts stand as they are
      lines.push_back(line);
    }
    const bool divided = std::any_of(lines.begin(), lines.end(), is_divided);
    const FoundVerse verse = divided ? divided_verse(lines) : undivided_verse(lines, {});
    if (!verse) return false;
    replace(begin, end, poems_of(verse, placed), verse);
    return true;
  }

  static Text text_of(std::string_view view, const std::vector<PlacedLine>& placed) {
    for (const PlacedLine& line : placed) {
      const char* const start = line.text->utf8.data();
      if (view.data() < start || view.data() + view.size() > start + line.text->utf8.size()) continue;
      const auto begin = static_cast<std::uint32_t>(view.data() - start);
      Text text = slice(*line.text, {begin, begin + static_cast<std::uint32_t>(view.size())});
      std::erase_if(text.marks, [](const Mark& mark) { return mark.kind == MarkKind::line_break; });
      return text;
    }
    return {};
  }

  static std::vector<Poem> poems_of(const FoundVerse& verse, const std::vector<PlacedLine>& placed) {
    std::vector<Poem> poems;
    for (const FoundBayt& bayt : verse.bayts) {
      if (bayt.opens_poem || poems.empty()) {
        poems.emplace_back().form = verse.form;
        poems.back().number_every = verse.number_every;
      }
      std::vector<Stanza>& stanzas = poems.back().stanzas;
      if (bayt.opens_stanza || stanzas.empty()) stanzas.emplace_back();
      stanzas.back().bayts.push_back(
          {text_of(bayt.first, placed), text_of(bayt.second, placed), bayt.refrain, bayt.half, bayt.indent});
    }
    return poems;
  }

  void replace(std::size_t begin, std::size_t end, std::vector<Poem> poems, const FoundVerse& verse) {
    const SourceSpan source{blocks_[begin].source.begin, blocks_[end - 1].source.end};
    std::vector<Block> made;
    for (Poem& poem : poems) {
      Block block;
      block.content = std::move(poem);
      block.language = blocks_[begin].language;
      block.direction = blocks_[begin].direction;
      block.source = source;
      made.push_back(std::move(block));
    }
    decisions_.push_back({"verse", verse.confidence, verse.reason, source});
    const auto first = blocks_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto at = blocks_.erase(first, first + static_cast<std::ptrdiff_t>(end - begin));
    blocks_.insert(at, std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
  }

  std::vector<Block>& blocks_;
  std::vector<Decision>& decisions_;
};

}  // namespace

void find_verse(std::vector<Block>& blocks, std::vector<Decision>& decisions) {
  VerseFinder(blocks, decisions).run();
}

}  // namespace warraq::read
