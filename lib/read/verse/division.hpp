#pragma once

/// Where a line of verse divides: at a sign, or at the gap between words that rhyme and balance choose.

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace warraq::read {

struct Division {
  std::string_view first, second;
};

/// The two halves of `line` if exactly one sign parts it (tab, three spaces or more, `***`, ` / `, ` | `).
std::optional<Division> divide_at_sign(std::string_view line);

/// A gap between two words of a bayt and what speaks for it.
struct Gap {
  Division division;
  double first_letters = 0, second_letters = 0;
  std::size_t rhyme = 0;      ///< letters the two ends share
  bool weak_end = false;      ///< the first half would end in a word that leans on the next
  bool strong_start = false;  ///< the second half begins with a word that often begins one
  bool wide = false;          ///< more than one space stands there
  double imbalance() const {
    return first_letters > second_letters ? first_letters - second_letters : second_letters - first_letters;
  }
};

/// What two halves weigh in their metre, in morae as far as letters tell them.
std::pair<double, double> half_weights(std::string_view first, std::string_view second);

/// Whether the last word leans on the next one, as no hemistich's does: "and", "of", "that".
bool ends_leaning(std::string_view text);

/// All gaps near enough to the middle to be one.
std::vector<Gap> gaps_of(std::string_view line);

}  // namespace warraq::read
