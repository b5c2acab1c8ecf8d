#pragma once

/// From raw lines to a Text: mended, joined, with marks in place of the signs that stood for them.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/plain/lines.hpp"
#include "warraq/article/article.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

/// A stretch of the decoded input.
struct Slice {
  std::string_view text;
  std::size_t offset = 0;
};

/// Makes Texts of one article; knows its notes and the way back to the input's bytes.
class TextMaker {
 public:
  explicit TextMaker(const OffsetMap& offsets) : offsets_(offsets) {}

  /// Marks of notes that exist, by index into Article::notes.
  void know_notes(std::vector<std::string> marks) { notes_ = std::move(marks); }

  /// Joins `slices` with spaces (a hyphen at a line end goes where the word goes on small) and reads signs:
  /// emphasis, code, note marks, addresses.
  Text running(std::span<const Slice> slices) const;
  /// One line of a label or a name: mended, signs of emphasis around it taken off, nothing marked but notes.
  Text label(Slice slice) const;

 private:
  const OffsetMap& offsets_;
  std::vector<std::string> notes_;
};

}  // namespace warraq::read
