#pragma once

/// Hyphenation by patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), from the dictionaries of
/// libhyphen. That library takes 2.6 seconds to load the German dictionary, more than a book takes to set;
/// this reads the same file in milliseconds and divides words at the same places, which the tests check.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// The patterns of one level: digits between letters say how much a division there is wanted (odd) or not
/// (even); the highest digit wins.
///
/// As in libhyphen, of all patterns that end at a letter only the longest counts, and only if no longer
/// pattern could still be going on there; dictionaries are prepared for that.
class PatternLevel {
 public:
  /// Makes room for the patterns of that many bytes of a file.
  void reserve(std::size_t bytes);
  /// Adds a line such as `.ab1ré`. Patterns that change the spelling (`/`) are left out.
  void add(std::string_view line);
  /// Builds the table to look up in; to be called once, after the last add().
  void index();
  bool empty() const { return beginnings_.empty(); }

  /// For each byte of a word, whether the word may be divided after it.
  std::vector<bool> divide(std::string_view word) const;

 private:
  static constexpr std::uint32_t no_values = UINT32_MAX;
  /// A pattern, or the first letters of one.
  struct Beginning {
    std::uint32_t letters = 0;  ///< into `bytes_`
    std::uint8_t length = 0;
    std::uint32_t values = no_values;  ///< into `bytes_`, one more than letters; of a whole pattern
  };
  std::string_view letters_of(const Beginning& beginning) const {
    return std::string_view(bytes_).substr(beginning.letters, beginning.length);
  }
  bool insert(std::uint32_t hash, std::uint32_t index, bool replace);
  const Beginning* find(std::string_view letters) const;

  std::string bytes_;
  std::vector<Beginning> beginnings_;
  struct Slot {
    std::uint32_t hash = 0, index = 0;  ///< of a beginning, plus one; 0 is free
  };
  std::vector<Slot> table_;  ///< open addressing
};

/// A dictionary: the level for the parts of compounds, where there is one, and the level for syllables.
struct HyphenPatterns {
  std::string encoding;                                     ///< "UTF-8", "ISO8859-1"
  int least_before = 0, least_after = 0;                    ///< 0 when the dictionary does not say
  int compound_least_before = 0, compound_least_after = 0;  ///< the same, for a part inside a compound
  std::vector<PatternLevel> levels;

  /// For each byte of a word in the dictionary's encoding and small letters, whether it may be divided after
  /// it. Least lengths at the ends of the whole word are up to the caller.
  std::vector<bool> divide(std::string_view word) const { return divide(word, {}); }

 private:
  /// Which ends of a part are ends of the word.
  struct Ends {
    bool first = true, last = true;
  };
  std::vector<bool> divide(std::string_view word, Ends ends) const;
  void keep_off_ends(std::string_view part, std::vector<bool>& places, Ends ends) const;
};

/// Reads a `hyph_*.dic` file.
HyphenPatterns read_hyphen_patterns(std::string_view file);

}  // namespace warraq
