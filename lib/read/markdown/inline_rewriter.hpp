#pragma once

/// The words of a paragraph copied, with comments left out, and notes in place, formulas, spans and attributes in braces and
/// shortcodes rewritten. Code spans stay as they are.

#include <array>
#include <string_view>
#include <vector>

#include "read/markdown/prepared.hpp"

namespace warraq::read {

/// Where a note's text stands: pieces of lines, their indent taken off.
struct NoteBody {
  std::size_t note = 0;
  std::vector<std::pair<std::size_t, std::size_t>> lines;
};

class InlineRewriter {
 public:
  InlineRewriter(std::string_view given, Prepared& out, std::vector<NoteBody>& notes)
      : given_(given), out_(out), notes_(notes) {}

  /// Says where the paragraph ends that begins at `begin`: no code span, note or formula goes beyond.
  void begin_paragraph(std::size_t begin, std::size_t end);
  std::size_t paragraph_end() const { return end_; }
  /// Copies [begin, end), a line or a part of one; calls come in order.
  void copy(std::size_t begin, std::size_t end);

 private:
  std::size_t code_span(std::size_t at);
  std::size_t after_note(std::size_t at);
  std::size_t after_formula(std::size_t at);
  std::size_t after_brace(std::size_t at);
  std::size_t after_comment(std::size_t at);
  bool open_span(std::size_t at);
  std::size_t closing_bracket(std::size_t open) const;
  void stand_in(Directive directive, std::size_t at);

  std::string_view given_;
  Prepared& out_;
  std::vector<NoteBody>& notes_;
  std::size_t end_ = 0;
  bool has_signs_ = false, has_spans_ = false;
  std::size_t untouched_until_ = 0;  ///< inside a code span of several lines, or taken by a note
  std::size_t skipped_until_ = 0;
  int searches_left_ = 0;  ///< for closing brackets: a paragraph of nothing but openers ends the search
  static constexpr std::size_t run_lengths = 33;
  std::array<bool, run_lengths> no_closer_{};  ///< of backticks, by length
  struct OpenSpan {
    std::size_t close, after;
    std::string_view tag;
  };
  std::vector<OpenSpan> spans_;
};

}  // namespace warraq::read
