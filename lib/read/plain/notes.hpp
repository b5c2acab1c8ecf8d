#pragma once

/// Notes at the end of the text or of a source page, and the marks in the text that call them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/plain/units.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

/// What a note's line begins with.
struct NoteOpening {
  std::string mark;        ///< "*", "**", "†", "1"
  std::size_t length = 0;  ///< bytes up to the note's words
  std::size_t tail = 0;    ///< bytes of leftover emphasis at the line's end
};

/// `*words`, `**words*` (a mark and emphasised words), `† words`, `[1] words`, `¹ words`.
std::optional<NoteOpening> note_opening(std::string_view line);

/// How many marks in `text` call each note. A mark stands right after a word: `word*`, `word[1]`, `word¹`.
struct NoteMark {
  std::string mark;
  std::size_t begin = 0, end = 0;  ///< bytes of the sign in the text
};
std::vector<NoteMark> note_marks(std::string_view text);

/// Gives Role::note to the units whose line begins with a mark that the text above calls.
void assign_notes(Document& document, std::size_t begin, std::size_t end);

}  // namespace warraq::read
