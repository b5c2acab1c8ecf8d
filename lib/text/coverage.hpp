#pragma once

/// Which characters a face can show, remembered by character.

#include <bitset>
#include <string_view>

#include "warraq/font/face.hpp"

namespace warraq {

/// What a face has glyphs for, as HarfBuzz will see it: canonical equivalents and the spaces and hyphens it
/// can stand in for count, and invisible characters need no glyph.
class Coverage {
 public:
  explicit Coverage(FaceRef face) : face_(std::move(face)) {}

  const FaceRef& face() const { return face_; }

  bool has(char32_t character) {
    if (character > 0xFFFF) return find(character);
    if (!known_[character]) {
      known_[character] = true;
      has_[character] = find(character);
    }
    return has_[character];
  }

  /// Whether the face shows a whole cluster: every character of it, or of it composed or decomposed.
  bool has_all(std::u16string_view cluster);

 private:
  bool find(char32_t character) const;

  FaceRef face_;  ///< kept, so that no other face can come to live at its address
  std::bitset<0x10000> known_, has_;
};

/// Characters of no ink and no width whose work is done when the text is laid out: soft hyphens, bidi
/// controls, hard breaks, byte order marks. They get no glyph and are not part of what a run spells.
constexpr bool works_unseen(char32_t c) {
  // Letters first: all but a few of what is asked about are.
  if (c < 0x2000 && c != 0x00AD && c != 0x061C && c > '\r') return false;
  return c == 0x00AD || c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
         c == '\n' || c == '\r';
}

}  // namespace warraq
