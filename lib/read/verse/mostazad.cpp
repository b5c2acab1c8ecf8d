#include <algorithm>

#include "read/verse/poem_metre.hpp"
#include "read/verse/verse.hpp"

namespace warraq::read {

/// A hemistich and its tail, by turns:
///
///     every moment that beloved came in another shape
///     took the heart and hid
FoundVerse mostazad_lines(std::span<const Line> lines) {
  if (lines.size() < 4 || lines.size() % 2 != 0) return {};
  std::vector<std::string_view> hemistichs;
  std::size_t rhymed_tails = 0, letters = 0, tail_letters = 0;
  for (std::size_t i = 0; i < lines.size(); i += 2) {
    const LineShape &whole = lines[i].shape, &tail = lines[i + 1].shape;
    if (whole.script() != Script::arabic || tail.script() != Script::arabic) return {};
    if (whole.letters < 14 || tail.letters < 4 || tail.letters * 10 > whole.letters * 7) return {};
    letters += whole.letters;
    tail_letters += tail.letters;
    if (whole.digits + tail.digits > 0 || whole.last == '.' || whole.ends_colon() || tail.ends_colon())
      return {};
    hemistichs.push_back(lines[i].text);
    if (i > 0) rhymed_tails += common_ending(lines[i + 1].text, lines[i - 1].text) >= 2;
  }
  if (tail_letters * 10 > letters * 6) return {};
  const MetricalPoem poem = pair_hemistichs(hemistichs);
  if (poem.evidence <= 0 && rhymed_tails * 2 < hemistichs.size()) return {};
  FoundVerse verse;
  for (std::size_t i = 0; i < lines.size(); i += 2) {
    FoundBayt bayt{lines[i].text, lines[i + 1].text};
    bayt.half = true;
    verse.bayts.push_back(bayt);
  }
  verse.confidence = 0.8;
  verse.reason = "hemistichs and short tails by turns";
  return verse;
}

}  // namespace warraq::read
