#include "font/style_match.hpp"

#include <cstdlib>

namespace warraq {

namespace {

/// How ill a weight fits: a wanted weight up to 500 looks for lighter faces first, a bolder one for bolder
/// (400 and 500 stand in for each other before anything else).
int weight_distance(int wanted, int has) {
  constexpr int wrong_side = 10000;
  const int distance = std::abs(has - wanted);
  if (wanted >= 400 && wanted <= 500) {
    if (has >= wanted && has <= 500) return distance;
    return distance + (has < wanted ? wrong_side : 2 * wrong_side);
  }
  const bool lighter_first = wanted < 400;
  return distance + ((has < wanted) == lighter_first || has == wanted ? 0 : wrong_side);
}

int style_distance(FaceStyle wanted, const FaceEntry& face) {
  constexpr int wrong_slope = 100000;
  return (face.italic == wanted.italic ? 0 : wrong_slope) + weight_distance(wanted.weight, face.weight);
}

}  // namespace

std::size_t nearest_face(std::span<const FaceEntry* const> faces, FaceStyle style) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < faces.size(); ++i)
    if (style_distance(style, *faces[i]) < style_distance(style, *faces[best])) best = i;
  return best;
}

}  // namespace warraq
