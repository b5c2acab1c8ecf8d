#include <algorithm>

#include "line/build.hpp"
#include "warraq/line/break.hpp"

namespace warraq {

namespace {

/// One word of the line in one of its forms.
struct Offer {
  std::size_t piece = 0;
  std::uint32_t form = 0;  ///< index into FormList
  Length gain;
  double cost = 0;
  Length place;  ///< about where the word stands, from the line's start
};

/// Demerits of taste, on the breaker's scale, which does not see them.
constexpr double early_cost = 60;       ///< at the line's start; none at its end (rule K10)
constexpr double neighbour_cost = 400;  ///< for two side by side on the line, less the further they are apart
constexpr double uneven_cost = 150;     ///< for each em that two of a line differ by
constexpr double above_cost = 250;      ///< for one right below another, none at `above_reach` (rule J3)
constexpr double above_reach = 3;       ///< ems

constexpr double never = 1e300;

/// Finds the words of a line to draw out: the demerits are the breaker's, and those of taste.
class Drawer {
 public:
  Drawer(const LineBuild& build, const LineContent& line, Length target, std::span<const Length> above)
      : build_(build),
        rules_(kashida_rules(build.options.kashida)),
        line_(line),
        target_(target),
        above_(above) {
    if (!line.pieces.empty()) em_ = build.runs[line.pieces.front().run].item.size;
    // A line of one word has no space to spare: what it lacks counts as if it had one.
    totals_ = line.totals;
    if (totals_.stretch <= Length()) totals_.stretch = em_ / 8;
  }

  std::vector<Offer> run() {
    if (em_ <= Length() || target_ == line_.totals.width) return {};
    find_offers();
    if (offers_.empty()) return {};
    best_ = demerits({}, 0);
    add_best_pair();
    // What more there may be is added one by one.
    while (chosen_.size() >= 2 && chosen_.size() < most()) {
      const std::vector<Offer> before = chosen_;
      for (const Offer& offer : offers_) {
        const auto same = [&](const Offer& other) { return other.piece == offer.piece; };
        if (std::any_of(before.begin(), before.end(), same)) continue;
        std::vector<Offer> more = before;
        more.push_back(offer);
        try_out(more);
      }
      if (chosen_.size() == before.size()) break;
    }
    return std::move(chosen_);
  }

 private:
  void find_offers() {
    bool first = true;
    const bool tight = target_ < line_.totals.width;
    const double stretched = tight ? 0 : std::min(2.0, ratio_after(Length()));
    Length place;
    for (std::size_t i = 0; i < line_.pieces.size(); ++i) {
      const LinePiece& piece = line_.pieces[i];
      const bool allowed = !first || rules_.first_word;
      if (allowed)
        for (std::uint32_t form = piece.first_form; form < piece.first_form + piece.forms; ++form) {
          const BoxForm& box = build_.forms.boxes[form];
          if (tight && box.gain > Length()) continue;
          offers_.push_back({i, form, box.gain, box.cost + early_cost * (1 - ratio(place, target_)),
                             place + piece.width / 2});
        }
      first = first && piece.space;
      place += piece.width + piece.stretch.scaled(stretched);
    }
  }

  void add_best_pair() {
    for (std::size_t i = 0; i < offers_.size(); ++i) {
      try_out(std::span(&offers_[i], 1));
      if (rules_.most_per_line < 2) continue;
      for (std::size_t k = i + 1; k < offers_.size(); ++k) {
        if (offers_[k].piece == offers_[i].piece || offers_[i].cost + offers_[k].cost >= best_) continue;
        const Offer pair[] = {offers_[i], offers_[k]};
        try_out(pair);
      }
    }
  }

  std::size_t most() const {
    Length gained;
    for (const Offer& offer : chosen_) gained += offer.gain;
    const double stretched = ratio_after(gained) * build_.options.space_stretch;
    return stretched > gaping ? rules_.most_in_need : rules_.most_per_line;
  }

  double ratio_after(Length gained) const {
    LineTotals totals = totals_;
    totals.width += gained;
    return adjustment_ratio(totals, target_);
  }

  void try_out(std::span<const Offer> offers) {
    double cost = 0;
    for (std::size_t i = 0; i < offers.size(); ++i) {
      cost += offers[i].cost + cost_below(offers[i]);
      for (std::size_t k = 0; k < i; ++k) cost += pair_cost(offers[k], offers[i]);
    }
    if (cost >= best_) return;
    const double sum = demerits(offers, cost);
    if (sum >= best_) return;
    best_ = sum;
    chosen_.assign(offers.begin(), offers.end());
  }

  double demerits(std::span<const Offer> offers, double cost) const {
    Length gained;
    for (const Offer& offer : offers) gained += offer.gain;
    const double ratio = ratio_after(gained);
    if (ratio < 0 && gained > Length()) return never;
    // Without the breaker's bound: of two lines that gape the one that gapes less is still the better one.
    const double size = ratio < 0 ? -ratio : ratio;
    const double base = BreakOptions().line_penalty + 100 * size * size * size;
    return base * base + cost;
  }

  double pair_cost(const Offer& a, const Offer& b) const {
    const double uneven = ratio(a.gain - b.gain, em_);
    const auto apart = a.piece < b.piece ? b.piece - a.piece : a.piece - b.piece;
    return uneven_cost * (uneven < 0 ? -uneven : uneven) + neighbour_cost / static_cast<double>(apart);
  }

  double cost_below(const Offer& offer) const {
    double cost = 0;
    for (const Length above : above_) {
      const double apart = ratio(offer.place - above, em_);
      const double near = 1 - (apart < 0 ? -apart : apart) / above_reach;
      if (near > 0) cost += above_cost * near;
    }
    return cost;
  }

  const LineBuild& build_;
  const KashidaRules rules_;
  const LineContent& line_;
  LineTotals totals_;
  Length target_, em_;
  std::span<const Length> above_;
  std::vector<Offer> offers_, chosen_;
  double best_ = 0;
};

}  // namespace

std::vector<Length> draw_out(const LineBuild& build, LineContent& line, Length target,
                             std::span<const Length> above) {
  std::vector<Length> places;
  for (const Offer& offer : Drawer(build, line, target, above).run()) {
    LinePiece& piece = line.pieces[offer.piece];
    const ShapedRun& run = build.runs[piece.run];
    piece.reshaped =
        shape_form(build.paragraph, run.item, piece.range, build.forms.words[offer.form], build.cache.text);
    piece.glyphs = piece.reshaped;
    const Length width = Measurer(build.paragraph, run).width(piece.glyphs, piece.spaced_end);
    line.totals.width += width - piece.width;
    if (build.forms.words[offer.form].kind == FormKind::kashida) {
      piece.drawn_out = width - piece.width;
      places.push_back(offer.place);
    } else {
      piece.altered = width - piece.width;
    }
    piece.width = width;
  }
  return places;
}

}  // namespace warraq
