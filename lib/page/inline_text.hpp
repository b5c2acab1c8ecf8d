#pragma once

/// From a piece of an article to a paragraph: marks become styles, and whatever has an order of its own
/// (links, quotations, note marks, numbers in right-to-left text) becomes an isolate (rules B3-B5).

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "page/typographer.hpp"
#include "warraq/article/article.hpp"
#include "warraq/line/set_lines.hpp"
#include "warraq/page/layout.hpp"
#include "warraq/text/paragraph.hpp"

namespace warraq {

/// A note's mark at a place of the paragraph's text.
struct NotePlace {
  std::uint32_t index = 0;  ///< UTF-16
  std::uint32_t note = 0;   ///< of Article::notes
};

/// Where a stretch of the paragraph's text stood in the input; note marks stand between stretches.
struct SourcePlace {
  TextRange range;
  SourceSpan source;
};

struct InlineText {
  Paragraph paragraph;
  std::vector<NotePlace> notes;
  std::vector<SourcePlace> sources;  ///< in order; empty when a program made the text
};

/// The text style a block style means in a language.
TextStyle text_style(const BlockStyle& style, const Language& language);

/// A text in a block style. `notes` are the article's, for the marks; `typographer`, where given, has a say
/// in how the text is shown.
InlineText inline_text(const Text& text, const BlockStyle& style, const Language& language,
                       Direction direction, std::span<const Note> notes, Typographer* typographer = nullptr);

/// Tells each line the bytes of the input it came from: to the letter where the input's own letters stand,
/// to the piece that was mended otherwise. `lines` are all lines of the text, in order.
void trace_sources(const InlineText& text, std::vector<SetLine>& lines);

/// The stretches of right-to-left text that must read from left to right: dates, ranges, telephone numbers,
/// section numbers (rule B5). Plain numbers need none.
std::vector<TextRange> number_groups(std::u16string_view text);

}  // namespace warraq
