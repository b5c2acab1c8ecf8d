#include "text/feature_glyphs.hpp"

#include <hb-ot.h>

#include "font/face_impl.hpp"

namespace warraq {

namespace {

/// The lookups of one feature, whatever the script and the language.
GlyphSet lookups_of(hb_face_t* face, hb_tag_t table, hb_tag_t feature) {
  GlyphSet lookups(hb_set_create());
  const hb_tag_t features[] = {feature, HB_TAG_NONE};
  hb_ot_layout_collect_lookups(face, table, nullptr, nullptr, features, lookups.get());
  return lookups;
}

}  // namespace

const FeatureGlyphs::Entry& FeatureGlyphs::of(const FaceRef& face, hb_tag_t feature) {
  for (const Entry& entry : entries_)
    if (entry.face == face && entry.feature == feature) return entry;
  Entry entry{face, feature, false, GlyphSet(hb_set_create())};
  hb_face_t* hb_face = face->impl().hb_face;
  for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
    const GlyphSet lookups = lookups_of(hb_face, table, feature);
    for (hb_codepoint_t lookup = HB_SET_VALUE_INVALID; hb_set_next(lookups.get(), &lookup);) {
      entry.exists = true;
      hb_ot_layout_lookup_collect_glyphs(hb_face, table, lookup, nullptr, entry.glyphs.get(), nullptr,
                                         nullptr);
    }
  }
  return entries_.emplace_back(std::move(entry));
}

bool FeatureGlyphs::changes(const FaceRef& face, hb_tag_t feature, char32_t character) {
  const Entry& entry = of(face, feature);
  hb_codepoint_t left = character;
  for (int step = 0; step < 3; ++step) {
    const auto glyph = face->glyph_for(left);
    if (glyph && hb_set_has(entry.glyphs.get(), *glyph)) return true;
    hb_codepoint_t base = 0, mark = 0;
    if (!hb_unicode_decompose(hb_unicode_funcs_get_default(), left, &base, &mark)) return false;
    left = base;
  }
  return false;
}

}  // namespace warraq
