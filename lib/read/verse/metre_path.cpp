#include "read/verse/metre_path.hpp"

#include <algorithm>

namespace warraq::read {

MetrePath::MetrePath(std::size_t places, std::int32_t change) : change_(change), metres_(metre_count()) {
  costs_[0].fill(0);
  origins_.reserve((places + 1) * metres_);
  origins_.resize(metres_);
  best_.reserve(places + 1);
  best_.push_back(0);
}

void MetrePath::leave(std::size_t place, StepCosts& costs, std::array<Origin, pattern_limit>& origins) const {
  const StepCosts& here = costs_at(place);
  const Origin best = best_[place];
  const std::int32_t by_change = here[best] + (place > 0 ? change_ : 0);
  for (std::size_t metre = 0; metre < pattern_limit; ++metre) {
    const bool stays = here[metre] <= by_change;
    costs[metre] = stays ? here[metre] : by_change;
    origins[metre] = stays ? static_cast<Origin>(metre) : best;
  }
}

void MetrePath::put(const StepCosts& costs, const std::array<Origin, pattern_limit>& origins) {
  ++reached_;
  costs_[reached_ % costs_.size()] = costs;
  origins_.insert(origins_.end(), origins.begin(), origins.begin() + static_cast<std::ptrdiff_t>(metres_));
  const auto end = costs.begin() + static_cast<std::ptrdiff_t>(metres_);
  best_.push_back(static_cast<std::uint8_t>(std::min_element(costs.begin(), end) - costs.begin()));
}

void MetrePath::add(const StepCosts& one_line) {
  StepCosts costs;
  std::array<Origin, pattern_limit> origins;
  leave(reached_, costs, origins);
  for (std::size_t metre = 0; metre < pattern_limit; ++metre) costs[metre] += one_line[metre];
  put(costs, origins);
}

void MetrePath::add(const StepCosts& one_line, const StepCosts& two_lines) {
  if (reached_ == 0) return add(one_line);
  StepCosts costs, longer;
  std::array<Origin, pattern_limit> origins, longer_origins;
  leave(reached_, costs, origins);
  leave(reached_ - 1, longer, longer_origins);
  for (std::size_t metre = 0; metre < pattern_limit; ++metre) {
    costs[metre] += one_line[metre];
    longer[metre] += two_lines[metre];
    const bool takes_two = longer[metre] < costs[metre];
    costs[metre] = takes_two ? longer[metre] : costs[metre];
    origins[metre] = takes_two ? static_cast<Origin>(longer_origins[metre] | two) : origins[metre];
  }
  put(costs, origins);
}

MetreSet MetrePath::contenders() const {
  const StepCosts& here = costs_at(reached_);
  const std::int32_t limit = here[best_[reached_]] + change_;
  MetreSet set = 0;
  for (std::size_t metre = 0; metre < metres_; ++metre) set |= MetreSet{here[metre] < limit} << metre;
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
