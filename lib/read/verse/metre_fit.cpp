#include "read/verse/metre_fit.hpp"

#include <algorithm>

namespace warraq::read {

namespace {

/// to = min(to, from + table + cost), all patterns at once. The cells are never the same, which lets the
/// compiler take sixteen patterns in one instruction; no sum passes what a byte holds.
void relax(PatternCosts& to, const PatternCosts& from, const PatternCosts& table, std::uint8_t cost) {
  std::uint8_t* __restrict target = to.data();
  const std::uint8_t* __restrict source = from.data();
  const std::uint8_t* __restrict allowed = table.data();
  for (std::size_t p = 0; p < pattern_limit; ++p) {
    const auto sum = static_cast<std::uint8_t>(source[p] + allowed[p] + cost);
    target[p] = target[p] < sum ? target[p] : sum;
  }
}
/// Beyond so many licences no line is taken for verse, so no way through it is followed further.
constexpr std::uint8_t hopeless = 16;

bool has_hope(const PatternCosts& costs) {
  std::uint8_t hope = 0;
  for (const std::uint8_t cost : costs) hope |= static_cast<std::uint8_t>(cost < hopeless);
  return hope != 0;
}

/// Of a step that takes nothing of the pattern.
constexpr PatternCosts free_table{};
constexpr std::array<PatternCosts, longest_pattern + 1> free_tables{};

MetreCosts by_metre(const PatternCosts& patterns) {
  MetreCosts costs;
  costs.fill(forbidden);
  const auto infos = pattern_infos();
  for (std::size_t p = 0; p < infos.size(); ++p)
    costs[infos[p].metre] = std::min(costs[infos[p].metre], patterns[p]);
  return costs;
}

}  // namespace

void MetreFit::forward(const Scansion& line, std::size_t last) {
  PatternCosts none;
  none.fill(forbidden);
  room_.assign((last + 1) * band, none);
  live_.assign(room_.size(), 0);
  cell(0, lead).fill(0);
  live(0, lead) = 1;
  const MetreTables& tables = tables_from_begin();
  std::size_t node = line.letters + 1u;
  for (const QuantityStep& step : line.steps) {
    if (step.from >= last || step.to > last) continue;
    if (step.from != node) forget_hopeless(node = step.from);  // all steps to it are done
    const int shift = static_cast<int>(step.to) - static_cast<int>(step.from);
    for (int place = 0; place < band; ++place) {
      if (!live(step.from, place)) continue;
      const int at = static_cast<int>(step.from) + place - lead;
      if (at < 0 || at > static_cast<int>(longest_pattern)) continue;
      const auto reach = [&](int morae) { return place + morae - shift; };
      const PatternCosts& from = cell(step.from, place);
      const auto go = [&](int morae, const PatternCosts& table, std::uint8_t cost) {
        const int to = reach(morae);
        if (to < 0 || to >= band) return;
        relax(cell(step.to, to), from, table, cost);
        live(step.to, to) = 1;
      };
      const auto index = static_cast<std::size_t>(at);
      switch (step.weight) {
        case Weight::none:
          go(0, free_table, step.cost);
          break;
        case Weight::brief:
          go(1, tables.short_at[index], step.cost);
          break;
        case Weight::heavy:
          go(2, tables.long_at[index], step.cost);
          go(2, tables.contracted_at[index], step.cost);
          break;
        case Weight::caesura:
          go(0, tables.caesura_at[index], step.cost);
          break;
      }
    }
  }
}

void MetreFit::backward(const Scansion& line, std::size_t first) {
  PatternCosts none;
  none.fill(forbidden);
  const std::size_t last = line.letters;
  room_.assign((last + 1) * band, none);
  live_.assign(room_.size(), 0);
  // A node's place counts what is left of the pattern against the letters left.
  for (std::size_t left = 0; left <= line.tail.back(); ++left) {
    cell(last - left, lead - static_cast<int>(left)).fill(0);
    live(last - left, lead - static_cast<int>(left)) = 1;
  }
  const MetreTables& tables = tables_from_end();
  for (auto step = line.steps.rbegin(); step != line.steps.rend(); ++step) {
    if (step->from < first) break;
    const int shift = static_cast<int>(step->to) - static_cast<int>(step->from);
    for (int place = 0; place < band; ++place) {
      if (!live(step->to, place)) continue;
      const PatternCosts& to = cell(step->to, place);
      // morae left after the step
      const int left = static_cast<int>(last - step->to) + place - lead;
      if (left < 0 || left > static_cast<int>(longest_pattern)) continue;
      const auto go = [&](int morae, const auto& table, std::uint8_t cost) {
        const int from = place + morae - shift;
        const int index = left + morae;
        if (from < 0 || from >= band || index > static_cast<int>(longest_pattern)) return;
        relax(cell(step->from, from), to, table[static_cast<std::size_t>(index)], cost);
        live(step->from, from) = 1;
      };
      switch (step->weight) {
        case Weight::none:
          go(0, free_tables, step->cost);
          break;
        case Weight::brief:
          go(1, tables.short_at, step->cost);
          // A short last syllable stands for a long one.
          if (left == 0 && step->to == last) go(2, tables.last_short_at, step->cost);
          break;
        case Weight::heavy:
          go(2, tables.long_at, step->cost);
          go(2, tables.contracted_at, step->cost);
          break;
        case Weight::caesura:
          go(0, tables.caesura_at, step->cost);
          break;
      }
    }
  }
}

void MetreFit::forget_hopeless(std::size_t node) {
  for (int place = 0; place < band; ++place)
    if (live(node, place) && !has_hope(cell(node, place))) live(node, place) = 0;
}

MetreCosts MetreFit::ended_at(std::size_t word, const Scansion& line) {
  PatternCosts costs;
  costs.fill(forbidden);
  const auto infos = pattern_infos();
  const std::size_t end = line.words[word].letter;
  for (std::size_t left = 0; left <= line.tail[word]; ++left)
    for (std::size_t p = 0; p < infos.size(); ++p) {
      const int place = infos[p].morae - static_cast<int>(end - left) + lead;
      if (place >= 0 && place < band) costs[p] = std::min(costs[p], cell(end - left, place)[p]);
    }
  // A short last syllable.
  for (std::size_t p = 0; p < infos.size(); ++p) {
    const int place = infos[p].morae - 2 - static_cast<int>(end - 1) + lead;
    if (end > 0 && place >= 0 && place < band)
      costs[p] = std::min<std::uint8_t>(
          costs[p], static_cast<std::uint8_t>(cell(end - 1, place)[p] + infos[p].short_last));
  }
  return by_metre(costs);
}

MetreCosts MetreFit::begun_at(std::size_t letter, const Scansion& line) {
  PatternCosts costs;
  costs.fill(forbidden);
  const auto infos = pattern_infos();
  for (std::size_t p = 0; p < infos.size(); ++p) {
    const int place = infos[p].morae - static_cast<int>(line.letters - letter) + lead;
    if (place >= 0 && place < band) costs[p] = cell(letter, place)[p];
  }
  return by_metre(costs);
}

MetreCosts MetreFit::whole(const Scansion& line) {
  if (line.words.empty() || line.steps.empty()) {
    MetreCosts costs;
    costs.fill(forbidden);
    return costs;
  }
  forward(line, line.letters);
  return ended_at(line.words.size() - 1, line);
}

std::vector<MetreCosts> MetreFit::halves(const Scansion& line, std::span<const std::size_t> words) {
  std::vector<MetreCosts> sums(words.size());
  for (MetreCosts& costs : sums) costs.fill(forbidden);
  if (words.empty() || line.steps.empty()) return sums;
  forward(line, line.words[words.back()].letter);
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
