#include "text/shape_plan.hpp"

#include <hb-ot.h>

#include <algorithm>

#include "font/face_impl.hpp"
#include "text/small_caps.hpp"

namespace warraq {

namespace {

/// Glyphs kept a plan; when there are more the words are dropped and gathered anew.
constexpr std::size_t most_word_glyphs = 1u << 21;
/// Words whose forms are kept a plan; with one more they are dropped. About half a kilobyte each.
constexpr std::size_t most_formed_words = 1u << 15;
/// Text shaped whole before words are kept: less would not pay for looking into the font's rules.
constexpr std::size_t units_before_keeping = 600;

/// Dari is Persian as written in Afghanistan; fonts localise their forms under Persian's tag alone.
std::string shaping_language(const Language& language) {
  return language.primary() == "prs" ? "fa" : language.tag();
}

std::vector<hb_feature_t> parse(const std::vector<std::string>& asked, SmallCaps small_caps, bool spaced) {
  std::vector<hb_feature_t> features;
  const auto add = [&](const std::string& name) {
    hb_feature_t feature;
    if (hb_feature_from_string(name.data(), static_cast<int>(name.size()), &feature))
      features.push_back(feature);
  };
  if (small_caps != SmallCaps::none) add("smcp");
  if (small_caps == SmallCaps::all) add("c2sc");
  for (const std::string& name : asked) add(name);
  // Last, so that they hold whatever was asked for.
  if (spaced)
    for (const char* ligatures : {"-liga", "-clig", "-dlig", "-hlig"}) add(ligatures);
  return features;
}

/// Tabs and the like have no glyph in most faces; they show as a space.
void blank_controls(hb_buffer_t* buffer) {
  unsigned count = 0;
  hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  for (unsigned i = 0; i < count; ++i)
    if (infos[i].codepoint < ' ') infos[i].codepoint = ' ';
}

void show_capitals(hb_buffer_t* buffer, const Face& face, const Language& language) {
  unsigned count = 0;
  hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  for (unsigned i = 0; i < count; ++i) {
    const char32_t capital = scaled_capital(infos[i].codepoint, language);
    if (face.glyph_for(capital)) infos[i].codepoint = capital;
  }
}

/// The small capitals an item has by its face's features.
SmallCaps drawn_small_caps(const TextItem& item, const TextStyle& style) {
  return item.scaled_capitals ? SmallCaps::none : style.small_caps;
}

/// Where a face has rules for both of HarfBuzz's engines, OpenType's: Graphite's flags neither unsafe places
/// nor those for tatweels, its features have other names, and a build of HarfBuzz may lack it, so that pages
/// would differ. A face with Graphite's rules alone keeps them.
constexpr const char* opentype_alone[] = {"ot", nullptr};

const char* const* shapers_for(const Face& face) {
  return hb_ot_layout_has_substitution(face.impl().hb_face) ? opentype_alone : nullptr;
}

bool letter_spaced(const TextItem& item, const TextStyle& style) {
  return style.letter_spacing != Length() && !item.script.joined();
}

}  // namespace

ShapePlan::ShapePlan(const TextItem& item, const TextStyle& style)
    : face_(item.face),
      right_to_left_(item.right_to_left()),
      script_(item.script),
      language_(style.language),
      asked_features_(style.features),
      small_caps_(drawn_small_caps(item, style)),
      scaled_capitals_(item.scaled_capitals),
      spaced_(letter_spaced(item, style)),
      hb_language_(hb_language_from_string(shaping_language(language_).c_str(), -1)),
      features_(parse(asked_features_, small_caps_, spaced_)) {}

bool ShapePlan::serves(const TextItem& item, const TextStyle& style) const {
  return face_ == item.face && right_to_left_ == item.right_to_left() && script_ == item.script &&
         spaced_ == letter_spaced(item, style) && small_caps_ == drawn_small_caps(item, style) &&
         scaled_capitals_ == item.scaled_capitals && language_ == style.language &&
         asked_features_ == style.features;
}

void ShapePlan::shape(const ShapingTask& task, std::vector<ShapedGlyph>& glyphs, hb_buffer_t* buffer,
                      const hb_feature_t* extra) const {
  hb_buffer_reset(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  unsigned flags = HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE | HB_BUFFER_FLAG_PRODUCE_UNSAFE_TO_CONCAT;
  if (script_ == arabic) flags |= HB_BUFFER_FLAG_PRODUCE_SAFE_TO_INSERT_TATWEEL;
  hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(flags));
  hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(task.text.data()),
                      static_cast<int>(task.text.size()), task.range.begin,
                      static_cast<int>(task.range.length()));
  blank_controls(buffer);
  if (scaled_capitals_) show_capitals(buffer, *face_, language_);
  hb_buffer_set_direction(buffer, right_to_left_ ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, static_cast<hb_script_t>(script_.tag));
  hb_buffer_set_language(buffer, hb_language_);
  const std::vector<hb_feature_t>* features = &features_;
  std::vector<hb_feature_t> with_extra;
  if (extra) {
    with_extra = features_;
    with_extra.push_back(*extra);
    features = &with_extra;
  }
  hb_shape_full(face_->impl().hb_font, buffer, features->data(), static_cast<unsigned>(features->size()),
                shapers_for(*face_));

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

bool ShapePlan::keeps_words(std::size_t units) {
  shaped_units_ += units;
  if (!rules_ && shaped_units_ >= units_before_keeping) {
    hb_segment_properties_t properties = HB_SEGMENT_PROPERTIES_DEFAULT;
    properties.direction = right_to_left_ ? HB_DIRECTION_RTL : HB_DIRECTION_LTR;
    properties.script = static_cast<hb_script_t>(script_.tag);
    properties.language = hb_language_;
    rules_ = space_rules(face_->impl().hb_face, face_->impl().hb_font, properties, features_);
    space_ = {.id = rules_->space,
              .advance = hb_font_get_glyph_h_advance(face_->impl().hb_font, rules_->space)};
  }
  return rules_ && rules_->words_stand_alone;
}

const KeptWord& ShapePlan::word(std::u16string_view key, hb_buffer_t* buffer) {
  const auto known = words_.find(key);
  if (known != words_.end()) return known->second;
  return words_.emplace(key, keep(key, buffer)).first->second;
}

std::span<const KeptWord* const> ShapePlan::words(std::span<const std::u16string_view> keys,
                                                  hb_buffer_t* buffer) {
  found_words_.clear();
  new_words_.clear();
  for (const std::u16string_view key : keys) {
    auto word = words_.find(key);
    if (word == words_.end()) {
      word = words_.emplace(key, KeptWord{}).first;
      new_words_.push_back({.key = key, .kept = &word->second});
    }
    found_words_.push_back(&word->second);
  }
  if (new_words_.size() > 1)
    keep_together(buffer);
  else if (!new_words_.empty())
    *new_words_.front().kept = keep(new_words_.front().key, buffer);
  return found_words_;
}

/// Shapes words as one text. Each brings its own spaces, so that between two words stand both the space after
/// the one and that before the other, as if it were shaped by itself. A word that may reach further, or whose
/// spaces are not as they always are, is shaped again alone, and so are those beside it.
void ShapePlan::keep_together(hb_buffer_t* buffer) {
  joined_.clear();
  for (const NewWord& word : new_words_) joined_ += word.key;
  scratch_.clear();
  shape({joined_, {0, static_cast<std::uint32_t>(joined_.size())}}, scratch_, buffer);

  const auto count = static_cast<std::uint32_t>(scratch_.size());
  std::uint32_t base = 0, side = right_to_left_ ? count : 0;
  for (NewWord& word : new_words_) {
    const auto next = base + static_cast<std::uint32_t>(word.key.size());
    const std::uint32_t from = side;
    if (right_to_left_)
      while (side > 0 && scratch_[side - 1].cluster < next) --side;
    else
      while (side < count && scratch_[side].cluster < next) ++side;
    const std::uint32_t begin = std::min(from, side), end = std::max(from, side);
    *word.kept = keep(word.key, std::span(scratch_).subspan(begin, end - begin), base);
    base = next;
  }
  reshape_doubtful(buffer);
}

void ShapePlan::reshape_doubtful(hb_buffer_t* buffer) {
  const std::size_t count = new_words_.size();
  for (NewWord& word : new_words_) word.doubtful = !word.kept->stands_alone || word.kept->reaches_out;
  for (std::size_t i = 0; i < count; ++i)
    if (new_words_[i].doubtful || (i > 0 && new_words_[i - 1].doubtful) ||
        (i + 1 < count && new_words_[i + 1].doubtful))
      *new_words_[i].kept = keep(new_words_[i].key, buffer);
}

KeptWord ShapePlan::keep(std::u16string_view key, hb_buffer_t* buffer) {
  scratch_.clear();
  shape({key, {0, static_cast<std::uint32_t>(key.size())}}, scratch_, buffer);
  return keep(key, scratch_, 0);
}

/// Keeps the glyphs of a word shaped between its spaces and looks whether any of these noticed.
KeptWord ShapePlan::keep(std::u16string_view key, std::span<const ShapedGlyph> glyphs, std::uint32_t base) {
  const std::uint32_t first = key.front() == u' ' ? 1 : 0;
  const auto last = static_cast<std::uint32_t>(key.size() - (key.back() == u' ' ? 1 : 0));
  KeptWord word{.begin = static_cast<std::uint32_t>(word_glyphs_.size())};
  std::size_t spaces = key.size() - (last - first);
  bool plain = true;
  for (const ShapedGlyph& glyph : glyphs) {
    const std::uint32_t cluster = glyph.cluster - base;
    if (cluster >= first && cluster < last) {
      word_glyphs_.push_back(glyph);
      word_glyphs_.back().cluster = cluster;
      word.reaches_out = word.reaches_out || rules_->reaches(glyph.id);
    } else {
      plain = plain && spaces-- > 0 && plain_space(glyph);
    }
  }
  word.count = static_cast<std::uint32_t>(word_glyphs_.size()) - word.begin;
  word.stands_alone = plain && spaces == 0;
  return word;
}

bool ShapePlan::plain_space(const ShapedGlyph& glyph) const {
  return glyph.id == space_.id && glyph.advance == space_.advance && glyph.x_offset == 0 &&
         glyph.y_offset == 0;
}

KeptForms& ShapePlan::forms(std::u16string_view word) {
  const auto known = forms_.find(word);
  if (known != forms_.end()) return known->second;
  if (forms_.size() == most_formed_words) forms_.clear();
  return forms_.emplace(word, KeptForms{}).first->second;
}

void ShapePlan::make_room() {
  if (word_glyphs_.size() <= most_word_glyphs) return;
  words_.clear();
  word_glyphs_.clear();
}

ShapePlan& ShapePlans::plan_for(const TextItem& item, const TextStyle& style) {
  if (last_ && last_->serves(item, style)) return *last_;
  const auto found = std::find_if(plans_.begin(), plans_.end(),
                                  [&](const ShapePlan& plan) { return plan.serves(item, style); });
  last_ = found != plans_.end() ? &*found : &plans_.emplace_back(item, style);
  return *last_;
}

}  // namespace warraq
