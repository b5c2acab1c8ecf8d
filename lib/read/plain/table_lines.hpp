#pragma once

/// Tables drawn in plain text: with bars, tabs, or columns of spaces.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "read/plain/lines.hpp"

namespace warraq::read {

using TableRow = std::vector<std::string_view>;  ///< cells, trimmed; they are views of the lines

struct FoundTable {
  std::vector<TableRow> rows;
  std::size_t headers = 0;  ///< rows that name the columns
};

/// How many lines from the first one on are a table; 0 for none. Lines of verse in two columns are none.
std::size_t table_length(std::span<const Line> lines);

/// The table that such lines draw. Its rows are all of one length.
FoundTable read_table(std::span<const Line> lines);

}  // namespace warraq::read
