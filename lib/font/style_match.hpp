#pragma once

/// Which face of a family comes nearest to a style, after CSS Fonts Level 4, section 5.2.

#include <span>

#include "font/font_index.hpp"
#include "warraq/font/font_set.hpp"

namespace warraq {

/// The index of the nearest face in `faces`, which must not be empty. Slope goes before weight, and a style
/// the family lacks is not made up. Among equals the first.
std::size_t nearest_face(std::span<const FaceEntry* const> faces, FaceStyle style);

}  // namespace warraq
