#pragma once

/// Which boxes of a line the breaker would have in another form.

#include <array>
#include <span>
#include <vector>

#include "warraq/line/break.hpp"

namespace warraq {

/// How a line fills its measure.
struct FormFit {
  double ratio = 0;          ///< of its spaces
  double demerits = 0;       ///< of its spaces and its forms
  std::uint32_t formed = 0;  ///< boxes in another form
};

/// Finds the best forms of any line of a paragraph. Faces draw out in steps, so among the forms of a
/// paragraph there are few gains; of all boxes that offer one gain only the two cheapest can matter.
class FormChooser {
 public:
  FormChooser(std::span<const InlineItem> items, std::span<const BoxForm> forms, const BreakOptions& options);

  bool idle() const { return gains_.empty(); }
  /// The most that forms can add to a line, and take from it.
  Length widest() const { return widest_; }
  Length narrowest() const { return narrowest_; }

  /// The forms of the boxes between two items that make the fewest demerits.
  /// `fit` is how the line fits without.
  FormFit best(const LineTotals& line, Length room, std::uint32_t first, std::uint32_t end, FormFit fit);

 private:
  static constexpr std::size_t most_gains = 32;
  static constexpr double nobody = 1e12;  ///< the cost of what no box offers

  struct Form {
    std::uint32_t box = 0;
    std::uint32_t gain = 0;  ///< index into gains_
    double cost = 0;
  };
  /// The cheapest offer of one gain, and the cheapest of any other box.
  struct Offer {
    double cost = nobody, second = nobody;
    std::uint32_t box = 0;
  };
  void find_gains(std::span<const BoxForm> forms);
  void gather(std::uint32_t first, std::uint32_t end);
  double pair_cost(std::size_t a, std::size_t b) const;

  const BreakOptions& options_;
  std::vector<Length> gains_;                ///< rising
  std::vector<Form> forms_;                  ///< in the order of their boxes
  std::vector<std::uint32_t> forms_before_;  ///< by item: forms of the items before it
  std::array<Offer, most_gains> offers_;     ///< by gain, of the line at hand
  Length widest_, narrowest_;
  double cheapest_ = nobody;
};

}  // namespace warraq
