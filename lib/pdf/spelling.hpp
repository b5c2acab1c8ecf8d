#pragma once

/// The text layer of a line: which code is shown where, so that the ink is the line's ink to the unit and
/// programs that read pages get its text back. This is the one place that decides how; tests/extract
/// measures it against five readers.
///
/// The recipe, and for whose sake (docs/text-layer.md has the comparison):
///
/// 1. Codes go out in visual order, left to right: poppler, PDFBox, PDFium and pdf.js turn lines round
///    themselves and take logical order for reversed text.
/// 2. A code of right-to-left text spells one character at most, since readers reverse codes but not what is
///    in them. A glyph that stands for several (lam-alef, a letter with its vowels) spells the last; blank
///    glyphs under codes of their own carry the others, to its right.
/// 3. The characters of such a cluster share its width in slots side by side. A code's width is part of the
///    font dictionary, so every code may have the width of its slot; readers see neighbours that neither
///    overlap (they would drop or reorder) nor gape (they would put a space).
/// 4. Ink that spells nothing (vowel signs already carried, kashidas, dots of a Nastaliq) is painted as a
///    shape and not as text: a code without text becomes noise in two of five readers.
/// 5. Marks of direction go where poppler's ordering would else draw punctuation or spaces to the wrong side
///    of a number or foreign word; see `hints` in spelling.cpp.

#include <memory>
#include <string_view>
#include <vector>

#include "warraq/frame/frame.hpp"

namespace warraq::pdf {

/// How closely a code must be as wide as asked.
enum class Fit : std::uint8_t {
  loose,  ///< the glyph's own width will do: a space, or nothing follows
  near,   ///< a small difference is kerning; a large one would be taken for a space between words
  exact,  ///< a slot
};

/// A code to show, or a shape to paint.
struct Sign {
  GlyphId glyph = 0;
  std::uint32_t run = 0;     ///< index in TextLine::runs
  std::u16string_view text;  ///< what the code spells: part of the run's text, or a constant
  Length x, y;               ///< of the origin from the line's left end and baseline, y downward
  Length width;              ///< up to where the next sign begins
  Fit fit = Fit::loose;
};

struct SpellingOptions {
  bool direction_hints = true;
  Direction page = Direction::left_to_right;  ///< see page_direction
};

/// Spells lines, one after the other, in memory it keeps. One thread at a time.
class Speller {
 public:
  explicit Speller(const SpellingOptions& options);
  ~Speller();

  /// Views in the result point into the line; both hold until the next call. `followed`: more of the page
  /// stands on the same baseline where the line ends, as the words of an item stand after its number.
  void spell(const TextLine& line, bool followed = false);
  const std::vector<Sign>& signs() const { return signs_; }  ///< shown in this order
  const std::vector<Sign>& ink() const { return ink_; }      ///< painted as shapes, no text

 private:
  struct Work;
  std::unique_ptr<Work> work_;
  std::vector<Sign> signs_, ink_;
};

}  // namespace warraq::pdf
