#pragma once

/// The words of one paragraph, heading or cell, with the marks that open and close in it: by Markdown's
/// calls, which nest, and by tags of HTML, which may overlap them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/markup/text_builder.hpp"

namespace warraq::read {

/// A picture among the words.
struct InlineImage {
  std::string address, title, words;  ///< `words` in place of the picture
  bool leads = false;                 ///< before any word of the paragraph
};

class InlineBuilder {
 public:
  void words(std::string_view utf8, SourceSpan source);
  /// The end of a line of the input, or a break the author wants.
  void line_end(bool wanted);
  void note_call(std::uint32_t note);
  /// A picture. Alone on its line it is a figure; among words, its words stand for it where it
  /// has any.
  void image(InlineImage image);

  /// `tag` is the element's name, or a sign of Markdown that no element has.
  /// Without a mark the element only waits for its closing tag.
  void open(std::string_view tag, std::optional<Mark> mark);
  /// Closes the innermost `tag`; those inside it go on.
  void close(std::string_view tag);

  bool empty() const { return text_.empty(); }
  bool has_images() const { return !images_.empty() || !pending_.empty(); }
  /// The text so far; nothing goes on. What was written when a line of verse ends: marks go on.
  Text take();
  Text take_line();
  std::vector<InlineImage> take_images();

 private:
  void settle_images();

  struct OpenMark {
    std::string tag;
    std::optional<Mark> mark;  ///< known to text_
  };
  TextBuilder text_{Whitespace::collapse};
  std::vector<OpenMark> open_;
  std::vector<InlineImage> pending_;  ///< on a line that has no words yet
  std::vector<InlineImage> images_;   ///< figures
  std::size_t marks_ = 0;             ///< of open_
  bool line_has_words_ = false;
};

}  // namespace warraq::read
