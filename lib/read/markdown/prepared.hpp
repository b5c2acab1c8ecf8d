#pragma once

/// Markdown made ready for the parser of CommonMark, which knows no notes, lists of definitions, line blocks,
/// fenced divisions or shortcodes: a copy of the text in which such signs are rewritten.
///
/// Where the text has such a construct the copy has a comment of HTML on a line of its own (for blocks) or a
/// single ^ (for words), and `directives` says what it stands for, by its offset. So nothing an author can
/// type is mistaken for one. Notes are moved to the end.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/article/article.hpp"

namespace warraq::read {

enum class DirectiveKind : std::uint8_t {
  // of blocks
  wrapper_begin,  ///< language and direction of what follows
  wrapper_end,
  definitions_begin,
  definition_term,
  definition_body,  ///< of the term before it; several follow one another
  definitions_end,
  poem_begin,
  poem_end,
  note_begin,  ///< `note` says which
  note_end,
  figure,  ///< `text` is the picture's address, `caption` what stands below it
  // of words
  note_call,  ///< of a note written in place
  formula,    ///< `text` as it stands
};

struct Directive {
  std::size_t offset = 0;  ///< in Prepared::text
  DirectiveKind kind = DirectiveKind::note_call;
  std::size_t note = 0;  ///< index into Prepared::notes
  Language language;
  std::optional<Direction> direction;
  std::string text, caption;
};

struct PreparedNote {
  std::string label;       ///< as called in [^label]; empty for one written in place
  std::size_t source = 0;  ///< where it stands in the text given
};

class Prepared {
 public:
  std::string text;
  std::vector<Directive> directives;  ///< sorted by offset
  std::vector<PreparedNote> notes;
  Diagnostics diagnostics;  ///< spans are of the text given

  /// Appends bytes of the text given.
  void copy(std::string_view given, std::size_t begin, std::size_t end);
  /// Appends what stands for the text at `at`.
  void insert(std::string_view words, std::size_t at);
  /// Appends a directive of blocks, on a line of its own.
  Directive& directive(DirectiveKind kind, std::size_t at);

  /// The directive at an offset of `text`, or null.
  const Directive* directive_at(std::size_t offset) const;
  /// Calls `use(part, begin, source begin, copied)` for stretches of text[begin, end), each from one place.
  template <typename Use>
  void for_each_piece(std::size_t begin, std::size_t end, Use&& use) const {
    for (std::size_t i = piece_of(begin); begin < end; ++i) {
      const Piece& piece = pieces_[i];
      const std::size_t stop = i + 1 < pieces_.size() ? std::min(end, pieces_[i + 1].begin) : end;
      use(std::string_view(text).substr(begin, stop - begin),
          piece.source + (piece.copied ? begin - piece.begin : 0), piece.copied);
      begin = stop;
    }
  }
  /// Where the byte at `offset` stood in the text given.
  std::size_t source_of(std::size_t offset) const;

 private:
  struct Piece {
    std::size_t begin = 0, source = 0;
    bool copied = false;
  };
  std::size_t piece_of(std::size_t offset) const;

  std::vector<Piece> pieces_;
  mutable std::size_t last_piece_ = 0;  ///< calls come in order, nearly always
};

/// Rewrites `given` from byte `begin` on, where its front matter ends. All sources are bytes of `given`.
Prepared prepare_markdown(std::string_view given, std::size_t begin);

}  // namespace warraq::read
