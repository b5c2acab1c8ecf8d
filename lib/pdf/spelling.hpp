#pragma once

#include <string>
#include <vector>

#include "warraq/frame/frame.hpp"

namespace warraq::pdf {

struct Recipe {
  bool split = true;            // RTL: one char a code, carriers for the rest
  int hints = 1;                // 0 none, 1 RLM after LTR runs/punct,
  bool edge_left = false;       // strong mark at left edge
  bool logical_runs = false;    // runs in logical order
  bool logical_glyphs = false;  // glyphs of R runs in logical order
  int objects = 0;              // 0 one text object a line, 1 a run, 2 a word
  int marks = 1;                // 0 carriers + extra ink as text-less glyph, 1 outlines, 2 own code
  bool mirror_hints = false;
  int step = 120;
  int slots = 1;
  int bracket = 0;
};

/// One code shown at one place.
struct Sign {
  GlyphId glyph = 0;
  std::u16string text;  ///< empty: ink alone
  Length x, y;          ///< of the origin from the line's left end and baseline
  Length kashida;       ///< how much wider the code is than its glyph
  bool fresh = false;
  Length slot = Length::from_units(-1);
};

struct SpelledRun {
  const GlyphRun* run = nullptr;
  std::vector<Sign> signs;  ///< in the order of the content stream
  std::vector<Sign> ink;    ///< drawn as shapes
  bool fresh = false;
};

std::vector<SpelledRun> spell(const TextLine& line, const Recipe& recipe);

}  // namespace warraq::pdf
