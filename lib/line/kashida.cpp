#include "line/kashida.hpp"

#include <algorithm>

#include "line/composition.hpp"
#include "warraq/text/kashida.hpp"

namespace warraq {

KashidaRules kashida_rules(KashidaProfile profile) {
  switch (profile) {
    case KashidaProfile::none:
      break;
    case KashidaProfile::book:
      return {.most_per_line = 2,
              .most_steps = 3,
              .longest = 0.9,
              .spaces_first = 0.25,
              .wanted_stretch = 0.1,
              .cost = 100};
    case KashidaProfile::news:
      return {.most_per_line = 2,
              .most_steps = 3,
              .longest = 0.9,
              .spaces_first = 0.5,
              .wanted_stretch = 0.25,
              .cost = 200};
    case KashidaProfile::poem:
      return {.most_per_line = 3,
              .most_steps = 8,
              .longest = 2.0,
              .spaces_first = 0.25,
              .wanted_stretch = 0.3,
              .cost = 50,
              .first_word = true};
  }
  return {};
}

namespace {

/// For each UTF-16 unit of a word, whether the shaper allows a tatweel before it.
std::vector<std::uint8_t> safe_units(TextRange word, std::span<const ShapedGlyph> glyphs) {
  std::vector<std::uint8_t> safe(word.length(), 0);
  for (const ShapedGlyph& glyph : glyphs)
    if (glyph.takes_tatweel) safe[glyph.cluster - word.begin] = 1;
  return safe;
}

}  // namespace

std::optional<KashidaFit> fit_kashida(const Paragraph& paragraph, const ShapedRun& run, TextRange word,
                                      std::span<const ShapedGlyph> glyphs, const KashidaRules& rules,
                                      TextCache& cache) {
  if (run.item.script != arabic || !run.item.face) return std::nullopt;
  const std::vector<std::uint8_t> safe = safe_units(word, glyphs);
  if (std::find(safe.begin(), safe.end(), 1) == safe.end()) return std::nullopt;
  const std::u16string_view text = std::u16string_view(paragraph.text).substr(word.begin, word.length());
  const Language& language = paragraph.styles[run.item.style].style.language;
  const Measurer measurer(paragraph, run);
  const Length natural = measurer.width(glyphs, false), longest = run.item.size.scaled(rules.longest);
  for (const KashidaPlace& place : find_kashida_places(text, language, safe)) {
    KashidaFit fit{word.begin + place.index, rules.cost + 10 * place.cost, {}};
    for (std::uint32_t steps = 1; steps <= rules.most_steps; ++steps) {
      const auto drawn = shape_stretched(paragraph, run.item, word, glyphs, fit.place, steps, cache);
      if (drawn.empty()) break;
      const Length gain = measurer.width(drawn, false) - natural;
      if (gain > longest || gain <= (fit.gains.empty() ? Length() : fit.gains.back())) break;
      fit.gains.push_back(gain);
    }
    if (!fit.gains.empty()) return fit;
  }
  return std::nullopt;
}

std::optional<Length> most_kashida(KashidaProfile profile, std::span<const KashidaFit> fits) {
  if (profile == KashidaProfile::none) return std::nullopt;
  Length longest;
  for (const KashidaFit& fit : fits) longest = std::max(longest, fit.gains.back());
  return longest * static_cast<std::int64_t>(kashida_rules(profile).most_per_line);
}

}  // namespace warraq
