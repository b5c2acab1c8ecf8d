#pragma once

/// How well a line, or its halves at each gap, go in each metre.

#include <cstdint>
#include <span>
#include <vector>

#include "read/verse/metres.hpp"
#include "read/verse/scansion.hpp"

namespace warraq::read {

/// One number a metre (see metre_name): 0 for a hemistich that scans without licence, `forbidden` for one
/// that does not scan.
using MetreCosts = std::array<std::uint8_t, pattern_limit>;

/// Works out costs; keeps its room from line to line.
class MetreFit {
 public:
  /// Costs of the whole line as one hemistich.
  MetreCosts whole(const Scansion& line);
  /// For each word of `words` (indices into Scansion::words) the sum for the halves before and after its end.
  /// Both halves are within the limit of a hemistich or forbidden.
  std::vector<MetreCosts> halves(const Scansion& line, std::span<const std::size_t> words);

 private:
  /// places are morae less letters, from -lead on.
  static constexpr int band = 18, lead = 11;
  void forward(const Scansion& line, std::size_t last);
  void backward(const Scansion& line, std::size_t first);
  void forget_hopeless(std::size_t node);
  PatternCosts& cell(std::size_t node, int place) {
    return room_[node * band + static_cast<std::size_t>(place)];
  }
  MetreCosts ended_at(std::size_t word, const Scansion& line);
  MetreCosts begun_at(std::size_t letter, const Scansion& line);
  std::uint8_t& live(std::size_t node, int place) {
    return live_[node * band + static_cast<std::size_t>(place)];
  }
  std::vector<PatternCosts> room_;
  std::vector<std::uint8_t> live_;  ///< cells that a step reached
};

}  // namespace warraq::read
