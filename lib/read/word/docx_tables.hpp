#pragma once

/// Word's tables: cells that span columns say so, those that span rows are told by the empty cells below.

#include <pugixml.hpp>
#include <unordered_map>
#include <vector>

#include "read/word/docx_styles.hpp"
#include "read/word/flow.hpp"

namespace warraq::read::word {

class DocxTables {
 public:
  DocxTables(DocxStyles& styles, Flow& flow) : styles_(styles), flow_(flow) {}

  void open_table(const pugi::xml_node& node);
  void close_table();
  /// False: the row is deleted, or there is no table; nothing in it is read, and it is not closed.
  bool open_row(const pugi::xml_node& node);
  void close_row();
  /// False: the cell only goes on with the one above or before it; it is not closed.
  bool open_cell(const pugi::xml_node& node);
  void close_cell();

 private:
  struct Place {
    std::size_t row = 0, cell = 0;
  };
  struct Open {
    bool frame = false;       ///< one cell, no table: a box around its paragraphs
    bool header_row = false;  ///< its style sets the first row apart
    bool in_header = false;
    std::size_t column = 0, cells = 0;
    std::size_t rows = 0;
    std::unordered_map<std::size_t, Place> above;  ///< by column: the cell that may go on below
    std::vector<Place> growing;                    ///< that go on in the open row
    bool row_open = false, cell_open = false;
  };
  Table* table();

  DocxStyles& styles_;
  Flow& flow_;
  std::vector<Open> open_;
};

}  // namespace warraq::read::word
