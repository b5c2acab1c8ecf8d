#pragma once

/// Blocks and words of an XML document while its elements open and close. Words and blocks mix freely in XML:
/// a block in the middle of a paragraph ends it, and what comes after is one more paragraph.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/markup/block_stack.hpp"
#include "read/markup/inline_builder.hpp"

namespace warraq::read {

class ContentBuilder {
 public:
  void words(std::string_view utf8, SourceSpan source = {}) { words_.words(utf8, source); }
  void line_break() { words_.line_end(true); }
  void note_call(std::uint32_t note) { words_.note_call(note); }
  /// A picture among the words; alone in its paragraph it is a figure.
  void image(InlineImage image) { words_.image(std::move(image)); }
  void open_mark(std::string_view tag, std::optional<Mark> mark) { words_.open(tag, std::move(mark)); }
  void close_mark(std::string_view tag) { words_.close(tag); }
  /// No words since the paragraph began.
  bool fresh() const { return words_.empty(); }

  /// The words so far are a paragraph (in a poem, a line). After run_in() the next call does nothing: words
  /// such as a speaker's name lead into the paragraph after them.
  void end_paragraph();
  void run_in() { runs_in_ = true; }

  void add(BlockContent content, SourceSpan source = {});
  void add_heading(Text text, int level);
  void open(Frame frame);
  void close();
  /// A quotation, and who is quoted in it.
  void open_quotation(const Language& language);
  void set_attribution(Text by);
  void close_quotation();
  Frame& inner() { return blocks_.inner(); }
  Block* last_block() { return blocks_.last_block(); }

  /// Between the two, everything goes into a text by itself.
  void begin_text();
  Text end_text();

  /// Of a poem; outside of one, a line is a paragraph's line with a break after it.
  void begin_stanza();
  void end_hemistich();
  void end_line(int indent);

  std::vector<Block> take();
  bool went_too_deep() const { return blocks_.went_too_deep(); }

 private:
  void add_figures(const std::vector<InlineImage>& images, bool leading);
  bool in_poem() { return blocks_.inner().kind == FrameKind::poem; }
  Poem& poem() { return blocks_.inner().poem; }

  BlockStack blocks_;
  InlineBuilder words_;
  std::vector<InlineBuilder> outer_words_;
  std::vector<Text> attributions_;  ///< of the quotations that are open
  std::optional<Text> first_half_;
  bool runs_in_ = false;
};

/// Whether `blocks` went deeper than a page can show is said once.
void tell_too_deep(const ContentBuilder& content, Diagnostics& diagnostics);

}  // namespace warraq::read
