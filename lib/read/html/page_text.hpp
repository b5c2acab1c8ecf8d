#pragma once

/// The words of one paragraph of a page. Its marks may be open over many paragraphs, as <b> and <a> around
/// blocks are: they begin anew with the next words.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/markup/text_builder.hpp"

namespace warraq::read {

class PageText {
 public:
  /// `address_bytes`: how long all addresses of links together may become; links after that are none.
  explicit PageText(std::size_t address_bytes) : address_bytes_left_(address_bytes) {}

  void words(std::string_view utf8, SourceSpan source);
  void line_break();
  void note_call(std::uint32_t note);

  void open(Mark mark);
  void close();  ///< the one opened last

  /// Whether nothing was written since the last take().
  bool empty() const { return !has_words_; }
  /// Whether the last thing written is a break.
  bool after_break() const { return after_break_; }
  /// The bytes the words came from.
  SourceSpan written() const { return written_; }
  Text take();

 private:
  void open_waiting();

  struct OpenMark {
    Mark mark;
    bool allowed = false;  ///< given to text_; else it marks nothing
  };
  TextBuilder text_{Whitespace::collapse};
  std::vector<OpenMark> open_;
  std::size_t known_ = 0;  ///< of open_: so many have begun
  bool has_words_ = false, after_break_ = false;
  SourceSpan written_;
  std::size_t address_bytes_left_;
};

}  // namespace warraq::read
