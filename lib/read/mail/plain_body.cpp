#include "read/mail/plain_body.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "read/mail/body_lines.hpp"
#include "read/markup/block_stack.hpp"
#include "read/markup/text_builder.hpp"

namespace warraq::read {

namespace {

/// Lines up to here are broken by a program or a typewriter's habit; longer ones are whole paragraphs.
constexpr std::size_t widest_wrap = 110;
/// A column narrower than this is broken on purpose.
constexpr std::size_t narrowest_wrap = 55;

std::size_t first_word(std::string_view words) { return std::min(words.find(' '), words.size()); }

class BodyReader {
 public:
  explicit BodyReader(const PlainBodyOptions& options) : options_(options) {}

  PlainBody read(const std::vector<BodyLine>& lines) {
    for (std::size_t i = 0; i < lines.size();) {
      if (lines[i].level == 0 && lines[i].is_signature_mark && !quoted_after(lines, i)) {
        body_.signature = signature(lines, i + 1);
        break;
      }
      std::size_t end = i;
      while (end < lines.size() && !lines[end].words.empty() && lines[end].level == lines[i].level &&
             !(end > i && lines[end].is_signature_mark))
        ++end;
      if (end == i) {
        ++i;
        continue;
      }
      to_level(lines[i].level);
      paragraph(lines, i, end);
      i = end;
    }
    body_.blocks = blocks_.take();
    return std::move(body_);
  }

 private:
  /// A signature is the end of a letter: where an answer below it goes on, it is none.
  static bool quoted_after(const std::vector<BodyLine>& lines, std::size_t i) {
    return lines.size() - i > 60;
  }

  void to_level(int level) {
    for (; level_ < level; ++level_) blocks_.open({.kind = FrameKind::quotation});
    for (; level_ > level; --level_) blocks_.close_block();
  }

  SourceSpan source(const BodyLine& line) const {
    if (options_.offsets == nullptr) return {};
    return options_.offsets->to_source(SourceSpan{line.offset, line.offset + line.words.size()});
  }

  void words(TextBuilder& text, const BodyLine& line, std::size_t from = 0) const {
    SourceSpan span = source(line);
    const bool exact = span.end - span.begin == line.words.size();
    if (exact) span.begin += from;
    text.words(line.words.substr(from), span);
  }

  void paragraph(const std::vector<BodyLine>& lines, std::size_t begin, std::size_t end) {
    if (end - begin == 1 && is_rule(lines[begin].words))
      return blocks_.add(ThematicBreak{}, source(lines[begin]));
    if (item_mark(lines[begin].words) > 0 && items_in(lines, begin, end)) return list(lines, begin, end);
    std::size_t widest = 0;
    for (std::size_t i = begin; i < end; ++i) widest = std::max(widest, lines[i].width);
    TextBuilder text;
    for (std::size_t i = begin; i < end; ++i) {
      words(text, lines[i]);
      if (i + 1 == end) break;
      if (joins(lines[i], lines[i + 1], widest)) {
        if (!(lines[i].soft && options_.deletes_space)) text.words(" ");
      } else if (lines[i].width > widest_wrap) {
        add(text.take());
      } else {
        text.line_break();
      }
    }
    add(text.take());
  }

  bool joins(const BodyLine& line, const BodyLine& next, std::size_t widest) const {
    if (options_.flowed) return line.soft;
    if (widest < narrowest_wrap || line.width > widest_wrap) return false;
    // The next line's first word would not have fitted behind this one.
    return line.width + 1 + first_word(next.words) >= std::min<std::size_t>(widest, 66);
  }

  void add(Text text) {
    if (text.empty()) return;
    const SourceSpan source = text.source();
    blocks_.add(ParagraphBlock{std::move(text)}, source);
  }

  /// One thing behind a dash is a dash; two are a list.
  static bool items_in(const std::vector<BodyLine>& lines, std::size_t begin, std::size_t end) {
    std::size_t items = 0;
    for (std::size_t i = begin; i < end; ++i)
      if (item_mark(lines[i].words) > 0) ++items;
    return items >= 2;
  }

  void list(const std::vector<BodyLine>& lines, std::size_t begin, std::size_t end) {
    List list;
    const std::string_view first = lines[begin].words;
    list.ordered = first[0] >= '0' && first[0] <= '9';
    if (list.ordered)
      list.start = std::stoi(std::string(first.substr(0, first.find_first_not_of("0123456789"))));
    SourceSpan all = source(lines[begin]);
    for (std::size_t i = begin; i < end;) {
      TextBuilder text;
      words(text, lines[i], item_mark(lines[i].words));
      for (++i; i < end && item_mark(lines[i].words) == 0; ++i) {
        text.words(" ");
        words(text, lines[i]);
      }
      Text item = text.take();
      const SourceSpan span = item.source();
      all.end = std::max(all.end, span.end);
      ListItem made;
      made.blocks.push_back({ParagraphBlock{std::move(item)}, {}, {}, span});
      list.items.push_back(std::move(made));
    }
    blocks_.add(std::move(list), all);
  }

  Text signature(const std::vector<BodyLine>& lines, std::size_t begin) const {
    TextBuilder text;
    for (std::size_t i = begin; i < lines.size(); ++i) {
      if (lines[i].words.empty()) continue;
      if (!text.empty()) text.line_break();
      words(text, lines[i]);
    }
    return text.take();
  }

  const PlainBodyOptions& options_;
  PlainBody body_;
  BlockStack blocks_;
  int level_ = 0;
};

}  // namespace

PlainBody read_plain_body(std::string_view utf8, const PlainBodyOptions& options) {
  return BodyReader(options).read(body_lines(utf8, options.flowed));
}

}  // namespace warraq::read
