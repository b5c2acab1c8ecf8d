#pragma once

/// The hemistichs of a poem, or of many in one another's train, and what is known of how they go in the
/// metres.
///
/// Few poems leave their metre, and few lines go without licence in one that is not theirs. So a line that
/// goes well in a metre its poem may be in is not asked about the others; until it is, it is told to go badly
/// in them. Where the way through the metres changes, the lines on both sides are asked, as far as it is not
/// sure.

#include <span>
#include <string_view>
#include <vector>

#include "read/verse/hemistich_fit.hpp"
#include "read/verse/metre_fit.hpp"

namespace warraq::read {

/// Lines from `first_line` to that of the next stretch are taken to be in one metre.
struct MetreStretch {
  std::size_t first_line, metre;
};

class Hemistichs {
 public:
  /// More licences than these are not told apart, but by ask_all().
  static constexpr std::uint8_t most_licences = 5;
  /// Lines that need so many licences more in one metre than in another are not in it.
  static constexpr int sure = 10;

  void reserve(std::size_t count) { lines_.reserve(count); }
  std::size_t size() const { return lines_.size(); }
  const MetreCosts& costs(std::size_t i) const { return lines_[i].costs; }

  /// `words` must live on. `likely`: metres that the poem may be in.
  void add(std::string_view words, MetreSet likely);
  /// Where one stretch follows another, asks the lines about the metres of both; whether any had not been
  /// asked.
  bool ask_at_changes(std::span<const MetreStretch> stretches);
  /// Asks how many licences the line takes in the metre, however many they are.
  void ask_all(std::size_t i, std::size_t metre);

 private:
  struct Hemistich {
    std::string_view words;
    MetreCosts costs;
    MetreSet known;  ///< metres whose costs are the true ones
    MetreSet told;   ///< metres whose costs are, or are `most_licences` and more
  };

  bool ask(std::size_t i, MetreSet metres);
  bool ask_until_sure(std::size_t begin, std::size_t end, bool from_end, std::size_t own, std::size_t other);
  void take(Hemistich& line, MetreSet metres, std::uint8_t limit);

  const MetreSet all_metres_ = (MetreSet{1} << metre_count()) - 1;
  std::vector<Hemistich> lines_;
  HemistichFit fit_;  ///< the quicker where few metres are asked about
  MetreFit all_;
  Scansion scansion_;
};

}  // namespace warraq::read
