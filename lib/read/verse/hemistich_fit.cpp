#include "read/verse/hemistich_fit.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "read/verse/pattern_tree.hpp"

namespace warraq::read {

namespace {

/// A reading may be so many morae ahead of its letters, or behind them.
constexpr int most_ahead = 6, most_behind = 11;

/// The letters at which a reading of so many morae may stand.
constexpr std::uint64_t window(int morae) {
  const int first = std::max(morae - most_ahead, 0), last = std::min(morae + most_behind, 63);
  const std::uint64_t below = (std::uint64_t{1} << first) - 1;
  return (last == 63 ? ~std::uint64_t{0} : (std::uint64_t{2} << last) - 1) & ~below;
}

constexpr std::array<std::uint64_t, longest_pattern + 1> windows = [] {
  std::array<std::uint64_t, longest_pattern + 1> all{};
  for (std::size_t morae = 0; morae < all.size(); ++morae) all[morae] = window(static_cast<int>(morae));
  return all;
}();

}  // namespace

/// Follows one line through the tree of patterns.
template <std::size_t Limit>
class HemistichFit::Reader {
 public:
  Reader(const HemistichFit& fit, const Scansion& line, PatternSet asked, PatternCosts& costs)
      : fit_(fit), asked_(asked), costs_(costs), last_(line.letters), tail_(line.words.back().tail) {}

  void run() {
    Front<Limit> start{};
    start[0] = 1;
    close<Weight::none>(start);
    visit_all(pattern_roots(), start, {});
  }

 private:
  using Sets = Front<Limit>;

  void visit_all(std::span<const PatternNode> nodes, const Sets& here, const Sets& contracted) {
    for (const PatternNode& node : nodes)
      if ((node.patterns & asked_) != 0) visit(node, here, contracted);
  }

  /// `here`: before the node's syllable. `contracted`: where a long syllable in place of the one before this
  /// and of this has come to.
  void visit(const PatternNode& node, const Sets& here, const Sets& contracted) {
    Sets next = contracted, beyond{};
    switch (node.syllable) {
      case Syllable::caesura:
        next = here;
        close<Weight::caesura>(next);
        break;
      case Syllable::brief:
        step<Weight::brief>(here, next);
        if (node.contraction < Limit) contract(here, node.contraction, beyond);
        break;
      case Syllable::heavy:
        step<Weight::heavy>(here, next);
        break;
    }
    const Letters within = windows[node.morae];
    Letters any = 0;
    for (Letters& set : next) any |= set &= within;
    Letters any_beyond = 0;
    for (const Letters set : beyond) any_beyond |= set;
    if (const PatternSet ending = node.ending & asked_; ending != 0) end(node, here, next, ending);
    if ((any | any_beyond) == 0) return;
    close<Weight::none>(next);
    visit_all(node.next(), next, beyond);
  }

  /// All kinds of step that are of the weight, written out one after the other.
  template <Weight weight>
  void step(const Sets& from, Sets& to) const {
    [&]<std::size_t... Kind>(std::index_sequence<Kind...>) { (step_of_kind<weight, Kind>(from, to), ...); }
    (std::make_index_sequence<step_kinds.size()>{});
  }
  template <Weight weight, std::size_t Kind>
  void step_of_kind(const Sets& from, Sets& to) const {
    constexpr StepKind kind = step_kinds[Kind];
    if constexpr (kind.weight == weight)
      for (std::size_t c = kind.cost; c < Limit; ++c)
        to[c] |= (from[c - kind.cost] & fit_.steps_[Kind]) << kind.length;
  }
  /// A long syllable that takes so many licences by itself.
  void contract(const Sets& from, std::size_t licences, Sets& to) const {
    Sets reached{};
    step<Weight::heavy>(from, reached);
    std::copy(reached.begin(), reached.end() - static_cast<std::ptrdiff_t>(licences),
              to.begin() + static_cast<std::ptrdiff_t>(licences));
  }
  /// Steps that take nothing of the pattern, one after the other.
  template <Weight weight>
  void close(Sets& sets) const {
    for (bool grows = true; grows;) {
      const Sets before = sets;
      step<weight>(before, sets);
      grows = sets != before;
    }
  }

  void end(const PatternNode& node, const Sets& here, const Sets& next, PatternSet ending) {
    // What none of the last letters counts for may have been read before the end, or left over.
    Sets closed = next;
    close<Weight::none>(closed);
    const Letters ends = ((Letters{2} << tail_) - 1) << (last_ - tail_);
    const Letters before_last = last_ > 0 ? (Letters{1} << (last_ - 1)) & windows[node.morae_before] : 0;
    const auto least = [](const Sets& sets, Letters at) {
      std::size_t cost = 0;
      while (cost < Limit && (sets[cost] & at) == 0) ++cost;
      return static_cast<std::uint8_t>(cost);
    };
    const std::uint8_t whole = least(closed, ends & windows[node.morae]), brief = least(here, before_last);
    for (; ending != 0; ending &= ending - 1) {
      const auto pattern = static_cast<std::size_t>(std::countr_zero(ending));
      // A short last syllable stands for a long one.
      const auto by_brief = static_cast<std::uint8_t>(brief + pattern_infos()[pattern].short_last);
      const std::uint8_t cost = std::min(whole, by_brief);
      if (cost < Limit) costs_[pattern] = std::min(costs_[pattern], cost);
    }
  }

  const HemistichFit& fit_;
  PatternSet asked_;
  PatternCosts& costs_;
  unsigned last_, tail_;
};

MetreCosts HemistichFit::costs(const Scansion& line, MetreSet metres, std::uint8_t limit) {
  PatternCosts costs;
  costs.fill(forbidden);
  const int letters = line.letters;
  const PatternSet asked = patterns_of(metres) & patterns_of_morae(std::max(letters - most_behind - 2, 0),
                                                                   letters + most_ahead + 1);
  if (!line.words.empty() && line.has_steps && letters < 64 && asked != 0) {
    for (std::size_t k = 0; k < steps_.size(); ++k) steps_[k] = static_cast<Letters>(line.steps[k]);
    if (limit <= 2)
      Reader<2>(*this, line, asked, costs).run();
    else if (limit <= 5)
      Reader<5>(*this, line, asked, costs).run();
    else
      Reader<most_limit>(*this, line, asked, costs).run();
  }
  MetreCosts by_metre;
  by_metre.fill(forbidden);
  const auto infos = pattern_infos();
  for (PatternSet rest = asked; rest != 0; rest &= rest - 1) {
    const auto p = static_cast<std::size_t>(std::countr_zero(rest));
    if (costs[p] < limit) by_metre[infos[p].metre] = std::min(by_metre[infos[p].metre], costs[p]);
  }
  return by_metre;
}

}  // namespace warraq::read
