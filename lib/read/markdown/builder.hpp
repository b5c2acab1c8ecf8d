#pragma once

/// From the parser's calls to the blocks of an article. What the calls hand over points into Prepared::text,
/// which tells where it stood in the input.

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "read/markdown/entities.hpp"
#include "read/markdown/html_tag.hpp"
#include "read/markdown/prepared.hpp"
#include "read/markup/block_stack.hpp"
#include "read/markup/draft.hpp"
#include "read/markup/inline_builder.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

class MarkdownBuilder {
 public:
  MarkdownBuilder(const Prepared& prepared, const OffsetMap& offsets, Article& article);

  void open_frame(Frame frame);
  void close_frame();
  void begin_heading(int level);
  void begin_code(std::string language);
  void end_code();
  void begin_html();
  void end_html();
  void begin_image(std::string address, std::string title);
  void end_image();
  void rule();
  void end_text();  ///< of a paragraph, a heading, a term
  void open_mark(std::string_view tag, Mark mark);
  void close_mark(std::string_view tag);

  void words(std::string_view text);
  void made_words(std::string_view text);  ///< that stand nowhere in the input
  void reference(std::string_view text);   ///< to a character
  void line_end(bool wanted);
  void code(std::string_view text);
  void html(std::string_view text);

  /// An address with its character references decoded. All of them together may be a few times as long as the
  /// input: one long address called by many words would fill the memory.
  std::string address(std::string_view text);
  /// Puts what is left into the article.
  void finish();

 private:
  struct NoteNumber {
    std::optional<std::uint32_t> index;  ///< in Article::notes
    bool called = false;
  };
  enum class Mode : std::uint8_t { words, code, html };

  bool is_inside(std::string_view text) const;
  std::size_t place(std::string_view text) const;
  void append(std::string_view text);
  void append_from(std::string_view text, SourceSpan source);
  void add(BlockContent content);
  void add_figures(const std::vector<InlineImage>& images, bool leading);
  void end_verse_line();
  bool in_verse() { return blocks_.inner().kind == FrameKind::poem; }

  const Directive* directive_of(std::string_view line) const;
  void obey(const Directive& directive);
  void obey_words(const Directive& directive);
  std::size_t note_call(std::string_view text, std::size_t caret);
  std::uint32_t note_index(std::size_t note);

  void read_raw(std::string_view raw, bool block);
  void raw_words(std::string_view text, std::size_t at);
  SourceSpan raw_source(std::size_t begin, std::size_t end) const;
  void block_tag(const HtmlTag& tag);
  void list_tag(const HtmlTag& tag, ElementKind kind);
  void table_tag(const HtmlTag& tag, ElementKind kind);
  void inline_tag(const HtmlTag& tag);
  void heading_among_words(const HtmlTag& tag);
  void html_image(const HtmlTag& tag);
  void flush_tags();
  Frame frame_of(const HtmlTag& tag, FrameKind kind);

  const Prepared& prepared_;
  const OffsetMap& offsets_;
  Article& article_;
  Entities entities_;
  BlockStack blocks_;
  InlineBuilder inlines_;
  std::unordered_map<std::string_view, std::size_t> labels_;  ///< of notes
  std::vector<NoteNumber> numbers_;                           ///< of Prepared::notes

  Mode mode_ = Mode::words;
  int heading_ = 0;  ///< level of the heading being written; 0 for a paragraph
  bool term_ = false, table_caption_ = false, figure_caption_ = false;  ///< what the words being written are
  bool after_line_end_ = false;
  SourceSpan written_;  ///< of the words being written
  CodeBlock code_;
  std::vector<InlineImage> images_;  ///< whose words are being written

  std::string raw_;  ///< HTML not yet read, and where its lines stand in Prepared::text
  std::vector<std::pair<std::size_t, std::size_t>> raw_lines_;
  std::string hidden_;  ///< the element whose words are left out
  bool preformatted_ = false;
  std::size_t address_bytes_left_;
};

}  // namespace warraq::read
