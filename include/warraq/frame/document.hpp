#pragma once

/// A whole document, set: pages, their names, the outline, the metadata and the structure of the text.

#include <optional>
#include <string>
#include <vector>

#include "warraq/base/diagnostic.hpp"
#include "warraq/base/text_change.hpp"
#include "warraq/frame/frame.hpp"

namespace warraq {

/// How page numbers are written.
enum class NumberStyle : std::uint8_t { latin, arabic_indic, persian, roman, none };

/// A finished page. Boxes are measured from the top left corner of the media.
struct Page {
  Size media;         ///< the sheet
  Rect trim;          ///< what is left after cutting
  Rect bleed;         ///< how far ink may run over the cut
  Frame frame;        ///< as large as the media
  std::string label;  ///< the folio as printed: "12", "۱۲", "xii"
};

/// What an element of the structure tree is (names after ISO 32000-1, 14.8.4).
enum class StructureRole : std::uint8_t {
  document,
  article,
  part,
  heading,
  paragraph,
  quotation,
  list,
  list_item,
  label,
  list_body,
  table,
  table_row,
  table_header,
  table_cell,
  figure,
  caption,
  code,
  note,
  reference,
  link,
  span,
};

/// An element of the structure tree, built from the article and not from the page; elements stand in
/// reading order, each after its parent. Frame items name the element they belong to.
struct StructureElement {
  StructureRole role = StructureRole::paragraph;
  StructureId parent = 0;
  int level = 0;               ///< of a heading, from 1
  Language language;           ///< when it differs from its parent's
  std::string alternate_text;  ///< of a figure
};

struct OutlineEntry {
  std::string title;
  int level = 1;
  std::uint32_t page = 0;  ///< from 0
  Length top;              ///< y on that page
};

struct Metadata {
  std::string title, subject;
  std::vector<std::string> authors, keywords;
  Language language;
  std::optional<std::string> published;  ///< ISO 8601 date
};

/// What `paginate` makes and exporters eat. A plain value.
struct PagedDocument {
  std::vector<Page> pages;
  Direction direction = Direction::left_to_right;  ///< which way the pages turn
  NumberStyle numbers = NumberStyle::latin;
  std::uint32_t first_number = 1;
  std::vector<OutlineEntry> outline;
  std::vector<StructureElement> structure{{.role = StructureRole::document}};
  Metadata metadata;
  Diagnostics diagnostics;
  TextChanges changes;  ///< what is shown otherwise than the article has it
};

}  // namespace warraq
