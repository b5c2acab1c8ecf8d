#include "read/markup/block_stack.hpp"

#include <algorithm>
#include <utility>

#include "read/markup/attribution.hpp"
#include "read/markup/text_builder.hpp"

namespace warraq::read {

namespace {

/// Wrappers nest freely on pages made by machines; this many are followed.
constexpr std::size_t most_frames = 100;

void widen(SourceSpan& span, SourceSpan part) {
  if (part.empty()) return;
  span = span.empty() ? part : SourceSpan{std::min(span.begin, part.begin), std::max(span.end, part.end)};
}

void widen(SourceSpan& span, const std::vector<Block>& blocks) {
  for (const Block& block : blocks) widen(span, block.source);
}

/// All the bytes a finished block of blocks came from.
SourceSpan source_of(const BlockContent& content) {
  SourceSpan span;
  if (const auto* quotation = std::get_if<Quotation>(&content)) {
    widen(span, quotation->blocks);
    widen(span, quotation->attribution.source());
  } else if (const auto* list = std::get_if<List>(&content)) {
    for (const ListItem& item : list->items) {
      widen(span, item.term.source());
      widen(span, item.blocks);
    }
  } else if (const auto* table = std::get_if<Table>(&content)) {
    widen(span, table->caption.source());
    for (const auto& row : table->rows)
      for (const TableCell& cell : row) widen(span, cell.text.source());
  } else if (const auto* poem = std::get_if<Poem>(&content)) {
    for (const Bayt* bayt : poem->bayts()) widen(span, bayt->first.source());
  }
  return span;
}

bool indents(FrameKind kind) { return kind == FrameKind::quotation || kind == FrameKind::list; }

}  // namespace

void BlockStack::open(Frame frame) {
  if (frame.kind == FrameKind::note) {  // stands apart, however deep its call does
    frame.nested_outside = std::exchange(nested_, 0);
    frame.too_deep_outside = std::exchange(too_deep_, 0);
  }
  const bool refused = too_deep_ > 0 || (frames_.size() >= most_frames && frame.kind != FrameKind::note) ||
                       (indents(frame.kind) && nested_ >= static_cast<std::size_t>(deepest_nesting));
  if (refused) {
    went_too_deep_ = true;
    if (frame.tag.empty()) ++too_deep_;
    return;
  }
  if (indents(frame.kind)) ++nested_;
  if (!frame.language.known()) frame.language = frames_.back().language;
  if (!frame.direction) frame.direction = frames_.back().direction;
  frames_.push_back(std::move(frame));
}

void BlockStack::close_block() {
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  while (frames_.size() > 1) {
    const bool element = !frames_.back().tag.empty();
    close_top();
    if (!element) return;
  }
}

bool BlockStack::close_element(std::string_view tag) {
  if (too_deep_ > 0) return false;
  for (std::size_t i = frames_.size(); i-- > 1 && !frames_[i].tag.empty();) {
    if (frames_[i].tag != tag) continue;
    while (frames_.size() > i) close_top();
    return true;
  }
  return false;
}

void BlockStack::close_kind(FrameKind kind, FrameKind barrier) {
  if (too_deep_ > 0) return;
  for (std::size_t i = frames_.size(); i-- > 1 && !frames_[i].tag.empty() && frames_[i].kind != barrier;) {
    if (frames_[i].kind != kind) continue;
    while (frames_.size() > i) close_top();
    return;
  }
}

bool BlockStack::holds_blocks(FrameKind kind) const {
  return kind == FrameKind::root || kind == FrameKind::quotation || kind == FrameKind::item ||
         kind == FrameKind::cell || kind == FrameKind::note;
}

std::vector<Block>& BlockStack::blocks() {
  std::size_t i = frames_.size() - 1;
  while (!holds_blocks(frames_[i].kind)) {
    // Words straight in a list are an item of their own, those in a table between its rows stand before it.
    if (frames_[i].kind == FrameKind::list) {
      if (frames_[i].list.items.empty()) frames_[i].list.items.emplace_back();
      return frames_[i].list.items.back().blocks;
    }
    --i;
  }
  return frames_[i].blocks;
}

void BlockStack::add(BlockContent content, SourceSpan source) {
  Block block{std::move(content), frames_.back().language, frames_.back().direction, source};
  blocks().push_back(std::move(block));
}

Block* BlockStack::last_block() {
  std::vector<Block>& here = blocks();
  return here.empty() ? nullptr : &here.back();
}

Frame& BlockStack::inner() {
  std::size_t i = frames_.size() - 1;
  while (frames_[i].kind == FrameKind::wrapper) --i;
  return frames_[i];
}

bool BlockStack::inside(FrameKind kind) const {
  for (std::size_t i = frames_.size(); i-- > 0;) {
    if (frames_[i].kind == kind) return true;
    if (frames_[i].kind == FrameKind::note) return false;
  }
  return false;
}

void BlockStack::close_top() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  const auto add_here = [&](BlockContent content) {
    const SourceSpan source = source_of(content);
    blocks().push_back({std::move(content), frame.language, frame.direction, source});
  };
  Frame& outer = inner();
  switch (frame.kind) {
    case FrameKind::quotation: {
      --nested_;
      Quotation quotation{std::move(frame.blocks), {}};
      take_attribution(quotation);
      if (!quotation.blocks.empty()) add_here(std::move(quotation));
      break;
    }
    case FrameKind::list:
      --nested_;
      if (!frame.list.items.empty()) add_here(std::move(frame.list));
      break;
    case FrameKind::item:
      if (outer.kind == FrameKind::list) {
        outer.list.items.push_back({std::move(frame.blocks), std::move(frame.term)});
      } else {
        std::move(frame.blocks.begin(), frame.blocks.end(), std::back_inserter(blocks()));
      }
      break;
    case FrameKind::cell:
      if (outer.kind == FrameKind::row || outer.kind == FrameKind::table) {
        if (outer.table.rows.empty()) outer.table.rows.emplace_back();
        frame.cell.text = flatten(frame.blocks);
        outer.table.rows.back().push_back(std::move(frame.cell));
      } else {
        std::move(frame.blocks.begin(), frame.blocks.end(), std::back_inserter(blocks()));
      }
      break;
    case FrameKind::row:
      if (outer.kind == FrameKind::table && !frame.table.rows.empty())
        outer.table.rows.push_back(std::move(frame.table.rows.front()));
      break;
    case FrameKind::table:
      if (!frame.table.rows.empty() || !frame.table.caption.empty()) add_here(std::move(frame.table));
      break;
    case FrameKind::poem:
      std::erase_if(frame.poem.stanzas, [](const Stanza& stanza) { return stanza.bayts.empty(); });
      if (!frame.poem.empty()) add_here(std::move(frame.poem));
      break;
    case FrameKind::note:
    case FrameKind::wrapper:
    case FrameKind::root:
      break;
  }
}

std::vector<Block> BlockStack::take_note() {
  too_deep_ = 0;
  while (frames_.size() > 1 && frames_.back().kind != FrameKind::note) close_top();
  if (frames_.size() == 1) return {};
  Frame note = std::move(frames_.back());
  frames_.pop_back();
  nested_ = note.nested_outside;
  too_deep_ = note.too_deep_outside;
  return std::move(note.blocks);
}

std::vector<Block> BlockStack::take() {
  too_deep_ = 0;
  while (frames_.size() > 1) close_top();
  return std::move(frames_.front().blocks);
}

}  // namespace warraq::read
