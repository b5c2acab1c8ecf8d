#pragma once

/// Puts a Text together from the pieces a marked-up format gives: words, marks that open and close, breaks,
/// calls of notes.
///
///     TextBuilder text(Whitespace::collapse);
///     text.words("See ", source);
///     text.open({.kind = MarkKind::link, .target = "https://example.org"});
///     text.words("here", source);
///     text.close();
///     Text done = text.take();
///
/// Spaces at the text's ends go. Marks nest by the order of the calls; a mark left open ends with the text,
/// one around nothing is left out.

#include <cstdint>
#include <string_view>
#include <vector>

#include "warraq/article/article.hpp"
#include "warraq/mend/typography.hpp"

namespace warraq::read {

enum class Whitespace : std::uint8_t {
  collapse,  ///< runs of spaces, tabs and line ends are one space (HTML, XML)
  keep,      ///< as it stands (Word, code)
};

class TextBuilder {
 public:
  explicit TextBuilder(Whitespace whitespace = Whitespace::collapse) : whitespace_(whitespace) {}

  /// Appends words that stand at `source`. Where `source` is as long as `utf8`, they are the input's bytes,
  /// letter for letter; else all of them came from there (an entity, an escape). An empty `source` is
  /// unknown.
  void words(std::string_view utf8, SourceSpan source = {});

  /// `mark` says what opens; its range is set here. Each open() has its close().
  void open(Mark mark);
  void close();

  /// A break the author wants. Spaces before and after it go.
  void line_break();
  /// A call of the note with this index.
  void note_reference(std::uint32_t note);

  /// Nothing but spaces so far, and no call of a note.
  bool empty() const { return text_.utf8.empty() && text_.marks.empty(); }
  /// How many marks are open: for readers that close what a block's end leaves open.
  std::size_t open_marks() const { return open_.size(); }

  /// The text; the builder is as new, but for marks still open, which go on in the next text.
  Text take();

 private:
  void append(std::string_view utf8, SourceSpan source);
  void pending_space();
  void drop_trailing_space();
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.utf8.size()); }

  Whitespace whitespace_;
  Text text_;
  std::vector<Mark> open_;
  bool space_ = false;       ///< a space waits for a word after it
  SourceSpan space_source_;  ///< where it stands
};

/// `first` and `second` as one text, parted by a line break.
Text join_lines(Text first, Text second);

/// Some bytes of a text, with the marks that lie in them and their sources.
Text slice(const Text& text, ByteRange bytes);

/// The texts of blocks as one, a line break between each two: for places that hold no blocks (a note, a
/// cell).
Text flatten(const std::vector<Block>& blocks);

}  // namespace warraq::read
