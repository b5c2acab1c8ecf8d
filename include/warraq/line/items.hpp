#pragma once

/// What a paragraph is to the breaker: boxes, glue and penalties (D. E. Knuth and M. F. Plass, "Breaking
/// Paragraphs into Lines", 1981). No fonts, no letters: tests write them by hand.
///
///     std::vector<InlineItem> items{InlineItem::box(30_pt), InlineItem::space(3_pt, 1_pt, 1_pt),
///                                   InlineItem::box(25_pt), InlineItem::fill(), InlineItem::forced_break()};

#include <cstdint>

#include "warraq/base/length.hpp"
#include "warraq/base/range.hpp"

namespace warraq {

enum class ItemKind : std::uint8_t {
  box,      ///< ink of a fixed width
  glue,     ///< room that gives way
  penalty,  ///< a place where a line may end, at a cost
};

enum class GlueKind : std::uint8_t {
  space,  ///< between words; vanishes at a line's ends
  fill,   ///< stretches without end, at no cost: what follows a last line
};

/// Another width a box can take: its word drawn out by a kashida, or set with other letters.
struct BoxForm {
  Length gain;      ///< on the natural width; negative when narrower
  double cost = 0;  ///< demerits of taking it; not negative
};

/// The cost of a penalty where a line must not, and must, end.
constexpr double forbidden_break = 1e9;
constexpr double mandatory_break = -1e9;

/// One box, glue or penalty. Lengths are page lengths; costs have no unit.
///
/// A line may end at a penalty whose cost is below `forbidden_break`, or at glue with `may_break`. Spaces and
/// penalties after the break, up to the next box or mandatory break, vanish; so does the glue broken at.
struct InlineItem {
  ItemKind kind = ItemKind::box;
  GlueKind glue = GlueKind::space;
  bool may_break = false;  ///< of glue: a line may end before it
  bool hyphen = false;     ///< of a penalty: the line would end with a hyphen
  Length width;            ///< natural; 0 for a penalty
  Length stretch, shrink;  ///< of glue; the shrink is a hard limit. Of a box: what opens between its letters
  Length expansion;        ///< of a box: what its letters may be drawn wider, and as much narrower
  Length before, after;    ///< what a break here adds to the line that ends, and to the one that begins: the
                           ///< hyphen, letters shaped anew at the cut, less what stands out of the measure
  double cost = 0;         ///< of a penalty: of breaking here
  std::uint32_t first_form = 0, forms = 0;       ///< of a box: its forms, in the list given with the items
  std::uint64_t ends_with = 0, begins_with = 0;  ///< of a break: the letters before and after it; 0: none
  TextRange range;                               ///< the characters it stands for

  static InlineItem box(Length width, TextRange range = {}) { return {.width = width, .range = range}; }
  static InlineItem space(Length width, Length stretch, Length shrink, TextRange range = {}) {
    return {.kind = ItemKind::glue,
            .may_break = true,
            .width = width,
            .stretch = stretch,
            .shrink = shrink,
            .range = range};
  }
  static InlineItem fill() { return {.kind = ItemKind::glue, .glue = GlueKind::fill}; }
  static InlineItem penalty(double cost) { return {.kind = ItemKind::penalty, .cost = cost}; }
  static InlineItem forced_break() { return penalty(mandatory_break); }
  static InlineItem hyphenation(double cost, Length before, Length after = {}) {
    return {.kind = ItemKind::penalty, .hyphen = true, .before = before, .after = after, .cost = cost};
  }

  bool is_box() const { return kind == ItemKind::box; }
  bool is_penalty() const { return kind == ItemKind::penalty; }
  bool is_glue(GlueKind which) const { return kind == ItemKind::glue && glue == which; }
  bool forces_break() const { return is_penalty() && cost <= mandatory_break; }
  bool breakable() const { return is_penalty() ? cost < forbidden_break : may_break; }
  /// Vanishes when a line begins with it.
  bool discardable() const { return kind == ItemKind::glue || (is_penalty() && !forces_break()); }
};

/// The sums that decide how a line fits.
struct LineTotals {
  Length width;    ///< natural
  Length stretch;  ///< of spaces, and of what opens inside words
  Length shrink;   ///< of spaces
  std::int64_t fills = 0;
  Length expansion;  ///< of boxes, either way

  void add(const InlineItem& item);
  friend LineTotals operator-(const LineTotals& a, const LineTotals& b);
};

/// How far the glue must give for totals to fill `target`: 0 is natural, 1 all the stretch, -1 all the
/// shrink. A fill takes all that is missing (0). Without any stretch, or below all the shrink, the result is
/// `infinite_ratio` or its negative. Letters are drawn wider or narrower before glue gives more than a little
/// (see expansion_for).
double adjustment_ratio(const LineTotals& line, Length target);

/// What the letters of a line give so that it fills `target`; negative when they are drawn narrower. Up to
/// their limit glue gives `glue_beside_expansion` of its stretch or shrink in the same proportion, beyond it
/// all the rest.
Length expansion_for(const LineTotals& line, Length target);
constexpr double glue_beside_expansion = 0.15;
constexpr double infinite_ratio = 1e6;

}  // namespace warraq
