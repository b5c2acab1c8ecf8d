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
///
/// All letters of a line are told at once: those from which a step of one kind can be taken are a set, one
/// bit each, and a rule is an expression on sets of letters.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace warraq::read {

/// Letters of a line, one bit each, from the lowest on.
__extension__ typedef unsigned __int128 LetterSet;
inline constexpr std::size_t letter_limit = 120;

enum class Weight : std::uint8_t { none, brief, heavy, caesura };

/// A step takes so many letters; `cost` says how unusual the reading is.
struct StepKind {
  Weight weight;
  std::uint8_t length, cost;
  friend constexpr bool operator==(const StepKind&, const StepKind&) = default;
};

/// Those of one weight together, the cheapest first.
inline constexpr std::array step_kinds{
    StepKind{Weight::none, 1, 0},  StepKind{Weight::none, 1, 1},  StepKind{Weight::brief, 1, 0},
    StepKind{Weight::brief, 2, 0}, StepKind{Weight::brief, 3, 0}, StepKind{Weight::brief, 2, 1},
    StepKind{Weight::brief, 3, 1}, StepKind{Weight::brief, 2, 2}, StepKind{Weight::brief, 1, 3},
    StepKind{Weight::heavy, 1, 0}, StepKind{Weight::heavy, 2, 0}, StepKind{Weight::heavy, 3, 0},
    StepKind{Weight::heavy, 4, 0}, StepKind{Weight::heavy, 1, 1}, StepKind{Weight::heavy, 2, 1},
    StepKind{Weight::heavy, 3, 1}, StepKind{Weight::heavy, 4, 1}, StepKind{Weight::heavy, 1, 2},
    StepKind{Weight::heavy, 3, 2}, StepKind{Weight::heavy, 1, 3}, StepKind{Weight::caesura, 1, 0},
};

/// The end of a word: after so many letters and so many bytes of the line.
struct WordEnd {
  std::uint8_t letter = 0;
  std::uint32_t byte = 0;
  /// How many of its last letters a closed last syllable of the line may leave over.
  std::uint8_t tail = 0;
};

struct Scansion {
  std::array<LetterSet, step_kinds.size()> steps{};  ///< by kind, the letters from which one can be taken
  std::vector<WordEnd> words;                        ///< of words between spaces, in order
  std::uint8_t letters = 0;
  bool has_steps = false;

  void clear() {
    steps = {};
    words.clear();
    letters = 0;
    has_steps = false;
  }
};

/// Whether what is said here of quantities holds for the language of the line: not for Pashto, whose verse
/// counts syllables and stresses, nor for Sorani and Uyghur, which write their vowels.
bool goes_by_quantity(std::string_view line);

/// Of up to `letter_limit` letters of Arabic script; a longer line has no steps, nor has one in a language
/// whose verse does not go by quantity.
Scansion scan(std::string_view line);
/// The same into `out`, whose room is used again.
void scan(std::string_view line, Scansion& out);

}  // namespace warraq::read
