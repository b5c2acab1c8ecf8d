#include "pdf/rows.hpp"

#include <algorithm>
#include <vector>

#include "pdf/carrier.hpp"

namespace warraq::pdf {

namespace {

const TextLine* line_of(const FrameItem& item) { return std::get_if<TextLine>(&item.content); }

Length left(const FrameItem& item) { return item.position.x; }
Length right(const FrameItem& item) { return item.position.x + line_of(item)->width; }

bool continues(const FrameItem& before, const FrameItem& after) {
  const TextLine *one = line_of(before), *two = line_of(after);
  if (!one || !two || one->runs.empty() || two->runs.empty() || one->direction != two->direction)
    return false;
  if (before.structure != after.structure || before.furniture != after.furniture) return false;
  if (before.position.y != after.position.y) return false;
  return one->direction == Direction::right_to_left ? right(after) <= left(before)
                                                    : right(before) <= left(after);
}

/// A run of one space, `width` wide, beside `neighbour`.
std::optional<GlyphRun> bridge(const GlyphRun& neighbour, Direction direction, Length width) {
  const auto blank = carrier(*neighbour.face);
  if (!blank) return std::nullopt;
  GlyphRun run;
  run.face = neighbour.face;
  run.size = neighbour.size;
  run.colour = neighbour.colour;
  run.level = direction == Direction::right_to_left ? 1 : 0;
  run.text = u" ";
  run.glyphs.push_back({*blank, 0, width, {}, {}, GlyphRole::text});
  return run;
}

constexpr char16_t zero_width_joiner = 0x200D;

/// Leaves out a run's first or last character, which has no width, and its glyph.
void leave_out(GlyphRun& run, std::uint32_t index) {
  std::erase_if(run.glyphs, [=](const Glyph& glyph) { return glyph.cluster == index; });
  run.text.erase(index, 1);
  for (Glyph& glyph : run.glyphs)
    if (glyph.cluster > index) --glyph.cluster;
}

/// A word that runs from the end of `first` into `second`, `gap` to its left, where both say so by a joiner:
/// one run, without the joiners, in which the letter before the gap reaches across it (rule P9). Nothing when
/// they are two words, or letters of two kinds.
std::optional<GlyphRun> one_word(const GlyphRun& first, const GlyphRun& second, Length gap) {
  if (!first.text.ends_with(zero_width_joiner) || !second.text.starts_with(zero_width_joiner))
    return std::nullopt;
  const bool alike = first.face == second.face && first.size == second.size && first.level == second.level &&
                     first.colour == second.colour && first.baseline_shift == second.baseline_shift;
  if (!alike || !first.right_to_left()) return std::nullopt;
  GlyphRun word = first, rest = second;
  leave_out(word, static_cast<std::uint32_t>(word.text.size() - 1));
  leave_out(rest, 0);
  if (word.glyphs.empty() || rest.glyphs.empty()) return std::nullopt;
  for (Glyph& glyph : rest.glyphs) glyph.cluster += static_cast<std::uint32_t>(word.text.size());
  rest.glyphs.back().advance += gap;
  word.text += rest.text;
  word.glyphs.insert(word.glyphs.begin(), rest.glyphs.begin(), rest.glyphs.end());
  return word;
}

}  // namespace

std::size_t row_length(const Frame& frame, std::size_t first) {
  std::size_t end = first + 1;
  while (end < frame.items.size() && continues(frame.items[end - 1], frame.items[end])) ++end;
  return end - first;
}

bool followed_on_baseline(const Frame& frame, std::size_t index) {
  if (index + 1 >= frame.items.size()) return false;
  const FrameItem& next = frame.items[index + 1];
  return line_of(next) && next.position.y == frame.items[index].position.y;
}

std::optional<Row> joined_row(const Frame& frame, std::size_t first, std::size_t length) {
  std::vector<const FrameItem*> items;
  for (std::size_t i = first; i < first + length; ++i) items.push_back(&frame.items[i]);
  const Direction direction = line_of(*items.front())->direction;
  if (direction == Direction::right_to_left) std::reverse(items.begin(), items.end());
  Row row{items.front()->position, *line_of(*items.front())};
  for (std::size_t i = 1; i < items.size(); ++i) {
    const TextLine& next = *line_of(*items[i]);
    const Length gap = left(*items[i]) - right(*items[i - 1]);
    auto from = next.runs.begin();
    if (auto word = one_word(next.runs.front(), row.line.runs.back(), gap)) {
      row.line.runs.back() = std::move(*word);
      ++from;
    } else {
      const auto space = bridge(row.line.runs.back(), direction, gap);
      if (!space) return std::nullopt;
      row.line.runs.push_back(*space);
    }
    row.line.runs.insert(row.line.runs.end(), from, next.runs.end());
    row.line.width = right(*items[i]) - row.position.x;
  }
  return row;
}

}  // namespace warraq::pdf
