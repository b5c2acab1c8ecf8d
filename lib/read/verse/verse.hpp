#pragma once

/// Finding verse and its hemistichs where nothing marks them: the classical bayt of two balanced halves, on
/// one line or on two, with rhyme (and refrain, radif) inside the bayt or from bayt to bayt.
///
/// All lines of a poem are solved together: one metre means halves of one length, and one rhyme scheme holds
/// throughout, so a doubtful line is settled by its sisters.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/plain/lines.hpp"
#include "read/verse/metres.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

/// Views into the lines. `second` is empty for a single line.
struct FoundBayt {
  std::string_view first, second;
  bool opens_poem = false;             ///< a new poem begins here
  bool opens_stanza = false;           ///< a new stanza or band of the same poem begins here
  bool refrain = false, half = false;  ///< as in Bayt
  int indent = 0;                      ///< as in Bayt
  std::optional<MetreCosts> fit;       ///< as in MetricalBayt
};

struct FoundVerse {
  std::vector<FoundBayt> bayts;
  VerseForm form = VerseForm::bayts;
  std::optional<std::uint32_t> number_every;  ///< as in Poem, where the input numbers its lines
  std::uint32_t first_number = 1;
  double confidence = 0;  ///< 0: no verse
  std::string reason;
  explicit operator bool() const { return !bayts.empty(); }
};

/// How many letters at their ends two texts share; spaces, marks and ZWNJ do not count.
std::size_t common_ending(std::string_view a, std::string_view b);

/// Bayts whose halves a sign parts: a tab, wide space, `***`, `/`, `|`. A line without one is a single
/// hemistich.
FoundVerse divided_verse(std::span<const Line> lines);

/// A line whose halves a sign parts.
bool is_divided(const Line& line);

/// A hemistich alone in the train of divided lines, in their length and metre.
bool is_single_among(const Line& line, std::span<const Line> divided);

/// One whole bayt a line, the halves parted by no more than a space. A single line needs a strong rhyme.
FoundVerse bayt_lines(std::span<const Line> lines);

/// What stands around lines that may be verse.
struct VersePlace {
  /// Two lines between paragraphs of one long line each: their shape is enough.
  bool pair_stands_alone = false;
  /// A colon stands before them: a metre without much rhyme is enough.
  bool announced = false;
  /// See stanza_lines.
  bool among_stanzas = false;
};

/// One hemistich a line.
FoundVerse hemistich_lines(std::span<const Line> lines, const VersePlace& place = {});

/// Hemistichs with a short tail each, by turns.
FoundVerse mostazad_lines(std::span<const Line> lines);

/// Stanzas of languages in cased scripts, each line by itself. `among_stanzas`: next to others, so that their
/// shape is enough.
FoundVerse stanza_lines(std::span<const Line> lines, bool among_stanzas = false);
bool may_be_stanza(std::span<const Line> lines);

/// Verse of any kind that no sign divides.
FoundVerse undivided_verse(std::span<const Line> lines, const VersePlace& place);

}  // namespace warraq::read
