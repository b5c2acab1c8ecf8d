#pragma once

/// Whether the rules of a font reach from one word to the next, so that shaped words may be kept or not.

#include <hb.h>

#include <span>
#include <vector>

#include "warraq/font/face.hpp"

namespace warraq {

/// What the lookups that one way of shaping uses do around the space.
///
/// Rules that look at a space and one neighbour (kerning with the space, marks on it, a letter's form at a
/// word's edge) show when a word is shaped between two spaces. Only rules that look at letters on both sides
/// of a space can not be seen that way; those are looked for here.
struct SpaceRules {
  bool words_stand_alone = false;  ///< no rule reaches across a space, but from the glyphs of `reaching`
  std::vector<bool> reaching;      ///< by glyph: a rule may reach from it to the word before or after
  GlyphId space = 0;

  bool reaches(GlyphId glyph) const { return glyph < reaching.size() && reaching[glyph]; }
};

/// Reads the rules out of the font. Rules by glyph class that name the space through the class of all glyphs
/// without a class are not seen; no text face is known to have any that matter across words, and the tests
/// compare words with whole paragraphs for every bundled face.
SpaceRules space_rules(hb_face_t* face, hb_font_t* font, const hb_segment_properties_t& properties,
                       std::span<const hb_feature_t> features);

}  // namespace warraq
