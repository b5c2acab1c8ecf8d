#include "warraq/text/breaks.hpp"

#include <unicode/ubrk.h>

#include "text/tailoring.hpp"
#include "text/text_cache_impl.hpp"

namespace warraq {

std::vector<BreakPlace> line_break_opportunities(std::u16string_view text, const Language& language,
                                                 TextCache& cache) {
  std::vector<BreakPlace> places;
  UBreakIterator* iterator = cache.impl().line_iterator(language);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
  ubrk_first(iterator);
  for (std::int32_t at; (at = ubrk_next(iterator)) != UBRK_DONE;) {
    const auto index = static_cast<std::uint32_t>(at);
    if (index >= text.size()) break;
    places.push_back({.index = index, .mandatory = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD});
  }
  // The iterator must not look at a text that is gone.
  ubrk_setText(iterator, u"", 0, &status);
  return places;
}

std::vector<BreakPlace> find_breaks(const Paragraph& paragraph, TextCache& cache) {
  const Language language = paragraph.styles.empty() ? Language() : paragraph.styles.front().style.language;
  std::vector<BreakPlace> places = line_break_opportunities(paragraph.text, language, cache);
  tailor(paragraph, places);
  return places;
}

}  // namespace warraq
