#pragma once

/// What words can be drawn out by in their faces, and how far each profile lets them.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "warraq/line/set_lines.hpp"
#include "warraq/text/shape.hpp"

namespace warraq {

/// A word's best kashida: where it goes, and what the word grows by for one tatweel, two, and so on.
struct KashidaFit {
  std::uint32_t place = 0;    ///< UTF-16 index in the paragraph's text
  double cost = 0;            ///< demerits of stretching it in full
  std::vector<Length> gains;  ///< rising, never empty
};

/// What a profile allows.
struct KashidaRules {
  std::size_t most_per_line = 0;
  std::uint32_t most_steps = 0;
  double longest = 0;         ///< of one kashida, in ems
  double spaces_first = 0;    ///< no kashida while spaces stretch by less, as a part of their width
  double wanted_stretch = 0;  ///< what is best left to the spaces, as a part of their width
  double cost = 0;            ///< of any kashida, besides that of its place
  bool first_word = false;    ///< whether a line's first word may be drawn out
};

KashidaRules kashida_rules(KashidaProfile profile);

/// The best place of a word at which its face really draws it out and harms nothing else (rules K11, K12).
/// `glyphs` are the word's as shaped.
std::optional<KashidaFit> fit_kashida(const Paragraph& paragraph, const ShapedRun& run, TextRange word,
                                      std::span<const ShapedGlyph> glyphs, const KashidaRules& rules,
                                      TextCache& cache);

/// What the breaker may count on for one line; nullopt for the profile `none`.
std::optional<Length> most_kashida(KashidaProfile profile, std::span<const KashidaFit> fits);

}  // namespace warraq
