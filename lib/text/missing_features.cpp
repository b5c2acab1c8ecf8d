#include "text/missing_features.hpp"

#include <algorithm>
#include <array>

namespace warraq {

namespace {

constexpr std::array<hb_tag_t, 8> not_missed{HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g'),
                                             HB_TAG('d', 'l', 'i', 'g'), HB_TAG('h', 'l', 'i', 'g'),
                                             HB_TAG('k', 'e', 'r', 'n'), HB_TAG('c', 'a', 'l', 't'),
                                             HB_TAG('c', 'a', 's', 'e'), HB_TAG('l', 'o', 'c', 'l')};

bool digit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// Whether the figures of a face differ in a measure.
template <typename Measure>
bool differ(const Face& face, Measure measure) {
  const auto zero = face.glyph_for(U'0');
  if (!zero) return false;
  for (char32_t c = U'1'; c <= U'9'; ++c) {
    const auto glyph = face.glyph_for(c);
    if (glyph && measure(*glyph) != measure(*zero)) return true;
  }
  return false;
}

bool proportional(const Face& face) {
  return differ(face, [&](GlyphId glyph) { return face.advance(glyph).value; });
}

/// Old-style figures differ in height by a third of the em; round lining ones overshoot by a hundredth.
bool oldstyle(const Face& face) {
  const std::int64_t step = face.units_per_em() / 20 + 1;
  return differ(face, [&](GlyphId glyph) { return face.ink(glyph).bottom.value / step; }) ||
         differ(face, [&](GlyphId glyph) { return (face.ink(glyph).top.value + step / 2) / step; });
}

/// Whether the face's figures are what a feature for figures would give.
bool as_wished(const Face& face, hb_tag_t feature) {
  switch (feature) {
    case HB_TAG('o', 'n', 'u', 'm'):
      return oldstyle(face);
    case HB_TAG('l', 'n', 'u', 'm'):
      return !oldstyle(face);
    case HB_TAG('p', 'n', 'u', 'm'):
      return proportional(face);
    case HB_TAG('t', 'n', 'u', 'm'):
      return !proportional(face);
  }
  return false;
}

bool for_figures(hb_tag_t feature) {
  return feature == HB_TAG('o', 'n', 'u', 'm') || feature == HB_TAG('l', 'n', 'u', 'm') ||
         feature == HB_TAG('p', 'n', 'u', 'm') || feature == HB_TAG('t', 'n', 'u', 'm');
}

std::string what(hb_tag_t feature) {
  switch (feature) {
    case HB_TAG('o', 'n', 'u', 'm'):
      return "old-style figures";
    case HB_TAG('l', 'n', 'u', 'm'):
      return "lining figures";
    case HB_TAG('p', 'n', 'u', 'm'):
      return "proportional figures";
    case HB_TAG('t', 'n', 'u', 'm'):
      return "tabular figures";
  }
  char name[4];
  hb_tag_to_string(feature, name);
  return "the feature \"" + std::string(name, 4) + "\"";
}

std::string name_of(const Face& face) { return face.family().empty() ? face.name() : face.family(); }

}  // namespace

Diagnostic no_small_caps(const Face& face) {
  return {Severity::note, "missing-feature", std::nullopt,
          name_of(face) + " has no small capitals for these letters; capitals scaled down stand for them",
          "choose a family that has them"};
}

Diagnostics missing_features(const TextItem& item, std::u16string_view text, const TextStyle& style,
                             FeatureGlyphs& features) {
  Diagnostics missing;
  const std::u16string_view words = text.substr(item.range.begin, item.range.length());
  for (const std::string& asked : style.features) {
    hb_feature_t feature;
    if (!hb_feature_from_string(asked.data(), static_cast<int>(asked.size()), &feature) || feature.value == 0)
      continue;
    if (std::find(not_missed.begin(), not_missed.end(), feature.tag) != not_missed.end()) continue;
    if (features.has(item.face, feature.tag)) continue;
    const bool seen = for_figures(feature.tag) ? std::any_of(words.begin(), words.end(), digit) &&
                                                     !as_wished(*item.face, feature.tag)
                                               : item.script == script_of(style.language);
    if (!seen) continue;
    missing.push_back({Severity::warning, "missing-feature", std::nullopt,
                       name_of(*item.face) + " has not " + what(feature.tag) + "; its usual ones are set",
                       "choose a family that has them, or take the wish out of the layout"});
  }
  return missing;
}

}  // namespace warraq
