#include "read/html/table_kind.hpp"

#include <algorithm>

#include "read/html/elements.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

/// What a walk through a table's cells counts.
struct TableCounts {
  int rows = 0, columns = 0, cells_of_row = 0;
  int paragraphs_of_cell = 0;
  bool heads = false, blocks = false;
  std::size_t total = 0, cell = 0, largest = 0;

  void end_cell() {
    largest = std::max(largest, cell);
    blocks |= paragraphs_of_cell > 1;
    cell = 0;
    paragraphs_of_cell = 0;
  }
};

constexpr std::size_t longest_cell = 1500;  ///< bytes; a cell of a table that is one

}  // namespace

bool is_layout_table(const HtmlTree& tree, NodeIndex table) {
  const std::string_view role = tree.attribute(table, "role");
  if (role == "presentation" || role == "none") return true;
  if (role == "table" || role == "grid" || contains(tree.attribute(table, "class"), "wikitable"))
    return false;
  TableCounts counts;
  for (NodeIndex i = table + 1; i < tree.end(table); ++i) {
    if (tree.is_text(i)) {
      const std::size_t length = trim(tree.text(i)).size();
      counts.total += length;
      counts.cell += length;
      continue;
    }
    switch (tree.tag(i)) {
      case GUMBO_TAG_TABLE:
        return true;
      case GUMBO_TAG_CAPTION:
      case GUMBO_TAG_TH:
        counts.heads = true;
        [[fallthrough]];
      case GUMBO_TAG_TD:
        counts.end_cell();
        counts.columns = std::max(counts.columns, ++counts.cells_of_row);
        break;
      case GUMBO_TAG_TR:
        ++counts.rows;
        counts.cells_of_row = 0;
        break;
      case GUMBO_TAG_P:
        ++counts.paragraphs_of_cell;
        break;
      case GUMBO_TAG_H1:
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_HR:
      case GUMBO_TAG_BLOCKQUOTE:
      case GUMBO_TAG_FORM:
      case GUMBO_TAG_ARTICLE:
      case GUMBO_TAG_SECTION:
        counts.blocks = true;
        break;
      case GUMBO_TAG_SCRIPT:
      case GUMBO_TAG_STYLE:
        i = tree.end(i) - 1;
        break;
      default:
        break;
    }
  }
  counts.end_cell();
  if (counts.columns <= 1 || counts.rows == 0) return true;
  if (counts.heads) return false;
  if (counts.rows == 1 || counts.blocks || counts.largest > longest_cell) return true;
  return counts.total > 400 && counts.largest * 10 > counts.total * 7;
}

}  // namespace warraq::read
