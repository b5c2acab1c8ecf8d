#include "line/line_content.hpp"

#include <algorithm>

#include "warraq/line/break.hpp"

namespace warraq {

namespace {

/// Takes the characters of `range` away from the pieces of a run; pieces left empty go.
void take_away(std::vector<LinePiece>& pieces, const ShapedRun& run, std::uint32_t run_index, TextRange range,
               const Measurer& measurer) {
  for (LinePiece& piece : pieces) {
    if (piece.run != run_index || piece.range.end <= range.begin || piece.range.begin >= range.end) continue;
    const TextRange rest = piece.range.begin < range.begin
                               ? TextRange{piece.range.begin, range.begin}
                               : TextRange{std::min(range.end, piece.range.end), piece.range.end};
    piece.range = rest;
    piece.forms = piece.gaps = 0;
    if (!piece.space) piece.stretch = Length();
    piece.glyphs = glyphs_in(run, rest);
    piece.width = measurer.width(piece.glyphs, piece.spaced_end);
  }
  std::erase_if(pieces, [](const LinePiece& piece) { return piece.range.empty() && !piece.space; });
}

}  // namespace

LinePiece LineCutter::piece_of(std::uint32_t item) const {
  const InlineItem& from = composition_.items[item];
  const Slice& slice = composition_.slices[item];
  LinePiece piece;
  piece.run = slice.run;
  piece.range = from.range;
  piece.glyphs =
      std::span(runs_[slice.run].glyphs).subspan(slice.glyph_begin, slice.glyph_end - slice.glyph_begin);
  piece.spaced_end = slice.spaced_end;
  piece.space = from.kind == ItemKind::glue;
  piece.glue = from.glue;
  piece.width = from.width;
  piece.stretch = from.stretch;
  piece.shrink = from.shrink;
  piece.first_form = from.first_form;
  piece.forms = from.forms;
  piece.first_gap = slice.first_gap;
  piece.gaps = slice.gaps;
  return piece;
}

LinePiece LineCutter::reshaped_piece(std::uint32_t run, TextRange range,
                                     std::vector<ShapedGlyph> glyphs) const {
  LinePiece piece;
  piece.run = run;
  piece.range = range;
  piece.reshaped = std::move(glyphs);
  piece.width = Measurer(paragraph_, runs_[run]).width(piece.reshaped, false);
  return piece;
}

LineContent LineCutter::cut(std::uint32_t first, std::uint32_t end) {
  const std::vector<InlineItem>& items = composition_.items;
  LineContent line;
  line.range.begin = next_begin_;
  line.last = end + 1 == items.size();
  line.pieces.reserve(end - first + 2);
  for (std::uint32_t i = first; i < end; ++i) {
    if (items[i].is_glue(GlueKind::fill)) line.filled = true;
    if (!items[i].is_penalty() && !items[i].is_glue(GlueKind::fill)) line.pieces.push_back(piece_of(i));
  }
  mend_start(line);
  mend_end(line, end);
  // White space at the break stays, to keep words apart in copied text, but takes no room.
  const std::uint32_t next = line_start_after(items, end);
  for (std::uint32_t i = end; i < next; ++i)
    if (items[i].is_glue(GlueKind::space)) line.pieces.push_back(piece_of(i));
  for (std::size_t i = line.pieces.size(); i-- > 0 && line.pieces[i].space;) {
    line.pieces[i].trailing = true;
    line.pieces[i].width = line.pieces[i].stretch = line.pieces[i].shrink = Length();
  }
  next_begin_ =
      next < items.size() ? items[next].range.begin : static_cast<std::uint32_t>(paragraph_.text.size());
  line.range.end = next_begin_;
  for (LinePiece& piece : line.pieces) {
    if (!piece.reshaped.empty()) piece.glyphs = piece.reshaped;
    if (!piece.space) piece.expansion = piece.width.scaled(composition_.expansion[piece.run]);
    line.totals.width += piece.width;
    line.totals.expansion += piece.expansion;
    line.totals.shrink += piece.shrink;
    line.totals.stretch += piece.stretch;
  }
  return line;
}

/// The line before ended at a cut: the glyphs on this side of it are shaped anew, too.
void LineCutter::mend_start(LineContent& line) {
  if (carried_ && !carried_->after.empty()) {
    const ShapedRun& run = runs_[carried_run_];
    take_away(line.pieces, run, carried_run_, carried_->after, Measurer(paragraph_, run));
    line.pieces.insert(line.pieces.begin(),
                       reshaped_piece(carried_run_, carried_->after, std::move(carried_->after_glyphs)));
  }
  carried_.reset();
}

void LineCutter::mend_end(LineContent& line, std::uint32_t item) {
  const InlineItem& at = composition_.items[item];
  if (!at.is_penalty() || at.forces_break()) return;
  const Slice& slice = composition_.slices[item];
  const ShapedRun& run = run_cut_at(runs_, slice.run, at.range.end);
  const auto run_index = static_cast<std::uint32_t>(&run - runs_.data());
  line.hyphenated = slice.hyphen;
  auto cut = cut_at(paragraph_, run, gap_within(run, at.range), slice.hyphen, cache_);
  if (!cut) return;
  if (!cut->before.empty()) {
    // A fragment so short that both its ends are shaped anew is shaped as one.
    const bool mended =
        !line.pieces.empty() && !line.pieces.front().reshaped.empty() && line.pieces.front().run == run_index;
    const std::uint32_t begin = std::max(line.range.begin, run.item.range.begin);
    if (cut->before.begin < begin || (mended && cut->before.begin < line.pieces.front().range.end)) {
      if (mended) line.pieces.erase(line.pieces.begin());
      cut->before.begin = begin;
      cut->before_glyphs = reshape(paragraph_, run.item, cut->before, slice.hyphen, cache_);
    }
    take_away(line.pieces, run, run_index, cut->before, Measurer(paragraph_, run));
    line.pieces.push_back(reshaped_piece(run_index, cut->before, std::move(cut->before_glyphs)));
  }
  carried_ = std::move(cut);
  carried_run_ = run_index;
}

}  // namespace warraq
