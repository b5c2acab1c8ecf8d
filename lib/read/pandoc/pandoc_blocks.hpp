#pragma once

/// Pandoc's blocks and words (pandoc-types 1.17 to 1.23) to those of an article.

#include <optional>
#include <string>
#include <vector>

#include "read/markup/block_stack.hpp"
#include "read/markup/inline_builder.hpp"
#include "read/pandoc/json_tree.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

class PandocBuilder {
 public:
  PandocBuilder(const OffsetMap& offsets, Article& article) : offsets_(offsets), article_(article) {}

  void read_blocks(const JsonValue& blocks, int depth = 0);
  /// Words by themselves: a title.
  Text read_words(const JsonValue& inlines);
  /// Blocks as one text: an abstract.
  Text read_flat(const JsonValue& blocks);
  void finish();

 private:
  struct Attributes {
    Language language;
    std::optional<Direction> direction;
    std::vector<std::string_view> classes;
    bool has_class(std::string_view name) const;
  };
  static Attributes attributes_of(const JsonValue& attr);

  void read_block(std::string_view type, const JsonValue& content, int depth);
  void read_table(const JsonValue& content, int depth);
  void read_old_table(const JsonValue& content, int depth);
  void read_rows(const JsonValue& rows, bool header, const std::vector<Alignment>& columns, int depth);
  void read_items(const JsonValue& items, int depth);
  void read_definitions(const JsonValue& items, int depth);
  void read_figure(const JsonValue& content, int depth);
  void read_lines(const JsonValue& lines);
  void add_text(Text text, std::vector<InlineImage> images, int heading);
  void end_verse_line(InlineBuilder& words);

  void read_inlines(const JsonValue& inlines, InlineBuilder& words, int depth);
  void read_inline(std::string_view type, const JsonValue& content, InlineBuilder& words, int depth);
  void read_span(const JsonValue& content, InlineBuilder& words, int depth);
  void read_quoted(const JsonValue& content, InlineBuilder& words, int depth);
  void read_image(const JsonValue& content, InlineBuilder& words);
  void read_note(const JsonValue& content, InlineBuilder& words, int depth);
  void marked(Mark mark, const JsonValue& inlines, InlineBuilder& words, int depth);
  void string(const JsonValue& value, InlineBuilder& words);
  void flat_words(const JsonValue& value, InlineBuilder& words);
  SourceSpan source(const JsonValue& value) const { return offsets_.to_source(value.source()); }
  bool in_verse() { return blocks_.inner().kind == FrameKind::poem; }
  void leave_out(std::string_view format);

  const OffsetMap& offsets_;
  Article& article_;
  BlockStack blocks_;
  int notes_open_ = 0;  ///< notes in notes, which recurse, too
  bool left_out_ = false;
};

}  // namespace warraq::read
