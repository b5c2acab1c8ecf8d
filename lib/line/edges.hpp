#pragma once

/// What stands out of the measure at the ends of lines, for the breaker and for the line it chose.

#include "line/composition.hpp"
#include "line/ideographs.hpp"
#include "line/protrusion.hpp"

namespace warraq {

/// Tells how far the glyphs at a line's ends stand out. Only text of the paragraph's own level is sure to be
/// seen where its line begins or ends; what is raised or lowered stays inside. Of a fullwidth mark the white
/// half stands out in any case.
class EdgeFinder {
 public:
  EdgeFinder(const Paragraph& paragraph, const LineOptions& options, ProtrusionTable& table)
      : paragraph_(paragraph), options_(options), table_(table) {}

  bool off() const { return options_.protrusion <= Length() && !has_fullwidth_marks(paragraph_.text); }
  /// Of a line that begins, or ends, with these glyphs of a run.
  Length start(const ShapedRun& run, std::span<const ShapedGlyph> glyphs) const;
  Length end(const ShapedRun& run, std::span<const ShapedGlyph> glyphs) const;
  /// Of a line that ends with a hyphen of the breaker.
  Length hyphen(const ShapedRun& run) const;

 private:
  Length of(const ShapedRun& run, std::span<const ShapedGlyph> glyphs, Side side) const;
  Length blank_half(const ShapedRun& run, const ShapedGlyph& glyph, Side side) const;
  bool right_to_left() const { return paragraph_.direction == Direction::right_to_left; }

  const Paragraph& paragraph_;
  const LineOptions& options_;
  ProtrusionTable& table_;
};

/// Takes what would stand out off the lines on both sides of every break, and returns what the paragraph's
/// first line has more room by.
Length hang_edges(Composition& composition, const std::vector<ShapedRun>& runs, const EdgeFinder& edges);

/// Gives every break the letters before and after it, and returns those the paragraph begins with.
std::uint64_t find_word_edges(Composition& composition, std::u16string_view text);

}  // namespace warraq
