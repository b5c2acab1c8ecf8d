#include "warraq/text/word_forms.hpp"

#include <algorithm>

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

/// Looks for the forms of one word by shaping it.
class FormFinder {
 public:
  FormFinder(std::u16string_view word, const ShapePlan& plan, hb_buffer_t* buffer, KeptForms& kept)
      : word_(word), plan_(plan), buffer_(buffer), kept_(kept) {}

  void find(const FormLimits& limits) {
    const std::vector<ShapedGlyph> natural = shape_word(word_, plan_, buffer_);
    const auto places = find_kashida_places(word_, plan_.language(), safe_units(word_.size(), natural));
    if (!kept_.begun) begin(natural, places);
    if (!kept_.wants(limits)) return;
    for (const KashidaPlace& place : places) {
      if (!kept_.forms.empty() && kept_.forms.front().place != place.index) continue;
      draw_out(place, natural, limits.most_steps);
      if (!kept_.forms.empty()) return;
    }
    kept_.no_more = true;
  }

 private:
  void begin(std::span<const ShapedGlyph> natural, std::span<const KashidaPlace> places) {
    kept_.begun = true;
    for (const ShapedGlyph& glyph : natural) kept_.natural.push_back(glyph.id);
    kept_.no_more = places.empty();
    if (!places.empty()) kept_.best_rank = places.front().rank;
  }

  /// Longer and longer, as long as the word grows (rule K12).
  void draw_out(const KashidaPlace& place, std::span<const ShapedGlyph> natural, std::uint16_t most_steps) {
    const std::int64_t width = width_of(natural);
    for (auto steps = static_cast<std::uint16_t>(kept_.steps_tried + 1); steps <= most_steps; ++steps) {
      const auto drawn = shape_stretched(word_, natural, place.index, steps, plan_, buffer_);
      const auto gain = drawn.empty() ? 0 : static_cast<std::int32_t>(width_of(drawn) - width);
      if (gain <= (kept_.forms.empty() ? 0 : kept_.forms.back().gain)) {
        kept_.no_more = !kept_.forms.empty();
        return;
      }
      kept_.forms.push_back({FormKind::kashida, place.rank, steps, place.index, gain, place.cost});
      kept_.steps_tried = steps;
    }
  }

  std::u16string_view word_;
  const ShapePlan& plan_;
  hb_buffer_t* buffer_;
  KeptForms& kept_;
};

std::u16string_view text_of(const Paragraph& paragraph, TextRange word) {
  return std::u16string_view(paragraph.text).substr(word.begin, word.length());
}

}  // namespace

std::span<const WordForm> word_forms(const Paragraph& paragraph, const TextItem& item, TextRange word,
                                     std::span<const ShapedGlyph> natural, const FormLimits& limits,
                                     TextCache& cache) {
  if (item.script != arabic || !item.face || word.length() > longest_formed_word) return {};
  ShapePlans& plans = cache.impl().plans;
  ShapePlan& plan = plans.plan_for(item, paragraph.styles[item.style].style);
  const std::u16string_view text = text_of(paragraph, word);
  KeptForms& kept = plan.forms(text);
  if (!kept.begun || kept.wants(limits)) FormFinder(text, plan, plans.buffer(), kept).find(limits);
  const bool as_anywhere =
      std::equal(natural.begin(), natural.end(), kept.natural.begin(), kept.natural.end(),
                 [](const ShapedGlyph& glyph, GlyphId id) { return glyph.id == id; });
  if (!as_anywhere || kept.forms.empty()) return {};
  if (kept.forms.front().rank > limits.worst_rank) return {};
  return std::span(kept.forms).first(std::min<std::size_t>(kept.forms.size(), limits.most_steps));
}

std::vector<ShapedGlyph> shape_form(const Paragraph& paragraph, const TextItem& item, TextRange word,
                                    const WordForm& form, TextCache& cache) {
  ShapePlans& plans = cache.impl().plans;
  ShapePlan& plan = plans.plan_for(item, paragraph.styles[item.style].style);
  const std::u16string_view text = text_of(paragraph, word);
  KeptForms& kept = plan.forms(text);
  kept.glyphs.resize(std::max<std::size_t>(kept.glyphs.size(), form.steps + 1u));
  std::vector<ShapedGlyph>& known = kept.glyphs[form.steps];
  if (known.empty()) {
    const std::vector<ShapedGlyph> natural = shape_word(text, plan, plans.buffer());
    known = shape_stretched(text, natural, form.place, form.steps, plan, plans.buffer());
  }
  std::vector<ShapedGlyph> glyphs = known;
  for (ShapedGlyph& glyph : glyphs) glyph.cluster += word.begin;
  return glyphs;
}

}  // namespace warraq
