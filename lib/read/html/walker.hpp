#pragma once

/// From a page's tree to the blocks and notes of an article: one loop over its nodes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/html/elements.hpp"
#include "read/html/html_content.hpp"
#include "read/html/html_tree.hpp"
#include "read/html/note_finder.hpp"
#include "read/html/page_text.hpp"
#include "read/markup/block_stack.hpp"

namespace warraq::read {

/// What of a page is walked, beyond what its reader's caller says.
struct WalkOptions {
  const std::vector<bool>* left_out = nullptr;     ///< by node: elements that are no part of the article
  const std::vector<bool>* transparent = nullptr;  ///< by node: quotations that only indent the page
  bool far_notes = true;                           ///< calls of notes in other files
};

class ContentWalker {
 public:
  ContentWalker(const HtmlTree& tree, const HtmlContentOptions& options, const WalkOptions& walk,
                std::size_t input_size);

  /// Adds the blocks of an element and all in it that is not left out; itself, it may be.
  void walk(NodeIndex root);
  /// The words of an element alone, for the article's head; adds no block.
  Text text_of(NodeIndex root);
  /// Adds the words of notes that stand outside of what was walked.
  void walk_far_notes();
  /// What <html> and <body> say.
  const Language& language() const { return content_.language; }
  std::optional<Direction> page_direction() const { return content_.direction; }
  /// All that was walked. Nothing goes on.
  HtmlContent take();

 private:
  struct Definitions {
    bool item = false;   ///< one is open
    bool plain = false;  ///< a list without terms: only set in
  };
  /// What ends with an element.
  struct Open {
    NodeIndex end = 0;
    HtmlKind kind = HtmlKind::words;
    std::uint8_t marks = 0, frames = 0;
    bool quotes = false, word_item = false, table = false, caption = false, plain_definitions = false;
    std::optional<std::uint32_t> note;
    int heading = 0;  ///< in force outside
    bool restores = false;
    Language language;                   ///< in force outside, when `restores`
    std::optional<Direction> direction;  ///< the same
  };
  struct Picture {
    std::string address, words;
    bool leads = false, opens = false, large = false;
  };

  NodeIndex enter(NodeIndex i, bool is_root);
  NodeIndex enter_block(NodeIndex i, HtmlKind kind, const StyleHint& style);
  NodeIndex enter_words(NodeIndex i, const StyleHint& style);
  void leave(Open& open);
  void leave_block(Open& open);

  Frame frame_of(NodeIndex i, FrameKind kind, const StyleHint& style, Open& open);
  void open_frame(Frame frame, Open& open);
  void open_list(NodeIndex i, Frame frame, Open& open);
  void open_item(NodeIndex i, HtmlKind kind, Frame frame, Open& open);
  void open_cell(NodeIndex i, Frame frame, const StyleHint& style, Open& open);
  bool open_word_item(NodeIndex i, const StyleHint& style, Open& open);
  void close_word_list();
  void give_caption(const std::vector<Block>& blocks, bool of_table);

  bool passes_over(NodeIndex i, const StyleHint& style);
  void text(NodeIndex i);
  void words(std::string_view utf8, SourceSpan source);
  void made_words(std::string_view utf8) { words(utf8, {}); }
  void line_break();
  void image(NodeIndex i);
  void formula(std::string_view tex);
  void formula_element(NodeIndex i);
  void code_block(NodeIndex i);
  void lines_of(std::string_view text, SourceSpan source);
  void add_marks(NodeIndex i, const StyleHint& style, Open& open);
  void open_mark(Mark mark, Open& open);
  void quotation_mark(bool opens);

  void end_text();
  void add_text(Text text, SourceSpan written);
  void add_pictures(std::vector<Picture>& pictures, bool opening);
  void drop_empty_blocks();
  void anchor(NodeIndex i);
  void anchors_in(NodeIndex i);
  SourceSpan placed(SourceSpan span) const {
    return options_.offsets != nullptr && !span.empty() ? options_.offsets->to_source(span) : span;
  }
  Direction direction() const { return direction_.value_or(language_.direction()); }
  std::string address(std::string_view reference) const;
  bool is_left_out(NodeIndex i) const { return walk_.left_out != nullptr && (*walk_.left_out)[i]; }

  const HtmlTree& tree_;
  const HtmlContentOptions& options_;
  WalkOptions walk_;
  NoteFinder notes_;
  std::vector<Note> note_texts_;
  HtmlContent content_;

  BlockStack blocks_;
  PageText text_;
  std::vector<Picture> pictures_;  ///< of the paragraph being written
  std::vector<Open> open_;
  std::vector<Definitions> definitions_;
  std::vector<bool> tables_;  ///< open ones: whether rows and cells are such
  int heading_ = 0;           ///< level of the heading being written; 0 for a paragraph
  bool term_ = false;         ///< the words being written are a term
  bool word_list_ = false;
  int figures_ = 0, quotes_ = 0, notes_open_ = 0, cells_ = 0;
  std::vector<std::size_t> notes_after_;  ///< how many blocks stood before each note taken out of the text
  std::optional<Text> caption_;           ///< that came before its picture
  Language language_;
  std::optional<Direction> direction_;
};

}  // namespace warraq::read
