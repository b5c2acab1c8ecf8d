#include "warraq/text/shape.hpp"

#include <algorithm>

#include "text/coverage.hpp"
#include "text/text_cache_impl.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr std::uint32_t longest_kept_word = 48;
constexpr std::uint32_t context_length = 16;

/// A stretch of an item between two spaces that nothing reaches across: mostly one word.
struct Unit {
  TextRange range;
  KeptWord word;
};

/// Shapes an item from kept words where that gives the same glyphs, whole where it might not.
class ItemShaper {
 public:
  ItemShaper(const Paragraph& paragraph, const TextItem& item, TextCache::Impl& cache)
      : text_(paragraph.text),
        item_(item),
        buffer_(cache.plans.buffer()),
        plan_(cache.plans.plan_for(item, paragraph.styles[item.style].style)) {}

  std::vector<ShapedGlyph> run() {
    glyphs_.reserve(item_.range.length());
    plan_.make_room();
    if (plan_.keeps_words(item_.range.length()) && find_words() && find_units())
      assemble();
    else
      plan_.shape({text_, item_.range}, glyphs_, buffer_);
    return std::move(glyphs_);
  }

 private:
  /// The words between the spaces of the item; false when one of them cannot be shaped alone.
  bool find_words() {
    for (std::uint32_t begin = item_.range.begin; begin < item_.range.end;) {
      if (text_[begin] == u' ') {
        ++begin;
        continue;
      }
      std::uint32_t end = begin + 1;
      while (end < item_.range.end && text_[end] != u' ') ++end;
      const TextRange word{begin, end};
      if (joins_outward(word) || word.length() > longest_kept_word) return false;
      words_.push_back(word);
      keys_.push_back(spaced(word));
      begin = end;
    }
    return true;
  }

  /// Gathers the words into units; false when one of these cannot be shaped alone.
  bool find_units() {
    const std::span<const KeptWord* const> kept = plan_.words(keys_, buffer_);
    units_.reserve(words_.size());
    bool reached = false;  // by the word before
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!kept[i]->stands_alone) return false;
      if (!units_.empty() && (reached || kept[i]->reaches_out)) {
        units_.back().range.end = words_[i].end;
        if (!look_up(units_.back())) return false;
      } else {
        units_.push_back({words_[i], *kept[i]});
      }
      reached = kept[i]->reaches_out;
    }
    return true;
  }

  bool look_up(Unit& unit) const {
    if (unit.range.length() > longest_kept_word) return false;
    unit.word = plan_.word(spaced(unit.range), buffer_);
    return unit.word.stands_alone;
  }

  std::u16string_view spaced(TextRange range) const {
    const TextRange key = key_of(range);
    return text_.substr(key.begin, key.length());
  }

  /// A unit with the space before and after it, where it has one in this item.
  TextRange key_of(TextRange range) const {
    return {range.begin - (range.begin > item_.range.begin ? 1 : 0),
            range.end + (range.end < item_.range.end ? 1 : 0)};
  }

  void assemble() {
    if (item_.right_to_left()) {
      std::uint32_t at = item_.range.end;
      for (std::size_t i = units_.size(); i-- > 0; at = units_[i].range.begin) {
        add_spaces_backward(units_[i].range.end, at);
        add(units_[i]);
      }
      add_spaces_backward(item_.range.begin, at);
    } else {
      std::uint32_t at = item_.range.begin;
      for (const Unit& unit : units_) {
        add_spaces(at, unit.range.begin);
        add(unit);
        at = unit.range.end;
      }
      add_spaces(at, item_.range.end);
    }
  }

  void add(const Unit& unit) {
    const std::uint32_t base = key_of(unit.range).begin;
    for (const ShapedGlyph& kept : plan_.glyphs_of(unit.word)) {
      glyphs_.push_back(kept);
      glyphs_.back().cluster += base;
    }
  }

  void add_space(std::uint32_t at) {
    glyphs_.push_back(plan_.space());
    glyphs_.back().cluster = at;
  }
  void add_spaces(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end; ++at) add_space(at);
  }
  void add_spaces_backward(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = end; at > begin; --at) add_space(at - 1);
  }

  /// A word cut by the item's edge: its letters may join with what stands beyond.
  bool joins_outward(TextRange word) const {
    if (!item_.script.joined()) return false;
    return (word.begin == item_.range.begin && word.begin > 0 && text_[word.begin - 1] != u' ') ||
           (word.end == item_.range.end && word.end < text_.size() && text_[word.end] != u' ');
  }

  std::u16string_view text_;
  const TextItem& item_;
  hb_buffer_t* buffer_;
  ShapePlan& plan_;
  std::vector<TextRange> words_;
  std::vector<std::u16string_view> keys_;  ///< of the words
  std::vector<Unit> units_;
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
  ShapePlan& plan = plans.plan_for(item, paragraph.styles[item.style].style);
  // Nothing but joining letters is changed by what stands around, and HarfBuzz looks a few characters far.
  const std::uint32_t context = item.script.joined() ? context_length : 0;
  const std::uint32_t base = part.begin > context ? part.begin - context : 0;
  std::u16string text = paragraph.text.substr(base, part.end - base + (hyphen ? 0 : context));
  if (hyphen) text += item.face->glyph_for(0x2010) ? u'\u2010' : u'-';
  const TextRange range{part.begin - base, part.end - base + hyphen};
  if (context == 0 && range.end <= longest_kept_word && plan.keeps_words(0)) {
    const std::span<const ShapedGlyph> kept = plan.glyphs_of(plan.word(text, plans.buffer()));
    glyphs.assign(kept.begin(), kept.end());
  } else {
    plan.shape({text, range}, glyphs, plans.buffer());
  }
  for (ShapedGlyph& glyph : glyphs) glyph.cluster += base;
  drop_unseen(std::u16string_view(paragraph.text).substr(0, part.end), glyphs, nullptr);
  return glyphs;
}

std::u16string spelled(const Paragraph& paragraph, TextRange range) {
  const std::u16string_view text = paragraph.text;
  std::u16string out;
  out.reserve(range.length());
  auto next = std::partition_point(paragraph.respelled.begin(), paragraph.respelled.end(),
                                   [&](const Respelling& one) { return one.range.end <= range.begin; });
  for (std::uint32_t at = range.begin; at < range.end;) {
    if (next != paragraph.respelled.end() && next->range.begin <= at) {
      out += next->text;
      at = next->range.end;
      ++next;
    } else {
      if (!works_unseen(text[at])) out += text[at];
      ++at;
    }
  }
  return out;
}

bool spells_its_text(const Paragraph& paragraph) {
  return paragraph.respelled.empty() && std::none_of(paragraph.text.begin(), paragraph.text.end(),
                                                     [](char16_t c) { return works_unseen(c); });
}

}  // namespace warraq
