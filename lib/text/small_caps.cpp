#include "text/small_caps.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// Small capitals stand a little higher than the small letters: as much as drawn ones do in text faces.
constexpr double height_over_x = 1.06;
/// Faces without measures of their letters get the usual proportion, and none a caricature.
constexpr double usual_scale = 0.74, least_scale = 0.66, most_scale = 0.84;

double scale_of(const Face& face) {
  const FaceMetrics& metrics = face.metrics();
  if (metrics.x_height.value <= 0 || metrics.cap_height.value <= 0) return usual_scale;
  const double scale = height_over_x * static_cast<double>(metrics.x_height.value) /
                       static_cast<double>(metrics.cap_height.value);
  return std::clamp(scale, least_scale, most_scale);
}

/// Whether the style sets this letter as a small capital.
bool to_be_small(char32_t letter, SmallCaps wish) {
  const auto c = static_cast<UChar32>(letter);
  return u_islower(c) || (wish == SmallCaps::all && u_isupper(c));
}

bool drawn_in(const FaceRef& face, char32_t letter, FeatureGlyphs& features) {
  const auto c = static_cast<UChar32>(letter);
  // A letter that has no capital stays as it is in drawn small capitals, too.
  if (u_islower(c) && u_toupper(c) == c) return true;
  const hb_tag_t feature = u_islower(c) ? HB_TAG('s', 'm', 'c', 'p') : HB_TAG('c', '2', 's', 'c');
  return features.changes(face, feature, letter);
}

bool all_drawn(const TextItem& item, std::u16string_view text, SmallCaps wish, FeatureGlyphs& features) {
  for (std::size_t i = item.range.begin; i < item.range.end;) {
    const char32_t letter = next_code_point(text, i);
    if (to_be_small(letter, wish) && !drawn_in(item.face, letter, features)) return false;
  }
  return true;
}

}  // namespace

char32_t scaled_capital(char32_t letter, const Language& language) {
  const bool dotted = language.primary() == "tr" || language.primary() == "az";
  if (letter == U'i' && dotted) return U'\u0130';
  if (letter == U'\u00DF') return U'\u1E9E';
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter)));
}

bool append_small_caps(const TextItem& item, std::u16string_view text, const TextStyle& style,
                       FeatureGlyphs& features, std::vector<TextItem>& items) {
  if (all_drawn(item, text, style.small_caps, features)) {
    items.push_back(item);
    return false;
  }
  const std::size_t first = items.size();
  for (std::size_t i = item.range.begin; i < item.range.end;) {
    const auto at = static_cast<std::uint32_t>(i);
    const char32_t letter = next_code_point(text, i);
    // Marks go with their letter.
    const bool mark = u_charType(static_cast<UChar32>(letter)) == U_NON_SPACING_MARK;
    const bool begins = items.size() == first;
    const bool small = mark && !begins ? items.back().scaled_capitals : to_be_small(letter, style.small_caps);
    if (begins || items.back().scaled_capitals != small) {
      items.push_back(item);
      items.back().scaled_capitals = small;
      items.back().range.begin = at;
      if (!begins) items.back().edge_level = no_edge;
      if (small) items.back().size = item.size.scaled(scale_of(*item.face));
    }
    items.back().range.end = static_cast<std::uint32_t>(i);
  }
  return true;
}

}  // namespace warraq
