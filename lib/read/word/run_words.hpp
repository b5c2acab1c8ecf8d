#pragma once

/// The words of one paragraph, fed run by run: each run says all its marks, and neighbours that share some
/// share them in the text, too. Word processors part words into runs wherever somebody typed.

#include <string>
#include <string_view>
#include <vector>

#include "read/markup/text_builder.hpp"

namespace warraq::read::word {

class RunWords {
 public:
  /// The marks of the words that follow, outermost first.
  void set_marks(std::vector<Mark> wanted);
  void words(std::string_view utf8);
  void line_break();
  void note_call(std::uint32_t note);
  /// Pictures stand before or behind the words, as they are met.
  void figure(Figure figure);

  /// Whether white space and lines are kept beside the text, for code.
  void keep_lines(bool keep) { keep_lines_ = keep; }

  bool empty() const { return text_.empty(); }
  Text take();
  std::string take_lines() { return std::move(lines_); }
  std::vector<Figure> before, after;

 private:
  TextBuilder text_{Whitespace::collapse};
  std::vector<Mark> open_;
  std::string lines_;
  bool keep_lines_ = false;
};

}  // namespace warraq::read::word
