#include <algorithm>

#include "line/build.hpp"

namespace warraq {

namespace {

/// One word drawn out by its first `steps` steps.
struct Drawn {
  std::size_t piece = 0;
  std::size_t steps = 0;  ///< at least 1
  Length gain;
  double cost = 0;
};

/// The weights of taste, on one scale with spaces: 100 is stretching all spaces by their own width.
constexpr double place_weight = 0.05;    ///< for each demerit of the place
constexpr double each_kashida = 4;       ///< one rather than two
constexpr double length_weight = 6;      ///< for each em: short rather than long
constexpr double uneven_weight = 10;     ///< for each em two of a line differ by
constexpr double early_weight = 3;       ///< for a word at the line's start; none at its end (rule K10)
constexpr double neighbour_weight = 12;  ///< for two of a line side by side, less the further they are apart

class Chooser {
 public:
  Chooser(const LineBuild& build, const LineContent& line, Length target)
      : rules_(kashida_rules(build.options.kashida)), line_(line), missing_(target - line.totals.width) {
    for (const LinePiece& piece : line.pieces)
      if (piece.space && !piece.trailing) spaces_ += piece.width;
    if (!line.pieces.empty()) em_ = build.runs[line.pieces.front().run].item.size;
  }

  std::vector<Drawn> run() {
    if (missing_ <= Length() || em_ <= Length() || stretch_of(missing_) <= rules_.spaces_first) return {};
    find_offers();
    std::vector<Drawn> chosen;
    double best = cost_of(chosen);
    // Pairs are weighed as pairs, what more there may be one by one.
    for (std::size_t i = 0; i < offers_.size(); ++i) {
      try_set({offers_[i]}, best, chosen);
      if (rules_.most_per_line < 2) continue;
      for (std::size_t k = i + 1; k < offers_.size(); ++k)
        if (offers_[k].piece != offers_[i].piece) try_set({offers_[i], offers_[k]}, best, chosen);
    }
    while (chosen.size() >= 2 && chosen.size() < rules_.most_per_line) {
      const std::vector<Drawn> before = chosen;
      for (const Drawn& offer : offers_) {
        const auto same = [&](const Drawn& drawn) { return drawn.piece == offer.piece; };
        if (std::any_of(before.begin(), before.end(), same)) continue;
        std::vector<Drawn> more = before;
        more.push_back(offer);
        try_set(std::move(more), best, chosen);
      }
      if (chosen.size() == before.size()) break;
    }
    return chosen;
  }

 private:
  void find_offers() {
    bool first = true;
    for (std::size_t i = 0; i < line_.pieces.size(); ++i) {
      const LinePiece& piece = line_.pieces[i];
      const bool allowed = !first || rules_.first_word;
      first = first && piece.space;
      if (!piece.kashida || !allowed) continue;
      for (std::size_t steps = 1; steps <= piece.kashida->gains.size(); ++steps)
        offers_.push_back({i, steps, piece.kashida->gains[steps - 1], piece.kashida->cost});
    }
  }

  /// How far spaces would stretch to make up for `missing`, as a part of their width.
  double stretch_of(Length missing) const {
    return spaces_ > Length() ? ratio(missing, spaces_) : ratio(missing, em_) * 4;
  }

  void try_set(std::vector<Drawn> drawn, double& best, std::vector<Drawn>& chosen) const {
    const double cost = cost_of(drawn);
    if (cost >= best) return;
    best = cost;
    chosen = std::move(drawn);
  }

  double cost_of(std::span<const Drawn> drawn) const {
    Length gained;
    double cost = 0;
    const auto count = static_cast<double>(line_.pieces.size());
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      gained += drawn[i].gain;
      cost += each_kashida + place_weight * drawn[i].cost + length_weight * ratio(drawn[i].gain, em_);
      cost += early_weight * (1 - static_cast<double>(drawn[i].piece) / count);
      for (std::size_t k = 0; k < i; ++k) cost += pair_cost(drawn[k], drawn[i]);
    }
    if (gained > missing_) return infinite_ratio;
    const double over = stretch_of(missing_ - gained) - rules_.wanted_stretch;
    return cost + 100 * (over < 0 ? -over : over);
  }

  double pair_cost(const Drawn& a, const Drawn& b) const {
    const double uneven = ratio(a.gain - b.gain, em_);
    const auto apart = a.piece < b.piece ? b.piece - a.piece : a.piece - b.piece;
    return uneven_weight * (uneven < 0 ? -uneven : uneven) + neighbour_weight / static_cast<double>(apart);
  }

  const KashidaRules rules_;
  const LineContent& line_;
  Length missing_, spaces_, em_;
  std::vector<Drawn> offers_;
};

}  // namespace

void draw_out(const LineBuild& build, LineContent& line, Length target) {
  for (const Drawn& drawn : Chooser(build, line, target).run()) {
    LinePiece& piece = line.pieces[drawn.piece];
    const ShapedRun& run = build.runs[piece.run];
    piece.reshaped =
        shape_stretched(build.paragraph, run.item, piece.range, piece.glyphs, piece.kashida->place,
                        static_cast<std::uint32_t>(drawn.steps), build.cache.text);
    piece.glyphs = piece.reshaped;
    piece.width += drawn.gain;
    piece.drawn_out += drawn.gain;
    line.totals.width += drawn.gain;
  }
}

}  // namespace warraq
