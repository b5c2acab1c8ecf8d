/// Lines of verse that have no hemistichs.

#include <algorithm>

#include "page/poem.hpp"

namespace warraq {

namespace {

/// The block is centred by its longest lines, but for one in so many: one long line would push all the
/// others to the edge.
constexpr std::size_t outliers = 10;

}  // namespace

VerseLineSetter::VerseLineSetter(Composer& composer, const Poem& poem, PoemPlace place)
    : composer_(composer), place_(std::move(place)) {
  place_.style.hyphenate = false;
  const Length turn = composer.resolve(composer.layout.poem.turn, place_.style);
  place_.style.indent = {.absolute = -turn};
  const Length step = composer_.resolve(composer.layout.poem.indent, place_.style);
  std::vector<Length> widths;
  for (const Bayt* bayt : poem.bayts()) {
    const Length indent = std::min(step * bayt->indent, place_.column.width / 2);
    for (const Text* text : {&bayt->first, &bayt->second}) {
      Line& line = lines_.emplace_back();
      line.text = text;
      line.indent = text == &bayt->first ? indent : indent + turn;
      line.words = inline_text(*text, place_.style, place_.language, place_.direction, composer.article.notes,
                               &composer.typographer);
      line.shaped = shape_for_lines(line.words.paragraph, composer.fonts, composer.cache);
      if (!text->empty())
        widths.push_back(line.indent + natural_width(line.words.paragraph, line.shaped, composer.cache));
    }
  }
  find_block(widths);
}

void VerseLineSetter::find_block(std::span<const Length> widths) {
  std::vector<Length> sorted(widths.begin(), widths.end());
  std::sort(sorted.begin(), sorted.end());
  if (sorted.empty()) sorted.emplace_back();
  const Length widest = sorted.back(), typical = sorted[sorted.size() - 1 - sorted.size() / outliers];
  const Length column = place_.column.width;
  const Length before =
      std::max(Length(), std::min((column - typical) / 2, widest <= column ? column - widest : column));
  const bool rtl = place_.direction == Direction::right_to_left;
  measure_ = {rtl ? place_.column.left : place_.column.left + before, column - before};
  const Length taken = std::min(typical, measure_.width);
  block_ = {rtl ? measure_.left + measure_.width - taken : measure_.left, taken};
}

VerticalBox VerseLineSetter::set(std::size_t index, StructureId parent) {
  VerticalBox box;
  box.frame.size = {composer_.measure, Length()};
  for (const std::size_t half : {2 * index, 2 * index + 1})
    if (!lines_[half].text->empty())
      place(lines_[half], composer_.element(StructureRole::paragraph, parent, place_.language), box);
  return box;
}

void VerseLineSetter::place(const Line& line, StructureId element, VerticalBox& box) {
  // The measure begins where a turnover hangs; the line itself begins before it.
  const Length hang = line.indent - place_.style.indent.absolute;
  const Length left = place_.direction == Direction::right_to_left ? measure_.left : measure_.left + hang;
  std::vector<SetLine> set = composer_.lines(line.words, line.shaped, place_.style, measure_.width - hang,
                                             true, LineAlignment::start, line.text->source());
  for (SetLine& one : set) {
    for (const std::uint32_t note : composer_.first_marks(line.words.notes, one.range))
      box.notes.push_back(note);
    const Length baseline = box.frame.size.height + Composer::baseline_in(place_.style);
    composer_.place_line(box.frame, std::move(one), left, baseline, place_.style, element);
    box.frame.size.height += place_.style.leading;
  }
}

}  // namespace warraq
