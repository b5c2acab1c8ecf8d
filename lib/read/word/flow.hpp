#pragma once

/// Paragraphs into blocks. Word processors keep a flat row of paragraphs, each with a style: what stands
/// together (a quotation, a list, lines of code, a picture and its caption) is found here.

#include <optional>
#include <string>
#include <vector>

#include "read/markup/block_stack.hpp"
#include "read/word/style_role.hpp"

namespace warraq::read::word {

/// Where a paragraph that is an item stands in its list.
struct ListPlace {
  int level = 0;  ///< from 0
  bool ordered = false;
  int number = 1;  ///< of an ordered one
};

struct Paragraph {
  Role role = Role::body;
  int level = 1;  ///< of a heading
  Text text;
  std::string lines;  ///< of code: as they stand
  std::vector<Figure> before, after;
  Language language;
  std::optional<Direction> direction;
  std::optional<ListPlace> list;
  bool goes_on = false;  ///< indented like an item: belongs to the one before it
};

class Flow {
 public:
  explicit Flow(Draft& draft) : draft_(draft) { places_.emplace_back(); }

  void add(Paragraph paragraph);
  void add(BlockContent content);
  /// Ends lists, quotations and whatever else a next paragraph might go on with.
  void settle() { close_to(Role::body); }

  /// Opens a frame whose paragraphs stand together by themselves: a note, a cell, an item; or one around
  /// such: a table, a row, a list that the format itself marks.
  void enter(Frame frame);
  void leave();
  std::vector<Block> leave_note();
  /// The innermost frame that is open.
  Frame& inner() { return blocks_.inner(); }

  void finish();

 private:
  struct OpenList {
    int level = 0;
    bool ordered = false;
    int number = 0;
  };
  /// What is open among the paragraphs of one frame.
  struct Place {
    std::vector<OpenList> lists;
    bool quotation = false, definitions = false, definition = false;
    bool code = false;           ///< the last block is lines of code that may go on
    std::vector<Text> captions;  ///< that wait for what they belong to
    FrameKind kind = FrameKind::root;
  };

  void close_to(Role role);
  void close_lists(int level);
  bool add_to_head(Paragraph& paragraph);
  void add_item(const Paragraph& paragraph);
  void add_term(Text text);
  void add_code(Paragraph& paragraph);
  void add_caption(Text text);
  void settle_captions(Table* table, Figure* figure);
  void add_figures(std::vector<Figure>& figures);
  void put(BlockContent content, const Paragraph& paragraph);
  Place& place() { return places_.back(); }

  Draft& draft_;
  BlockStack blocks_;
  std::vector<Place> places_;
  std::vector<Figure> from_tables_;  ///< pictures in cells, which hold words alone
  int tables_ = 0;
  int apart_ = 0;       ///< frames open that are no part of the running text
  bool begun_ = false;  ///< the text itself: what a head holds is not looked for any more
};

/// Takes away emphasis that covers the whole text: that a heading is bold says nothing.
void drop_whole_marks(Text& text);

}  // namespace warraq::read::word
