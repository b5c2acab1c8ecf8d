#pragma once

/// The metres of classical Persian and Arabic verse as data: patterns of short and long syllables.
///
/// A metre is what all hemistichs of a poem share, so it says where a line divides that shows no division.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace warraq::read {

/// Whose metre it is: of a good part of the Persian divans, of some poems, of few; or of Arabic poems.
enum class MetreUse : std::uint8_t { common, usual, rare, arabic };

/// One way a hemistich may go: `u` is a short syllable, `-` a long one, `:` a caesura at which a syllable may
/// be overlong as at the end. Patterns of one name are one metre: a poem goes from one to the other freely.
struct MetrePattern {
  std::string_view name;
  MetreUse use;
  std::string_view syllables;
};

/// After L. P. Elwell-Sutton, The Persian Metres (1976), whose counts of the poets' divans say which are
/// common, and for Arabic W. Wright, A Grammar of the Arabic Language, part 4.
std::span<const MetrePattern> metre_patterns();

inline constexpr std::size_t pattern_limit = 64;
inline constexpr std::size_t longest_pattern = 32;  ///< morae: a short syllable is one, a long one two
/// What a long syllable in place of the two short ones that begin at sign `at` takes, in licences;
/// `forbidden` where there are no two.
std::uint8_t contraction_cost(std::size_t pattern, std::size_t at);

/// The patterns turned round, so that one step of a scansion is taken in all of them at once: for each place
/// in a pattern, counted in morae, one byte a pattern, what the step costs there and `forbidden` where it may
/// not be taken.
inline constexpr std::uint8_t forbidden = 100;
using PatternCosts = std::array<std::uint8_t, pattern_limit>;
/// One number a metre (see metre_name): 0 for a hemistich that scans without licence, `forbidden` for one
/// that does not scan.
using MetreCosts = std::array<std::uint8_t, pattern_limit>;
using PatternSet = std::uint64_t;  ///< one bit a pattern
using MetreSet = std::uint64_t;    ///< one bit a metre
inline constexpr MetreSet every_metre = ~MetreSet{0};

/// The patterns that cost less than `limit`; costs and limit are below 128.
inline PatternSet patterns_below(const PatternCosts& costs, std::uint8_t limit) {
  PatternSet set = 0;
#ifdef __SSE2__
  using Bytes [[gnu::vector_size(16)]] = char;
  for (std::size_t at = 0; at < pattern_limit; at += sizeof(Bytes)) {
    Bytes some;
    std::memcpy(&some, costs.data() + at, sizeof some);
    const auto below = static_cast<Bytes>(some < static_cast<char>(limit));
    set |= PatternSet{static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(below))} << at;
  }
#else
  for (std::size_t at = 0; at < pattern_limit; ++at) set |= PatternSet{costs[at] < limit} << at;
#endif
  return set;
}

struct MetreRow {
  PatternCosts costs{};
  PatternSet open = 0;  ///< patterns that do not forbid the step
};
using MetreRows = std::array<MetreRow, longest_pattern + 1>;

struct MetreTables {
  MetreRows short_at, long_at, caesura_at;  ///< a long syllable may be two short ones contracted
  /// Where a pattern ends in a long syllable, for a short one in its stead.
  MetreRows last_short_at;
  /// The place behind the whole pattern, of any that has so many morae.
  MetreRows whole_at;
};

/// Places counted from the beginning of the pattern, and from its end.
const MetreTables& tables_from_begin();
const MetreTables& tables_from_end();

struct PatternInfo {
  std::uint8_t morae = 0;       ///< of the whole pattern
  std::uint8_t metre = 0;       ///< patterns of one metre share it
  std::uint8_t short_last = 0;  ///< licences of a short last syllable
};
std::span<const PatternInfo> pattern_infos();
PatternSet patterns_of(MetreSet metres);
/// By a number of morae, the patterns that have fewer.
extern const std::array<PatternSet, longest_pattern + 2> patterns_shorter_than;
/// The patterns of [least, most] morae; `least` is not negative.
inline PatternSet patterns_of_morae(int least, int most) {
  constexpr int longer = static_cast<int>(longest_pattern) + 1;
  return patterns_shorter_than[static_cast<std::size_t>(std::min(most + 1, longer))] &
         ~patterns_shorter_than[static_cast<std::size_t>(std::min(least, longer))];
}
std::size_t metre_count();
std::string_view metre_name(std::size_t metre);
MetreUse metre_use(std::size_t metre);

}  // namespace warraq::read
