#pragma once

/// Pages to look at with a critic's eye: each line that was stretched or squeezed to its width lies on a
/// colour that says how far, and a strip below the page says what the colours mean.
///
///     write_proofs(coloured_by_fit(std::move(pages), fonts, cache), "proofs", "essay");

#include "warraq/font/font_set.hpp"
#include "warraq/frame/document.hpp"
#include "warraq/line/set_lines.hpp"

namespace warraq {

/// How a line looks for what was done to fill its width; by the width of its spaces, natural being 1.
enum class LineLook : std::uint8_t {
  unforced,  ///< stands at its natural width
  tight,     ///< below 0.9
  even,
  loose,     ///< above 1.25
  gaping,    ///< above 1.5
  overfull,  ///< sticks out of its measure
};

LineLook look_of(const TextLine& line);

/// The same pages with the colours behind their lines. Running heads and folios get none. Each sheet grows
/// downward by the strip.
PagedDocument coloured_by_fit(PagedDocument document, const FontSet& fonts, SettingCache& cache);

}  // namespace warraq
