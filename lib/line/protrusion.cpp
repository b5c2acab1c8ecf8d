#include "line/protrusion.hpp"

#include <algorithm>
#include <array>

#include "warraq/font/glyph_sides.hpp"

namespace warraq {

namespace {

/// Of what is empty of ink to this part, how much counts as white. Letters that join reach far along the
/// baseline: with them less does.
double whiteness(double empty, bool joined) { return joined ? empty * empty * empty : empty * empty; }

/// What a slice of height weighs: lines of Latin letters are densest below the x-height, of Arabic ones
/// around the baseline and the teeth.
double weight_at(double height, bool joined, double x_height, double cap_height) {
  if (joined) return height < 0.3 ? 2 : height < 0.55 ? 1 : 0;
  return height < 0 ? 0 : height < x_height ? 2 : height < cap_height ? 1 : 0;
}

struct Gap {
  double width = 0, weight = 0;
};
using Gaps = std::array<Gap, GlyphSides::slices>;

/// How far inside `advance` the edge seems to lie, from the gaps of one side.
double seeming_edge_of(Gaps gaps, double advance, bool joined) {
  std::sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.width < b.width; });
  double all = 0;
  for (const Gap& gap : gaps) all += gap.weight;
  if (all == 0) return 0;
  double edge = 0, at = 0, inked = 0;
  for (const Gap& gap : gaps) {
    const double next = std::clamp(gap.width, at, advance);
    edge += (next - at) * whiteness(1 - inked / all, joined);
    at = next;
    inked += gap.weight;
  }
  return edge;
}

}  // namespace

/// Of a stem, slices without ink do not count: it is a straight line wherever it stands.
Protrusions::Edges Protrusions::seeming_edges(GlyphId glyph, bool joined, bool of_stem) const {
  const GlyphSides sides = glyph_sides(*face_, glyph);
  const auto em = static_cast<double>(face_->units_per_em());
  const FaceMetrics& metrics = face_->metrics();
  const double x_height = static_cast<double>(metrics.x_height.value) / em;
  const double cap_height = static_cast<double>(metrics.cap_height.value) / em;
  const std::int64_t advance = face_->advance(glyph).value;
  Gaps left, right;
  for (std::size_t i = 0; i < GlyphSides::slices; ++i) {
    const double height = (GlyphSides::bottom_of(i) + GlyphSides::bottom_of(i + 1)) / 2;
    const bool empty = sides.left[i] == advance && sides.right[i] == advance;
    const double weight = of_stem && empty ? 0 : weight_at(height, joined, x_height, cap_height);
    left[i] = {static_cast<double>(sides.left[i]), weight};
    right[i] = {static_cast<double>(sides.right[i]), weight};
  }
  const auto whole = static_cast<double>(advance);
  return {seeming_edge_of(left, whole, joined), seeming_edge_of(right, whole, joined)};
}

const Protrusions::Edges& Protrusions::stem(bool joined) {
  std::optional<Edges>& known = stems_[joined];
  if (!known) {
    const double usual = 0.03 * face_->units_per_em();
    const auto glyph = face_->glyph_for(joined ? U'\u0627' : U'H');
    known = glyph ? seeming_edges(*glyph, joined, true) : Edges{usual, usual};
  }
  return *known;
}

std::int32_t Protrusions::of(GlyphId glyph, Side side, bool joined) {
  Known& known = known_.at(glyph);
  if (!known.known) {
    const Edges edges = seeming_edges(glyph, joined, false);
    const Edges& straight = stem(joined);
    const auto beyond = [](double edge, double stem) {
      return std::max(0, static_cast<std::int32_t>(edge - stem));
    };
    known = {beyond(edges.left, straight.left), beyond(edges.right, straight.right), true};
  }
  return side == Side::left ? known.left : known.right;
}

Protrusions& ProtrusionTable::of(const FaceRef& face) {
  for (Protrusions& protrusions : faces_)
    if (protrusions.face() == face) return protrusions;
  return faces_.emplace_back(face);
}

}  // namespace warraq
