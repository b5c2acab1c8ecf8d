#pragma once

/// How well a line, or its halves at each gap, go in each metre.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "read/verse/metres.hpp"
#include "read/verse/scansion.hpp"

namespace warraq::read {

/// Works out costs; keeps its room from line to line.
class MetreFit {
 public:
  /// Beyond so many licences no line is taken for verse, so no way through it is followed further.
  static constexpr std::uint8_t hopeless = 10;

  /// Costs of the whole line as one hemistich; those of `limit` licences and more are told as no less than
  /// that.
  MetreCosts whole(const Scansion& line, std::uint8_t limit = hopeless);
  /// For each word of `words` (indices into Scansion::words) the sum for the halves before and after its end.
  /// Both halves are within the limit of a hemistich or forbidden.
  std::vector<MetreCosts> halves(const Scansion& line, std::span<const std::size_t> words);

 private:
  struct Step {
    std::uint8_t from, to;  ///< letters
    Weight weight;
    std::uint8_t cost;
  };
  /// places are morae less letters, from -lead on.
  static constexpr int band = 18, lead = 11;
  using Places = std::uint32_t;  ///< one bit a place
  /// One place at one letter: what each pattern costs up to there.
  struct Cell {
    PatternCosts costs;
    PatternSet live;  ///< patterns worth following from here, once the node is settled
  };
  /// Gives out cells, which stay where they are until all are taken back. Few places are reached, so that the
  /// cells of a line lie close together.
  class CellPool {
   public:
    Cell& take() {
      if (left_ == 0) next_block();
      --left_;
      return *next_++;
    }
    void take_back() { used_ = left_ = 0; }

   private:
    static constexpr std::size_t block = 64;
    void next_block();

    std::vector<std::unique_ptr<Cell[]>> blocks_;
    std::size_t used_ = 0, left_ = 0;  ///< blocks begun, and cells left in the last of them
    Cell* next_ = nullptr;
  };
  /// A letter's cells: which have costs, and which of those are followed further.
  struct Node {
    Places reached = 0, followed = 0;
    bool settled = false;
  };
  /// How many morae may be read from a letter to where the line may end.
  struct Rest {
    int least, most;
  };
  /// Which patterns are followed on.
  struct Follow {
    std::uint8_t limit;
    bool with_company;  ///< beyond the limit, too, where one is below it
  };

  void put_in_order(const Scansion& line);
  void begin(std::size_t nodes);
  void measure_rests(const Scansion& line, std::span<const std::size_t> words);
  void forward(const Scansion& line, std::span<const std::size_t> words, const Follow& follow);
  void backward(const Scansion& line, std::size_t first, const Follow& follow);
  void settle(std::size_t node, std::size_t letters, Rest rest, const Follow& follow);
  void step(const Cell& from, std::size_t node, int place, const MetreRow& row, std::uint8_t cost);
  Cell& cell(std::size_t node, int place) { return *cells_[node * band + static_cast<std::size_t>(place)]; }
  Cell& reach(std::size_t node, int place);
  void finish(PatternCosts& costs, std::size_t node, const MetreRows& rows, std::size_t letters);
  MetreCosts ended_at(std::size_t word, const Scansion& line);
  MetreCosts begun_at(std::size_t letter, const Scansion& line);

  CellPool pool_;
  std::unique_ptr<Cell*[]> cells_;  ///< by node and place; only those reached are set
  std::vector<Step> steps_;         ///< of the line, sorted by `from`
  std::vector<Node> nodes_;
  std::vector<Rest> rests_;
};

}  // namespace warraq::read
