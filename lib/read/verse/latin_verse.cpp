#include <algorithm>
#include <cmath>

#include "read/verse/verse.hpp"

namespace warraq::read {

namespace {

bool is_name_or_entry(const LineShape& shape) {
  return shape.digits > 0 || shape.words < 2 || shape.capital_words * 10 > shape.words * 8;
}

/// What in a stanza's lines is a poet's, and what a list's, an address's or a paragraph's.
struct Signs {
  std::size_t rhymed = 0;    ///< lines that rhyme with one of the three next to them
  std::size_t stopped = 0;   ///< that end with a point of some kind
  std::size_t enjambed = 0;  ///< capitals after a line that ended no sentence
  std::size_t entries = 0;   ///< lines that are names or have numbers
};

Signs signs_of(std::span<const Line> lines) {
  Signs signs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineShape& shape = lines[i].shape;
    const auto rhymes_with = [&](std::size_t j) {
      return j < lines.size() && j != i && common_ending(lines[i].text, lines[j].text) >= 2;
    };
    bool rhymed = false;
    for (std::size_t j = i < 3 ? 0 : i - 3; j <= i + 3; ++j) rhymed = rhymed || rhymes_with(j);
    signs.rhymed += rhymed;
    signs.stopped += shape.ends_sentence() || shape.ends_comma() || shape.ends_colon() || is_dash(shape.last);
    signs.entries += is_name_or_entry(shape);
    if (i > 0) signs.enjambed += !lines[i - 1].shape.ends_sentence() && !lines[i - 1].shape.ends_colon();
  }
  return signs;
}

/// Each line begins with a capital, is no longer than a line of verse, and all are of some likeness in
/// length.
bool has_verse_shape(std::span<const Line> lines) {
  std::uint32_t longest = 0, shortest = 1000;
  for (const Line& line : lines) {
    const LineShape& shape = line.shape;
    if (!shape.starts_upper() || shape.words > 14 || shape.words == 0 || shape.characters > 72) return false;
    longest = std::max(longest, shape.letters);
    shortest = std::min(shortest, shape.letters);
  }
  return longest <= 3 * shortest;
}

}  // namespace

bool may_be_stanza(std::span<const Line> lines) {
  return lines.size() >= 2 && lines.size() <= 40 && has_verse_shape(lines) && signs_of(lines).entries == 0;
}

FoundVerse stanza_lines(std::span<const Line> lines, bool among_stanzas) {
  if (lines.size() < (among_stanzas ? 2 : 4) || !has_verse_shape(lines)) return {};
  const Signs signs = signs_of(lines);
  const std::size_t count = lines.size();
  if (signs.entries * 4 > count) return {};
  const bool rhymed = signs.rhymed * 4 >= count * 3;
  // Blank verse: sentences run over the line ends, and yet each line begins with a capital.
  const bool run_over = signs.enjambed * 2 >= count - 1 && signs.stopped * 3 >= count && signs.entries == 0;
  if (!rhymed && !run_over && !(among_stanzas && signs.entries == 0)) return {};
  FoundVerse verse;
  verse.form = VerseForm::lines;
  std::uint32_t least = 1000, step = 0;
  for (const Line& line : lines) least = std::min(least, line.indent);
  for (const Line& line : lines)
    if (line.indent > least) step = step == 0 ? line.indent - least : std::min(step, line.indent - least);
  for (const Line& line : lines) {
    FoundBayt bayt{line.text, {}};
    if (step > 0) bayt.indent = static_cast<int>(std::min<std::uint32_t>((line.indent - least) / step, 6));
    verse.bayts.push_back(bayt);
  }
  verse.confidence = rhymed ? 0.8 : 0.7;
  verse.reason = rhymed     ? "short lines that begin with capitals and rhyme"
                 : run_over ? "short lines that begin with capitals where no sentence begins"
                            : "short lines among stanzas";
  return verse;
}

}  // namespace warraq::read
