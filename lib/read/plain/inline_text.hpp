#pragma once

/// From raw lines to a Text: mended, joined, with marks in place of the signs that stood for them.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/plain/inline_marks.hpp"
#include "read/plain/lines.hpp"
#include "read/plain/source_edits.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

/// A stretch of the text.
struct Slice {
  std::string_view text;
  std::size_t offset = 0;
};

/// Makes Texts of one article; knows its notes. Their sources are places of the text the slices are of.
class TextMaker {
 public:
  /// What is joined is told to `edits`, where there are any.
  explicit TextMaker(SourceEdits* edits = nullptr) : edits_(edits) {}

  /// Marks of notes that exist, by index into Article::notes.
  void know_notes(std::vector<std::string> marks) { notes_ = std::move(marks); }

  /// What the whole text does with signs.
  void know_habits(SignHabits habits) { habits_ = habits; }

  /// Joins `slices` with spaces (a hyphen at a line end goes where the word goes on small) and reads signs:
  /// emphasis, code, note marks, addresses.
  Text running(std::span<const Slice> slices) const;
  /// One line of a label or a name: mended, signs of emphasis around it taken off, nothing marked but notes.
  Text label(Slice slice) const;

 private:
  SourceEdits* edits_;
  std::vector<std::string> notes_;
  SignHabits habits_;
};

}  // namespace warraq::read
