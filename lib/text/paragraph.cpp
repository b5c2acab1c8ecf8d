#include "warraq/text/paragraph.hpp"

namespace warraq {

TextRange Paragraph::append(std::u16string_view words, const TextStyle& style) {
  const auto begin = static_cast<std::uint32_t>(text.size());
  if (!words.empty() && (styles.empty() || styles.back().style != style)) styles.push_back({begin, style});
  text += words;
  return {begin, static_cast<std::uint32_t>(text.size())};
}

void Paragraph::isolate(TextRange range, std::optional<Direction> isolate_direction) {
  if (!range.empty()) isolates.push_back({range, isolate_direction});
}

}  // namespace warraq
