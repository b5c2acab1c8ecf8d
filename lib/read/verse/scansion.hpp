#pragma once

/// What quantities the letters of a line can have.
///
/// Persian writes no short vowels, so a word has many readings; but their weights are few. Each consonant is
/// one mora, whether a short vowel follows it (a short syllable), it closes a syllable, or it is what makes
/// one overlong; a vowel letter is one mora more and makes its syllable long. So the letters count the morae,
/// and a reading is a tiling of them by short steps of one and long steps of two:
///
///     s r w s h y        sar-v-e siyāh:  [s r] [w] [s] [y a h]
///
/// with exceptions, each a step of its own: ezafe and the conjunction vav may be lengthened, alef at a word's
/// beginning is elided, heh at a word's end is a vowel's sign, noon after a long vowel counts nothing ...

#include <cstdint>
#include <string_view>
#include <vector>

namespace warraq::read {

enum class Weight : std::uint8_t { none, brief, heavy, caesura };

/// From letter `from` to letter `to` of the line; `cost` says how unusual the reading is.
struct QuantityStep {
  std::uint8_t from = 0, to = 0;
  Weight weight = Weight::none;
  std::uint8_t cost = 0;
};

/// The end of a word: after so many letters and so many bytes of the line.
struct WordEnd {
  std::uint8_t letter = 0;
  std::uint32_t byte = 0;
};

struct Scansion {
  std::vector<QuantityStep> steps;  ///< sorted by `from`
  std::vector<WordEnd> words;       ///< of words between spaces, in order
  std::vector<std::uint8_t>
      tail;  ///< for each word's end, how many last letters a closed last syllable may leave over
  std::uint8_t letters = 0;

  void clear() {
    steps.clear(), words.clear(), tail.clear();
    letters = 0;
  }
};

/// Whether what is said here of quantities holds for the language of the line: not for Pashto, whose verse
/// counts syllables and stresses, nor for Sorani and Uyghur, which write their vowels.
bool goes_by_quantity(std::string_view line);

/// Of up to 120 letters of Arabic script; a longer line has no steps, nor has one in a language whose verse
/// does not go by quantity.
Scansion scan(std::string_view line);
/// The same into `out`, whose room is used again.
void scan(std::string_view line, Scansion& out);

}  // namespace warraq::read
