#include "read/verse/poem_metre.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "read/verse/division.hpp"
#include "read/verse/hemistichs.hpp"
#include "read/verse/metre_fit.hpp"
#include "read/verse/metre_path.hpp"
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

constexpr Evidence most_of_choice = -30;
/// Any metre would have done, the seldom ones too.
Evidence choice_of(std::size_t metre) {
  switch (metre_use(metre)) {
    case MetreUse::common:
      return most_of_choice;
    case MetreUse::usual:
      return -42;
    case MetreUse::rare:
    case MetreUse::arabic:
      return -60;
  }
  return 0;
}

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
  BaytLine(std::string_view line, std::span<const Gap> gaps, MetreFit& fit) {
    if (!goes_by_quantity(line)) {
      divide_without_metre(gaps);
      return;
    }
    const Scansion scansion = scan(line);
    std::vector<std::size_t> words;
    for (const Gap& gap : gaps) {
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
  StepCosts step_costs() const {
    StepCosts costs;
    costs.fill(worst_line);
    for (std::size_t metre = 0; metre < choices_.size(); ++metre)
      costs[metre] = static_cast<std::int16_t>(std::min(choices_[metre].cost, worst_line));
    return costs;
  }
  MetricalBayt bayt(std::size_t metre) const {
    const Gap& gap = gaps_[choices_[metre].gap];
    return {.first = gap.division.first,
            .second = gap.division.second,
            .metre = metre,
            .cost = choices_[metre].licences,
            .inner_rhyme = gap.rhyme};
  }

 private:
  /// In all metres alike.
  void divide_without_metre(std::span<const Gap> gaps) {
    if (gaps.empty()) return;
    gaps_.assign(gaps.begin(), gaps.end());
    const auto best = std::min_element(gaps.begin(), gaps.end(),
                                       [](const Gap& a, const Gap& b) { return gap_cost(a) < gap_cost(b); });
    const Choice choice{static_cast<std::uint8_t>(best - gaps.begin()), licence * forbidden + gap_cost(*best),
                        forbidden};
    choices_.assign(metre_count(), choice);
  }

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

UndividedBayts::UndividedBayts(std::span<const std::string_view> lines) : lines_(lines) {
  gaps_.reserve(lines.size());
  for (const std::string_view line : lines) gaps_.push_back(gaps_of(line));
}

Evidence UndividedBayts::most_evidence() const {
  Evidence evidence = bayts_are_rare + most_of_choice;
  for (std::size_t k = 0; k < lines_.size(); ++k) {
    std::size_t rhyme = most_inner_rhyme(k);
    if (k > 0) rhyme = std::max(rhyme, common_ending(lines_[k], lines_[k - 1]));
    // The first bayt may lack its rhyme; so may one of another metre, whose choice costs more than that.
    const bool may_lack_rhyme = k == 0 && lines_.size() > 1;
    if (rhyme >= 2 || !may_lack_rhyme) evidence += evidence_at(rhyme_evidence, rhyme);
    evidence += bayt_evidence.front();
  }
  return evidence;
}

std::size_t UndividedBayts::most_inner_rhyme(std::size_t line) const {
  std::size_t rhyme = 0;
  for (const Gap& gap : gaps_[line]) rhyme = std::max(rhyme, gap.rhyme);
  return rhyme;
}

MetricalPoem UndividedBayts::divide() const {
  MetreFit fit;
  MetrePath path(lines_.size(), change_of_metre);
  std::vector<BaytLine> bayts;
  bayts.reserve(lines_.size());
  for (std::size_t k = 0; k < lines_.size(); ++k) {
    const BaytLine& bayt = bayts.emplace_back(lines_[k], gaps_[k], fit);
    if (bayt.empty()) return {};
    path.add(bayt.step_costs());
  }
  MetricalPoem poem;
  for (const MetrePath::Step& step : path.steps()) poem.bayts.push_back(bayts[step.end - 1].bayt(step.metre));
  weigh(poem, bayt_evidence, 1);
  return poem;
}

namespace {

/// Each round asks about fewer lines than the one before; this ends it where two metres take turns.
constexpr int most_rounds = 8;
static_assert(Hemistichs::most_licences == worst_line / 2 / licence);
static_assert(Hemistichs::sure == change_of_metre / licence);

void add_stretch(std::vector<MetreStretch>& stretches, std::size_t first_line, std::size_t metre) {
  if (stretches.empty() || stretches.back().metre != metre) stretches.push_back({first_line, metre});
}

StepCosts capped(const MetreCosts& licences, int worst) {
  StepCosts costs;
  for (std::size_t metre = 0; metre < costs.size(); ++metre)
    costs[metre] = static_cast<std::int16_t>(std::min(licence * licences[metre], worst));
  return costs;
}

/// Bayts of known halves on their way through the metres.
class KnownBayts {
 public:
  explicit KnownBayts(std::vector<MetricalBayt>& bayts) : bayts_(bayts) {
    firsts_.reserve(bayts.size() + 1);
    for (MetricalBayt& bayt : bayts)
      if (!bayt.second.empty()) bayt.inner_rhyme = common_ending(bayt.first, bayt.second);
  }

  std::vector<MetrePath::Step> solve() {
    std::vector<MetrePath::Step> steps = first_way();
    for (int round = 0; round < most_rounds && lines_.ask_at_changes(stretches_of(steps)); ++round) {
      for (std::size_t k = 0; k < bayts_.size(); ++k) take_fit(k);
      steps = way();
    }
    for (std::size_t k = 0; k < steps.size(); ++k) {
      for (std::size_t i = firsts_[k]; i < firsts_[k + 1]; ++i) lines_.ask_all(i, steps[k].metre);
      take_fit(k);
    }
    return steps;
  }

 private:
  std::vector<MetrePath::Step> first_way() {
    firsts_.push_back(0);
    MetrePath path(bayts_.size(), change_of_metre);
    for (std::size_t k = 0; k < bayts_.size(); ++k) {
      if (!bayts_[k].fit) {
        const MetreSet likely = path.contenders();
        lines_.add(bayts_[k].first, likely);
        if (!bayts_[k].second.empty()) lines_.add(bayts_[k].second, likely);
      }
      firsts_.push_back(lines_.size());
      take_fit(k);
      path.add(capped(*bayts_[k].fit, worst_line));
    }
    return path.steps();
  }
  std::vector<MetrePath::Step> way() const {
    MetrePath path(bayts_.size(), change_of_metre);
    for (const MetricalBayt& bayt : bayts_) path.add(capped(*bayt.fit, worst_line));
    return path.steps();
  }
  std::vector<MetreStretch> stretches_of(const std::vector<MetrePath::Step>& steps) const {
    std::vector<MetreStretch> stretches;
    for (std::size_t k = 0; k < steps.size(); ++k) add_stretch(stretches, firsts_[k], steps[k].metre);
    return stretches;
  }
  /// From the lines of the bayt; one that came with its fit has none.
  void take_fit(std::size_t k) {
    const std::size_t first = firsts_[k], end = firsts_[k + 1];
    if (first == end) return;
    bayts_[k].fit = lines_.costs(first);
    if (end - first == 2) bayts_[k].fit = sum_of(*bayts_[k].fit, lines_.costs(first + 1));
  }

  std::vector<MetricalBayt>& bayts_;
  Hemistichs lines_;
  std::vector<std::size_t> firsts_;  ///< of each bayt's lines in lines_; one more at the end
};

}  // namespace

MetricalPoem measure_bayts(std::vector<MetricalBayt> bayts) {
  const std::vector<MetrePath::Step> steps = KnownBayts(bayts).solve();
  MetricalPoem poem{std::move(bayts), 0};
  for (const MetrePath::Step& step : steps) {
    MetricalBayt& bayt = poem.bayts[step.end - 1];
    bayt.metre = step.metre;
    bayt.cost = (*bayt.fit)[step.metre];
  }
  weigh(poem, hemistich_evidence, 2);
  return poem;
}

namespace {

/// Lines of which each is a hemistich on their way through the metres, two and two.
class PairedLines {
 public:
  explicit PairedLines(std::span<const std::string_view> lines) : lines_(lines) {
    fit_.reserve(lines.size());
  }

  std::vector<MetrePath::Step> solve() {
    std::vector<MetrePath::Step> steps = way();
    for (int round = 0; round < most_rounds && fit_.ask_at_changes(stretches_of(steps)); ++round)
      steps = way();
    for (const MetrePath::Step& step : steps)
      for (std::size_t i = step.end - step.width; i < step.end; ++i) fit_.ask_all(i, step.metre);
    return steps;
  }
  const MetreCosts& fit(std::size_t line) const { return fit_.costs(line); }

 private:
  std::vector<MetrePath::Step> way() {
    MetrePath path(lines_.size(), change_of_metre);
    StepCosts above{};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i == fit_.size()) {
        fit_.add(lines_[i], path.contenders());
        rhymes_.push_back(rhyme_at(i));
      }
      const StepCosts here = capped(fit_.costs(i), worst_line / 2);
      StepCosts alone = here, pair = here;
      for (std::size_t metre = 0; metre < here.size(); ++metre) {
        alone[metre] = static_cast<std::int16_t>(here[metre] + single_line);
        pair[metre] = static_cast<std::int16_t>(here[metre] + above[metre] + rhymes_[i]);
      }
      path.add(alone, pair);
      above = here;
    }
    return path.steps();
  }
  static std::vector<MetreStretch> stretches_of(const std::vector<MetrePath::Step>& steps) {
    std::vector<MetreStretch> stretches;
    for (const MetrePath::Step& step : steps) add_stretch(stretches, step.end - step.width, step.metre);
    return stretches;
  }
  int rhyme_at(std::size_t i) const {
    int rhyme = 0;
    if (i >= 1) rhyme = rhyme_cost(i, i - 1);
    if (i >= 3) rhyme = std::min(rhyme, rhyme_cost(i, i - 2));
    return rhyme;
  }
  int rhyme_cost(std::size_t i, std::size_t j) const {
    const std::size_t letters = common_ending(lines_[i], lines_[j]);
    return letters < 2 ? 0
                       : -rhyme_letter * static_cast<int>(std::min<std::size_t>(letters, most_rhyme_letters));
  }

  std::span<const std::string_view> lines_;
  Hemistichs fit_;
  std::vector<int> rhymes_;  ///< what a pair that ends with the line is cheaper by
};

}  // namespace

MetricalPoem pair_hemistichs(std::span<const std::string_view> lines) {
  PairedLines paired(lines);
  MetricalPoem poem;
  for (const MetrePath::Step& step : paired.solve()) {
    const std::size_t first = step.end - step.width;
    MetricalBayt bayt{.first = lines[first], .second = {}, .metre = step.metre, .fit = paired.fit(first)};
    if (step.width == 2) {
      bayt.second = lines[first + 1];
      bayt.fit = sum_of(paired.fit(first), paired.fit(first + 1));
      bayt.inner_rhyme = common_ending(bayt.first, bayt.second);
    }
    bayt.cost = (*bayt.fit)[step.metre];
    poem.bayts.push_back(bayt);
  }
  weigh(poem, hemistich_evidence, 2);
  return poem;
}

}  // namespace warraq::read
