#include "line/kashida.hpp"

#include "line/badness.hpp"
#include "line/composition.hpp"
#include "warraq/line/break.hpp"

namespace warraq {

KashidaRules kashida_rules(KashidaProfile profile) {
  switch (profile) {
    case KashidaProfile::none:
      break;
    case KashidaProfile::book:
      return {.most_per_line = 2,
              .most_in_need = 4,
              .limits = {.most_steps = 3, .worst_rank = 5},
              .longest = 0.9,
              .spaces_first = 0.2,
              .place_cost = 20,
              .length_cost = 60,
              .alternate_cost = 100,
              .space_shrink = 0.12,
              .gap = 0.01};
    case KashidaProfile::news:
      return {.most_per_line = 2,
              .most_in_need = 2,
              .limits = {.most_steps = 3, .worst_rank = 5},
              .longest = 0.9,
              .spaces_first = 0.4,
              .place_cost = 20,
              .length_cost = 60,
              .alternate_cost = 100,
              .space_shrink = 0.2,
              .most_lines = 0.3,
              .gap = 0.015};
    case KashidaProfile::poem:
      return {.most_per_line = 3,
              .most_in_need = 5,
              .limits = {.most_steps = 8, .worst_rank = 7},
              .longest = 2.0,
              .spaces_first = 0.2,
              .place_cost = 10,
              .length_cost = 20,
              .alternate_cost = 60,
              .space_shrink = 0.2,
              .gap = 0.01,
              .first_word = true};
  }
  return {};
}

double kashida_demerits(const KashidaRules& rules, double space_stretch) {
  const double line_penalty = BreakOptions().line_penalty;
  if (space_stretch <= 0) return 0;
  return demerits_of(rules.spaces_first / space_stretch, line_penalty) - demerits_of(0, line_penalty);
}

FormCount add_forms(const Paragraph& paragraph, const ShapedRun& run, TextRange word,
                    std::span<const ShapedGlyph> glyphs, const KashidaRules& rules, double base_cost,
                    TextCache& cache, FormList& list) {
  if (run.item.script != arabic) return {};
  const Measurer measurer(paragraph, run);
  const Length longest = run.item.size.scaled(rules.longest);
  const WordForms found = word_forms(paragraph, run.item, word, glyphs, rules.limits, cache);
  const std::size_t before = list.boxes.size();
  for (const WordForm& form : found.alternates) {
    list.boxes.push_back({measurer.length(form.gain), rules.alternate_cost});
    list.words.push_back(form);
  }
  for (const WordForm& form : found.kashidas) {
    const Length gain = measurer.length(form.gain);
    if (gain > longest) break;
    const double ems = ratio(gain, run.item.size);
    list.boxes.push_back({gain, base_cost + rules.place_cost * form.cost + rules.length_cost * ems});
    list.words.push_back(form);
  }
  for (const std::uint32_t gap : found.gaps) list.gaps.push_back(word.begin + gap);
  return {static_cast<std::uint32_t>(list.boxes.size() - before),
          static_cast<std::uint32_t>(found.gaps.size())};
}

}  // namespace warraq
