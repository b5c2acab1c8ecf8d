#include <algorithm>

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
    if (!piece.space) piece.opened += upto - given;
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

namespace {

/// What words open by between their letters while spaces take the rest. However loose the line, no more than
/// twice their stretch: a word that gapes falls apart.
Length open_words(LineContent& line, Length missing) {
  Length words;
  for (const LinePiece& piece : line.pieces)
    if (!piece.space) words += piece.stretch;
  if (words == Length()) return {};
  const Length share = missing.fraction(words.units(), line.totals.stretch.units());
  const Length opened = std::min(share, words * 2);
  share_out(line.pieces, opened, words, [](const LinePiece& p) { return p.space ? Length() : p.stretch; });
  line.totals.stretch -= words;
  return opened;
}

}  // namespace

double justify(LineContent& line, Length target) {
  const double ratio = adjustment_ratio(line.totals, target);
  Length missing = target - line.totals.width;
  if (missing < Length()) {
    const Length least = -line.totals.shrink;
    share_out(line.pieces, missing < least ? least : missing, line.totals.shrink,
              [](const LinePiece& p) { return p.shrink; });
  } else {
    missing -= open_words(line, missing);
    share_out(line.pieces, missing, line.totals.stretch,
              [](const LinePiece& p) { return p.space ? p.stretch : Length(); });
  }
  return ratio;
}

}  // namespace warraq
