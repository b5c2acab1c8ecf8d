#include "font/space_rules.hpp"

#include <algorithm>

#include "font/face_impl.hpp"
#include "font/positioning.hpp"

namespace warraq {

namespace {

struct DestroySet {
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using GlyphSet = std::unique_ptr<hb_set_t, DestroySet>;  // and sets of lookups

GlyphSet new_set() { return GlyphSet(hb_set_create()); }

bool has_table(hb_face_t* face, hb_tag_t tag) {
  hb_blob_t* blob = hb_face_reference_table(face, tag);
  const bool has = hb_blob_get_length(blob) > 0;
  hb_blob_destroy(blob);
  return has;
}

/// HarfBuzz turns to `kern`, `kerx` and `morx` where GPOS or GSUB are missing, and cannot be asked about
/// them.
bool has_older_rules(hb_face_t* face) {
  if (!hb_ot_layout_has_substitution(face) && has_table(face, HB_TAG('m', 'o', 'r', 'x'))) return true;
  return !hb_ot_layout_has_positioning(face) &&
         (has_table(face, HB_TAG('k', 'e', 'r', 'n')) || has_table(face, HB_TAG('k', 'e', 'r', 'x')));
}

/// Collects the glyphs that mind the space, rule by rule.
class Reader {
 public:
  Reader(hb_face_t* face, hb_codepoint_t space)
      : face_(face), space_(space), positioning_(face), marks_(new_set()), mind_(new_set()) {
    hb_ot_layout_get_glyphs_in_class(face, HB_OT_LAYOUT_GLYPH_CLASS_MARK, marks_.get());
  }

  void read(hb_tag_t table) {
    // Those that a feature names; what these call on is collected with them.
    const GlyphSet lookups = new_set();
    hb_ot_layout_collect_lookups(face_, table, nullptr, nullptr, nullptr, lookups.get());
    for (hb_codepoint_t i = HB_SET_VALUE_INVALID; hb_set_next(lookups.get(), &i);) read(table, i);
  }

  std::vector<GlyphId> take() {
    hb_set_del(mind_.get(), space_);
    std::vector<GlyphId> glyphs;
    for (hb_codepoint_t g = HB_SET_VALUE_INVALID; hb_set_next(mind_.get(), &g);) glyphs.push_back(g);
    return glyphs;
  }

 private:
  void read(hb_tag_t table, unsigned lookup) {
    const GlyphSet before = new_set(), input = new_set(), after = new_set();
    hb_ot_layout_lookup_collect_glyphs(face_, table, lookup, before.get(), input.get(), after.get(), nullptr);
    const bool around = hb_set_has(before.get(), space_) || hb_set_has(after.get(), space_);
    if (!around && !hb_set_has(input.get(), space_)) return;
    const bool positions = table == HB_OT_TAG_GPOS;
    if (positions && positioning_.is_cursive(lookup))
      return positioning_.add_joined(lookup, space_, mind_.get());
    if (positions && positioning_.attaches_marks(lookup)) hb_set_intersect(input.get(), marks_.get());
    hb_set_union(mind_.get(), input.get());
  }

  hb_face_t* face_;
  hb_codepoint_t space_;
  Positioning positioning_;
  GlyphSet marks_, mind_;
};

}  // namespace

bool SpaceRules::mind(GlyphId glyph) const {
  return every_word || std::binary_search(glyphs.begin(), glyphs.end(), glyph);
}

SpaceRules space_rules(const Face& face) {
  hb_face_t* hb_face = face.impl().hb_face;
  SpaceRules rules;
  const auto space = face.glyph_for(U' ');
  rules.every_word = !space || has_older_rules(hb_face);
  if (rules.every_word) return rules;
  Reader reader(hb_face, *space);
  reader.read(HB_OT_TAG_GSUB);
  reader.read(HB_OT_TAG_GPOS);
  rules.glyphs = reader.take();
  return rules;
}

}  // namespace warraq
