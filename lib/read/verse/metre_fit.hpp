#pragma once

/// How well a line, or its halves at each gap, go in each metre.

#include <cstdint>
#include <span>
#include <vector>

#include "read/verse/metres.hpp"
#include "read/verse/scansion.hpp"

namespace warraq::read {

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
  /// One place at one letter: what each pattern costs up to there.
  struct Cell {
    PatternCosts costs;
    PatternSet live = 0;   ///< patterns worth following from here
    bool reached = false;  ///< else there are no costs yet
  };
  /// Of the patterns at a place, which are followed further.
  using Follow = PatternSet (*)(const PatternCosts&);

  void begin(std::size_t nodes);
  void forward(const Scansion& line, std::size_t last, Follow follow);
  void backward(const Scansion& line, std::size_t first);
  void settle(std::size_t node, Follow follow);
  void step(const Cell& from, std::size_t node, int place, const MetreRow& row, std::uint8_t cost);
  Cell& cell(std::size_t node, int place) { return room_[node * band + static_cast<std::size_t>(place)]; }
  Cell& reach(std::size_t node, int place);
  void finish(PatternCosts& costs, std::size_t node, const MetreRows& rows, std::size_t letters);
  MetreCosts ended_at(std::size_t word, const Scansion& line);
  MetreCosts begun_at(std::size_t letter, const Scansion& line);

  std::vector<Cell> room_;
  std::array<int, band> places_{};  ///< that are followed from the node whose steps are being taken
  std::size_t followed_ = 0;        ///< how many
};

}  // namespace warraq::read
