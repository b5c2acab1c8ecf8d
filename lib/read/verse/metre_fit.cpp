#include "read/verse/metre_fit.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/byte_blocks.hpp"

namespace warraq::read {

namespace {

/// to = min(to, from + row + cost); no sum passes what a byte holds.
inline void relax(PatternCosts& to, const PatternCosts& from, const PatternCosts& row, std::uint8_t cost) {
  const auto load = [](const PatternCosts& costs, std::size_t at) {
    return load_block(reinterpret_cast<const char*>(costs.data() + at));
  };
  for (std::size_t at = 0; at < pattern_limit; at += sizeof(ByteBlock)) {
    const ByteBlock sum = load(from, at) + load(row, at) + cost, before = load(to, at);
    const ByteBlock least = before < sum ? before : sum;
    std::memcpy(to.data() + at, &least, sizeof least);
  }
}

/// Calls `use(place)` for each bit.
template <typename Use>
void for_each_place(std::uint32_t places, const Use& use) {
  for (; places != 0; places &= places - 1) use(std::countr_zero(places));
}

std::size_t lowest(LetterSet letters) {
  const auto low = static_cast<std::uint64_t>(letters);
  return static_cast<std::size_t>(
      low != 0 ? std::countr_zero(low) : 64 + std::countr_zero(static_cast<std::uint64_t>(letters >> 64)));
}

/// Morae of a step, the least and the most that it may take.
constexpr int morae_of(Weight weight) {
  return weight == Weight::brief ? 1 : weight == Weight::heavy ? 2 : 0;
}

/// Of a step that takes nothing of the pattern.
constexpr MetreRow free_row{{}, ~PatternSet{0}};

/// Null for a step that takes nothing of the pattern.
const MetreRows* rows_of(const MetreTables& tables, Weight weight) {
  switch (weight) {
    case Weight::none:
      break;
    case Weight::brief:
      return &tables.short_at;
    case Weight::heavy:
      return &tables.long_at;
    case Weight::caesura:
      return &tables.caesura_at;
  }
  return nullptr;
}

MetreCosts by_metre(const PatternCosts& patterns) {
  MetreCosts costs;
  costs.fill(forbidden);
  const auto infos = pattern_infos();
  for (std::size_t p = 0; p < infos.size(); ++p)
    costs[infos[p].metre] = std::min(costs[infos[p].metre], patterns[p]);
  return costs;
}

}  // namespace

void MetreFit::CellPool::next_block() {
  if (used_ == blocks_.size()) blocks_.push_back(std::make_unique_for_overwrite<Cell[]>(block));
  next_ = blocks_[used_++].get();
  left_ = block;
}

void MetreFit::begin(std::size_t nodes) {
  if (nodes > nodes_.capacity()) {
    nodes_.reserve(std::max<std::size_t>(nodes, 32));
    cells_ = std::make_unique_for_overwrite<Cell*[]>(nodes_.capacity() * band);
  }
  nodes_.assign(nodes, {});
  pool_.take_back();
}

inline MetreFit::Cell& MetreFit::reach(std::size_t node, int place) {
  const Places bit = Places{1} << place;
  if ((nodes_[node].reached & bit) != 0) return cell(node, place);
  nodes_[node].reached |= bit;
  Cell& reached = pool_.take();
  cells_[node * band + static_cast<std::size_t>(place)] = &reached;
  reached.costs.fill(forbidden);
  return reached;
}

void MetreFit::put_in_order(const Scansion& line) {
  std::array<std::uint32_t, letter_limit> kinds{};  // that begin at each letter, one bit a kind
  static_assert(step_kinds.size() <= 32);
  for (std::size_t k = 0; k < step_kinds.size(); ++k)
    for (LetterSet from = line.steps[k]; from != 0; from &= from - 1) kinds[lowest(from)] |= 1u << k;
  steps_.clear();
  for (std::uint8_t from = 0; from < line.letters; ++from)
    for (std::uint32_t set = kinds[from]; set != 0; set &= set - 1) {
      const StepKind& kind = step_kinds[static_cast<std::size_t>(std::countr_zero(set))];
      steps_.push_back({from, static_cast<std::uint8_t>(from + kind.length), kind.weight, kind.cost});
    }
}

/// Where the line may end are the last letters of `words`.
void MetreFit::measure_rests(const Scansion& line, std::span<const std::size_t> words) {
  constexpr Rest unknown{INT16_MAX, -1};
  rests_.assign(line.letters + 1u, unknown);
  const auto widen = [&](std::size_t node, Rest by) {
    rests_[node].least = std::min(rests_[node].least, by.least);
    rests_[node].most = std::max(rests_[node].most, by.most);
  };
  for (const std::size_t word : words) {
    const std::size_t end = line.words[word].letter;
    for (std::size_t left = 0; left <= line.words[word].tail; ++left) widen(end - left, {0, 0});
    if (end > 0) widen(end - 1, {2, 2});  // a short last syllable stands for a long one
  }
  for (auto one = steps_.rbegin(); one != steps_.rend(); ++one) {
    const Rest& after = rests_[one->to];
    if (after.most < 0) continue;
    const int morae = morae_of(one->weight);
    widen(one->from, {after.least + morae, after.most + morae});
  }
}

/// All steps to the node are done: which of its places go on? Of the line lie `letters` on the pattern's side
/// of it, and `rest` before the other end.
void MetreFit::settle(std::size_t node, std::size_t letters, Rest rest, const Follow& follow) {
  Node& settled = nodes_[node];
  settled.settled = true;
  if (rest.most < 0) return;
  for_each_place(settled.reached, [&](int place) {
    Cell& one = cell(node, place);
    const int morae = static_cast<int>(letters) + place - lead;
    if (morae < 0 || morae > static_cast<int>(longest_pattern)) return;
    const PatternSet open = patterns_of_morae(morae + rest.least, morae + rest.most);
    if (open == 0) return;
    const PatternSet below = patterns_below(one.costs, follow.limit) & open;
    if (below == 0) return;
    one.live = follow.with_company ? patterns_below(one.costs, forbidden) & open : below;
    settled.followed |= Places{1} << place;
  });
}

inline void MetreFit::step(const Cell& from, std::size_t node, int place, const MetreRow& row,
                           std::uint8_t cost) {
  const PatternSet open = from.live & row.open;
  if (open == 0 || place < 0 || place >= band) return;
  relax(reach(node, place).costs, from.costs, row.costs, cost);
}

void MetreFit::forward(const Scansion& line, std::span<const std::size_t> words, const Follow& follow) {
  const std::size_t last = line.words[words.back()].letter;
  measure_rests(line, words);
  begin(last + 1);
  reach(0, lead).costs.fill(0);
  const MetreTables& tables = tables_from_begin();
  for (const Step& one : steps_) {
    if (one.from >= last || one.to > last || one.cost >= follow.limit) continue;
    if (!nodes_[one.from].settled) settle(one.from, one.from, rests_[one.from], follow);
    const int shift = static_cast<int>(one.to) - static_cast<int>(one.from);
    const MetreRows* const rows = rows_of(tables, one.weight);
    const int begin = static_cast<int>(one.from) - lead, by = morae_of(one.weight) - shift;
    for_each_place(nodes_[one.from].followed, [&](int place) {
      const MetreRow& row = rows == nullptr ? free_row : (*rows)[static_cast<std::size_t>(begin + place)];
      step(cell(one.from, place), one.to, place + by, row, one.cost);
    });
  }
}

void MetreFit::backward(const Scansion& line, std::size_t first, const Follow& follow) {
  constexpr Rest any{0, static_cast<int>(longest_pattern)};
  const std::size_t last = line.letters;
  begin(last + 1);
  // A node's place counts what is left of the pattern against the letters left.
  for (std::size_t left = 0; left <= line.words.back().tail; ++left)
    reach(last - left, lead - static_cast<int>(left)).costs.fill(0);
  const MetreTables& tables = tables_from_end();
  for (auto one = steps_.rbegin(); one != steps_.rend(); ++one) {
    if (one->from < first) break;
    if (!nodes_[one->to].settled) settle(one->to, last - one->to, any, follow);
    const int shift = static_cast<int>(one->to) - static_cast<int>(one->from);
    const MetreRows* const rows = rows_of(tables, one->weight);
    const int morae = morae_of(one->weight);
    for_each_place(nodes_[one->to].followed, [&](int place) {
      const Cell& to = cell(one->to, place);
      // morae left after the step
      const int left = static_cast<int>(last - one->to) + place - lead;
      const auto go = [&](int more, const MetreRow& row) {
        step(to, one->from, place + more - shift, row, one->cost);
      };
      if (rows == nullptr) return go(0, free_row);
      if (left + morae <= static_cast<int>(longest_pattern))
        go(morae, (*rows)[static_cast<std::size_t>(left + morae)]);
      // A short last syllable stands for a long one.
      if (one->weight == Weight::brief && left == 0 && one->to == last) go(2, tables.last_short_at[2]);
    });
  }
}

/// Takes the last step, one of `rows`, from every place at `node`, before which or behind which the line has
/// so many letters.
void MetreFit::finish(PatternCosts& costs, std::size_t node, const MetreRows& rows, std::size_t letters) {
  for_each_place(nodes_[node].reached, [&](int place) {
    const int at = static_cast<int>(letters) + place - lead;
    if (at < 0 || at > static_cast<int>(longest_pattern)) return;
    const MetreRow& row = rows[static_cast<std::size_t>(at)];
    relax(costs, cell(node, place).costs, row.costs, 0);
  });
}

MetreCosts MetreFit::ended_at(std::size_t word, const Scansion& line) {
  const MetreTables& tables = tables_from_begin();
  PatternCosts costs;
  costs.fill(forbidden);
  const std::size_t end = line.words[word].letter;
  for (std::size_t left = 0; left <= line.words[word].tail; ++left)
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

MetreCosts MetreFit::whole(const Scansion& line, std::uint8_t limit) {
  if (line.words.empty() || !line.has_steps) {
    MetreCosts costs;
    costs.fill(forbidden);
    return costs;
  }
  put_in_order(line);
  const std::size_t last = line.words.size() - 1;
  forward(line, std::span(&last, 1), {limit, false});
  return ended_at(last, line);
}

std::vector<MetreCosts> MetreFit::halves(const Scansion& line, std::span<const std::size_t> words) {
  std::vector<MetreCosts> sums(words.size());
  for (MetreCosts& costs : sums) costs.fill(forbidden);
  if (words.empty() || !line.has_steps) return sums;
  // Where a line divides is asked of hopeless readings, too, in the company of one that is not.
  constexpr Follow followed{hopeless, true};
  put_in_order(line);
  forward(line, words, followed);
  for (std::size_t i = 0; i < words.size(); ++i) sums[i] = ended_at(words[i], line);
  backward(line, line.words[words.front()].letter, followed);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const MetreCosts second = begun_at(line.words[words[i]].letter, line);
    for (std::size_t m = 0; m < sums[i].size(); ++m)
      sums[i][m] = static_cast<std::uint8_t>(std::min<int>(sums[i][m] + second[m], forbidden));
  }
  return sums;
}

}  // namespace warraq::read
