// Elements that are blocks, or hold some.

#include <algorithm>
#include <utility>

#include "read/html/table_kind.hpp"
#include "read/html/walker.hpp"
#include "read/markup/attribution.hpp"
#include "read/markup/text_builder.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

/// Meanings without a term are but set in.
bool has_terms(const HtmlTree& tree, NodeIndex list) {
  for (NodeIndex i = list + 1; i < tree.end(list); i = tree.tag(i) == GUMBO_TAG_DL ? tree.end(i) : i + 1)
    if (tree.tag(i) == GUMBO_TAG_DT) return true;
  return false;
}

}  // namespace

Frame ContentWalker::frame_of(NodeIndex i, FrameKind kind, const StyleHint& style, Open& open) {
  Frame frame;
  frame.kind = kind;
  if (!tree_.has_attributes(i)) return frame;
  const GumboTag tag = tree_.tag(i);
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) return frame;  // what they say, they say of all
  Language language = language_of(tree_, i);
  if (language == language_) language = {};
  std::optional<Direction> said = direction_of(tree_, i, style);
  if (said && !language.known() && *said == direction()) said.reset();
  if (language.known() || said) {
    open.restores = true;
    open.language = language_;
    open.direction = direction_;
    if (language.known()) {
      language_ = language;
      direction_ = said;
    } else {
      direction_ = said;
    }
    frame.language = std::move(language);
    frame.direction = said;
  }
  return frame;
}

void ContentWalker::open_frame(Frame frame, Open& open) {
  blocks_.open(std::move(frame));
  ++open.frames;
}

NodeIndex ContentWalker::enter_block(NodeIndex i, HtmlKind kind, const StyleHint& style) {
  end_text();
  Open open;
  open.end = tree_.end(i);
  open.kind = kind;
  open.heading = heading_;
  if (!open_word_item(i, style, open)) close_word_list();
  if (kind == HtmlKind::code) {
    anchor(i);
    code_block(i);
    return tree_.end(i);
  }
  if (kind == HtmlKind::rule) {
    if (cells_ == 0) blocks_.add(ThematicBreak{}, {});
    return tree_.end(i);
  }
  if (kind == HtmlKind::quotation && walk_.transparent != nullptr && (*walk_.transparent)[i])
    open.kind = kind = HtmlKind::division;
  if (kind == HtmlKind::definitions && !has_terms(tree_, i)) {
    definitions_.push_back({.item = false, .plain = true});
    open.plain_definitions = true;
    open.kind = kind = HtmlKind::division;
  }
  const bool in_table = !tables_.empty() && tables_.back();
  if ((kind == HtmlKind::row || kind == HtmlKind::cell || kind == HtmlKind::caption) && !in_table)
    open.kind = kind = HtmlKind::division;
  if ((kind == HtmlKind::term || kind == HtmlKind::meaning) &&
      (definitions_.empty() || definitions_.back().plain))
    open.kind = kind = HtmlKind::paragraph;
  anchor(i);
  switch (kind) {
    case HtmlKind::quotation:
      open_frame(frame_of(i, FrameKind::quotation, style, open), open);
      break;
    case HtmlKind::list:
    case HtmlKind::definitions:
      open_list(i, frame_of(i, FrameKind::list, style, open), open);
      break;
    case HtmlKind::item:
    case HtmlKind::term:
    case HtmlKind::meaning:
      open_item(i, kind, frame_of(i, FrameKind::item, style, open), open);
      break;
    case HtmlKind::table: {
      const bool data = !is_layout_table(tree_, i);
      tables_.push_back(data);
      open.table = true;
      if (data) {
        open_frame(frame_of(i, FrameKind::table, style, open), open);
        break;
      }
      [[fallthrough]];
    }
    default: {
      Frame frame = frame_of(i, FrameKind::wrapper, style, open);
      if (open.restores) open_frame(std::move(frame), open);
      break;
    }
    case HtmlKind::row: {
      Frame frame = frame_of(i, FrameKind::row, style, open);
      frame.table.rows.emplace_back();
      open_frame(std::move(frame), open);
      break;
    }
    case HtmlKind::cell:
      open_cell(i, frame_of(i, FrameKind::cell, style, open), style, open);
      break;
    case HtmlKind::caption:
    case HtmlKind::figure_caption:
      blocks_.open({.kind = FrameKind::note});
      open.caption = true;
      ++notes_open_;
      break;
    case HtmlKind::figure:
      ++figures_;
      break;
    case HtmlKind::heading: {
      const GumboTag tag = tree_.tag(i);
      heading_ = tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6
                     ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1
                     : number_of(tree_.attribute(i, "aria-level"), 2, 1, 6);
      break;
    }
  }
  open_.push_back(std::move(open));
  // Who is quoted, in an element of its own.
  const NodeIndex parent = tree_.parent(i);
  if (tree_.tag(i) == GUMBO_TAG_FOOTER && parent != no_node && tree_.tag(parent) == GUMBO_TAG_BLOCKQUOTE) {
    const std::string said = tree_.words(i, 200);
    if (dash_length(trim(said)) == 0) made_words("— ");
  }
  return i + 1;
}

void ContentWalker::leave_block(Open& open) {
  end_text();
  if (!open.word_item) close_word_list();
  switch (open.kind) {
    case HtmlKind::definitions:
      if (!definitions_.empty()) {
        if (definitions_.back().item) blocks_.close_block();
        definitions_.pop_back();
      }
      break;
    case HtmlKind::term:
      term_ = false;
      break;
    case HtmlKind::cell:
      --cells_;
      break;
    case HtmlKind::figure:
      --figures_;
      if (caption_) {
        Text caption = *std::exchange(caption_, std::nullopt);
        Block* last = blocks_.last_block();
        auto* figure = last != nullptr ? std::get_if<Figure>(&last->content) : nullptr;
        if (figure != nullptr && figure->caption.empty()) {
          figure->caption = std::move(caption);
        } else {
          const SourceSpan source = caption.source();
          blocks_.add(ParagraphBlock{std::move(caption)}, source);
        }
      }
      break;
    default:
      break;
  }
  for (int i = 0; i < open.frames; ++i) blocks_.close_block();
  if (open.table) tables_.pop_back();
  if (open.plain_definitions) definitions_.pop_back();
  if (open.note || open.caption) {
    --notes_open_;
    const std::vector<Block> blocks = blocks_.take_note();
    if (open.note) {
      if (notes_open_ == 0) notes_after_.push_back(blocks_.root_size());
      Text& words = note_texts_[*open.note].text;
      words = join_lines(std::move(words), flatten(blocks));
    } else {
      give_caption(blocks, open.kind == HtmlKind::caption);
    }
  }
  heading_ = open.heading;
}

void ContentWalker::give_caption(const std::vector<Block>& blocks, bool of_table) {
  Text words = flatten(blocks);
  if (words.empty()) return;
  if (of_table && blocks_.inner().kind == FrameKind::table) {
    Text& caption = blocks_.inner().table.caption;
    caption = join_lines(std::move(caption), std::move(words));
    return;
  }
  Block* last = figures_ > 0 ? blocks_.last_block() : nullptr;
  auto* figure = last != nullptr ? std::get_if<Figure>(&last->content) : nullptr;
  auto* table = last != nullptr ? std::get_if<Table>(&last->content) : nullptr;
  auto* quotation = last != nullptr ? std::get_if<Quotation>(&last->content) : nullptr;
  if (figure != nullptr && figure->caption.empty()) {
    figure->caption = std::move(words);
  } else if (table != nullptr && table->caption.empty()) {
    table->caption = std::move(words);
  } else if (quotation != nullptr && quotation->attribution.empty()) {
    quotation->attribution = std::move(words);
  } else if (figures_ > 0 && !caption_) {
    caption_ = std::move(words);
  } else {
    const SourceSpan source = words.source();
    blocks_.add(ParagraphBlock{std::move(words)}, source);
  }
}

// Lists.

void ContentWalker::open_list(NodeIndex i, Frame frame, Open& open) {
  frame.list.ordered = tree_.tag(i) == GUMBO_TAG_OL;
  frame.list.start = number_of(tree_.attribute(i, "start"), 1, -999999999, 999999999);
  if (open.kind == HtmlKind::definitions) definitions_.emplace_back();
  open_frame(std::move(frame), open);
}

void ContentWalker::open_item(NodeIndex i, HtmlKind kind, Frame frame, Open& open) {
  if (kind == HtmlKind::item) {
    Frame& outer = blocks_.inner();
    const std::string_view value = tree_.attribute(i, "value");
    if (!value.empty() && outer.kind == FrameKind::list && outer.list.ordered && outer.list.items.empty())
      outer.list.start = number_of(value, outer.list.start, -999999999, 999999999);
    return open_frame(std::move(frame), open);
  }
  Definitions& here = definitions_.back();
  if (kind == HtmlKind::term || !here.item) {
    if (here.item) blocks_.close_block();
    here.item = true;
    const bool wraps = frame.language.known() || frame.direction;
    Frame item;
    item.kind = FrameKind::item;
    blocks_.open(std::move(item));
    if (wraps && kind == HtmlKind::meaning) {
      frame.kind = FrameKind::wrapper;
      open_frame(std::move(frame), open);
    }
  } else if (frame.language.known() || frame.direction) {
    frame.kind = FrameKind::wrapper;
    open_frame(std::move(frame), open);
  }
  term_ = kind == HtmlKind::term;
}

/// Word writes the items of its lists as paragraphs that bear their bullets or numbers.
bool ContentWalker::open_word_item(NodeIndex i, const StyleHint&, Open& open) {
  if (tree_.tag(i) != GUMBO_TAG_P || !tree_.has_attributes(i)) return false;
  if (!contains(tree_.attribute(i, "style"), "mso-list:") ||
      contains(tree_.attribute(i, "style"), "mso-list:none"))
    return false;
  std::string mark;
  for (NodeIndex at = i + 1; at < std::min(tree_.end(i), i + 12) && mark.empty(); ++at)
    if (tree_.has_attributes(at) && contains(tree_.attribute(at, "style"), "mso-list:ignore"))
      mark = tree_.words(at, 40);
  if (mark.empty()) return false;
  if (!word_list_) {
    Frame list;
    list.kind = FrameKind::list;
    std::size_t at = 0;
    const std::string_view shown = trim(mark);
    list.list.ordered = !shown.empty() && digit_value(decode(shown, at)) >= 0;
    list.list.start = number_of(shown, 1, 0, 999999999);
    blocks_.open(std::move(list));
    word_list_ = true;
  }
  Frame item;
  item.kind = FrameKind::item;
  open_frame(std::move(item), open);
  open.word_item = true;
  return true;
}

void ContentWalker::close_word_list() {
  if (!word_list_) return;
  word_list_ = false;
  blocks_.close_block();
}

// Tables.

void ContentWalker::open_cell(NodeIndex i, Frame frame, const StyleHint& style, Open& open) {
  const NodeIndex row = tree_.parent(i);
  const NodeIndex group = row != no_node ? tree_.parent(row) : no_node;
  TableCell& cell = frame.cell;
  cell.header = tree_.tag(i) == GUMBO_TAG_TH || (group != no_node && tree_.tag(group) == GUMBO_TAG_THEAD);
  cell.column_span = number_of(tree_.attribute(i, "colspan"), 1, 1, 1000);
  cell.row_span = number_of(tree_.attribute(i, "rowspan"), 1, 1, 10000);
  const std::string_view align = tree_.attribute(i, "align");
  std::optional<Alignment> side = style.alignment;
  if (!side && (align == "center" || align == "middle")) side = Alignment::centre;
  if (!side && align == "right") side = Alignment::end;
  if (!side && align == "left") side = Alignment::start;
  if (side == Alignment::centre) cell.alignment = Alignment::centre;
  const Alignment far = direction() == Direction::right_to_left ? Alignment::start : Alignment::end;
  if (side && *side == far) cell.alignment = Alignment::end;
  open_frame(std::move(frame), open);
  ++cells_;
}

}  // namespace warraq::read
