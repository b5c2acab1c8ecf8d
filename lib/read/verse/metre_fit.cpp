#include "read/verse/metre_fit.hpp"

#include <algorithm>

namespace warraq::read {

namespace {

constexpr std::size_t together = 32;  ///< patterns taken in one go
constexpr std::size_t groups = pattern_limit / together;
constexpr PatternSet one_group = 0xFFFFFFFF;

/// The costs are never the same ones, which lets the compiler take many in one instruction; no sum passes
/// what a byte holds.
inline void relax_group(std::uint8_t* __restrict to, const std::uint8_t* __restrict from,
                        const std::uint8_t* __restrict row, std::uint8_t cost) {
  for (std::size_t p = 0; p < together; ++p) {
    const auto sum = static_cast<std::uint8_t>(from[p] + row[p] + cost);
    to[p] = to[p] < sum ? to[p] : sum;
  }
}

/// to = min(to, from + row + cost) in all groups with a pattern of `open`.
void relax(PatternCosts& to, const PatternCosts& from, const PatternCosts& row, std::uint8_t cost,
           PatternSet open) {
  for (std::size_t group = 0; group < groups; ++group, open >>= together)
    if (const std::size_t at = group * together; (open & one_group) != 0)
      relax_group(to.data() + at, from.data() + at, row.data() + at, cost);
}

/// Beyond so many licences no line is taken for verse, so no way through it is followed further.
constexpr std::uint8_t hopeless = 16;

/// A whole line has no reading but one it has hope of.
PatternSet with_hope(const PatternCosts& costs) { return patterns_below(costs, hopeless); }

/// Where a line divides is asked of hopeless readings, too, in the company of one that is not.
PatternSet in_hopeful_company(const PatternCosts& costs) {
  return patterns_below(costs, hopeless) == 0 ? 0 : patterns_below(costs, forbidden);
}

PatternSet possible(const PatternCosts& costs) { return patterns_below(costs, forbidden); }

/// Of a step that takes nothing of the pattern.
constexpr MetreRow free_row{{}, ~PatternSet{0}};

MetreCosts by_metre(const PatternCosts& patterns) {
  MetreCosts costs;
  costs.fill(forbidden);
  const auto infos = pattern_infos();
  for (std::size_t p = 0; p < infos.size(); ++p)
    costs[infos[p].metre] = std::min(costs[infos[p].metre], patterns[p]);
  return costs;
}

}  // namespace

void MetreFit::begin(std::size_t nodes) {
  room_.resize(std::max(room_.size(), nodes * band));
  for (std::size_t i = 0; i < nodes * band; ++i) room_[i].reached = false;
}

MetreFit::Cell& MetreFit::reach(std::size_t node, int place) {
  Cell& reached = cell(node, place);
  if (reached.reached) return reached;
  reached.costs.fill(forbidden);
  reached.reached = true;
  return reached;
}

void MetreFit::settle(std::size_t node, Follow follow) {
  followed_ = 0;
  for (int place = 0; place < band; ++place) {
    Cell& one = cell(node, place);
    const int morae = static_cast<int>(node) + place - lead;
    if (!one.reached || morae < 0 || morae > static_cast<int>(longest_pattern)) continue;
    one.live = follow(one.costs);
    if (one.live != 0) places_[followed_++] = place;
  }
}

void MetreFit::step(const Cell& from, std::size_t node, int place, const MetreRow& row, std::uint8_t cost) {
  const PatternSet open = from.live & row.open;
  if (open == 0 || place < 0 || place >= band) return;
  relax(reach(node, place).costs, from.costs, row.costs, cost, open);
}

void MetreFit::forward(const Scansion& line, std::size_t last, Follow follow) {
  begin(last + 1);
  reach(0, lead).costs.fill(0);
  const MetreTables& tables = tables_from_begin();
  std::size_t node = line.letters + 1u;
  for (const QuantityStep& one : line.steps) {
    if (one.from >= last || one.to > last) continue;
    if (one.from != node) settle(node = one.from, follow);  // all steps to it are done
    const int shift = static_cast<int>(one.to) - static_cast<int>(one.from);
    for (const int place : std::span(places_).first(followed_)) {
      const Cell& from = cell(one.from, place);
      const auto index = static_cast<std::size_t>(static_cast<int>(one.from) + place - lead);
      switch (one.weight) {
        case Weight::none:
          step(from, one.to, place - shift, free_row, one.cost);
          break;
        case Weight::brief:
          step(from, one.to, place + 1 - shift, tables.short_at[index], one.cost);
          break;
        case Weight::heavy:
          step(from, one.to, place + 2 - shift, tables.long_at[index], one.cost);
          break;
        case Weight::caesura:
          step(from, one.to, place - shift, tables.caesura_at[index], one.cost);
          break;
      }
    }
  }
}

void MetreFit::backward(const Scansion& line, std::size_t first) {
  const std::size_t last = line.letters;
  begin(last + 1);
  // A node's place counts what is left of the pattern against the letters left.
  for (std::size_t left = 0; left <= line.tail.back(); ++left)
    reach(last - left, lead - static_cast<int>(left)).costs.fill(0);
  const MetreTables& tables = tables_from_end();
  for (auto one = line.steps.rbegin(); one != line.steps.rend(); ++one) {
    if (one->from < first) break;
    const int shift = static_cast<int>(one->to) - static_cast<int>(one->from);
    for (int place = 0; place < band; ++place) {
      Cell& to = cell(one->to, place);
      // morae left after the step
      const int left = static_cast<int>(last - one->to) + place - lead;
      if (!to.reached || left < 0 || left > static_cast<int>(longest_pattern)) continue;
      to.live = possible(to.costs);
      const auto go = [&](int morae, const MetreRows& rows) {
        if (left + morae <= static_cast<int>(longest_pattern))
          step(to, one->from, place + morae - shift, rows[static_cast<std::size_t>(left + morae)], one->cost);
      };
      switch (one->weight) {
        case Weight::none:
          step(to, one->from, place - shift, free_row, one->cost);
          break;
        case Weight::brief:
          go(1, tables.short_at);
          // A short last syllable stands for a long one.
          if (left == 0 && one->to == last) go(2, tables.last_short_at);
          break;
        case Weight::heavy:
          go(2, tables.long_at);
          break;
        case Weight::caesura:
          go(0, tables.caesura_at);
          break;
      }
    }
  }
}

/// Takes the last step, one of `rows`, from every place at `node`, before which or behind which the line has
/// so many letters.
void MetreFit::finish(PatternCosts& costs, std::size_t node, const MetreRows& rows, std::size_t letters) {
  for (int place = 0; place < band; ++place) {
    const Cell& from = cell(node, place);
    const int at = static_cast<int>(letters) + place - lead;
    if (!from.reached || at < 0 || at > static_cast<int>(longest_pattern)) continue;
    const MetreRow& row = rows[static_cast<std::size_t>(at)];
    relax(costs, from.costs, row.costs, 0, row.open);
  }
}

MetreCosts MetreFit::ended_at(std::size_t word, const Scansion& line) {
  const MetreTables& tables = tables_from_begin();
  PatternCosts costs;
  costs.fill(forbidden);
  const std::size_t end = line.words[word].letter;
  for (std::size_t left = 0; left <= line.tail[word]; ++left)
    finish(costs, end - left, tables.whole_at, end - left);
  if (end > 0) finish(costs, end - 1, tables.last_short_at, end - 1);
  return by_metre(costs);
}

MetreCosts MetreFit::begun_at(std::size_t letter, const Scansion& line) {
  PatternCosts costs;
  costs.fill(forbidden);
  finish(costs, letter, tables_from_end().whole_at, line.letters - letter);
  return by_metre(costs);
}

MetreCosts MetreFit::whole(const Scansion& line) {
  if (line.words.empty() || line.steps.empty()) {
    MetreCosts costs;
    costs.fill(forbidden);
    return costs;
  }
  forward(line, line.letters, with_hope);
  return ended_at(line.words.size() - 1, line);
}

std::vector<MetreCosts> MetreFit::halves(const Scansion& line, std::span<const std::size_t> words) {
  std::vector<MetreCosts> sums(words.size());
  for (MetreCosts& costs : sums) costs.fill(forbidden);
  if (words.empty() || line.steps.empty()) return sums;
  forward(line, line.words[words.back()].letter, in_hopeful_company);
  for (std::size_t i = 0; i < words.size(); ++i) sums[i] = ended_at(words[i], line);
  backward(line, line.words[words.front()].letter);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const MetreCosts second = begun_at(line.words[words[i]].letter, line);
    for (std::size_t m = 0; m < sums[i].size(); ++m)
      sums[i][m] = static_cast<std::uint8_t>(std::min<int>(sums[i][m] + second[m], forbidden));
  }
  return sums;
}

}  // namespace warraq::read
