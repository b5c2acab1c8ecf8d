#include "line/build.hpp"

namespace warraq {

namespace {

/// Gives out `amount` over pieces in proportion to their `weight`, each share the difference of two rounded
/// running sums, so that nothing is lost or left.
template <typename Weight>
void share_out(std::vector<LinePiece>& pieces, Length amount, Length total, Weight weight) {
  if (total == Length()) return;
  Length before, given;
  for (LinePiece& piece : pieces) {
    const Length own = weight(piece);
    if (own == Length()) continue;
    before += own;
    const Length upto = amount.fraction(before.units(), total.units());
    piece.width += upto - given;
    given = upto;
  }
}

}  // namespace

void expand(const LineBuild& build, LineContent& line, Length target) {
  const Length given = expansion_for(line.totals, target);
  Length letters;
  for (const LinePiece& piece : line.pieces)
    if (piece.expansion > Length()) letters += piece.width;
  if (letters == Length()) return;
  const auto most = static_cast<int>(build.options.expansion * 1000 + 0.5);
  line.expansion = static_cast<int>(given.units() * 1000 / letters.units());
  if (given == line.totals.expansion) line.expansion = most;
  if (given == -line.totals.expansion) line.expansion = -most;
  for (LinePiece& piece : line.pieces) {
    if (piece.expansion <= Length()) continue;
    const Measurer measurer = Measurer(build.paragraph, build.runs[piece.run]).expanded(line.expansion);
    const Length width = measurer.width(piece.glyphs, piece.spaced_end);
    line.totals.width += width - piece.width;
    piece.width = width;
  }
  line.totals.expansion = Length();
}

double justify(LineContent& line, Length target) {
  const double ratio = adjustment_ratio(line.totals, target);
  const Length missing = target - line.totals.width;
  if (missing < Length()) {
    const Length least = -line.totals.shrink;
    share_out(line.pieces, missing < least ? least : missing, line.totals.shrink,
              [](const LinePiece& p) { return p.shrink; });
  } else {
    share_out(line.pieces, missing, line.totals.stretch, [](const LinePiece& p) { return p.stretch; });
  }
  return ratio;
}

}  // namespace warraq
