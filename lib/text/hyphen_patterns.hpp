#pragma once

/// Hyphenation by patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), from the dictionaries of
/// libhyphen. That library takes 2.6 seconds to load the German dictionary, more than a book takes to set;
/// this reads the same file in milliseconds and divides words at the same places, which the tests check.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// The patterns of one level: digits between letters say how much a division there is wanted (odd) or not
/// (even); the highest digit wins.
///
/// As in libhyphen, of all patterns that end at a letter only the longest counts, and only if no longer
/// pattern could still be going on there; dictionaries are prepared for that.
///
/// A dictionary has up to a hundred thousand patterns, and an article needs a few hundred stretches of its
/// alphabet. So the lines of the file are only put into buckets, by their first two letters; a bucket is read
/// and sorted when a word first comes to it. Sorted patterns are as good as a tree: those that begin with
/// some letters stand together, and each letter more narrows the range.
class PatternLevel {
 public:
  /// Adds a line such as `.ab1ré`, which must outlive the level, or one that would change the spelling where
  /// it divides (`s1s/sz=sz,1,3` in Hungarian: asszony, asz-szony): where such a one wins nothing is divided.
  void add(std::string_view line);
  /// Puts the lines into their buckets; to be called once, after the last add().
  void index();
  bool empty() const { return lines_.empty(); }

  /// For each byte of a word, whether the word may be divided after it.
  std::vector<bool> divide(std::string_view word);

 private:
  struct Pattern {
    std::uint32_t letters = 0;  ///< into `bytes_`; its values follow them, one more than letters
    std::uint8_t length = 0;
    /// Dividing between these bytes of the letters, both included, would change the spelling.
    std::uint8_t respells_from = 1, respells_to = 0;
  };
  struct Bucket {
    std::uint32_t first_line = 0, lines = 0;  ///< into `ordered_`
    bool ready = false;
    std::vector<Pattern> patterns;  ///< sorted by their letters
  };
  /// Patterns that begin with the same letters.
  struct Range {
    const Pattern *begin = nullptr, *end = nullptr;
    bool empty() const { return begin == end; }
  };
  /// A line, and the classes of its first two letters; class 0: there is none.
  struct Line {
    std::string_view text;
    std::uint8_t first = 0, second = 0;
  };

  std::uint8_t class_of(char letter) const { return classes_[static_cast<unsigned char>(letter)]; }
  std::uint8_t new_class(char letter);
  Bucket& bucket(std::uint8_t first, std::uint8_t second) {
    return buckets_[std::size_t{first} * (class_count_ + 1u) + second];
  }
  const Bucket& ready_bucket(std::uint8_t first, std::uint8_t second);
  void read(std::string_view line, std::vector<Pattern>& into);
  void mark_respelled(std::string_view change, Pattern& pattern) const;
  char letter(const Pattern& pattern, std::size_t i) const { return bytes_[pattern.letters + i]; }
  std::string_view letters_of(const Pattern& pattern) const {
    return std::string_view(bytes_).substr(pattern.letters, pattern.length);
  }
  Range narrowed(Range range, std::size_t depth, char letter) const;
  bool begins_any(std::string_view letters, Range& range);
  const Pattern* whole(std::string_view letters, Range range);

  std::array<std::uint8_t, 256> classes_{};
  std::uint8_t class_count_ = 0;
  std::vector<bool> first_letters_;  ///< by class: whether a pattern begins with it
  std::vector<Line> lines_;
  std::vector<std::string_view> ordered_;
  std::vector<Bucket> buckets_;
  std::string bytes_;
};

/// A dictionary: the level for the parts of compounds, where there is one, and the level for syllables.
struct HyphenPatterns {
  std::string encoding;                                     ///< "UTF-8", "ISO8859-1"
  int least_before = 0, least_after = 0;                    ///< 0 when the dictionary does not say
  int compound_least_before = 0, compound_least_after = 0;  ///< the same, for a part inside a compound
  std::vector<std::string> never_beside;  ///< characters with no division on either side (NOHYPHEN)
  std::vector<PatternLevel> levels;
  std::shared_ptr<const std::string> file;  ///< what the levels look into

  /// For each byte of a word in the dictionary's encoding and small letters, whether it may be divided after
  /// it. Least lengths at the ends of the whole word are up to the caller.
  std::vector<bool> divide(std::string_view word);

 private:
  /// Which ends of a part are ends of the word.
  struct Ends {
    bool first = true, last = true;
  };
  std::vector<bool> divide(std::string_view word, Ends ends);
  void keep_off_ends(std::string_view part, std::vector<bool>& places, Ends ends) const;
};

/// Reads a `hyph_*.dic` file.
HyphenPatterns read_hyphen_patterns(std::string file);

}  // namespace warraq
