#include "warraq/text/shape.hpp"

#include <algorithm>

#include "text/coverage.hpp"
#include "text/text_cache_impl.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr std::uint32_t longest_cached_word = 48;
constexpr std::uint32_t context_length = 16;

/// Shapes an item word by word where the face allows, whole where it does not.
class ItemShaper {
 public:
  ItemShaper(const Paragraph& paragraph, const TextItem& item, TextCache::Impl& cache)
      : text_(paragraph.text),
        item_(item),
        buffer_(cache.plans.buffer()),
        plan_(cache.plans.plan_for(item, paragraph.styles[item.style].style)) {}

  std::vector<ShapedGlyph> run() {
    glyphs_.reserve(item_.range.length());
    if (!plan_.words_stand_alone())
      plan_.shape({text_, item_.range}, glyphs_, buffer_);
    else if (item_.right_to_left())
      words_backward();
    else
      words_forward();
    return std::move(glyphs_);
  }

 private:
  void words_forward() {
    for (std::uint32_t begin = item_.range.begin; begin < item_.range.end;) {
      std::uint32_t end = begin + 1;
      if (text_[begin] != u' ')
        while (end < item_.range.end && text_[end] != u' ') ++end;
      add_word({begin, end});
      begin = end;
    }
  }

  void words_backward() {
    for (std::uint32_t end = item_.range.end; end > item_.range.begin;) {
      std::uint32_t begin = end - 1;
      if (text_[begin] != u' ')
        while (begin > item_.range.begin && text_[begin - 1] != u' ') --begin;
      add_word({begin, end});
      end = begin;
    }
  }

  void add_word(TextRange word) {
    if (word.length() > longest_cached_word || joins_outward(word)) {
      plan_.shape({text_, word}, glyphs_, buffer_);
      return;
    }
    for (ShapedGlyph glyph : plan_.word(text_.substr(word.begin, word.length()), buffer_)) {
      glyph.cluster += word.begin;
      glyphs_.push_back(glyph);
    }
  }

  /// A word cut by the item's edge: its letters may join with what stands beyond.
  bool joins_outward(TextRange word) const {
    if (!item_.script.joined()) return false;
    return (word.begin > 0 && text_[word.begin - 1] != u' ' && text_[word.begin] != u' ') ||
           (word.end < text_.size() && text_[word.end] != u' ' && text_[word.begin] != u' ');
  }

  std::u16string_view text_;
  const TextItem& item_;
  hb_buffer_t* buffer_;
  ShapePlan& plan_;
  std::vector<ShapedGlyph> glyphs_;
};

bool unseen_at(std::u16string_view text, std::uint32_t index) {
  return index < text.size() && works_unseen(text[index]);
}

/// Takes out glyphs of characters that only steer layout, and any `.notdef`, which is reported.
void drop_unseen(std::u16string_view text, std::vector<ShapedGlyph>& glyphs, Diagnostics* diagnostics) {
  const auto unwanted = [&](const ShapedGlyph& glyph) {
    if (unseen_at(text, glyph.cluster)) return true;
    if (glyph.id != 0) return false;
    if (diagnostics) diagnostics->push_back(missing_glyph(text, {glyph.cluster, glyph.cluster + 1}));
    return true;
  };
  std::erase_if(glyphs, unwanted);
}

}  // namespace

ShapedRun shape(const Paragraph& paragraph, const TextItem& item, TextCache& cache,
                Diagnostics& diagnostics) {
  ShapedRun run{item, {}};
  if (!item.face) return run;
  run.glyphs = ItemShaper(paragraph, item, cache.impl()).run();
  drop_unseen(paragraph.text, run.glyphs, &diagnostics);
  return run;
}

std::vector<ShapedRun> shape_paragraph(const Paragraph& paragraph, const FontSet& fonts, TextCache& cache,
                                       Diagnostics& diagnostics) {
  const BidiLevels levels = resolve_levels(paragraph.text, paragraph.direction, paragraph.isolates);
  std::vector<ShapedRun> runs;
  for (const TextItem& item : itemize(paragraph, levels, fonts, cache, diagnostics))
    runs.push_back(shape(paragraph, item, cache, diagnostics));
  return runs;
}

std::vector<ShapedGlyph> reshape(const Paragraph& paragraph, const TextItem& item, TextRange part,
                                 bool hyphen, TextCache& cache) {
  std::vector<ShapedGlyph> glyphs;
  if (!item.face) return glyphs;
  ShapePlans& plans = cache.impl().plans;
  const ShapePlan& plan = plans.plan_for(item, paragraph.styles[item.style].style);
  // HarfBuzz looks at no more than a few characters of context.
  const std::uint32_t base = part.begin > context_length ? part.begin - context_length : 0;
  const std::uint32_t after = hyphen ? 0 : context_length;
  std::u16string text = paragraph.text.substr(base, part.end - base + after);
  if (hyphen) text += item.face->glyph_for(0x2010) ? u'\u2010' : u'-';
  plan.shape({text, {part.begin - base, part.end - base + hyphen}}, glyphs, plans.buffer());
  for (ShapedGlyph& glyph : glyphs) glyph.cluster += base;
  drop_unseen(std::u16string_view(paragraph.text).substr(0, part.end), glyphs, nullptr);
  return glyphs;
}

std::u16string spelled(std::u16string_view text, TextRange range) {
  std::u16string out;
  out.reserve(range.length());
  for (const char16_t c : text.substr(range.begin, range.length()))
    if (!works_unseen(c)) out += c;
  return out;
}

}  // namespace warraq
