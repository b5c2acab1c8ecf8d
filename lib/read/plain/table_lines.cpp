#include "read/plain/table_lines.hpp"

#include <algorithm>

namespace warraq::read {

namespace {

constexpr std::size_t most_columns = 40;

enum class Drawing { none, bars, tabs, spaces };

/// "|---|:--:|", "+-----+-----+", "-----  -----": rules of a table, no words.
bool is_table_rule(std::string_view text) {
  return text.size() >= 3 && text.find_first_not_of("|+-=: \t") == std::string_view::npos &&
         (text.find("--") != std::string_view::npos || text.find("==") != std::string_view::npos);
}
bool has_bar_edges(std::string_view text) { return text.front() == '|' || text.front() == '+'; }

TableRow split_bars(std::string_view text) {
  if (text.starts_with('|')) text.remove_prefix(1);
  if (text.ends_with('|')) text.remove_suffix(1);
  TableRow cells;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    cells.push_back(trim(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return cells;
}
TableRow split_tabs(std::string_view text) {
  TableRow cells;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\t', begin), text.size());
    cells.push_back(trim(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return cells;
}
/// Cells are parted by two spaces or more.
TableRow split_spaces(std::string_view text) {
  TableRow cells;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("  ", begin), text.size());
    cells.push_back(text.substr(begin, end - begin));
    begin = std::min(text.find_first_not_of(' ', end), text.size());
  }
  return cells;
}
TableRow split(std::string_view text, Drawing drawing) {
  return drawing == Drawing::bars   ? split_bars(text)
         : drawing == Drawing::tabs ? split_tabs(text)
                                    : split_spaces(text);
}

bool is_numeric(std::string_view cell) {
  std::size_t digits = 0, letters = 0;
  for (std::size_t i = 0; i < cell.size();) {
    const char32_t c = decode(cell, i);
    digits += digit_value(c) >= 0;
    letters += script_of(c) != Script::none;
  }
  return digits > 0 && digits >= letters;
}

std::uint32_t width_of(std::string_view text) {
  std::uint32_t width = 0;
  for (std::size_t i = 0; i < text.size();) width += is_mark(decode(text, i)) ? 0 : 1;
  return width;
}

/// Where a cell begins and ends, in columns of its line.
std::pair<std::uint32_t, std::uint32_t> edges_of(const Line& line, std::string_view cell) {
  const auto at = static_cast<std::size_t>(cell.data() - line.text.data());
  const std::uint32_t begin = line.indent + width_of(line.text.substr(0, at));
  return {begin, begin + width_of(cell)};
}

Drawing drawing_of(const Line& line) {
  constexpr AsciiSet signs("|+\t");
  if (line.shape.widest_space < 2 && !line.shape.signs.has_any_of(signs)) return Drawing::none;
  const std::string_view text = line.text;
  if (is_table_rule(text) && has_bar_edges(text)) return Drawing::bars;
  const auto bars = std::count(text.begin(), text.end(), '|');
  if (bars >= 2 || (bars == 1 && has_bar_edges(text))) return Drawing::bars;
  if (text.find('\t') != std::string_view::npos) return Drawing::tabs;
  return text.find("  ") != std::string_view::npos ? Drawing::spaces : Drawing::none;
}

bool close(std::uint32_t a, std::uint32_t b) { return a <= b + 1 && b <= a + 1; }

/// Rows of one table in spaces: as many cells, each beginning or ending where the one above does.
bool are_aligned(const Line& above, const Line& below) {
  const TableRow a = split_spaces(above.text), b = split_spaces(below.text);
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto [a_begin, a_end] = edges_of(above, a[i]);
    const auto [b_begin, b_end] = edges_of(below, b[i]);
    if (!close(a_begin, b_begin) && !close(a_end, b_end)) return false;
  }
  return true;
}

bool runs_right_to_left(const Line& line) {
  return line.shape.script() == Script::arabic || line.shape.script() == Script::hebrew;
}

/// Of the cells behind the first one, how many are numbers, and how many of rows' cells are short.
bool looks_tabular(std::span<const Line> lines, Drawing drawing) {
  std::size_t numbers = 0, cells = 0, columns = 0, rows = 0;
  bool right_to_left = false;
  for (const Line& line : lines) {
    if (is_table_rule(line.text)) return true;
    const TableRow row = split(line.text, drawing);
    columns = std::max(columns, row.size());
    ++rows;
    right_to_left = right_to_left || runs_right_to_left(line);
    for (std::size_t i = 1; i < row.size(); ++i, ++cells) numbers += is_numeric(row[i]);
  }
  if (columns > most_columns || rows < 3) return false;
  // Hemistichs and bayts stand in columns, too; they have no figures.
  const bool many = columns >= 3 && !right_to_left;
  return many || (cells > 0 && numbers * 2 >= cells);
}

std::size_t bars_length(std::span<const Line> lines) {
  const std::size_t columns = split_bars(lines.front().text).size();
  std::size_t length = 0, rules = 0, edged = 0;
  while (length < lines.size() && (length == 0 || lines[length].blanks_before == 0) &&
         drawing_of(lines[length]) == Drawing::bars) {
    const std::string_view text = lines[length].text;
    if (is_table_rule(text))
      ++rules;
    else if (split_bars(text).size() != columns && !has_bar_edges(text) && rules == 0)
      break;
    edged += has_bar_edges(text);
    ++length;
  }
  return length >= 2 && (rules > 0 || (edged == length && length >= 3)) && length > rules ? length : 0;
}

/// Verse in columns: three lines without a figure, which no table from right to left begins with.
bool begins_like_verse(std::span<const Line> lines) {
  const auto first = lines.first(std::min<std::size_t>(lines.size(), 3));
  return std::all_of(first.begin(), first.end(),
                     [](const Line& line) { return line.shape.digits == 0 && runs_right_to_left(line); });
}

}  // namespace

std::size_t table_length(std::span<const Line> lines) {
  if (lines.empty() || lines.front().text.empty()) return 0;
  const Drawing drawing = drawing_of(lines.front());
  if (drawing == Drawing::none) return 0;
  if (drawing == Drawing::bars) return bars_length(lines);
  if (begins_like_verse(lines)) return 0;
  const std::size_t columns = split(lines.front().text, drawing).size();
  if (columns < 2) return 0;
  std::size_t length = 1;
  while (length < lines.size() && lines[length].blanks_before == 0 && !lines[length].page_break) {
    const Line& line = lines[length];
    const bool rule = is_table_rule(line.text) && length == 1;
    const bool row = drawing_of(line) == drawing &&
                     (drawing == Drawing::tabs ? split_tabs(line.text).size() == columns
                                               : are_aligned(lines[length - 1], line) ||
                                                     (length == 2 && are_aligned(lines[0], line)));
    if (!rule && !row) break;
    ++length;
  }
  return length >= 3 && looks_tabular(lines.first(length), drawing) ? length : 0;
}

FoundTable read_table(std::span<const Line> lines) {
  FoundTable table;
  Drawing drawing = drawing_of(lines.front());
  std::size_t columns = 0;
  for (const Line& line : lines) {
    if (is_table_rule(line.text)) {
      if (table.headers == 0 && table.rows.size() == 1) table.headers = 1;
      continue;
    }
    table.rows.push_back(split(line.text, drawing));
    columns = std::max(columns, table.rows.back().size());
  }
  for (TableRow& row : table.rows) row.resize(columns);
  if (table.headers > 0 || table.rows.size() < 3) return table;
  const auto numbers = [](const TableRow& row) { return std::count_if(row.begin(), row.end(), is_numeric); };
  if (numbers(table.rows[0]) == 0 && numbers(table.rows[1]) > 0 && numbers(table.rows[2]) > 0)
    table.headers = 1;
  return table;
}

}  // namespace warraq::read
