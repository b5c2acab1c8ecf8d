#pragma once

/// From a piece of an article to a paragraph: marks become styles, and whatever has an order of its own
/// (links, quotations, note marks, numbers in right-to-left text) becomes an isolate (rules B3-B5).

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "warraq/article/article.hpp"
#include "warraq/page/layout.hpp"
#include "warraq/text/paragraph.hpp"

namespace warraq {

/// A note's mark at a place of the paragraph's text.
struct NotePlace {
  std::uint32_t index = 0;  ///< UTF-16
  std::uint32_t note = 0;   ///< of Article::notes
};

struct InlineText {
  Paragraph paragraph;
  std::vector<NotePlace> notes;
};

/// The text style a block style means in a language.
TextStyle text_style(const BlockStyle& style, const Language& language);

/// A text in a block style. `notes` are the article's, for the marks.
InlineText inline_text(const Text& text, const BlockStyle& style, const Language& language,
                       Direction direction, std::span<const Note> notes);

/// The stretches of right-to-left text that must read from left to right: dates, ranges, telephone numbers,
/// section numbers (rule B5). Plain numbers need none.
std::vector<TextRange> number_groups(std::u16string_view text);

}  // namespace warraq
