#include "read/word/docx_tables.hpp"

#include <algorithm>

#include "read/word/values.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

namespace {

constexpr int most_columns = 1000;

/// A table of one cell is a frame around its paragraphs.
bool is_frame(const pugi::xml_node& node) {
  int rows = 0;
  pugi::xml_node row;
  for (const pugi::xml_node& one : node.children()) {
    const std::string_view name = local_name(one);
    if (name == "tblPr" || name == "tblGrid") continue;
    if (name != "tr" || ++rows > 1) return false;
    row = one;
  }
  int cells = 0;
  for (const pugi::xml_node& one : row.children()) {
    const std::string_view name = local_name(one);
    if (name == "trPr" || name == "tblPrEx") continue;
    if (name != "tc" || ++cells > 1) return false;
  }
  return cells == 1;
}

Alignment alignment_of(const pugi::xml_node& cell) {
  const std::string_view said = value(child(child(child(cell, "p"), "pPr"), "jc"), "val");
  if (said == "center") return Alignment::centre;
  if (said == "right" || said == "end") return Alignment::end;
  return Alignment::start;
}

}  // namespace

void DocxTables::open_table(const pugi::xml_node& node) {
  Open table;
  table.frame = is_frame(node);
  const pugi::xml_node properties = child(node, "tblPr");
  const pugi::xml_node look = child(properties, "tblLook");
  const std::string_view bits = value(look, "val");  // older files: bit 0x20 of a hexadecimal number
  const bool first_row = value(look, "firstRow") == "1" || value(look, "firstRow") == "true" ||
                         (!find_attribute(look, "firstRow") && bits.size() == 4 &&
                          std::string_view("2367abefABEF").find(bits[2]) != std::string_view::npos);
  table.header_row = first_row && styles_.has_header_row(value(child(properties, "tblStyle"), "val"));
  flow_.settle();
  flow_.enter({.kind = table.frame ? FrameKind::wrapper : FrameKind::table});
  open_.push_back(std::move(table));
}

void DocxTables::close_table() {
  if (open_.empty()) return;
  flow_.leave();
  open_.pop_back();
}

bool DocxTables::open_row(const pugi::xml_node& node) {
  if (open_.empty() || open_.back().row_open) return false;
  const pugi::xml_node properties = child(node, "trPr");
  if (has_child(properties, "del")) return false;
  Open& table = open_.back();
  table.row_open = true;
  table.column = table.cells = 0;
  if (table.frame) return true;
  table.in_header = on_off(properties, "tblHeader").value_or(false) || (table.header_row && table.rows == 0);
  Frame row{.kind = FrameKind::row};
  row.table.rows.emplace_back();
  flow_.enter(std::move(row));
  const int before = std::clamp(number(child(properties, "gridBefore"), "val", 0), 0, most_columns);
  if (before == 0) return true;
  Frame empty{.kind = FrameKind::cell};
  empty.cell.column_span = before;
  flow_.enter(std::move(empty));
  flow_.leave();
  table.column += static_cast<std::size_t>(before);
  ++table.cells;
  return true;
}

void DocxTables::close_row() {
  if (open_.empty() || !open_.back().row_open) return;
  Open& open = open_.back();
  open.row_open = false;
  if (open.frame) return;
  flow_.leave();
  if (Table* made = table())
    for (const Place& place : open.growing)
      if (place.row < made->rows.size() && place.cell < made->rows[place.row].size())
        ++made->rows[place.row][place.cell].row_span;
  open.growing.clear();
  ++open.rows;
}

/// The table that is open, unless it nests too deep to be one.
Table* DocxTables::table() {
  Frame& frame = flow_.inner();
  return frame.kind == FrameKind::table ? &frame.table : nullptr;
}

bool DocxTables::open_cell(const pugi::xml_node& node) {
  if (open_.empty() || !open_.back().row_open || open_.back().cell_open) return false;
  Open& table = open_.back();
  const pugi::xml_node properties = child(node, "tcPr");
  if (has_child(properties, "cellDel")) return false;
  if (table.frame) {
    table.cell_open = true;
    return true;
  }
  const int span = std::clamp(number(child(properties, "gridSpan"), "val", 1), 1, most_columns);
  const pugi::xml_node merged = child(properties, "vMerge");
  const std::size_t column = table.column;
  table.column += static_cast<std::size_t>(span);
  if (merged && value(merged, "val") != "restart") {
    if (const auto above = table.above.find(column); above != table.above.end()) {
      table.growing.push_back(above->second);
      return false;
    }
  }
  if (merged) {
    table.above[column] = {table.rows, table.cells};
  } else {
    table.above.erase(column);
  }
  Frame cell{.kind = FrameKind::cell};
  cell.cell.header = table.in_header;
  cell.cell.column_span = span;
  cell.cell.alignment = alignment_of(node);
  flow_.enter(std::move(cell));
  ++table.cells;
  table.cell_open = true;
  return true;
}

void DocxTables::close_cell() {
  if (open_.empty() || !open_.back().cell_open) return;
  open_.back().cell_open = false;
  if (!open_.back().frame) flow_.leave();
}

}  // namespace warraq::read::word
