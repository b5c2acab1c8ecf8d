#pragma once

/// What words can be drawn out by in their faces, and how far each profile lets them.

#include <cstdint>
#include <span>
#include <vector>

#include "warraq/line/items.hpp"
#include "warraq/line/set_lines.hpp"
#include "warraq/text/word_forms.hpp"

namespace warraq {

/// What a profile allows.
struct KashidaRules {
  std::size_t most_per_line = 0;
  std::size_t most_in_need = 0;  ///< of a line whose spaces gape even so
  FormLimits limits;             ///< of one kashida
  double longest = 0;            ///< of one kashida, in ems
  double spaces_first = 0;  ///< a kashida at the best place is worth as much as spaces stretched by this part
  double place_cost = 0;    ///< demerits for each unit of KashidaPlace::cost
  double length_cost = 0;   ///< demerits for each em
  double alternate_cost = 0;  ///< of a word in an alternate form
  double space_shrink = 1;    ///< of the natural space, at most: what kashidas spare need not be squeezed
  double most_lines = 1;      ///< part of a paragraph's lines that may hold kashidas
  double gap = 0;           ///< ems a word opens after each letter that joins nothing, where spaces give all
  bool first_word = false;  ///< whether a line's first word may be drawn out
};

KashidaRules kashida_rules(KashidaProfile profile);

/// Spaces that stretch by more than this part of their width gape: more kashidas are allowed then (rule J2).
constexpr double gaping = 0.6;

/// The words of a paragraph that may be set in other forms: what the breaker sees, and what it stands for.
struct FormList {
  std::vector<BoxForm> boxes;
  std::vector<WordForm> words;      ///< one for each of `boxes`
  std::vector<std::uint32_t> gaps;  ///< where words may open: before these UTF-16 units of the paragraph
};

/// Demerits of any kashida at the best place, where spaces stretch by `space_stretch` at a ratio of 1.
double kashida_demerits(const KashidaRules& rules, double space_stretch);

/// How many forms of a word were added to a list, and how many gaps.
struct FormCount {
  std::uint32_t forms = 0, gaps = 0;
};

/// Appends the forms of a word to `list`. `glyphs` are the word's as shaped; `rules` hold the alternates its
/// face knows.
FormCount add_forms(const Paragraph& paragraph, const ShapedRun& run, TextRange word,
                    std::span<const ShapedGlyph> glyphs, const KashidaRules& rules, double base_cost,
                    TextCache& cache, FormList& list);

}  // namespace warraq
