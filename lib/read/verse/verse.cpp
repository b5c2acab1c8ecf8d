#include "read/verse/verse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "read/verse/division.hpp"
#include "read/verse/metres.hpp"
#include "read/verse/poem_metre.hpp"
#include "read/verse/scansion.hpp"
#include "read/words/letters_backward.hpp"

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

std::vector<std::string_view> texts_of(std::span<const Line> lines) {
  std::vector<std::string_view> texts;
  for (const Line& line : lines) texts.push_back(line.text);
  return texts;
}

/// What in the lines' shape speaks against verse.
Evidence doubts(std::span<const Line> lines) {
  Evidence doubts = 0;
  for (const Line& line : lines) {
    if (!has_verse_ends(line)) doubts += 25;
    if (line.shape.inner_ends > 0) doubts += 12;
    if (line.shape.ends_comma()) doubts += 8;
    if (ends_leaning(line.text)) doubts += 20;
  }
  return doubts;
}

bool may_be_bayts(std::span<const Line> lines) {
  return std::all_of(lines.begin(), lines.end(), [](const Line& line) {
    return is_verse_script(line) && line.shape.letters >= 22 && line.shape.letters <= 110 &&
           line.shape.words >= 5;
  });
}

bool go_by_quantity(std::span<const Line> lines) {
  return std::all_of(lines.begin(), lines.end(),
                     [](const Line& line) { return goes_by_quantity(line.text); });
}

/// Lines of verse end with their phrases; lines of prose broken by width end anywhere.
bool run_on(std::span<const Line> lines) {
  const auto leaning =
      std::count_if(lines.begin(), lines.end(), [](const Line& line) { return ends_leaning(line.text); });
  return static_cast<std::size_t>(leaning) * 8 > lines.size();
}

/// Whether the lines' ends and lengths leave it open that the halves rhyme, whatever their metre.
bool halves_may_rhyme(std::span<const Line> lines) {
  const Extent extent = letters_extent(lines);
  return extent.most <= 1.5 * extent.least && std::all_of(lines.begin(), lines.end(), [](const Line& line) {
           return has_verse_ends(line) && !line.shape.ends_comma();
         });
}

/// Long runs of prose are told by a few lines from their middle.
constexpr Evidence plainly_prose = -100;
std::span<const Line> sample_of(std::span<const Line> lines) {
  constexpr std::size_t few = 6, many = 10;
  return lines.size() < many ? std::span<const Line>() : lines.subspan(lines.size() / 2 - few / 2, few);
}

bool are_plainly_no_bayts(std::span<const Line> lines) {
  const auto sample = sample_of(lines);
  if (sample.empty()) return false;
  const std::vector<std::string_view> texts = texts_of(sample);
  const UndividedBayts undivided(texts);
  const Evidence against = doubts(sample);
  if (undivided.most_evidence() - against < plainly_prose) return true;
  const MetricalPoem poem = undivided.divide();
  return poem.bayts.empty() || poem.evidence - against < plainly_prose;
}

bool are_plainly_no_hemistichs(std::span<const Line> lines) {
  const auto sample = sample_of(lines);
  if (sample.empty()) return false;
  const MetricalPoem poem = pair_hemistichs(texts_of(sample));
  return poem.bayts.empty() || poem.evidence - doubts(sample) < plainly_prose;
}

/// What the halves of lines have in common, whatever their metre.
struct HalvesRhyme {
  double rhymed = 0, letters = 0;          ///< lines whose halves share two letters or more, and how many
  double shared_ends = 0, one_letter = 0;  ///< lines that share three letters, or one, with the line above

  void add(std::size_t inner, std::size_t outer) {
    rhymed += inner >= 2;
    letters += static_cast<double>(inner);
    shared_ends += outer >= 3;
    one_letter += outer >= 1;
  }
  bool lines_end_alike(std::span<const Line> lines) const {
    const auto count = static_cast<double>(lines.size());
    if (lines.size() < 3) return false;
    // Arabic verse is content with one letter, if all lines have it.
    return shared_ends >= 0.6 * (count - 1) ||
           (lines.size() >= 4 && one_letter == count - 1 && go_by_quantity(lines));
  }
  /// Two letters of rhyme come about by chance; in every line, and with halves of one length, they do not.
  bool halves_rhyme(std::size_t lines, bool even) const {
    const auto count = static_cast<double>(lines);
    const double enough = lines == 1 ? 4 : even && rhymed == count ? 2 : 2.5;
    return rhymed / count >= 0.65 && letters / count >= enough;
  }
};

/// Told by the letters, before the lines are divided: whether rhymed_halves() may find anything.
bool may_have_rhymed_halves(std::span<const Line> lines, const UndividedBayts& undivided) {
  HalvesRhyme most;
  for (std::size_t i = 0; i < lines.size(); ++i)
    most.add(undivided.most_inner_rhyme(i), i > 0 ? common_ending(lines[i].text, lines[i - 1].text) : 0);
  return most.lines_end_alike(lines) || most.halves_rhyme(lines.size(), true);
}

/// Verse whose metre is not known to us: the halves of most lines rhyme and balance. Empty when they do not.
std::string rhymed_halves(std::span<const Line> lines, const MetricalPoem& poem) {
  HalvesRhyme found;
  double imbalance = 0;
  for (const MetricalBayt& bayt : poem.bayts) {
    found.add(bayt.inner_rhyme, bayt.outer_rhyme);
    const auto [first, second] = half_weights(bayt.first, bayt.second);
    imbalance += std::abs(first - second) / (first + second);
  }
  const auto count = static_cast<double>(lines.size());
  if (imbalance / count > 0.2) return {};
  if (found.lines_end_alike(lines) && !run_on(lines))
    return "the lines end in one rhyme and their halves balance";
  const bool even = lines.size() > 1 && imbalance / count <= 0.12;
  if (!found.halves_rhyme(lines.size(), even)) return {};
  return fmt::format("the halves of each line rhyme ({:.1f} letters) and balance (within {:.0f} %)",
                     found.letters / count, 100 * imbalance / count);
}

bool rhymes(const Line& a, const Line& b) { return common_ending(a.text, b.text) >= 2; }

bool may_be_hemistichs(std::span<const Line> lines) {
  std::size_t commas = 0;
  for (const Line& line : lines) {
    if (!is_verse_script(line)) return false;
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
  bool one_letter = false;  ///< all second lines end in one letter, as Arabic verse is content with
  double best() const { return quatrain || one_letter ? 1.0 : std::max(couplets, ghazal); }
};

Scheme scheme_of(std::span<const Line> lines) {
  Scheme scheme;
  const std::size_t pairs = lines.size() / 2;
  std::size_t couplets = 0, links = 0, letters = 0;
  for (std::size_t k = 0; k < pairs; ++k) {
    couplets += rhymes(lines[2 * k], lines[2 * k + 1]);
    if (k > 0) links += rhymes(lines[2 * k + 1], lines[2 * k - 1]);
    if (k > 0) letters += common_ending(lines[2 * k + 1].text, lines[2 * k - 1].text) >= 1;
  }
  scheme.couplets = static_cast<double>(couplets) / static_cast<double>(pairs);
  if (pairs > 1) scheme.ghazal = static_cast<double>(links) / static_cast<double>(pairs - 1);
  // One rhyme of two lines in every second is no scheme yet.
  if (pairs == 2 && scheme.couplets == 0) scheme.ghazal = 0;
  scheme.one_letter = pairs >= 4 && letters + 1 == pairs && go_by_quantity(lines);
  scheme.quatrain = lines.size() == 4 && rhymes(lines[0], lines[1]) && rhymes(lines[1], lines[3]);
  return scheme;
}

std::vector<FoundBayt> found(const MetricalPoem& poem) {
  const std::vector<bool> openings = poem_openings(poem.bayts);
  std::vector<FoundBayt> bayts;
  for (std::size_t k = 0; k < poem.bayts.size(); ++k)
    bayts.push_back({.first = poem.bayts[k].first,
                     .second = poem.bayts[k].second,
                     .opens_poem = openings[k],
                     .fit = poem.bayts[k].fit});
  return bayts;
}

std::string in_metre(const MetricalPoem& poem) {
  const std::size_t metre = poem.bayts.front().metre;
  for (const MetricalBayt& bayt : poem.bayts)
    if (bayt.metre != metre) return "scan in the metres of several poems";
  return fmt::format("scan as {}", metre_name(metre));
}

/// Two lines that scan, even with no more rhyme than a letter.
constexpr Evidence announced_evidence = -40;

double by_evidence(Evidence evidence) { return std::min(0.97, 0.7 + 0.002 * evidence); }

}  // namespace

std::size_t common_ending(std::string_view a, std::string_view b) {
  // Rhyme and refrain lie in the last words; so many bytes hold them and keep this cheap.
  constexpr std::size_t enough = 60;
  LettersBackward x(a, enough), y(b, enough);
  std::size_t shared = 0;
  for (char32_t letter = x.next(); letter != 0 && letter == y.next(); letter = x.next()) ++shared;
  return shared;
}

bool is_divided(const Line& line) {
  constexpr AsciiSet signs("*/|\t");
  const bool may_have_sign = line.shape.widest_space >= 3 || line.shape.signs.has_any_of(signs);
  return may_have_sign && is_verse_script(line) && line.shape.letters <= 130 &&
         divide_at_sign(line.text).has_value();
}

FoundVerse divided_verse(std::span<const Line> lines) {
  FoundVerse verse;
  std::vector<MetricalBayt> known;
  for (const Line& line : lines) {
    const auto division = divide_at_sign(line.text).value_or(Division{line.text, {}});
    verse.bayts.push_back({division.first, division.second});
    known.push_back({division.first, division.second});
  }
  const MetricalPoem poem = measure_bayts(std::move(known));
  const std::vector<bool> openings = poem_openings(poem.bayts);
  for (std::size_t k = 0; k < openings.size(); ++k) {
    verse.bayts[k].opens_poem = openings[k];
    verse.bayts[k].fit = poem.bayts[k].fit;
  }
  verse.confidence = lines.size() > 1 ? 0.98 : 0.93;
  verse.reason = "a sign or wide space parts each line into two balanced halves";
  return verse;
}

bool is_single_among(const Line& line, std::span<const Line> divided) {
  if (!is_verse_script(line) || !has_verse_ends(line) || line.shape.words < 3) return false;
  double letters = 0;
  std::vector<MetricalBayt> known;
  for (const Line& other : divided) {
    letters += other.shape.letters;
    const auto division = divide_at_sign(other.text).value_or(Division{other.text, {}});
    known.push_back({division.first, division.second});
  }
  const double half = letters / (2.0 * static_cast<double>(divided.size()));
  if (line.shape.letters < 0.7 * half || line.shape.letters > 1.35 * half) return false;
  known.push_back({line.text, {}});
  const MetricalPoem poem = measure_bayts(std::move(known));
  return !poem.bayts.back().changes_metre && poem.bayts.back().cost <= 3;
}

FoundVerse bayt_lines(std::span<const Line> lines) {
  if (lines.empty() || !may_be_bayts(lines)) return {};
  const bool may_rhyme = halves_may_rhyme(lines);
  if (!may_rhyme && (!go_by_quantity(lines) || are_plainly_no_bayts(lines))) return {};
  const std::vector<std::string_view> texts = texts_of(lines);
  const UndividedBayts undivided(texts);
  const bool may_scan = undivided.most_evidence() > doubts(lines);
  if (!may_scan && !(may_rhyme && may_have_rhymed_halves(lines, undivided))) return {};
  const MetricalPoem poem = undivided.divide();
  if (poem.bayts.empty()) return {};
  FoundVerse verse;
  verse.bayts = found(poem);
  if (const Evidence evidence = poem.evidence - doubts(lines); evidence > 0) {
    verse.confidence = by_evidence(evidence);
    verse.reason = "the halves of each line " + in_metre(poem);
    return verse;
  }
  const std::string reason = may_rhyme ? rhymed_halves(lines, poem) : std::string();
  if (reason.empty() || pair_hemistichs(texts).evidence > 0) return {};
  verse.confidence = 0.75;
  verse.reason = reason;
  return verse;
}

FoundVerse hemistich_lines(std::span<const Line> lines, const VersePlace& place) {
  if (lines.size() < 2 || !may_be_hemistichs(lines)) return {};
  const bool ends_like_verse = std::all_of(lines.begin(), lines.end(), has_verse_ends);
  if (!ends_like_verse && are_plainly_no_hemistichs(lines)) return {};
  const MetricalPoem poem = pair_hemistichs(texts_of(lines));
  FoundVerse verse;
  verse.bayts = found(poem);
  if (const Evidence evidence = poem.evidence - doubts(lines); lines.size() > 2 && evidence > 0) {
    verse.confidence = by_evidence(evidence);
    verse.reason = "the lines " + in_metre(poem);
    return verse;
  }
  if (!ends_like_verse) return {};
  const Extent extent = letters_extent(lines);
  const double mean = extent.sum / static_cast<double>(lines.size());
  if (lines.size() <= 8 && (extent.most > 1.7 * extent.least || extent.most > 1.4 * mean)) return {};
  const Scheme scheme = scheme_of(lines);
  const double needed = lines.size() < 6 ? 0.99 : 0.7;
  if (scheme.best() < needed || run_on(lines)) {
    const bool announced = place.announced && poem.evidence >= announced_evidence;
    if (!place.pair_stands_alone && !announced) return {};
    if (lines.size() != 2 || extent.most > 1.35 * extent.least) return {};
    verse.bayts = {{lines[0].text, lines[1].text}};
    verse.confidence = 0.6;
    verse.reason = announced ? "two lines of one metre follow a colon"
                             : "two short lines of one length stand by themselves among paragraphs";
    return verse;
  }
  verse.confidence = std::min(
      0.97, 0.5 + 0.4 * scheme.best() + 0.01 * static_cast<double>(std::min<std::size_t>(lines.size(), 7)));
  verse.reason = scheme.quatrain             ? "four short lines rhyme as a quatrain does"
                 : scheme.couplets >= needed ? "short lines of one length rhyme in couplets"
                                             : "short lines of one length rhyme in every second";
  return verse;
}

FoundVerse undivided_verse(std::span<const Line> lines, const VersePlace& place) {
  FoundVerse verse;
  if (lines.size() > 1) verse = bayt_lines(lines);
  if (!verse) verse = hemistich_lines(lines, place);
  if (!verse) verse = mostazad_lines(lines);
  if (!verse) verse = stanza_lines(lines, place.among_stanzas);
  return verse;
}

}  // namespace warraq::read
