#pragma once

/// How likely one letter is after another, for the languages that encodings other than Unicode's were used
/// for.

#include <span>
#include <string_view>

namespace warraq::detail {

/// With n letters, and all that is no letter as letter 0, `costs` has n + 2 rows of n + 1: row a, column b is
/// the cost of b after a in half bits, 'A' being none. The last row is for after a letter that is not in the
/// list.
///
/// Letters are in lower case. The Arabic, Persian and Urdu models have U+064A and U+0643 for every yeh and
/// kaf, the Romanian one has commas for cedillas, and the Vietnamese one has tone marks apart, as
/// windows-1258 has them.
struct LetterPairs {
  std::string_view language;
  std::u16string_view letters;
  std::string_view costs;
};

std::span<const LetterPairs> latin_letter_pairs();
std::span<const LetterPairs> other_letter_pairs();

}  // namespace warraq::detail
