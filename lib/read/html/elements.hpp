#pragma once

/// What elements and their attributes do to the blocks and words of an article.

#include <cstdint>
#include <optional>
#include <string_view>

#include "read/html/html_tree.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

enum class HtmlKind : std::uint8_t {
  words,     ///< inline, or unknown: its words go on in the line
  division,  ///< a block that only holds others
  paragraph,
  heading,
  quotation,
  list,
  item,
  definitions,
  term,
  meaning,
  table,
  row,
  cell,
  caption,  ///< of a table
  figure,
  figure_caption,
  code,
  rule,
  line_break,
  image,
  formula,
  ruby,
  hidden,  ///< nothing of it is text
};

HtmlKind kind_of(GumboTag tag);
/// The same, with what classes and roles say otherwise: captions of old engines, headings by role.
HtmlKind kind_of(const HtmlTree& tree, NodeIndex i);
/// Whether it ends the paragraph before it.
bool is_block(HtmlKind kind);

/// What a style attribute says that an article can show.
struct StyleHint {
  bool hidden = false;
  std::optional<bool> bold, italic;
  bool underline = false, strike = false, small_caps = false;
  bool superscript = false, subscript = false;
  bool list_mark = false;  ///< a bullet or number that Word has put before the words itself
  std::optional<Direction> direction;
  std::optional<Alignment> alignment;  ///< `end` is the right
};
StyleHint style_of(std::string_view style);

/// Whether nobody sees the element.
bool is_hidden(const HtmlTree& tree, NodeIndex i, const StyleHint& style);

/// The language an element says its words are in; unknown when it says none.
Language language_of(const HtmlTree& tree, NodeIndex i);
std::optional<Direction> direction_of(const HtmlTree& tree, NodeIndex i, const StyleHint& style);

/// A whole number at the start of an attribute's value.
int number_of(std::string_view value, int usual, int least, int most);

/// Whether `list`, words parted by spaces, has the word; small and capital letters alike.
bool has_name(std::string_view list, std::string_view word);
bool contains(std::string_view text, std::string_view part);  ///< small and capital letters alike

/// The words of an image's address, whatever attribute it waits in.
std::string_view image_address(const HtmlTree& tree, NodeIndex i);

}  // namespace warraq::read
