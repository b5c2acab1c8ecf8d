#pragma once

/// Warm up, repeat, and say the middle and the spread.

#include <time.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace warraq::bench {

/// Milliseconds of one round, over many rounds.
struct Timing {
  double first = 0;   ///< the first round, nothing warm
  double median = 0;  ///< of the rounds after the warm-up
  double spread = 0;  ///< half the distance between the quartiles
};

struct Rounds {
  int warm_up = 20;
  int counted = 200;
};

inline Timing summary(std::vector<double> rounds, double first) {
  std::sort(rounds.begin(), rounds.end());
  const std::size_t n = rounds.size();
  return {first, rounds[n / 2], (rounds[n * 3 / 4] - rounds[n / 4]) / 2};
}

/// By the clock on the wall.
template <typename Action>
double elapsed_milliseconds(Action&& action) {
  const auto start = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Time this thread spent on a core: what other programs do meanwhile does not count. On an idle machine it
/// is the time on the wall, since no stage waits for anything.
template <typename Action>
double milliseconds(Action&& action) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  };
  const double start = now();
  action();
  return now() - start;
}

/// `prepare` runs before each round and is not counted.
template <typename Prepare, typename Action>
Timing measure(const Rounds& rounds, Prepare&& prepare, Action&& action) {
  const auto round = [&] {
    prepare();
    return milliseconds(action);
  };
  const double first = round();
  for (int i = 0; i < rounds.warm_up; ++i) round();
  std::vector<double> counted;
  for (int i = 0; i < rounds.counted; ++i) counted.push_back(round());
  return summary(std::move(counted), first);
}

template <typename Action>
Timing measure(const Rounds& rounds, Action&& action) {
  return measure(
      rounds, [] {}, action);
}

}  // namespace warraq::bench
