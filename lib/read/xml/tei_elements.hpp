#pragma once

/// What the elements of TEI do to the text.

#include <cstdint>
#include <string_view>

namespace warraq::read {

enum class TeiKind : std::uint8_t {
  other,  ///< its words flow on
  apart,  ///< its words stand in paragraphs of their own
  skip,   ///< not for readers
  address_line,
  anchor,
  bibliography,
  bibl,
  break_line,
  break_page,
  caesura,
  cell,
  choice,
  citation,
  code,
  code_words,
  deletion,
  division,
  emphasis,
  epigraph,
  figure,
  foreign,
  formula,
  gap,
  graphic,
  head,
  hi,
  item,
  label,
  line,
  line_group,
  list,
  note,
  quotation,
  reference,
  row,
  segment,
  so_called,
  space,
  speaker,
  speech,
  stage,
  supplied,
  table,
  title,
  transcription,
};

/// `name` without its prefix.
TeiKind tei_kind(std::string_view name);

}  // namespace warraq::read
