#include "read/verse/poem_metre.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "read/verse/division.hpp"
#include "read/verse/metre_fit.hpp"
#include "read/verse/verse.hpp"

namespace warraq::read {

namespace {

// Costs of a reading, in sixths of a licence of metre: tuned on one divan, the gaps' on typography.md P2.
constexpr int licence = 6, worst_line = 60, change_of_metre = 60, leaning_word = 15, opening_word = 1,
              rhyme_letter = 2, most_rhyme_letters = 8, wide_gap = 25, single_line = 40;

template <std::size_t N>
Evidence evidence_at(const std::array<Evidence, N>& steps, std::size_t i) {
  return steps[std::min(i, N - 1)];
}
// By licences: how much likelier in a poem of this metre than in prose of this length.
constexpr std::array<Evidence, 9> bayt_evidence = {50, 28, 14, 2, -12, -22, -30, -36, -40};
constexpr std::array<Evidence, 6> hemistich_evidence = {33, 16, -2, -18, -30, -38};
// By letters of rhyme.
constexpr std::array<Evidence, 5> rhyme_evidence = {-20, -6, 8, 22, 38};
/// Most text is prose, and short lines find a metre sooner than long ones.
constexpr Evidence bayts_are_rare = -10, hemistichs_are_rare = -30;

/// Any metre would have done, the seldom ones too.
Evidence choice_of(std::size_t metre) {
  switch (metre_use(metre)) {
    case MetreUse::common:
      return -30;
    case MetreUse::usual:
      return -42;
    case MetreUse::rare:
    case MetreUse::arabic:
      return -60;
  }
  return 0;
}

/// The least costs up to each place in each metre. A step to a place takes the one or two places before it,
/// so costs are kept of the last three alone, and of all places only where they came from.
class MetrePath {
 public:
  explicit MetrePath(std::size_t places) : metres_(metre_count()), origins_((places + 1) * metres_) {
    for (std::vector<int>& costs : costs_) costs.assign(metres_, 0);
    best_.reserve(places + 1);
    best_.push_back(0);
    reached_ = 1;
  }
  /// The next place; `cost(metre, width)` is what a step of that width to it takes.
  template <typename Cost>
  void add(std::size_t widest, Cost cost) {
    std::size_t best = 0;
    std::vector<int>& costs = costs_at(reached_);
    for (std::size_t metre = 0; metre < metres_; ++metre) {
      Origin origin;
      int least = std::numeric_limits<int>::max();
      for (std::size_t width = 1; width <= std::min(widest, reached_); ++width) {
        const std::size_t from = reached_ - width;
        const int step = cost(metre, width);
        const std::size_t other = best_[from];
        const int stay = costs_at(from)[metre] + step;
        const int change = costs_at(from)[other] + step + (from > 0 ? change_of_metre : 0);
        if (std::min(stay, change) >= least) continue;
        least = std::min(stay, change);
        origin = {static_cast<std::uint8_t>(stay <= change ? metre : other),
                  static_cast<std::uint8_t>(width)};
      }
      costs[metre] = least;
      origins_[reached_ * metres_ + metre] = origin;
      if (least < costs[best]) best = metre;
    }
    best_.push_back(static_cast<std::uint8_t>(best));
    ++reached_;
  }
  struct Step {
    std::size_t end, width, metre;
  };
  std::vector<Step> steps() const {
    std::vector<Step> steps;
    std::size_t metre = best_.back();
    for (std::size_t end = reached_ - 1; end > 0;) {
      const Origin& origin = origins_[end * metres_ + metre];
      steps.push_back({end, origin.width, metre});
      metre = origin.metre;
      end -= origin.width;
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

 private:
  struct Origin {
    std::uint8_t metre = 0, width = 1;
  };
  std::vector<int>& costs_at(std::size_t place) { return costs_[place % costs_.size()]; }

  std::size_t metres_, reached_ = 0;
  std::array<std::vector<int>, 3> costs_;
  std::vector<Origin> origins_;
  std::vector<std::uint8_t> best_;  ///< for each place the metre of least cost
};

int gap_cost(const Gap& gap) {
  int cost = static_cast<int>(gap.imbalance());
  if (gap.rhyme >= 2)
    cost -= rhyme_letter * static_cast<int>(std::min<std::size_t>(gap.rhyme, most_rhyme_letters));
  if (gap.weak_end) cost += leaning_word;
  if (gap.strong_start) cost -= opening_word;
  if (gap.wide) cost -= wide_gap;
  return cost;
}

/// A line that is a bayt: for each metre the best gap and its cost.
class BaytLine {
 public:
  BaytLine(std::string_view line, MetreFit& fit) {
    const Scansion scansion = scan(line);
    std::vector<std::size_t> words;
    for (Gap& gap : gaps_of(line)) {
      const auto word = std::find_if(scansion.words.begin(), scansion.words.end(), [&](const WordEnd& end) {
        return end.byte == gap.division.first.size();
      });
      if (word == scansion.words.end()) continue;
      words.push_back(static_cast<std::size_t>(word - scansion.words.begin()));
      gaps_.push_back(gap);
    }
    const std::vector<MetreCosts> fits = fit.halves(scansion, words);
    choices_.resize(metre_count(), {0, std::numeric_limits<int>::max(), forbidden});
    for (std::size_t g = 0; g < gaps_.size(); ++g)
      for (std::size_t metre = 0; metre < choices_.size(); ++metre) {
        const int cost = licence * fits[g][metre] + gap_cost(gaps_[g]);
        if (cost < choices_[metre].cost)
          choices_[metre] = {static_cast<std::uint8_t>(g), cost, fits[g][metre]};
      }
  }
  bool empty() const { return gaps_.empty(); }
  int cost(std::size_t metre) const { return std::min(choices_[metre].cost, worst_line); }
  MetricalBayt bayt(std::size_t metre) const {
    const Gap& gap = gaps_[choices_[metre].gap];
    return {.first = gap.division.first,
            .second = gap.division.second,
            .metre = metre,
            .cost = choices_[metre].licences,
            .inner_rhyme = gap.rhyme};
  }

 private:
  struct Choice {
    std::uint8_t gap;
    int cost;
    std::uint8_t licences;
  };
  std::vector<Gap> gaps_;
  std::vector<Choice> choices_;
};

MetreCosts sum_of(const MetreCosts& first, const MetreCosts& second) {
  MetreCosts sums;
  for (std::size_t metre = 0; metre < sums.size(); ++metre)
    sums[metre] = static_cast<std::uint8_t>(std::min<int>(first[metre] + second[metre], forbidden));
  return sums;
}

std::string_view rhyming_end(const MetricalBayt& bayt) {
  return bayt.second.empty() ? bayt.first : bayt.second;
}

/// What the bayts of a poem share, and what that says.
template <std::size_t N>
void weigh(MetricalPoem& poem, const std::array<Evidence, N>& by_licences, std::size_t lines_a_bayt) {
  poem.evidence = lines_a_bayt == 1 ? bayts_are_rare : hemistichs_are_rare;
  for (std::size_t k = 0; k < poem.bayts.size(); ++k) {
    MetricalBayt& bayt = poem.bayts[k];
    bayt.changes_metre = k > 0 && bayt.metre != poem.bayts[k - 1].metre;
    if (k > 0) bayt.outer_rhyme = common_ending(rhyming_end(bayt), rhyming_end(poem.bayts[k - 1]));
    if (k == 0 || bayt.changes_metre) poem.evidence += choice_of(bayt.metre);
    const std::size_t rhyme = std::max(bayt.inner_rhyme, bayt.outer_rhyme);
    // The first bayt of a poem in fragments rhymes with nothing before it.
    const bool may_lack_rhyme = (k == 0 || bayt.changes_metre) && poem.bayts.size() > 1;
    if (rhyme >= 2 || !may_lack_rhyme) poem.evidence += evidence_at(rhyme_evidence, rhyme);
    poem.evidence += evidence_at(by_licences, bayt.cost / lines_a_bayt) * static_cast<Evidence>(lines_a_bayt);
  }
}

}  // namespace

MetricalPoem divide_bayts(std::span<const std::string_view> lines) {
  MetreFit fit;
  MetrePath path(lines.size());
  std::vector<BaytLine> bayts;
  bayts.reserve(lines.size());
  for (const std::string_view line : lines) {
    const BaytLine& bayt = bayts.emplace_back(line, fit);
    if (bayt.empty()) return {};
    path.add(1, [&](std::size_t metre, std::size_t) { return bayt.cost(metre); });
  }
  MetricalPoem poem;
  for (const MetrePath::Step& step : path.steps()) poem.bayts.push_back(bayts[step.end - 1].bayt(step.metre));
  weigh(poem, bayt_evidence, 1);
  return poem;
}

MetricalPoem measure_bayts(std::vector<MetricalBayt> bayts) {
  MetreFit fit;
  MetrePath path(bayts.size());
  for (MetricalBayt& bayt : bayts) {
    if (!bayt.fit) {
      bayt.fit = fit.whole(scan(bayt.first));
      if (!bayt.second.empty()) bayt.fit = sum_of(*bayt.fit, fit.whole(scan(bayt.second)));
    }
    if (!bayt.second.empty()) bayt.inner_rhyme = common_ending(bayt.first, bayt.second);
    path.add(1, [&](std::size_t metre, std::size_t) {
      return std::min(licence * (*bayt.fit)[metre], worst_line);
    });
  }
  MetricalPoem poem{std::move(bayts), 0};
  for (const MetrePath::Step& step : path.steps()) {
    MetricalBayt& bayt = poem.bayts[step.end - 1];
    bayt.metre = step.metre;
    bayt.cost = (*bayt.fit)[step.metre];
  }
  weigh(poem, hemistich_evidence, 2);
  return poem;
}

MetricalPoem pair_hemistichs(std::span<const std::string_view> lines) {
  MetreFit fit;
  std::vector<MetreCosts> costs;
  costs.reserve(lines.size());
  for (const std::string_view line : lines) costs.push_back(fit.whole(scan(line)));
  const auto cost_of = [&](std::size_t line, std::size_t metre) {
    return std::min(licence * costs[line][metre], worst_line / 2);
  };
  const auto rhyme_cost = [&](std::size_t i, std::size_t j) {
    const std::size_t letters = common_ending(lines[i], lines[j]);
    return letters < 2 ? 0
                       : -rhyme_letter * static_cast<int>(std::min<std::size_t>(letters, most_rhyme_letters));
  };
  MetrePath path(lines.size());
  for (std::size_t end = 1; end <= lines.size(); ++end) {
    int rhyme = 0;
    if (end >= 2) rhyme = rhyme_cost(end - 1, end - 2);
    if (end >= 4) rhyme = std::min(rhyme, rhyme_cost(end - 1, end - 3));
    path.add(2, [&](std::size_t metre, std::size_t width) {
      return width == 1 ? cost_of(end - 1, metre) + single_line
                        : cost_of(end - 1, metre) + cost_of(end - 2, metre) + rhyme;
    });
  }
  MetricalPoem poem;
  for (const MetrePath::Step& step : path.steps()) {
    const std::size_t first = step.end - step.width;
    MetricalBayt bayt{.first = lines[first], .second = {}, .metre = step.metre, .fit = costs[first]};
    if (step.width == 2) {
      bayt.second = lines[first + 1];
      bayt.fit = sum_of(costs[first], costs[first + 1]);
      bayt.inner_rhyme = common_ending(bayt.first, bayt.second);
    }
    bayt.cost = (*bayt.fit)[step.metre];
    poem.bayts.push_back(bayt);
  }
  weigh(poem, hemistich_evidence, 2);
  return poem;
}

}  // namespace warraq::read
