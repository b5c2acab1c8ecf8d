#pragma once

/// Tables that are tables, and tables that only lay out a page.

#include "read/html/html_tree.hpp"

namespace warraq::read {

/// Whether the <table> only puts things beside and below one another: its cells hold blocks, one holds nearly
/// all the words, or there are no two rows of two cells.
bool is_layout_table(const HtmlTree& tree, NodeIndex table);

}  // namespace warraq::read
