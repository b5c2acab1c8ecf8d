#pragma once

/// Lines of right-to-left scripts that are stored as they look: the leftmost letter first, as old systems
/// kept them and as text comes out of some PDF files. Told from clean text by the letters that can only end
/// words, joining forms, the commonest words, and the side that punctuation stands on; each line gives signs,
/// its block and the whole text vote.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/mend/mend.hpp"

namespace warraq {

/// How a line was stored by eye.
struct VisualManner {
  bool right_to_left = true;  ///< the line's own direction; else only its right-to-left stretches are turned
  bool brackets_as_seen = true;   ///< "(" is the sign that looks so, else the one that opens
  bool mark_forms_first = false;  ///< the same of U+FE70 to U+FE7F, which not all machines take for signs
  bool marks_first = false;       ///< a vowel sign stands before its letter, else behind it
};

/// One line (no line end in it) in the order it is read. Clusters of letter and marks stay together; numbers
/// and left-to-right words keep their order. Pure; well-formed UTF-8 in gives well-formed UTF-8 of as many
/// bytes out.
std::string logical_from_visual(std::string_view line, const VisualManner& manner = {});

/// The same for a line whose words are spelt as they are read but stand from left to right.
std::string logical_from_reversed_words(std::string_view line);

/// Which lines of a text were stored by eye, and the text with them turned.
struct VisualOrder {
  MendedWords words;        ///< one edit for a turned line, rule "visual-order"; line ends and indents stay
  std::size_t lines = 0;    ///< turned
  double confidence = 0;    ///< 0 to 1, of all of them together
  bool words_only = false;  ///< words were in order inside, only their sequence was turned
};

/// Pure. A text that has no right-to-left letter, or nothing that speaks for visual order, comes back without
/// edits (and with `words.utf8` empty, to spare a copy).
VisualOrder mend_visual_order(std::string_view text);

}  // namespace warraq
