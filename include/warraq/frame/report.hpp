#pragma once

/// What the lines of a document say about themselves: how far their spaces were stretched, where words were
/// drawn out or divided, what sticks out, where white runs through a paragraph, and which faces had to help.
/// Told of the lines as they stand on the pages; nothing is set again.
///
///     const Report report = report_of(pages);
///     if (report.justified.p95 > 1.5) ...   // one line in twenty has its spaces half as wide again

#include <cstdint>
#include <string>
#include <vector>

#include "warraq/frame/document.hpp"

namespace warraq {

/// How wide the spaces of some lines stand: 1 is their natural width. One figure a line, lines without a
/// space left out. Quantiles are by nearest rank: the smallest figure that so many lines do not exceed.
struct SpaceStretch {
  std::size_t lines = 0;
  double least = 1, median = 1, p95 = 1, most = 1;
};

/// A line by what a person looks for on the printed page, and the bytes of the input it came from.
struct LinePlace {
  std::uint32_t page = 0;  ///< of PagedDocument::pages
  std::string label;       ///< of that page, as printed
  std::uint32_t line = 0;  ///< of the text on the page, from 1; what shares a baseline is one line
  SourceSpan source;       ///< empty when unknown
};

struct OverfullLine {
  LinePlace place;
  Length by;
  std::string text;
};

/// Lines whose spaces stand narrower than natural let no river through.
struct PlacedRiver {
  LinePlace place;  ///< of its topmost line
  std::uint32_t lines = 0;
};

struct FallbackUse {
  std::string face;            ///< by its name in the PDF
  std::size_t characters = 0;  ///< spaces left out
  std::string first;           ///< the first one
};

struct Report {
  std::size_t pages = 0, lines = 0;
  SpaceStretch justified;  ///< lines that fill their paragraph's measure
  SpaceStretch own_width;  ///< lines stretched to a width of their own: hemistichs, mastheads
  std::size_t kashidas = 0, lines_with_kashida = 0, most_kashidas = 0;
  double kashidas_per_line = 0;  ///< of the lines that fill a width
  Length longest_kashida;
  int least_expansion = 0, most_expansion = 0;  ///< thousandths that letters are drawn wider by
  std::size_t hyphens = 0, most_hyphens_in_a_row = 0;
  std::vector<OverfullLine> overfull;
  std::vector<PlacedRiver> rivers;
  std::vector<FallbackUse> fallbacks;  ///< in the order they are met
};

/// The figures of a document. Running heads, folios and ornaments are left out.
Report report_of(const PagedDocument& document);

/// How wide a line's spaces stand: 1 is natural. 1 where there are none.
double space_stretch(const TextLine& line);

}  // namespace warraq
