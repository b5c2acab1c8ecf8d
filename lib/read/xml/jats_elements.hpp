#pragma once

/// What the elements of JATS do to the text.

#include <cstdint>
#include <string_view>

namespace warraq::read {

enum class JatsKind : std::uint8_t {
  other,  ///< its words flow on
  apart,  ///< its words stand in paragraphs of their own
  skip,   ///< not for readers
  alternatives,
  attribution,
  bold,
  break_line,
  caption,
  cell,
  citation,
  code,
  definitions,
  definition_item,
  email,
  figure,
  footnote,
  formula,
  generated,  ///< punctuation between elements
  inline_formula,
  inline_picture,
  italic,
  label,
  link,
  list,
  list_item,
  math,
  monospace,
  paragraph,
  picture,
  poem,
  quotation,
  reference,
  reference_call,
  reference_list,
  row,
  section,
  small_caps,
  speaker,
  strike,
  styled,
  subscript,
  superscript,
  table,
  table_wrap,
  term,
  tex,
  title,
  underline,
  verse_line,
};

/// `name` without its prefix.
JatsKind jats_kind(std::string_view name);

}  // namespace warraq::read
