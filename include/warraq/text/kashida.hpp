#pragma once

/// Where a word of Arabic script may be drawn out: places of kashidas, by rules of taste. Nothing is shaped.
///
///     find_kashida_places(u"کشور", Language("fa"))   // between sheen and waw first
///
/// The classes are those Internet Explorer 5.5 brought in and LibreOffice keeps; what no class allows follows
/// W3C's "Text Layout Requirements for the Arabic Script".

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "warraq/base/language.hpp"

namespace warraq {

/// One place: a kashida goes before the UTF-16 unit `index` of the word, after the marks of the letter
/// before.
struct KashidaPlace {
  std::uint32_t index = 0;
  std::uint8_t rank = 0;  ///< class of the place: 0 (a tatweel of the author's) is best, 7 the last resort
  double cost = 0;        ///< of a kashida here; no unit, 0 for the best places
  friend bool operator==(const KashidaPlace&, const KashidaPlace&) = default;
};

/// The places of a word, best first; of equals the one nearest to the word's end comes first.
///
/// `word` is all that stands between two spaces, marks and punctuation included. `safe`, when given, has one
/// entry a UTF-16 unit: whether the shaper allows a tatweel before it. There is no place
/// - in words with fewer than three joined letters, with figures, letters of other scripts, or full stops
///   between letters (abbreviations), nor in languages that do not stretch theirs (Uyghur);
/// - inside lam-alef and the name of God, whatever marks stand between their letters;
/// - before a final yeh, unless a letter of the groups of seen and sad precedes it.
std::vector<KashidaPlace> find_kashida_places(std::u16string_view word, const Language& language,
                                              std::span<const std::uint8_t> safe = {});

/// Where a word may open a little though nothing is drawn out: before these UTF-16 units, each a letter that
/// the letter before it does not join (rule J1 b). None beside a joiner, nor in what is no word.
std::vector<std::uint32_t> find_word_gaps(std::u16string_view word);

}  // namespace warraq
