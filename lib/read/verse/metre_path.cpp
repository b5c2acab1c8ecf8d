#include "read/verse/metre_path.hpp"

#include <algorithm>
#include <cstring>

namespace warraq::read {

namespace {

/// Eight metres at a time.
using Costs [[gnu::vector_size(16)]] = std::int16_t;
using Bytes [[gnu::vector_size(8)]] = std::int8_t;
constexpr std::size_t lanes = 8;

template <typename Vector, typename Item>
Vector load(const std::array<Item, pattern_limit>& from, std::size_t at) {
  Vector vector;
  std::memcpy(&vector, from.data() + at, sizeof vector);
  return vector;
}
template <typename Vector, typename Item>
void store(std::array<Item, pattern_limit>& to, std::size_t at, Vector vector) {
  std::memcpy(to.data() + at, &vector, sizeof vector);
}
template <typename Mask, typename Vector>
Vector choose(Mask mask, Vector yes, Vector no) {
  const auto chosen = static_cast<Vector>(mask);
  return (chosen & yes) | (~chosen & no);
}

/// The first of the cheapest among so many metres.
std::size_t cheapest(const StepCosts& costs, std::size_t metres) {
  Costs least = load<Costs>(costs, 0);
  std::size_t metre = lanes;
  for (; metre + lanes <= metres; metre += lanes) {
    const Costs some = load<Costs>(costs, metre);
    least = choose(some < least, some, least);
  }
  std::int16_t cost = costs[0];
  for (std::size_t lane = 0; lane < lanes; ++lane) cost = std::min(cost, least[lane]);
  for (; metre < metres; ++metre) cost = std::min(cost, costs[metre]);
  return static_cast<std::size_t>(std::find(costs.begin(), costs.end(), cost) - costs.begin());
}

}  // namespace

MetrePath::MetrePath(std::size_t places, std::int16_t change) : change_(change), metres_(metre_count()) {
  costs_.fill(0);
  origins_.reserve((places + 1) * metres_);
  origins_.resize(metres_);
  best_.reserve(places + 1);
  best_.push_back(0);
  leave();
}

void MetrePath::leave() {
  Start& start = start_at(reached_);
  const Origin best = best_[reached_];
  const auto by_change = static_cast<std::int16_t>(costs_[best] + (reached_ > 0 ? change_ : 0));
  const Costs leaving = Costs{} + by_change;
  const Bytes from_best = Bytes{} + static_cast<std::int8_t>(best);
  Bytes own{0, 1, 2, 3, 4, 5, 6, 7};
  for (std::size_t metre = 0; metre < pattern_limit; metre += lanes, own += lanes) {
    const Costs here = load<Costs>(costs_, metre);
    const auto stays = here <= leaving;
    store(start.costs, metre, choose(stays, here, leaving));
    store(start.origins, metre, choose(__builtin_convertvector(stays, Bytes), own, from_best));
  }
}

/// Costs are told against the best of the place, or those of a long poem would outgrow their type.
void MetrePath::put(const StepCosts& costs, const Origins& origins) {
  Start& before = start_at(reached_);
  ++reached_;
  origins_.insert(origins_.end(), origins.begin(), origins.begin() + static_cast<std::ptrdiff_t>(metres_));
  const std::size_t best = cheapest(costs, metres_);
  best_.push_back(static_cast<std::uint8_t>(best));
  const Costs least = Costs{} + costs[best];
  for (std::size_t metre = 0; metre < pattern_limit; metre += lanes) {
    store(costs_, metre, load<Costs>(costs, metre) - least);
    store(before.costs, metre, load<Costs>(before.costs, metre) - least);
  }
  leave();
}

void MetrePath::add(const StepCosts& one_line) {
  const Start& start = start_at(reached_);
  StepCosts costs;
  for (std::size_t metre = 0; metre < pattern_limit; metre += lanes)
    store(costs, metre, load<Costs>(start.costs, metre) + load<Costs>(one_line, metre));
  put(costs, Origins(start.origins));
}

void MetrePath::add(const StepCosts& one_line, const StepCosts& two_lines) {
  if (reached_ == 0) return add(one_line);
  const Start &start = start_at(reached_), &earlier = start_at(reached_ - 1);
  StepCosts costs;
  Origins origins;
  const Bytes pair = Bytes{} + static_cast<std::int8_t>(two);
  for (std::size_t metre = 0; metre < pattern_limit; metre += lanes) {
    const Costs one = load<Costs>(start.costs, metre) + load<Costs>(one_line, metre),
                both = load<Costs>(earlier.costs, metre) + load<Costs>(two_lines, metre);
    const auto takes_two = both < one;
    store(costs, metre, choose(takes_two, both, one));
    store(origins, metre,
          choose(__builtin_convertvector(takes_two, Bytes), load<Bytes>(earlier.origins, metre) | pair,
                 load<Bytes>(start.origins, metre)));
  }
  put(costs, origins);
}

MetreSet MetrePath::contenders() const {
  const int limit = costs_[best_[reached_]] + change_;
  MetreSet set = 0;
  for (std::size_t metre = 0; metre < metres_; ++metre) set |= MetreSet{costs_[metre] < limit} << metre;
  return set;
}

std::vector<MetrePath::Step> MetrePath::steps() const {
  std::vector<Step> steps;
  std::size_t metre = best_.back();
  for (std::size_t end = reached_; end > 0;) {
    const Origin origin = origins_[end * metres_ + metre];
    const std::size_t width = (origin & two) != 0 ? 2 : 1;
    steps.push_back({end, width, metre});
    metre = static_cast<std::size_t>(origin & ~two);
    end -= width;
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

}  // namespace warraq::read
