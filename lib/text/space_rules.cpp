#include "text/space_rules.hpp"

#include <hb-ot.h>

#include <memory>
#include <optional>

#include "text/feature_glyphs.hpp"

namespace warraq {

namespace {

struct DestroyBlob {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Table = std::unique_ptr<hb_blob_t, DestroyBlob>;

/// Big-endian numbers of an OpenType table; reading past its end gives 0.
class TableView {
 public:
  TableView() = default;
  explicit TableView(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    bytes_ = {reinterpret_cast<const unsigned char*>(data), length};
  }
  unsigned u16(std::size_t at) const {
    return at + 2 <= bytes_.size() ? bytes_[at] << 8u | bytes_[at + 1] : 0u;
  }
  unsigned u32(std::size_t at) const { return u16(at) << 16 | u16(at + 2); }
  TableView from(std::size_t offset) const {
    TableView view;
    if (offset < bytes_.size()) view.bytes_ = bytes_.subspan(offset);
    return view;
  }

 private:
  std::span<const unsigned char> bytes_;
};

/// A Coverage table: whether it has a glyph, and all its glyphs.
bool covers(const TableView& coverage, GlyphId glyph) {
  const unsigned count = coverage.u16(2);
  for (unsigned i = 0; i < count; ++i) {
    if (coverage.u16(0) == 1 && coverage.u16(4 + 2 * i) == glyph) return true;
    if (coverage.u16(0) == 2 && coverage.u16(4 + 6 * i) <= glyph && glyph <= coverage.u16(6 + 6 * i))
      return true;
  }
  return false;
}

void add_covered(const TableView& coverage, std::vector<bool>& glyphs) {
  const auto add = [&](unsigned glyph) {
    if (glyph < glyphs.size()) glyphs[glyph] = true;
  };
  const unsigned count = coverage.u16(2);
  for (unsigned i = 0; i < count; ++i) {
    if (coverage.u16(0) == 1) add(coverage.u16(4 + 2 * i));
    if (coverage.u16(0) == 2)
      for (unsigned g = coverage.u16(4 + 6 * i); g <= coverage.u16(6 + 6 * i); ++g) add(g);
  }
}

/// The coverages of a chained context of format 3, from the glyph farthest before to the one farthest after.
struct ChainRule {
  std::vector<TableView> positions;
  std::size_t input_begin = 0, input_end = 0;
};

ChainRule read_chain(const TableView& subtable) {
  ChainRule rule;
  std::size_t at = 2;
  const auto read = [&] {
    std::vector<TableView> coverages;
    const unsigned count = subtable.u16(at);
    at += 2;
    for (unsigned i = 0; i < count; ++i, at += 2) coverages.push_back(subtable.from(subtable.u16(at)));
    return coverages;
  };
  const auto before = read(), input = read(), after = read();
  rule.positions.assign(before.rbegin(), before.rend());
  rule.input_begin = rule.positions.size();
  rule.positions.insert(rule.positions.end(), input.begin(), input.end());
  rule.input_end = rule.positions.size();
  rule.positions.insert(rule.positions.end(), after.begin(), after.end());
  return rule;
}

enum class Reach { local, from_input, anywhere };

/// A rule with the space at its outer ends alone needs one word only; else it may see two.
Reach reach_of(const ChainRule& rule, GlyphId space) {
  Reach reach = Reach::local;
  for (std::size_t i = 0; i < rule.positions.size(); ++i) {
    if (!covers(rule.positions[i], space)) continue;
    if (i >= rule.input_begin && i < rule.input_end && rule.positions.size() > 1) return Reach::anywhere;
    if (i > 0 && i + 1 < rule.positions.size()) reach = Reach::from_input;
  }
  return reach;
}

/// The rules of one table, GSUB or GPOS.
class LookupReader {
 public:
  LookupReader(hb_face_t* face, hb_tag_t tag, GlyphId space)
      : face_(face),
        tag_(tag),
        space_(space),
        blob_(hb_face_reference_table(face, tag)),
        table_(blob_.get()) {
    const auto glyph_class = hb_ot_layout_get_glyph_class(face, space);
    if (glyph_class == HB_OT_LAYOUT_GLYPH_CLASS_BASE_GLYPH) skipping_flags_ = 0x2;
    if (glyph_class == HB_OT_LAYOUT_GLYPH_CLASS_LIGATURE) skipping_flags_ = 0x4;
    if (glyph_class == HB_OT_LAYOUT_GLYPH_CLASS_MARK) skipping_flags_ = 0xFF18;
  }

  /// False when words cannot be told apart under this lookup. Adds the glyphs it reaches out from.
  bool read(unsigned index, std::vector<bool>& reaching) const {
    const TableView list = table_.from(table_.u16(8));
    const TableView lookup = list.from(list.u16(2 + 2 * index));
    const bool attaches_marks = tag_ == HB_OT_TAG_GPOS && type_of(lookup, 0) >= 4 && type_of(lookup, 0) <= 6;
    if ((lookup.u16(2) & skipping_flags_) != 0 && !attaches_marks) return false;
    if (!sees_space(index)) return true;
    for (unsigned i = 0; i < lookup.u16(4); ++i)
      if (!read_subtable(type_of(lookup, i), subtable_of(lookup, i), reaching)) return false;
    return true;
  }

 private:
  bool sees_space(unsigned index) const {
    const GlyphSet before(hb_set_create()), input(hb_set_create()), after(hb_set_create());
    hb_ot_layout_lookup_collect_glyphs(face_, tag_, index, before.get(), input.get(), after.get(), nullptr);
    return hb_set_has(before.get(), space_) || hb_set_has(input.get(), space_) ||
           hb_set_has(after.get(), space_);
  }

  bool extension(const TableView& lookup) const {
    return lookup.u16(0) == (tag_ == HB_OT_TAG_GSUB ? 7u : 9u);
  }

  TableView subtable_of(const TableView& lookup, unsigned i) const {
    const TableView subtable = lookup.from(lookup.u16(6 + 2 * i));
    return extension(lookup) ? subtable.from(subtable.u32(4)) : subtable;
  }
  unsigned type_of(const TableView& lookup, unsigned i) const {
    return extension(lookup) ? lookup.from(lookup.u16(6 + 2 * i)).u16(2) : lookup.u16(0);
  }

  bool read_subtable(unsigned type, const TableView& subtable, std::vector<bool>& reaching) const {
    const bool substitutes = tag_ == HB_OT_TAG_GSUB;
    // Single, multiple and alternate substitutions see one glyph; adjustments, pairs and attachments see two.
    if (type <= (substitutes ? 3u : 6u)) return true;
    if (type != (substitutes ? 6u : 8u) || subtable.u16(0) != 3) return false;
    const ChainRule rule = read_chain(subtable);
    switch (reach_of(rule, space_)) {
      case Reach::local:
        return true;
      case Reach::anywhere:
        return false;
      case Reach::from_input:
        break;
    }
    // What substitutions match may be gone from the final glyphs; what positioning matches is still there.
    if (substitutes) return false;
    for (std::size_t i = rule.input_begin; i < rule.input_end; ++i) add_covered(rule.positions[i], reaching);
    return true;
  }

  hb_face_t* face_;
  hb_tag_t tag_;
  GlyphId space_;
  Table blob_;
  TableView table_;
  unsigned skipping_flags_ = 0;
};

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const Table blob(hb_face_reference_table(face, tag));
  return hb_blob_get_length(blob.get()) > 0;
}

/// The tables from before OpenType cannot be asked; a face that shapes by them is left whole.
bool has_older_rules(hb_face_t* face) {
  if (!hb_ot_layout_has_positioning(face) &&
      (has_table(face, HB_TAG('k', 'e', 'r', 'n')) || has_table(face, HB_TAG('k', 'e', 'r', 'x'))))
    return true;
  return !hb_ot_layout_has_substitution(face) && has_table(face, HB_TAG('m', 'o', 'r', 'x'));
}

}  // namespace

SpaceRules space_rules(hb_face_t* face, hb_font_t* font, const hb_segment_properties_t& properties,
                       std::span<const hb_feature_t> features) {
  SpaceRules rules;
  if (!hb_font_get_nominal_glyph(font, ' ', &rules.space) || has_older_rules(face)) return rules;
  hb_shape_plan_t* plan = hb_shape_plan_create_cached(face, &properties, features.data(),
                                                      static_cast<unsigned>(features.size()), nullptr);
  rules.words_stand_alone = true;
  rules.reaching.resize(hb_face_get_glyph_count(face));
  for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
    const LookupReader reader(face, table, rules.space);
    const GlyphSet lookups(hb_set_create());
    hb_ot_shape_plan_collect_lookups(plan, table, lookups.get());
    for (hb_codepoint_t lookup = HB_SET_VALUE_INVALID; hb_set_next(lookups.get(), &lookup);)
      if (!reader.read(lookup, rules.reaching)) rules.words_stand_alone = false;
  }
  hb_shape_plan_destroy(plan);
  return rules;
}

}  // namespace warraq
