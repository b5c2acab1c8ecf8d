#include "warraq/text/word_forms.hpp"

#include <hb-ot.h>

#include <algorithm>
#include <iterator>

#include "font/face_impl.hpp"
#include "text/coverage.hpp"
#include "text/stretch.hpp"
#include "text/text_cache_impl.hpp"
#include "warraq/text/kashida.hpp"

namespace warraq {

namespace {

/// Longer words are chains of digits, addresses and the like.
constexpr std::uint32_t longest_formed_word = 48;

std::int64_t width_of(std::span<const ShapedGlyph> glyphs) {
  std::int64_t sum = 0;
  for (const ShapedGlyph& glyph : glyphs) sum += glyph.advance;
  return sum;
}

/// For each UTF-16 unit of a word, whether the shaper allows a tatweel before it (rule K2).
std::vector<std::uint8_t> safe_units(std::size_t length, std::span<const ShapedGlyph> glyphs) {
  std::vector<std::uint8_t> safe(length, 0);
  for (const ShapedGlyph& glyph : glyphs)
    if (glyph.takes_tatweel) safe[glyph.cluster] = 1;
  return safe;
}

std::vector<ShapedGlyph> shape_alternate(std::u16string_view word, AlternateFeature feature,
                                         const ShapePlan& plan, hb_buffer_t* buffer) {
  const hb_feature_t extra{feature.tag, feature.value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  return shape_word(word, plan, buffer, &extra);
}

/// The same as shape_word, mostly from the words kept by the paragraph they stand in.
std::vector<ShapedGlyph> natural_glyphs(std::u16string_view word, ShapePlan& plan, hb_buffer_t* buffer) {
  if (!plan.keeps_words(0)) return shape_word(word, plan, buffer);
  std::u16string key = u" ";
  key += word;
  key += u' ';
  const auto kept = plan.glyphs_of(plan.word(key, buffer));
  std::vector<ShapedGlyph> glyphs(kept.begin(), kept.end());
  for (ShapedGlyph& glyph : glyphs) --glyph.cluster;
  std::erase_if(glyphs, [&](const ShapedGlyph& glyph) { return works_unseen(word[glyph.cluster]); });
  return glyphs;
}

/// Looks for the forms of one word by shaping it.
class FormFinder {
 public:
  FormFinder(std::u16string_view word, ShapePlan& plan, hb_buffer_t* buffer, KeptForms& kept)
      : word_(word),
        plan_(plan),
        buffer_(buffer),
        kept_(kept),
        natural_(natural_glyphs(word, plan, buffer)) {}

  void find(const FormLimits& limits) {
    const auto places = find_kashida_places(word_, plan_.language(), safe_units(word_.size(), natural_));
    if (!kept_.begun) begin(places);
    if (kept_.wants_steps(limits)) draw_out(places, limits.most_steps);
    for (const AlternateFeature feature : limits.alternates)
      if (!kept_.has_tried(feature)) try_alternate(feature);
  }

 private:
  void begin(std::span<const KashidaPlace> places) {
    kept_.begun = true;
    for (const ShapedGlyph& glyph : natural_) kept_.natural.push_back(glyph.id);
    kept_.no_more = places.empty();
    if (!places.empty()) kept_.best_rank = places.front().rank;
    for (const std::uint32_t gap : find_word_gaps(word_))
      if (std::any_of(natural_.begin(), natural_.end(),
                      [=](const ShapedGlyph& g) { return g.cluster == gap; }))
        kept_.gaps.push_back(gap);
  }

  void draw_out(std::span<const KashidaPlace> places, std::uint16_t most_steps) {
    for (const KashidaPlace& place : places) {
      if (!kept_.forms.empty() && kept_.forms.front().place != place.index) continue;
      draw_out(place, most_steps);
      if (!kept_.forms.empty()) return;
    }
    kept_.no_more = true;
  }

  /// Longer and longer, as long as the word grows (rule K12).
  void draw_out(const KashidaPlace& place, std::uint16_t most_steps) {
    const std::int64_t width = width_of(natural_);
    for (auto steps = static_cast<std::uint16_t>(kept_.steps_tried + 1); steps <= most_steps; ++steps) {
      const auto drawn = shape_stretched(word_, natural_, place.index, steps, plan_, buffer_);
      const auto gain = drawn.empty() ? 0 : static_cast<std::int32_t>(width_of(drawn) - width);
      if (gain <= (kept_.forms.empty() ? 0 : kept_.forms.back().gain)) {
        kept_.no_more = !kept_.forms.empty();
        return;
      }
      kept_.forms.push_back({FormKind::kashida, place.rank, steps, place.index, gain, place.cost});
      kept_.steps_tried = steps;
    }
  }

  void try_alternate(AlternateFeature feature) {
    kept_.tried.push_back(feature);
    const auto glyphs = shape_alternate(word_, feature, plan_, buffer_);
    const auto gain = static_cast<std::int32_t>(width_of(glyphs) - width_of(natural_));
    const bool whole =
        std::none_of(glyphs.begin(), glyphs.end(), [](const ShapedGlyph& glyph) { return glyph.id == 0; });
    if (gain != 0 && whole)
      kept_.alternates.push_back({FormKind::alternate, 0, feature.value, feature.tag, gain, 0});
  }

  std::u16string_view word_;
  const ShapePlan& plan_;
  hb_buffer_t* buffer_;
  KeptForms& kept_;
  const std::vector<ShapedGlyph> natural_;
};

std::u16string_view text_of(const Paragraph& paragraph, TextRange word) {
  return std::u16string_view(paragraph.text).substr(word.begin, word.length());
}

/// Others may have asked for other features before.
std::span<const WordForm> asked_for(std::span<const AlternateFeature> features, KeptForms& kept) {
  kept.asked.clear();
  for (const AlternateFeature feature : features)
    for (const WordForm& form : kept.alternates)
      if (form.place == feature.tag && form.steps == feature.value) kept.asked.push_back(form);
  return kept.asked;
}

}  // namespace

std::vector<AlternateFeature> known_alternates(const TextItem& item, std::span<const std::string> names) {
  std::vector<AlternateFeature> known;
  if (!item.face) return known;
  hb_tag_t tags[128];
  for (const std::string& name : names) {
    hb_feature_t feature;
    if (!hb_feature_from_string(name.data(), static_cast<int>(name.size()), &feature)) continue;
    unsigned begin = 0, count = std::size(tags);
    for (bool found = false; !found && count == std::size(tags); begin += count) {
      hb_ot_layout_table_get_feature_tags(item.face->impl().hb_face, HB_OT_TAG_GSUB, begin, &count, tags);
      found = std::find(tags, tags + count, feature.tag) != tags + count;
      if (found) known.push_back({feature.tag, static_cast<std::uint16_t>(feature.value)});
    }
  }
  return known;
}

WordForms word_forms(const Paragraph& paragraph, const TextItem& item, TextRange word,
                     std::span<const ShapedGlyph> natural, const FormLimits& limits, TextCache& cache) {
  if (item.script != arabic || !item.face || word.length() > longest_formed_word) return {};
  ShapePlans& plans = cache.impl().plans;
  ShapePlan& plan = plans.plan_for(item, paragraph.styles[item.style].style);
  const std::u16string_view text = text_of(paragraph, word);
  KeptForms& kept = plan.forms(text);
  if (!kept.begun || kept.wants(limits)) FormFinder(text, plan, plans.buffer(), kept).find(limits);
  const bool as_anywhere =
      std::equal(natural.begin(), natural.end(), kept.natural.begin(), kept.natural.end(),
                 [](const ShapedGlyph& glyph, GlyphId id) { return glyph.id == id; });
  if (!as_anywhere) return {};
  WordForms forms{{}, {}, kept.gaps};
  if (!limits.alternates.empty()) forms.alternates = asked_for(limits.alternates, kept);
  if (!kept.forms.empty() && kept.forms.front().rank <= limits.worst_rank)
    forms.kashidas = std::span(kept.forms).first(std::min<std::size_t>(kept.forms.size(), limits.most_steps));
  return forms;
}

std::vector<ShapedGlyph> shape_form(const Paragraph& paragraph, const TextItem& item, TextRange word,
                                    const WordForm& form, TextCache& cache) {
  ShapePlans& plans = cache.impl().plans;
  ShapePlan& plan = plans.plan_for(item, paragraph.styles[item.style].style);
  const std::u16string_view text = text_of(paragraph, word);
  std::vector<ShapedGlyph> glyphs;
  if (form.kind == FormKind::alternate) {
    glyphs = shape_alternate(text, {form.place, form.steps}, plan, plans.buffer());
  } else {
    KeptForms& kept = plan.forms(text);
    kept.glyphs.resize(std::max<std::size_t>(kept.glyphs.size(), form.steps + 1u));
    std::vector<ShapedGlyph>& known = kept.glyphs[form.steps];
    if (known.empty()) {
      const std::vector<ShapedGlyph> natural = shape_word(text, plan, plans.buffer());
      known = shape_stretched(text, natural, form.place, form.steps, plan, plans.buffer());
    }
    glyphs = known;
  }
  for (ShapedGlyph& glyph : glyphs) glyph.cluster += word.begin;
  return glyphs;
}

}  // namespace warraq
