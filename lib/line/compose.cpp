#include <algorithm>

#include "line/composition.hpp"
#include "line/ideographs.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// Zero-width characters a line may end at; they vanish as spaces do.
constexpr bool vanishes(char16_t c) { return c == 0x2028 || c == 0x200B || c == u'\n' || c == u'\r'; }

}  // namespace

const ShapedRun& run_cut_at(const std::vector<ShapedRun>& runs, std::uint32_t run, std::uint32_t index) {
  return run > 0 && runs[run].item.range.begin == index ? runs[run - 1] : runs[run];
}

TextRange gap_within(const ShapedRun& run, TextRange gap) {
  return {std::max(gap.begin, run.item.range.begin), gap.end};
}

namespace {

class Composer {
 public:
  Composer(const Paragraph& paragraph, const std::vector<ShapedRun>& runs,
           const std::vector<BreakPlace>& places, const LineOptions& options, TextCache& cache)
      : paragraph_(paragraph),
        text_(paragraph.text),
        runs_(runs),
        places_(places),
        options_(options),
        rules_(kashida_rules(options.kashida)),
        form_cost_(kashida_demerits(rules_, options.space_stretch)),
        cache_(cache) {}

  Composition run() {
    find_expansion();
    result_.items.reserve(text_.size() / 2 + 4);
    result_.slices.reserve(text_.size() / 2 + 4);
    for (run_ = 0; run_ < runs_.size(); ++run_) add_run();
    end_line();
    return std::move(result_);
  }

 private:
  /// Letters are drawn wider only where kashidas do not do that work, and never those that join or stand in
  /// squares.
  void find_expansion() {
    result_.expansion.assign(runs_.size(), 0);
    if (options_.expansion <= 0 || script_of(paragraph_.styles.front().style.language).joined()) return;
    for (std::size_t i = 0; i < runs_.size(); ++i)
      if (letters_may_widen(runs_[i].item.script)) result_.expansion[i] = options_.expansion;
  }

  void add_run() {
    const ShapedRun& run = runs_[run_];
    const Measurer measurer(paragraph_, run);
    alternates_ = known_alternates(run.item, rules_.limits.most_steps > 0 && run.item.script == arabic
                                                 ? options_.alternates
                                                 : std::vector<std::string>());
    rules_.limits.alternates = alternates_;
    side_ = run.right_to_left() ? static_cast<std::uint32_t>(run.glyphs.size()) : 0;
    for (std::uint32_t at = run.item.range.begin; at < run.item.range.end;) {
      if (!at_place(at)) space_out(at, false);
      const std::uint32_t end = end_of_piece(at);
      add_piece(run, measurer, {at, end});
      at = end;
    }
  }

  /// A piece is one space, or all up to the next space or break place.
  std::uint32_t end_of_piece(std::uint32_t at) const {
    if (gives_way(text_[at]) || vanishes(text_[at])) return at + 1;
    std::uint32_t limit = runs_[run_].item.range.end;
    if (place_ < places_.size()) limit = std::min(limit, places_[place_].index);
    std::uint32_t end = at + 1;
    while (end < limit && !gives_way(text_[end]) && !vanishes(text_[end]) &&
           !(text_[end] >= 0x2E80 && stretch_between(paragraph_, end, false) > 0))
      ++end;
    return end;
  }

  void add_piece(const ShapedRun& run, const Measurer& measurer, TextRange range) {
    Slice slice = take(run, range.end);
    const std::span<const ShapedGlyph> glyphs =
        std::span(run.glyphs).subspan(slice.glyph_begin, slice.glyph_end - slice.glyph_begin);
    if (gives_way(text_[range.begin])) {
      const Length width = measurer.width(glyphs, true) + measurer.letter_spacing;
      result_.items.push_back(InlineItem::space(width, width.scaled(options_.space_stretch),
                                                width.scaled(options_.space_shrink), range));
      result_.items.back().may_break = false;
    } else if (vanishes(text_[range.begin])) {
      result_.items.push_back(InlineItem::space({}, {}, {}, range));
      result_.items.back().may_break = false;
    } else {
      slice.spaced_end = range.end < text_.size() && !gives_way(text_[range.end]);
      result_.items.push_back(InlineItem::box(measurer.width(glyphs, slice.spaced_end), range));
      InlineItem& box = result_.items.back();
      box.expansion = box.width.scaled(result_.expansion[run_]);
    }
    result_.slices.push_back(slice);
    if (options_.kashida != KashidaProfile::none && result_.items.back().is_box())
      offer_forms(run, range, glyphs);
  }

  /// A word between spaces may take other forms.
  void offer_forms(const ShapedRun& run, TextRange word, std::span<const ShapedGlyph> glyphs) {
    const auto parts = [&](std::uint32_t at) { return gives_way(text_[at]) || vanishes(text_[at]); };
    if (word.begin > 0 && !parts(word.begin - 1)) return;
    if (word.end < text_.size() && !parts(word.end)) return;
    for (const TextRange& kept : paragraph_.undrawn)
      if (kept.begin <= word.begin && word.end <= kept.end) return;
    InlineItem& box = result_.items.back();
    Slice& slice = result_.slices.back();
    box.first_form = static_cast<std::uint32_t>(result_.forms.boxes.size());
    slice.first_gap = static_cast<std::uint32_t>(result_.forms.gaps.size());
    const FormCount count =
        add_forms(paragraph_, run, word, glyphs, rules_, form_cost_, cache_, result_.forms);
    box.forms = count.forms;
    if (!run.right_to_left()) return;
    slice.gaps = count.gaps;
    box.stretch = run.item.size.scaled(rules_.gap * count.gaps);
  }

  /// The glyphs from where the last piece ended to `end`, moving through the run in logical order.
  Slice take(const ShapedRun& run, std::uint32_t end) {
    const auto count = static_cast<std::uint32_t>(run.glyphs.size());
    const std::uint32_t from = side_;
    if (run.right_to_left()) {
      while (side_ > 0 && run.glyphs[side_ - 1].cluster < end) --side_;
      return {run_, side_, from};
    }
    while (side_ < count && run.glyphs[side_].cluster < end) ++side_;
    return {run_, from, side_};
  }

  /// False where no line may end.
  bool at_place(std::uint32_t at) {
    while (place_ < places_.size() && places_[place_].index < at) ++place_;
    if (place_ == places_.size() || places_[place_].index != at) return false;
    const BreakPlace& place = places_[place_++];
    if (place.mandatory)
      end_line();
    else
      allow_break(place);
    return true;
  }

  void end_line() {
    for (std::size_t i = first_trailing_glue(); i < result_.items.size(); ++i) {
      InlineItem& glue = result_.items[i];
      glue.width = glue.stretch = glue.shrink = Length();
      glue.may_break = false;
    }
    if (options_.alignment != LineAlignment::justify_all) add_bare(InlineItem::fill());
    add_bare(InlineItem::forced_break());
  }

  void allow_break(const BreakPlace& place) {
    const std::size_t glue = first_trailing_glue();
    InlineItem penalty = InlineItem::penalty(place.hyphen ? options_.hyphen_penalty : place.cost);
    penalty.hyphen = place.hyphen || place.dash;
    penalty.range = {glue < result_.items.size() ? result_.items[glue].range.begin : place.index,
                     place.index};
    const bool cuts = weigh_cut(place.hyphen, penalty);
    const bool free = !cuts && !place.hyphen && penalty.cost == 0;
    if (glue == result_.items.size() && free && space_out(place.index, true)) return;
    if (glue < result_.items.size() && penalty.cost == 0 && !cuts) {
      result_.items[glue].may_break = true;
      return;
    }
    Slice slice{.run = run_};
    slice.hyphen = place.hyphen;
    result_.items.insert(result_.items.begin() + static_cast<std::ptrdiff_t>(glue), penalty);
    result_.slices.insert(result_.slices.begin() + static_cast<std::ptrdiff_t>(glue), slice);
  }

  /// Where no space parts two characters a line may be stretched between them. That room is the first one's,
  /// whose glyph takes it. False where there is none to be had.
  bool space_out(std::uint32_t at, bool may_break) {
    if (result_.items.empty() || !result_.items.back().is_box()) return false;
    const double part = stretch_between(paragraph_, at, may_break);
    const std::uint32_t run = runs_[run_].item.range.begin == at && run_ > 0 ? run_ - 1 : run_;
    if (part == 0 || runs_[run].right_to_left()) return false;
    InlineItem room = InlineItem::space({}, runs_[run].item.size.scaled(part), {}, {at, at});
    room.may_break = may_break;
    result_.items.push_back(room);
    result_.slices.push_back({.run = run});
    return true;
  }

  /// What glyphs shaped anew add to the lines on either side; false when there are none.
  bool weigh_cut(bool hyphen, InlineItem& penalty) {
    if (!hyphen && safe_here(penalty.range)) return false;
    const ShapedRun& run = run_cut_at(runs_, run_, penalty.range.end);
    const auto cut = cut_at(paragraph_, run, gap_within(run, penalty.range), hyphen, cache_);
    if (!cut) return false;
    const Measurer measurer(paragraph_, run);
    penalty.before = measurer.width(cut->before_glyphs, false) - measurer.width(cut->before_uncut, false);
    penalty.after = measurer.width(cut->after_glyphs, false) - measurer.width(cut->after_uncut, false);
    return true;
  }

  /// Whether the glyphs on both sides of a break stand as they are, told from where we are in the run.
  bool safe_here(TextRange gap) const {
    const ShapedRun& run = runs_[run_];
    if (gap.end > run.item.range.begin) {
      const auto next = run.right_to_left() ? side_ - 1 : side_;
      if (next < run.glyphs.size() && run.glyphs[next].unsafe_to_break) return false;
    }
    if (gap.empty()) return true;
    const Slice& space = result_.slices[first_trailing_glue()];
    const auto& glyphs = runs_[space.run].glyphs;
    return space.glyph_begin == space.glyph_end || !glyphs[space.glyph_begin].unsafe_to_break;
  }

  std::size_t first_trailing_glue() const {
    std::size_t i = result_.items.size();
    while (i > 0 && result_.items[i - 1].is_glue(GlueKind::space)) --i;
    return i;
  }

  void add_bare(const InlineItem& item) {
    const auto index = result_.items.empty() ? 0 : result_.items.back().range.end;
    result_.items.push_back(item);
    result_.items.back().range = {index, index};
    result_.slices.push_back({});
  }

  const Paragraph& paragraph_;
  std::u16string_view text_;
  const std::vector<ShapedRun>& runs_;
  const std::vector<BreakPlace>& places_;
  const LineOptions& options_;
  KashidaRules rules_;
  std::vector<AlternateFeature> alternates_;  ///< that the run's face knows
  const double form_cost_;                    ///< of any kashida
  TextCache& cache_;
  Composition result_;
  std::uint32_t run_ = 0, side_ = 0;
  std::size_t place_ = 0;
};

}  // namespace

Composition compose(const Paragraph& paragraph, const std::vector<ShapedRun>& runs,
                    const std::vector<BreakPlace>& places, const LineOptions& options, TextCache& cache) {
  return Composer(paragraph, runs, places, options, cache).run();
}

}  // namespace warraq
