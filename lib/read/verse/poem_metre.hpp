#pragma once

/// The lines of a poem solved together: which metre they are in, and, where nothing marks it, where each bayt
/// divides or which two lines are one bayt.
///
/// One metre holds for a whole poem, so a doubtful line is settled by its sisters. Where many poems stand in
/// one another's train, the path of least cost through the metres also says where one ends and the next
/// begins.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "read/verse/division.hpp"
#include "read/verse/metres.hpp"

namespace warraq::read {

/// How sure a reading is, as tenths of the natural logarithm of the odds for verse. The steps were counted on
/// ghazals and on prose cut into lines of verse's length.
using Evidence = int;

struct MetricalBayt {
  std::string_view first, second;  ///< views into the lines; `second` is empty for a single line
  std::size_t metre = 0;           ///< see metre_name
  std::uint8_t cost = 0;           ///< licences needed, or `forbidden`
  bool changes_metre = false;      ///< from the bayt before
  std::size_t inner_rhyme = 0;     ///< letters the two halves share at their ends
  std::size_t outer_rhyme = 0;     ///< letters shared with the bayt before
  std::optional<MetreCosts> fit;   ///< licences that all of it needs in each metre, once they are counted
};

struct MetricalPoem {
  std::vector<MetricalBayt> bayts;
  Evidence evidence = 0;
};

/// Lines that are whole bayts with nothing but a space between the halves.
class UndividedBayts {
 public:
  /// `lines` must live on.
  explicit UndividedBayts(std::span<const std::string_view> lines);

  /// What would speak for them if all went without a licence and divided where they rhyme best: told by their
  /// letters, without a look at metres.
  Evidence most_evidence() const;
  /// Letters of rhyme that the halves of a line have where it divides best for that.
  std::size_t most_inner_rhyme(std::size_t line) const;
  /// In the metres, divided. Empty if a line has no place to divide at.
  MetricalPoem divide() const;

 private:
  std::span<const std::string_view> lines_;
  std::vector<std::vector<Gap>> gaps_;
};

/// Lines that are hemistichs: which belong together.
MetricalPoem pair_hemistichs(std::span<const std::string_view> lines);

/// Bayts whose halves are known already, and perhaps how they fit.
MetricalPoem measure_bayts(std::vector<MetricalBayt> bayts);

/// Which bayts begin a new poem where many stand in one another's train.
std::vector<bool> poem_openings(std::span<const MetricalBayt> bayts);

}  // namespace warraq::read
