#include "text/shape_plan.hpp"

#include <hb-ot.h>

#include <algorithm>

#include "font/face_impl.hpp"

namespace warraq {

namespace {

/// Glyphs kept a plan; when there are more the words are dropped and gathered anew.
constexpr std::size_t most_word_glyphs = 1u << 21;

struct DestroySet {
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using GlyphSet = std::unique_ptr<hb_set_t, DestroySet>;

/// Whether a lookup has a glyph in what it matches, before it, or after it.
bool lookup_sees(hb_face_t* face, hb_tag_t table, unsigned lookup, hb_codepoint_t glyph) {
  const GlyphSet before(hb_set_create()), input(hb_set_create()), after(hb_set_create());
  hb_ot_layout_lookup_collect_glyphs(face, table, lookup, before.get(), input.get(), after.get(), nullptr);
  return hb_set_has(before.get(), glyph) || hb_set_has(input.get(), glyph) || hb_set_has(after.get(), glyph);
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  hb_blob_t* blob = hb_face_reference_table(face, tag);
  const bool has = hb_blob_get_length(blob) > 0;
  hb_blob_destroy(blob);
  return has;
}

/// Whether any rule of the face looks at the space. The older tables `kern`, `kerx` and `morx` cannot be
/// asked through HarfBuzz, so a face that has them is taken to have such rules unless OpenType ones replace
/// them.
bool rules_see_space(hb_face_t* face, hb_font_t* font) {
  hb_codepoint_t space = 0;
  if (!hb_font_get_nominal_glyph(font, ' ', &space)) return true;
  const bool positions = hb_ot_layout_has_positioning(face),
             substitutes = hb_ot_layout_has_substitution(face);
  if (!positions &&
      (has_table(face, HB_TAG('k', 'e', 'r', 'n')) || has_table(face, HB_TAG('k', 'e', 'r', 'x'))))
    return true;
  if (!substitutes && has_table(face, HB_TAG('m', 'o', 'r', 'x'))) return true;
  for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
    const unsigned count = hb_ot_layout_table_get_lookup_count(face, table);
    for (unsigned lookup = 0; lookup < count; ++lookup)
      if (lookup_sees(face, table, lookup, space)) return true;
  }
  return false;
}

/// Dari is Persian as written in Afghanistan; fonts localise their forms under Persian's tag alone.
std::string shaping_language(const Language& language) {
  return language.primary() == "prs" ? "fa" : language.tag();
}

std::vector<hb_feature_t> parse(const std::vector<std::string>& asked, bool spaced) {
  std::vector<hb_feature_t> features;
  const auto add = [&](const std::string& name) {
    hb_feature_t feature;
    if (hb_feature_from_string(name.data(), static_cast<int>(name.size()), &feature))
      features.push_back(feature);
  };
  if (spaced)
    for (const char* ligatures : {"-liga", "-clig", "-dlig"}) add(ligatures);
  for (const std::string& name : asked) add(name);
  return features;
}

/// Tabs and the like have no glyph in most faces; they show as a space.
void blank_controls(hb_buffer_t* buffer) {
  unsigned count = 0;
  hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  for (unsigned i = 0; i < count; ++i)
    if (infos[i].codepoint < ' ') infos[i].codepoint = ' ';
}

bool letter_spaced(const TextItem& item, const TextStyle& style) {
  return style.letter_spacing != Length() && !item.script.joined();
}

}  // namespace

ShapePlan::ShapePlan(const TextItem& item, const TextStyle& style, bool words_stand_alone)
    : face_(item.face),
      right_to_left_(item.right_to_left()),
      script_(item.script),
      language_(style.language),
      asked_features_(style.features),
      spaced_(letter_spaced(item, style)),
      hb_language_(hb_language_from_string(shaping_language(language_).c_str(), -1)),
      features_(parse(asked_features_, spaced_)),
      words_stand_alone_(words_stand_alone) {}

bool ShapePlan::serves(const TextItem& item, const TextStyle& style) const {
  return face_ == item.face && right_to_left_ == item.right_to_left() && script_ == item.script &&
         spaced_ == letter_spaced(item, style) && language_ == style.language &&
         asked_features_ == style.features;
}

void ShapePlan::shape(const ShapingTask& task, std::vector<ShapedGlyph>& glyphs, hb_buffer_t* buffer) const {
  hb_buffer_reset(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  unsigned flags = HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE | HB_BUFFER_FLAG_PRODUCE_UNSAFE_TO_CONCAT;
  if (script_ == arabic) flags |= HB_BUFFER_FLAG_PRODUCE_SAFE_TO_INSERT_TATWEEL;
  hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(flags));
  hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(task.text.data()),
                      static_cast<int>(task.text.size()), task.range.begin,
                      static_cast<int>(task.range.length()));
  blank_controls(buffer);
  hb_buffer_set_direction(buffer, right_to_left_ ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, static_cast<hb_script_t>(script_.tag));
  hb_buffer_set_language(buffer, hb_language_);
  hb_shape(face_->impl().hb_font, buffer, features_.data(), static_cast<unsigned>(features_.size()));

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  for (unsigned i = 0; i < count; ++i) {
    const unsigned mask = infos[i].mask;
    glyphs.push_back({.id = infos[i].codepoint,
                      .cluster = infos[i].cluster,
                      .advance = positions[i].x_advance,
                      .x_offset = positions[i].x_offset,
                      .y_offset = positions[i].y_offset,
                      .unsafe_to_break = (mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0,
                      .unsafe_to_concat = (mask & HB_GLYPH_FLAG_UNSAFE_TO_CONCAT) != 0,
                      .takes_tatweel = (mask & HB_GLYPH_FLAG_SAFE_TO_INSERT_TATWEEL) != 0});
  }
}

std::span<const ShapedGlyph> ShapePlan::word(std::u16string_view word, hb_buffer_t* buffer) {
  auto known = words_.find(word);
  if (known == words_.end()) {
    if (word_glyphs_.size() > most_word_glyphs) {
      words_.clear();
      word_glyphs_.clear();
    }
    const auto begin = static_cast<std::uint32_t>(word_glyphs_.size());
    shape({word, {0, static_cast<std::uint32_t>(word.size())}}, word_glyphs_, buffer);
    const auto count = static_cast<std::uint32_t>(word_glyphs_.size()) - begin;
    known = words_.emplace(word, Extent{begin, count}).first;
  }
  return std::span(word_glyphs_).subspan(known->second.begin, known->second.count);
}

bool ShapePlans::words_stand_alone(const FaceRef& face) {
  for (const FaceHabit& habit : habits_)
    if (habit.face == face) return habit.words_stand_alone;
  habits_.push_back({face, !rules_see_space(face->impl().hb_face, face->impl().hb_font)});
  return habits_.back().words_stand_alone;
}

ShapePlan& ShapePlans::plan_for(const TextItem& item, const TextStyle& style) {
  if (last_ && last_->serves(item, style)) return *last_;
  const auto found = std::find_if(plans_.begin(), plans_.end(),
                                  [&](const ShapePlan& plan) { return plan.serves(item, style); });
  last_ = found != plans_.end() ? &*found : &plans_.emplace_back(item, style, words_stand_alone(item.face));
  return *last_;
}

}  // namespace warraq
