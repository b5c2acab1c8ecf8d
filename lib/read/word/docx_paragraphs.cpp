#include <algorithm>

#include "read/word/docx_reader.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

namespace {

/// Words that are a heading by their level alone: the level is also given to paragraphs by mistake.
constexpr std::size_t longest_plain_heading = 300;
/// Text boxes in text boxes: what is deeper follows at the end.
constexpr int deepest_box = 8;

/// A border below nothing is a rule across the page.
bool has_border(const pugi::xml_node& properties) {
  const pugi::xml_node borders = child(properties, "pBdr");
  for (const char* side : {"bottom", "top"}) {
    const pugi::xml_node line = child(borders, side);
    if (line && value(line, "val") != "none" && value(line, "val") != "nil") return true;
  }
  return false;
}

}  // namespace

void DocxReader::begin_paragraph(const pugi::xml_node& node) {
  if (paragraph_ && !joined_) end_paragraph();
  const pugi::xml_node properties = child(node, "pPr");
  ParagraphStyle look = paragraph_look(properties);
  const ParagraphStyle& style = styles_.paragraph(value(child(properties, "pStyle"), "val"));
  const bool own_list = look.list.has_value();
  look.inherit(style);
  look.role = style.role;
  if (!paragraph_) paragraph_.emplace();
  joined_ = false;
  DocxParagraph& open = *paragraph_;
  open.block.role = look.role ? look.role->role : Role::body;
  open.block.level = look.role ? look.role->level : 1;
  open.heading_style = open.block.role == Role::heading || style.outline.has_value();
  const bool plain = open.block.role == Role::body || open.block.role == Role::in_list;
  if (plain && look.outline && *look.outline < 9) {
    open.block.role = Role::heading;
    open.block.level = *look.outline + 1;
  }
  if (plain && look.bidi)
    open.block.direction = *look.bidi ? Direction::right_to_left : Direction::left_to_right;
  if (!plain && look.bidi && *look.bidi) open.block.direction = Direction::right_to_left;
  open.look = style.run;
  open.words.keep_lines(open.block.role == Role::code);
  if (has_border(properties)) open.rule = true;
  const pugi::xml_node mark = child(properties, "rPr");
  open.joins = has_child(mark, "del") || has_child(mark, "moveFrom") ||
               value(child(properties, "framePr"), "dropCap") == "drop" ||
               value(child(properties, "framePr"), "dropCap") == "margin";
  if (look.list && *look.list > 0 && (own_list || open.block.role != Role::code)) {
    place_in_list(look);
  } else {
    open.block.goes_on = open.block.role == Role::in_list;
  }
}

void DocxReader::place_in_list(const ParagraphStyle& look) {
  Paragraph& block = paragraph_->block;
  const int level = look.list_level.value_or(0);
  const ListNumber number = numbering_.next(*look.list, level);
  if (block.role == Role::heading || block.role == Role::title || block.role == Role::caption) {
    if (!number.label.empty()) paragraph_->words.words(number.label + " ");
    return;
  }
  if (number.kind == ListNumber::Kind::none) return;
  if (number.kind == ListNumber::Kind::blank) {
    block.goes_on = true;
    return;
  }
  if (!number.label.empty()) {  // "Article 3": words that are no number, as a heading has them
    paragraph_->words.words(number.label + " ");
    return;
  }
  block.list = ListPlace{level, number.kind == ListNumber::Kind::number, number.number};
}

void DocxReader::end_paragraph() {
  if (!paragraph_ || joined_) return;
  if (paragraph_->joins) {
    joined_ = true;
    return;
  }
  DocxParagraph open = std::move(*paragraph_);
  paragraph_.reset();
  Paragraph& block = open.block;
  block.text = open.words.take();
  block.lines = open.words.take_lines();
  block.before = std::move(open.words.before);
  block.after = std::move(open.words.after);
  const bool empty = block.text.empty() && block.before.empty() && block.after.empty();
  if (empty && block.list) block.list.reset();
  if (empty && open.rule && block.role != Role::code) block.role = Role::rule;
  if (block.role == Role::heading && block.text.utf8.size() > longest_plain_heading && !open.heading_style)
    block.role = Role::body;
  // Lines of one language in a document of another often keep its direction; only letters make it one of
  // theirs.
  if (block.direction == Direction::right_to_left && !has_right_to_left(block.text.utf8))
    block.direction.reset();
  flow_.add(std::move(block));
  if (open.boxes.empty()) return;
  if (box_depth_ >= deepest_box) {
    late_boxes_.insert(late_boxes_.end(), open.boxes.begin(), open.boxes.end());
    return;
  }
  ++box_depth_;
  const int drawings = std::exchange(drawings_, 0);
  for (const pugi::xml_node& box : open.boxes) {
    flow_.enter({.kind = FrameKind::wrapper});
    read_blocks(box);
    flow_.leave();
  }
  drawings_ = drawings;
  --box_depth_;
}

/// A paragraph that should have gone on, and nothing came.
void DocxReader::settle_joined() {
  if (!joined_ || !paragraph_) return;
  joined_ = false;
  paragraph_->joins = false;
  end_paragraph();
}

}  // namespace warraq::read::word
