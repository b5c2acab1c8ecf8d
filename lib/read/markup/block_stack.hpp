#pragma once

/// The blocks of an article while they are being opened and closed: quotations, lists, items, tables, and
/// wrappers that only say a language or a direction.
///
/// Two sources may open and close blocks here: a format whose blocks always nest (Markdown, Pandoc's tree),
/// and tags of HTML between them, which may be unbalanced. A closing tag closes nothing that the format
/// opened; the end of a block of the format closes all tags inside it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/markup/draft.hpp"

namespace warraq::read {

enum class FrameKind : std::uint8_t { root, wrapper, quotation, list, item, table, row, cell, poem, note };

/// Something open.
struct Frame {
  FrameKind kind = FrameKind::root;
  std::string tag;                     ///< the element's name; empty for what the format itself opened
  Language language;                   ///< in force inside; unknown: the article's
  std::optional<Direction> direction;  ///< in force inside
  std::vector<Block> blocks;           ///< of those that hold blocks
  List list;
  Table table;
  TableCell cell;
  Poem poem;
  Text term;                                             ///< of an item
  std::size_t nested_outside = 0, too_deep_outside = 0;  ///< of a note: the counts where it is called
};

class BlockStack {
 public:
  BlockStack() { frames_.emplace_back(); }

  /// Opens a frame; language and direction are inherited where it says none. What nests deeper than a page
  /// can show is counted and otherwise ignored, so that its blocks are kept, but flat.
  void open(Frame frame);
  /// Closes the innermost frame of the format, and every element inside it.
  void close_block();
  /// Closes the innermost open element `tag`; false when none is open since the last block of the format.
  bool close_element(std::string_view tag);
  /// The same for the innermost element of a kind, if there is one inside the nearest `barrier`: <li> ends
  /// the item before it, but not one of a list outside.
  void close_kind(FrameKind kind, FrameKind barrier);

  /// Puts a block into the innermost frame that holds blocks.
  void add(BlockContent content, SourceSpan source);

  /// The block added last where the next would be added; null when there is none.
  Block* last_block();
  /// The innermost frame that is no wrapper.
  Frame& inner();
  /// Whether a frame of this kind is open, up to the nearest note.
  bool inside(FrameKind kind) const;
  /// All blocks at the end; closes whatever is open.
  std::vector<Block> take();
  /// The blocks of the note that is being closed.
  std::vector<Block> take_note();
  bool went_too_deep() const { return went_too_deep_; }
  /// How many blocks are finished outside all frames: the number of the block that is being written there.
  std::size_t root_size() const { return frames_.front().blocks.size(); }

 private:
  void close_top();
  std::vector<Block>& blocks();
  bool holds_blocks(FrameKind kind) const;

  std::vector<Frame> frames_;
  std::size_t nested_ = 0;    ///< frames a page would show by another indent
  std::size_t too_deep_ = 0;  ///< blocks of the format opened and not kept
  bool went_too_deep_ = false;
};

}  // namespace warraq::read
