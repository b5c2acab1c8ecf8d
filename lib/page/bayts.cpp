/// Poems: one hemistich width for the whole poem, side by side where the measure allows it, else stepped,
/// else stacked (rules P3, P4, P7, P8).

#include <algorithm>

#include "page/composer.hpp"

namespace warraq {

namespace {

/// The longest hemistich is let out a little too: beside lines that are spaced, one set solid looks squeezed.
constexpr double ease = 1.04;

enum class Arrangement { side_by_side, stepped, stacked };

class BaytComposer {
 public:
  BaytComposer(Composer& composer, const Poem& poem, const Language& language, Column column, Role role,
               StructureId parent)
      : composer_(composer),
        bayts_(poem.bayts()),
        language_(composer.language_of(language)),
        direction_(language_.direction()),
        style_(composer.style(role, language)),
        column_(column.inside(style_, direction_, composer.grid)),
        parent_(parent) {}

  void run() {
    choose();
    composer_.out.space(composer_.resolve(style_.space_before, style_));
    for (std::size_t i = 0; i < bayts_.size(); ++i) {
      // A lone bayt at the foot or the head of a page looks lost.
      if (i > 0) composer_.out.penalty(i == 1 || i + 1 == bayts_.size() ? forbidden : 0);
      bayt(*bayts_[i], halves_[2 * i], halves_[2 * i + 1]);
    }
    composer_.out.space(composer_.resolve(style_.space_after, style_));
  }

 private:
  /// Half a bayt, shaped once: it is measured before the width of the poem is known, and set after.
  struct Hemistich {
    const Text& text;
    InlineText words;
    ShapedParagraph shaped;
  };

  Hemistich shape(const Text& text) {
    Hemistich half{text, inline_text(text, style_, language_, direction_, composer_.article.notes), {}};
    half.shaped = shape_for_lines(half.words.paragraph, composer_.fonts, composer_.cache);
    return half;
  }

  void choose() {
    halves_.reserve(bayts_.size() * 2);
    for (const Bayt* bayt : bayts_)
      for (const Text* text : {&bayt->first, &bayt->second}) {
        const Hemistich& half = halves_.emplace_back(shape(*text));
        width_ = std::max(width_, natural_width(half.words.paragraph, half.shaped, composer_.cache));
      }
    const Length gap = composer_.resolve(composer_.layout.poem.column_gap, style_);
    const Length step = composer_.resolve(composer_.layout.poem.step, style_);
    const bool paired = std::any_of(bayts_.begin(), bayts_.end(), [](const Bayt* b) { return !b->single(); });
    Length room = column_.width;
    if (paired && width_ * 2 + gap <= column_.width) {
      arrangement_ = Arrangement::side_by_side;
      room = (column_.width - gap) / 2;
    } else if (paired && width_ + step <= column_.width) {
      arrangement_ = Arrangement::stepped;
      room = column_.width - step;
    }
    width_ = std::min(width_.scaled(ease), room);
    // What two columns leave over goes into the gap, a third of it, and the margins.
    gap_ = arrangement_ == Arrangement::stepped ? step : gap + (column_.width - width_ * 2 - gap) / 3;
  }

  /// A hemistich stretched to the poem's width, with its left end at `left` of the text area.
  void hemistich(VerticalBox& box, const Hemistich& half, Length left, Length baseline, StructureId element) {
    std::vector<SetLine> set = composer_.lines(half.words, half.shaped, style_, width_, false,
                                               LineAlignment::justify_all, half.text.source());
    for (SetLine& line : set) {
      for (const std::uint32_t note : composer_.first_marks(half.words.notes, line.range))
        box.notes.push_back(note);
      composer_.place_line(box.frame, std::move(line), left, baseline, style_, element);
      baseline += style_.leading;
      box.frame.size.height = std::max(box.frame.size.height, baseline - Composer::baseline_in(style_));
    }
  }

  void bayt(const Bayt& bayt, const Hemistich& first, const Hemistich& second) {
    VerticalBox box;
    box.frame.size = {composer_.measure, style_.leading};
    const StructureId element = composer_.element(StructureRole::paragraph, parent_, language_);
    const bool rtl = direction_ == Direction::right_to_left;
    const Length baseline = Composer::baseline_in(style_);
    const Length centred = column_.left + (column_.width - width_) / 2;
    if (bayt.single()) {
      hemistich(box, first, centred, baseline, element);
    } else if (arrangement_ == Arrangement::side_by_side) {
      const Length left = column_.left + (column_.width - width_ * 2 - gap_) / 2;
      const Length right = left + width_ + gap_;
      hemistich(box, first, rtl ? right : left, baseline, element);
      hemistich(box, second, rtl ? left : right, baseline, element);
    } else {
      const Length step = arrangement_ == Arrangement::stepped ? gap_ : Length();
      const Length left = column_.left + (column_.width - width_ - step) / 2;
      hemistich(box, first, rtl ? left + step : left, baseline, element);
      hemistich(box, second, rtl ? left : left + step, box.frame.size.height + baseline, element);
    }
    composer_.out.box(std::move(box));
  }

  Composer& composer_;
  std::vector<const Bayt*> bayts_;
  Language language_;
  Direction direction_;
  const BlockStyle& style_;
  Column column_;
  StructureId parent_;
  Arrangement arrangement_ = Arrangement::stacked;
  std::vector<Hemistich> halves_;  ///< two a bayt; the second of a single one is empty
  Length width_;                   ///< of every hemistich
  Length gap_;                     ///< between the columns, or the step
};

}  // namespace

void compose_poem(Composer& composer, const Poem& poem, const Language& language, Column column, Role role,
                  StructureId parent) {
  if (!poem.empty()) BaytComposer(composer, poem, language, column, role, parent).run();
}

}  // namespace warraq
