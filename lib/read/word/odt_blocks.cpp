#include <algorithm>

#include "read/word/odt_reader.hpp"
#include "read/word/values.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

namespace {

constexpr int deepest_box = 8;
/// Repeated cells of a text's table are empty room; a spreadsheet has thousands.
constexpr int most_repeated = 50;

/// Numbered headings lie in lists of their own.
bool holds_heading(pugi::xml_node node) {
  for (int step = 0; step < 2 * deepest_nesting && node; ++step) {
    pugi::xml_node first = node.first_child();
    while (first && first.type() != pugi::node_element) first = first.next_sibling();
    const std::string_view name = local_name(first);
    if (name == "h") return true;
    if (name != "list" && name != "list-item" && name != "list-header") return false;
    node = first;
  }
  return false;
}

/// The style of the first paragraph inside, which may name the style of the list.
pugi::xml_node first_paragraph(pugi::xml_node node) {
  for (int step = 0; step < 2 * deepest_nesting && node; ++step) {
    node = node.first_child();
    while (node && node.type() != pugi::node_element) node = node.next_sibling();
    if (local_name(node) == "p") return node;
  }
  return {};
}

/// A table of one cell is a frame around its paragraphs.
bool is_frame(const pugi::xml_node& node) {
  int rows = 0;
  pugi::xml_node row;
  for (const pugi::xml_node& one : node.children()) {
    const std::string_view name = local_name(one);
    if (name == "table-column" || name == "table-columns" || one.type() != pugi::node_element) continue;
    if (name != "table-row" || ++rows > 1) return false;
    row = one;
  }
  int cells = 0;
  for (const pugi::xml_node& one : row.children())
    if (one.type() == pugi::node_element && ++cells > 1) return false;
  return cells == 1 && has_child(row, "table-cell");
}

}  // namespace

void OdtReader::begin_paragraph(const pugi::xml_node& node, bool heading) {
  end_paragraph();
  spans_.clear();
  links_.clear();
  const OdtStyle& style = styles_.find("paragraph", value(node, "style-name"));
  OdtParagraph& open = paragraph_.emplace();
  Paragraph& block = open.block;
  block.role = style.role ? style.role->role : Role::body;
  block.level = style.role ? style.role->level : 1;
  if (heading) {
    if (block.role != Role::title && block.role != Role::subtitle && block.role != Role::contents)
      block.role = Role::heading;
    block.level = std::clamp(number(node, "outline-level", block.level), 1, 10);
  } else if (style.outline && (block.role == Role::body || block.role == Role::heading)) {
    block.role = Role::heading;
    block.level = *style.outline;
  }
  block.direction = style.direction;
  open.look = style.look;
  open.own = style.own;
  open.rule = style.rule;
  open.words.keep_lines(block.role == Role::code);
}

void OdtReader::end_paragraph() {
  if (!paragraph_) return;
  OdtParagraph open = std::move(*paragraph_);
  paragraph_.reset();
  Paragraph& block = open.block;
  block.text = open.words.take();
  block.lines = open.words.take_lines();
  block.before = std::move(open.words.before);
  block.after = std::move(open.words.after);
  const bool empty = block.text.empty() && block.before.empty() && block.after.empty();
  if (empty && open.rule && block.role != Role::code) block.role = Role::rule;
  if (!empty && block.role == Role::rule) block.role = Role::body;
  if (block.direction == Direction::right_to_left && !has_right_to_left(block.text.utf8))
    block.direction.reset();
  flow_.add(std::move(block));
  read_boxes(open.boxes);
}

void OdtReader::read_boxes(const std::vector<pugi::xml_node>& boxes) {
  if (boxes.empty()) return;
  if (box_depth_ >= deepest_box) {
    late_boxes_.insert(late_boxes_.end(), boxes.begin(), boxes.end());
    return;
  }
  ++box_depth_;
  for (const pugi::xml_node& box : boxes) {
    flow_.enter({.kind = FrameKind::wrapper});
    read_blocks(box);
    flow_.leave();
  }
  --box_depth_;
}

void OdtReader::open_list(const pugi::xml_node& node) {
  OpenList list;
  list.transparent = holds_heading(node) || (!lists_.empty() && lists_.back().transparent);
  list.style = value(node, "style-name");
  list.id = value(node, "id");
  if (list.style.empty() && !lists_.empty()) list.style = lists_.back().style;
  if (list.style.empty())
    list.style = styles_.find("paragraph", value(first_paragraph(node), "style-name")).list_style;
  list.level =
      styles_.list_level(list.style, static_cast<int>(std::min<std::size_t>(lists_.size() + 1, 100)));
  list.number = list.level.start - 1;
  const std::string continued(value(node, "continue-list"));
  const bool goes_on = !continued.empty() || value(node, "continue-numbering") == "true";
  const auto last = last_numbers_.find(continued.empty() ? "style " + list.style : "list " + continued);
  if (goes_on && last != last_numbers_.end() && lists_.empty()) list.number = last->second;
  pugi::xml_node first = child(node, "list-item");
  if (const int start = number(first, "start-value", -1); start >= 0)
    list.number = std::min(start, 1'000'000) - 1;
  if (!list.transparent) {
    Frame frame{.kind = FrameKind::list};
    frame.list.ordered = list.level.ordered;
    frame.list.start = list.level.ordered ? list.number + 1 : 1;
    flow_.enter(std::move(frame));
  }
  lists_.push_back(std::move(list));
}

void OdtReader::open_item(const pugi::xml_node&) {
  if (lists_.empty() || lists_.back().transparent) return;
  ++lists_.back().number;
  flow_.enter({.kind = FrameKind::item});
}

void OdtReader::close_list() {
  if (lists_.empty()) return;
  const OpenList list = std::move(lists_.back());
  lists_.pop_back();
  if (list.transparent) return;
  if (lists_.empty()) {
    last_numbers_["style " + list.style] = list.number;
    if (!list.id.empty()) last_numbers_["list " + list.id] = list.number;
  }
  flow_.leave();
}

void OdtReader::open_table(const pugi::xml_node& node) {
  OpenTable table;
  table.frame = is_frame(node);
  flow_.settle();
  flow_.enter({.kind = table.frame ? FrameKind::wrapper : FrameKind::table});
  tables_.push_back(table);
}

bool OdtReader::open_cell(const pugi::xml_node& node) {
  if (tables_.empty() || tables_.back().frame) return true;
  Frame cell{.kind = FrameKind::cell};
  cell.cell.header = tables_.back().header_rows > 0;
  cell.cell.column_span = std::clamp(number(node, "number-columns-spanned", 1), 1, 1000);
  cell.cell.row_span = std::clamp(number(node, "number-rows-spanned", 1), 1, 10000);
  const pugi::xml_node first = child(node, "p");
  if (first)
    cell.cell.alignment =
        styles_.find("paragraph", value(first, "style-name")).alignment.value_or(Alignment::start);
  const int repeated = std::clamp(number(node, "number-columns-repeated", 1), 1, most_repeated);
  if (!node.first_child())
    for (int i = 1; i < repeated; ++i) {
      flow_.enter({.kind = FrameKind::cell});
      flow_.leave();
    }
  flow_.enter(std::move(cell));
  return true;
}

}  // namespace warraq::read::word
