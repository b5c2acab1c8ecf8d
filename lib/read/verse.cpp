#include "read/verse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "read/division.hpp"

namespace warraq::read {

namespace {

bool is_verse_script(const Line& line) {
  const Script script = line.shape.script();
  return (script == Script::arabic || script == Script::hebrew) &&
         line.shape.script_letters[static_cast<std::size_t>(script)] * 10 >= line.shape.letters * 9 &&
         line.shape.digits == 0;
}

/// No sentence of prose: it does not end in a full stop, comma or colon, and none ends inside.
bool has_verse_ends(const Line& line) {
  const char32_t last = line.shape.last;
  return last != '.' && last != 0x6D4 && !line.shape.ends_colon() && line.shape.inner_ends <= 1;
}

struct Extent {
  double least = 1e9, most = 0, sum = 0;
};

Extent letters_extent(std::span<const Line> lines) {
  Extent extent;
  for (const Line& line : lines) {
    extent.least = std::min<double>(extent.least, line.shape.letters);
    extent.most = std::max<double>(extent.most, line.shape.letters);
    extent.sum += line.shape.letters;
  }
  return extent;
}

/// The share of lines from the second on whose end rhymes with the first one's: the radif of a ghazal whose
/// lines are whole bayts.
double shared_line_ends(std::span<const Line> lines) {
  if (lines.size() < 3) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (common_ending(lines[i].text, lines[i - 1].text) >= 3) ++shared;
  return static_cast<double>(shared) / static_cast<double>(lines.size() - 1);
}

/// The prototype of typography.md P2: three points a rhyming letter, one point off a letter of imbalance; the
/// poem's mean half-line speaks along.
double gap_score(const Gap& gap, double mean_half, bool rhyme_counts) {
  double score = -gap.imbalance();
  score -= 0.5 * (std::abs(gap.first_letters - mean_half) + std::abs(gap.second_letters - mean_half));
  if (rhyme_counts && gap.rhyme >= 2) score += 3.0 * static_cast<double>(std::min<std::size_t>(gap.rhyme, 8));
  if (gap.weak_end) score -= 5;
  if (gap.strong_start) score += 1.5;
  return score;
}

const Gap* best_gap(const std::vector<Gap>& gaps, double mean_half, bool rhyme_counts) {
  const Gap* best = nullptr;
  double best_score = -1e9;
  for (const Gap& gap : gaps) {
    const double score = gap_score(gap, mean_half, rhyme_counts);
    if (score > best_score) best_score = score, best = &gap;
  }
  return best;
}

bool may_be_bayts(std::span<const Line> lines) {
  for (const Line& line : lines) {
    if (!is_verse_script(line) || !has_verse_ends(line) || line.shape.ends_comma()) return false;
    if (line.shape.letters < 22 || line.shape.letters > 110 || line.shape.words < 5) return false;
  }
  const Extent extent = letters_extent(lines);
  return extent.most <= 1.5 * extent.least;
}

bool rhymes(const Line& a, const Line& b) { return common_ending(a.text, b.text) >= 2; }

bool may_be_hemistichs(std::span<const Line> lines) {
  std::size_t commas = 0;
  for (const Line& line : lines) {
    if (!is_verse_script(line) || !has_verse_ends(line)) return false;
    if (line.shape.letters < 10 || line.shape.letters > 60 || line.shape.words < 2) return false;
    commas += line.shape.ends_comma();
  }
  return commas * 3 <= lines.size();
}

/// How well the lines, two and two, follow one of the schemes: couplets (aa bb), ghazal (aa xa xa), quatrain
/// (aaxa).
struct Scheme {
  double couplets = 0, ghazal = 0;
  bool quatrain = false;
  double best() const { return quatrain ? 1.0 : std::max(couplets, ghazal); }
};

Scheme scheme_of(std::span<const Line> lines) {
  Scheme scheme;
  const std::size_t pairs = lines.size() / 2;
  std::size_t couplets = 0, links = 0;
  for (std::size_t k = 0; k < pairs; ++k) {
    couplets += rhymes(lines[2 * k], lines[2 * k + 1]);
    if (k > 0) links += rhymes(lines[2 * k + 1], lines[2 * k - 1]);
  }
  scheme.couplets = static_cast<double>(couplets) / static_cast<double>(pairs);
  if (pairs > 1) scheme.ghazal = static_cast<double>(links) / static_cast<double>(pairs - 1);
  scheme.quatrain = lines.size() == 4 && rhymes(lines[0], lines[1]) && rhymes(lines[1], lines[3]);
  return scheme;
}

/// Two lines that open a poem: they rhyme, and the next bayt takes their rhyme up.
bool is_opening(std::span<const Line> lines, std::size_t at) {
  if (at + 1 >= lines.size() || !rhymes(lines[at], lines[at + 1])) return false;
  return at + 3 >= lines.size() || rhymes(lines[at + 1], lines[at + 3]);
}

/// Pairs the lines of many ghazals in a row. Where a line is missing or one too many, the next opening brings
/// the pairs into step again.
std::vector<FoundBayt> pair_ghazals(std::span<const Line> lines) {
  std::vector<FoundBayt> bayts;
  std::size_t rhyme_line = lines.size();  // the line whose rhyme is in force
  std::size_t since_opening = 0;
  for (std::size_t i = 0; i < lines.size();) {
    const bool last = i + 1 >= lines.size();
    const bool follows = !last && rhyme_line < lines.size() && rhymes(lines[rhyme_line], lines[i + 1]);
    // Only a ghazal's first bayt rhymes in itself; after some bayts such a one begins the next ghazal even
    // where that has the same rhyme.
    const bool same_rhyme_anew =
        follows && since_opening >= 4 && common_ending(lines[i].text, lines[i + 1].text) >= 3;
    const bool opens = (!follows && is_opening(lines, i)) || same_rhyme_anew;
    if (last || (!follows && !opens && is_opening(lines, i + 1))) {
      bayts.push_back({lines[i].text, {}, false});
      ++i;
      continue;
    }
    bayts.push_back({lines[i].text, lines[i + 1].text, opens && !bayts.empty()});
    if (opens || follows || rhyme_line == lines.size()) rhyme_line = i + 1;
    since_opening = opens ? 1 : since_opening + 1;
    i += 2;
  }
  return bayts;
}

std::vector<FoundBayt> pair_lines(std::span<const Line> lines) {
  std::vector<FoundBayt> bayts;
  for (std::size_t i = 0; i < lines.size(); i += 2)
    bayts.push_back({lines[i].text, i + 1 < lines.size() ? lines[i + 1].text : std::string_view{}, false});
  return bayts;
}

}  // namespace

std::size_t common_ending(std::string_view a, std::string_view b) {
  // Rhyme and refrain lie in the last words; sixty bytes hold them and keep this cheap.
  const auto tail = [](std::string_view text) {
    if (text.size() <= 60) return text;
    std::size_t begin = text.size() - 60;
    while ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    return text.substr(begin);
  };
  const std::u32string x = fold_letters(tail(a)), y = fold_letters(tail(b));
  std::size_t shared = 0;
  while (shared < x.size() && shared < y.size() && x[x.size() - 1 - shared] == y[y.size() - 1 - shared])
    ++shared;
  return shared;
}

bool is_divided(const Line& line) {
  return is_verse_script(line) && line.shape.letters <= 130 && divide_at_sign(line.text).has_value();
}

FoundVerse divided_verse(std::span<const Line> lines) {
  FoundVerse verse;
  for (const Line& line : lines) {
    const auto division = divide_at_sign(line.text);
    if (!division) return {};
    verse.bayts.push_back({division->first, division->second, false});
  }
  verse.confidence = lines.size() > 1 ? 0.98 : 0.93;
  verse.reason = "a sign or wide space parts each line into two balanced halves";
  return verse;
}

FoundVerse bayt_lines(std::span<const Line> lines) {
  if (lines.empty() || !may_be_bayts(lines)) return {};
  const double shared_ends = shared_line_ends(lines);
  const bool ghazal = shared_ends >= 0.6;
  double mean_half = 0;
  for (const Line& line : lines) mean_half += line.shape.letters / 2.0;
  mean_half /= static_cast<double>(lines.size());
  FoundVerse verse;
  double rhymed = 0, rhyme_letters = 0, imbalance = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<Gap> gaps = gaps_of(lines[i].text);
    const Gap* gap = best_gap(gaps, mean_half, !ghazal || i == 0);
    if (!gap) return {};
    verse.bayts.push_back({gap->division.first, gap->division.second, false});
    rhymed += gap->rhyme >= 2;
    rhyme_letters += static_cast<double>(gap->rhyme);
    imbalance += gap->imbalance() / (gap->first_letters + gap->second_letters);
  }
  const auto count = static_cast<double>(lines.size());
  if (imbalance / count > 0.2) return {};
  if (ghazal) {
    verse.confidence = std::min(0.97, 0.7 + 0.3 * shared_ends);
    verse.reason = "the lines end in one rhyme and their halves balance";
    return verse;
  }
  // Two letters of rhyme come about by chance; in every line, and with halves of one length, they do not.
  const bool even = lines.size() > 1 && rhymed == count && imbalance / count <= 0.12;
  const double enough = lines.size() == 1 ? 4 : even ? 2 : 2.5;
  if (rhymed / count < 0.65 || rhyme_letters / count < enough) return {};
  verse.confidence = std::min(0.97, 0.6 + 0.05 * rhyme_letters / count + 0.05 * count);
  verse.reason = fmt::format("the halves of each line rhyme ({:.1f} letters) and balance (within {:.0f} %)",
                             rhyme_letters / count, 100 * imbalance / count);
  return verse;
}

FoundVerse hemistich_lines(std::span<const Line> lines, bool pair_stands_alone) {
  if (lines.size() < 2 || !may_be_hemistichs(lines)) return {};
  const Extent extent = letters_extent(lines);
  const double mean = extent.sum / static_cast<double>(lines.size());
  if (lines.size() <= 8 && (extent.most > 1.7 * extent.least || extent.most > 1.4 * mean)) return {};
  const Scheme scheme = scheme_of(lines);
  const double needed = lines.size() < 6 ? 0.99 : 0.55;
  FoundVerse verse;
  if (scheme.best() < needed) {
    if (!pair_stands_alone || lines.size() != 2 || extent.most > 1.35 * extent.least) return {};
    verse.bayts = pair_lines(lines);
    verse.confidence = 0.6;
    verse.reason = "two short lines of one length stand by themselves among paragraphs";
    return verse;
  }
  const bool many_ghazals = lines.size() > 8 && scheme.ghazal > scheme.couplets;
  verse.bayts = many_ghazals ? pair_ghazals(lines) : pair_lines(lines);
  verse.confidence = std::min(
      0.97, 0.5 + 0.4 * scheme.best() + 0.01 * static_cast<double>(std::min<std::size_t>(lines.size(), 7)));
  verse.reason = scheme.quatrain             ? "four short lines rhyme as a quatrain does"
                 : many_ghazals              ? "short lines rhyme two and two, as in ghazals"
                 : scheme.couplets >= needed ? "short lines of one length rhyme in couplets"
                                             : "short lines of one length rhyme in every second";
  return verse;
}

FoundVerse stanza_lines(std::span<const Line> lines) {
  if (lines.size() < 4) return {};
  std::size_t rhymed = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineShape& shape = lines[i].shape;
    if (shape.words < 3 || shape.words > 12 || !shape.starts_upper() || shape.digits > 0) return {};
    const auto with = [&](std::size_t j) {
      return j < lines.size() && common_ending(lines[i].text, lines[j].text) >= 2;
    };
    rhymed += with(i + 1) || with(i + 2) || with(i + 3) || (i > 0 && with(i - 1)) || (i > 1 && with(i - 2)) ||
              (i > 2 && with(i - 3));
  }
  const Extent extent = letters_extent(lines);
  if (rhymed * 4 < lines.size() * 3 || extent.most > 2 * extent.least) return {};
  FoundVerse verse;
  for (const Line& line : lines) verse.bayts.push_back({line.text, {}, false});
  verse.form = VerseForm::lines;
  verse.confidence = 0.75;
  verse.reason = "short lines that begin with capitals and rhyme";
  return verse;
}

}  // namespace warraq::read
