#pragma once

/// The way of least cost through the metres of a poem, or of many poems in one another's train: which metre
/// each bayt is in, and of how many lines it is.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "read/verse/metres.hpp"

namespace warraq::read {

/// What a step takes in each metre: a few hundred at the most, so that many are reckoned at a time.
using StepCosts = std::array<std::int16_t, pattern_limit>;

class MetrePath {
 public:
  /// To leave a metre for another takes `change`.
  MetrePath(std::size_t places, std::int16_t change);

  /// The next place, one line on.
  void add(const StepCosts& one_line);
  /// The next place, one line on from the last or two from the one before that.
  void add(const StepCosts& one_line, const StepCosts& two_lines);

  /// The metres a way to the next place may go on in: for the others it is cheaper to leave the best one.
  MetreSet contenders() const;

  /// The lines [end - width, end) as one bayt.
  struct Step {
    std::size_t end, width, metre;
  };
  std::vector<Step> steps() const;

 private:
  /// The metre in the low bits, and whether two lines were taken.
  using Origin = std::uint8_t;
  static constexpr Origin two = 0x80;

  using Origins = std::array<Origin, pattern_limit>;
  /// What a step from a place begins with in each metre, and which metre it comes from.
  struct Start {
    StepCosts costs;
    Origins origins;
  };

  Start& start_at(std::size_t place) { return starts_[place % starts_.size()]; }
  void put(const StepCosts& costs, const Origins& origins);
  void leave();

  std::int16_t change_;
  std::size_t metres_, reached_ = 0;
  StepCosts costs_;                 ///< of the last place
  std::array<Start, 2> starts_;     ///< from the last places
  std::vector<Origin> origins_;     ///< for each place, of each metre
  std::vector<std::uint8_t> best_;  ///< for each place the metre of least cost
};

}  // namespace warraq::read
