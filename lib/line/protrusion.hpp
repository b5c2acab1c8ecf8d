#pragma once

/// Optical margins: how far the glyph at the edge of a line may stand beyond the measure, so that its ink
/// seems to end where a straight stem's would.

#include <deque>
#include <optional>
#include <vector>

#include "line/composition.hpp"

namespace warraq {

/// The side of a line or of a glyph, as seen.
enum class Side : std::uint8_t { left, right };

/// How far each glyph of a face may stand out, told from its outline once.
///
/// From the edge of the glyph inward, the part of the letters' height that has met ink grows from nothing to
/// most of it. An empty stretch counts as far as it is long, one half full by a quarter: the sum of (1 -
/// ink)^2 is where the edge seems to lie. What a glyph stands out by is that less what it is for a plain stem
/// (H, in Arabic script alef), so stems stay where they are, and full stops, hyphens, quotes, A, T and reh go
/// out.
class Protrusions {
 public:
  explicit Protrusions(FaceRef face) : face_(std::move(face)), known_(face_->glyph_count()) {}

  const FaceRef& face() const { return face_; }
  /// In design units, at least 0. Script: whether its letters join decides where their weight lies.
  std::int32_t of(GlyphId glyph, Side side, bool joined);

 private:
  /// Where the edges of a glyph seem to lie, in design units inside its advance.
  struct Edges {
    double left = 0, right = 0;
  };
  struct Known {
    std::int32_t left = 0, right = 0;
    bool known = false;
  };
  Edges seeming_edges(GlyphId glyph, bool joined, bool of_stem) const;
  const Edges& stem(bool joined);

  std::optional<Edges> stems_[2];  ///< of letters that do not join, and that do
  FaceRef face_;
  std::vector<Known> known_;
};

/// Those of all faces met.
class ProtrusionTable {
 public:
  Protrusions& of(const FaceRef& face);

 private:
  std::deque<Protrusions> faces_;
};

}  // namespace warraq
