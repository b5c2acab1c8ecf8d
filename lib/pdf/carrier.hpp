#pragma once

#include <optional>

#include "warraq/font/face.hpp"

namespace warraq::pdf {

/// A glyph without ink that may stand under any text: the space, where it is blank.
inline std::optional<GlyphId> carrier(const Face& face) {
  const auto space = face.glyph_for(U' ');
  return space && face.ink(*space).blank() ? space : std::nullopt;
}

}  // namespace warraq::pdf
