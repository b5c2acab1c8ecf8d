#include "warraq/frame/rivers.hpp"

#include <algorithm>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

bool continues(const Gap& above, const Gap& below) {
  const Length shared = std::min(above.right(), below.right()) - std::max(above.left, below.left);
  return shared * 2 > std::min(above.width, below.width);
}

/// How long a chain is that reaches a space from above.
struct Chain {
  std::uint32_t lines = 1;
  bool flows_on = false;  ///< a space of the next line continues it
};

/// The chains of a line's spaces, given those of the line above.
std::vector<Chain> chains_below(std::span<const Gap> above, std::vector<Chain>& chains_above,
                                std::span<const Gap> gaps) {
  std::vector<Chain> chains(gaps.size());
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    Chain* longest = nullptr;
    for (std::size_t k = 0; k < above.size(); ++k)
      if (!chains_above[k].flows_on && continues(above[k], gaps[i]) &&
          (longest == nullptr || chains_above[k].lines > longest->lines))
        longest = &chains_above[k];
    if (longest == nullptr) continue;
    longest->flows_on = true;
    chains[i].lines = longest->lines + 1;
  }
  return chains;
}

}  // namespace

std::vector<Gap> gaps_of(const TextLine& line, Length left) {
  std::vector<Gap> gaps;
  for (const GlyphRun& run : line.runs)
    for (const Glyph& glyph : run.glyphs) {
      const bool space = glyph.role == GlyphRole::text && glyph.cluster < run.text.size() &&
                         gives_way(run.text[glyph.cluster]) && glyph.advance > Length();
      if (space) gaps.push_back({left, glyph.advance});
      left += glyph.advance;
    }
  return gaps;
}

std::vector<River> find_rivers(std::span<const std::vector<Gap>> lines) {
  std::vector<River> rivers;
  std::vector<Chain> above;
  for (std::size_t i = 0; i <= lines.size(); ++i) {
    std::vector<Chain> here;
    if (i < lines.size()) here = chains_below(i > 0 ? lines[i - 1] : std::span<const Gap>(), above, lines[i]);
    for (std::size_t k = 0; k < above.size(); ++k)
      if (!above[k].flows_on && above[k].lines >= river_lines)
        rivers.push_back(
            {static_cast<std::uint32_t>(i) - above[k].lines, above[k].lines, lines[i - 1][k].left});
    above = std::move(here);
  }
  return rivers;
}

}  // namespace warraq
