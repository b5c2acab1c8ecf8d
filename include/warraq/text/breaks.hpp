#pragma once

/// Where lines may end (UAX #14, with the tailoring that good setting asks for), and where words may be
/// divided.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "warraq/text/paragraph.hpp"
#include "warraq/text/text_cache.hpp"

namespace warraq {

/// A place where a line may end: before the UTF-16 unit `index`.
struct BreakPlace {
  std::uint32_t index = 0;
  bool mandatory = false;  ///< a line must end here: after a hard break
  bool hyphen = false;     ///< inside a word: the line would end with a hyphen not in the text
  bool dash = false;       ///< after a hyphen that is in the text
  double cost = 0;         ///< of ending a line here; 0 between words
  friend bool operator==(const BreakPlace&, const BreakPlace&) = default;
};

/// The line break opportunities of UAX #14, nothing else; sorted. The end of the text is not one of them.
std::vector<BreakPlace> line_break_opportunities(std::u16string_view text, const Language& language,
                                                 TextCache& cache);

/// The places where lines of a paragraph may end, without hyphenation: UAX #14 and on top of it
/// - addresses (URLs, e-mail) divide only before or after their punctuation, and no hyphen marks it;
/// - none before a note mark, between an initial and a name, a number and its unit, `No.` and its number,
///   inside an opening guillemet and its space, before a dash;
/// - at a cost between the groups of a number and after a word of one letter.
std::vector<BreakPlace> find_breaks(const Paragraph& paragraph, TextCache& cache);

/// The places to divide words at, by soft hyphens and by the dictionary of each style's language: words of
/// five letters or more, never capitals alone, addresses or a word the style spaces out; two letters at least
/// stay before and three go after the hyphen, or as many as the dictionary asks for.
std::vector<BreakPlace> find_hyphens(const Paragraph& paragraph, TextCache& cache);

/// Stretches that are addresses: with a scheme, `www.`, or a name and domain around `@`.
std::vector<TextRange> find_addresses(std::u16string_view text);

}  // namespace warraq
