#pragma once

/// A change of style over a stretch of a paragraph that is assembled already.

#include <algorithm>

#include "warraq/text/paragraph.hpp"

namespace warraq {

/// The index of the style span that begins at `at`; a span that goes on there is cut in two.
inline std::size_t cut_style(Paragraph& paragraph, std::uint32_t at) {
  std::vector<StyleSpan>& styles = paragraph.styles;
  std::size_t index = 0;
  while (index < styles.size() && styles[index].begin < at) ++index;
  const bool cuts =
      index > 0 && at < paragraph.text.size() && (index == styles.size() || styles[index].begin != at);
  if (cuts) {
    StyleSpan rest{at, styles[index - 1].style};
    styles.insert(styles.begin() + static_cast<std::ptrdiff_t>(index), std::move(rest));
  }
  return index;
}

/// Calls `change(style)` for each style within `range`. Spans that the change leaves alike become one again.
template <typename Change>
void restyle(Paragraph& paragraph, TextRange range, Change&& change) {
  if (range.empty() || paragraph.styles.empty()) return;
  const std::size_t begin = cut_style(paragraph, range.begin), end = cut_style(paragraph, range.end);
  for (std::size_t i = begin; i < end; ++i) change(paragraph.styles[i].style);
  const auto same = [](const StyleSpan& a, const StyleSpan& b) { return a.style == b.style; };
  paragraph.styles.erase(std::unique(paragraph.styles.begin(), paragraph.styles.end(), same),
                         paragraph.styles.end());
}

}  // namespace warraq
