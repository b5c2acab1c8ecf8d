#pragma once

/// Tags of HTML as they stand in Markdown: one at a time, without a document around them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "read/markdown/entities.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

struct HtmlTag {
  std::string name;             ///< small letters; empty for a comment, a declaration or an instruction
  bool closes = false;          ///< </name>
  std::string_view attributes;  ///< between the name and the >
  std::size_t length = 0;       ///< bytes from < to >
};

/// The tag `text` opens with, or nullopt when its < opens none.
std::optional<HtmlTag> read_tag(std::string_view text);

/// The value of an attribute, its character references decoded; nullopt where the tag has no such.
std::optional<std::string> attribute(std::string_view attributes, std::string_view name, Entities& entities);

/// What a tag says of the words inside.
struct WordsHint {
  Language language;
  std::optional<Direction> direction;
  bool automatic = false;  ///< dir="auto"
};
WordsHint words_hint(std::string_view attributes, Entities& entities);

/// The mark an inline element is in an article; nullopt for those that are none.
std::optional<Mark> mark_of(const HtmlTag& tag, Entities& entities);

/// What an element of a page does to the blocks.
enum class ElementKind : std::uint8_t {
  words,    ///< inline, or unknown: its words go on in the line
  wrapper,  ///< a block that only holds others: div, section
  paragraph,
  heading,
  quotation,
  list,
  item,
  term,  ///< dt
  table,
  row,
  cell,
  caption,  ///< of a table
  code,     ///< pre
  rule,     ///< hr
  line_break,
  image,
  hidden,  ///< nothing of it is text: script, style
};
ElementKind kind_of(std::string_view name);

}  // namespace warraq::read
