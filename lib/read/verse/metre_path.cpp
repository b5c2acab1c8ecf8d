#include "read/verse/metre_path.hpp"

#include <algorithm>

namespace warraq::read {

MetrePath::MetrePath(std::size_t places, std::int32_t change) : change_(change), metres_(metre_count()) {
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
  const std::int32_t by_change = costs_[best] + (reached_ > 0 ? change_ : 0);
  for (std::size_t metre = 0; metre < pattern_limit; ++metre) {
    const bool stays = costs_[metre] <= by_change;
    start.costs[metre] = stays ? costs_[metre] : by_change;
    start.origins[metre] = stays ? static_cast<Origin>(metre) : best;
  }
}

void MetrePath::put(const StepCosts& costs, const Origins& origins) {
  ++reached_;
  costs_ = costs;
  origins_.insert(origins_.end(), origins.begin(), origins.begin() + static_cast<std::ptrdiff_t>(metres_));
  const auto end = costs.begin() + static_cast<std::ptrdiff_t>(metres_);
  best_.push_back(static_cast<std::uint8_t>(std::min_element(costs.begin(), end) - costs.begin()));
  leave();
}

void MetrePath::add(const StepCosts& one_line) {
  const Start& start = start_at(reached_);
  StepCosts costs;
  for (std::size_t metre = 0; metre < pattern_limit; ++metre)
    costs[metre] = start.costs[metre] + one_line[metre];
  put(costs, Origins(start.origins));
}

void MetrePath::add(const StepCosts& one_line, const StepCosts& two_lines) {
  if (reached_ == 0) return add(one_line);
  const Start &start = start_at(reached_), &earlier = start_at(reached_ - 1);
  StepCosts costs;
  Origins origins;
  for (std::size_t metre = 0; metre < pattern_limit; ++metre) {
    const std::int32_t one = start.costs[metre] + one_line[metre],
                       both = earlier.costs[metre] + two_lines[metre];
    const bool takes_two = both < one;
    costs[metre] = takes_two ? both : one;
    origins[metre] = takes_two ? static_cast<Origin>(earlier.origins[metre] | two) : start.origins[metre];
  }
  put(costs, origins);
}

MetreSet MetrePath::contenders() const {
  const std::int32_t limit = costs_[best_[reached_]] + change_;
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
