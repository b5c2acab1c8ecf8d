/// Tables: columns as wide as their words want, rules above, below the head and at the end.

#include <algorithm>
#include <numeric>

#include "page/composer.hpp"

namespace warraq {

namespace {

const Length gutter = Length::from_points(10);  ///< between columns

class TableComposer {
 public:
  TableComposer(Composer& composer, const Table& table, const Language& language, Direction direction,
                Column column, StructureId parent)
      : composer_(composer),
        table_(table),
        language_(language),
        direction_(direction),
        style_(composer.style(Role::table, language)),
        head_style_(composer.style(Role::table_head, language)),
        column_(column.inside(style_, direction, composer.grid)),
        element_(composer.element(StructureRole::table, parent)) {}

  void run() {
    measure_columns();
    if (widths_.empty()) return;
    composer_.out.space(composer_.resolve(style_.space_before, style_));
    caption();
    rule(0.8_pt);
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      composer_.out.penalty(i == 0 ? forbidden : 0);
      row(table_.rows[i]);
      const bool head = is_head(table_.rows[i]);
      if (head && (i + 1 == table_.rows.size() || !is_head(table_.rows[i + 1]))) {
        composer_.out.penalty(forbidden);
        rule(0.4_pt);
      }
      if (head) composer_.out.penalty(forbidden);
    }
    composer_.out.penalty(forbidden);
    rule(0.8_pt);
    composer_.out.space(composer_.resolve(style_.space_after, style_));
  }

 private:
  static bool is_head(const std::vector<TableCell>& row) {
    return !row.empty() &&
           std::all_of(row.begin(), row.end(), [](const TableCell& cell) { return cell.header; });
  }

  const BlockStyle& style_of(const TableCell& cell) const { return cell.header ? head_style_ : style_; }

  /// Columns that fit get what they want; else the wide ones share what the narrow ones leave.
  void measure_columns() {
    std::size_t count = 0;
    for (const auto& row : table_.rows) {
      std::size_t columns = 0;
      for (const TableCell& cell : row)
        columns += static_cast<std::size_t>(std::clamp(cell.column_span, 1, 64));
      count = std::max(count, columns);
    }
    std::vector<Length> wanted(count, style_.size);
    for (const auto& row : table_.rows) {
      std::size_t at = 0;
      for (const TableCell& cell : row) {
        if (cell.column_span <= 1 && at < count) wanted[at] = std::max(wanted[at], natural(cell));
        at += static_cast<std::size_t>(std::clamp(cell.column_span, 1, 64));
      }
    }
    if (count == 0) return;
    Length room = column_.width - gutter * static_cast<std::int64_t>(count - 1);
    if (std::accumulate(wanted.begin(), wanted.end(), Length()) <= room) {
      widths_ = std::move(wanted);
      return;
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    widths_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const Length share = room / static_cast<std::int64_t>(count - i);
      widths_[order[i]] = std::min(wanted[order[i]], share);
      room -= widths_[order[i]];
    }
  }

  Length natural(const TableCell& cell) {
    Diagnostics ignored;  // reported when the cell is set
    const InlineText words = inline_text(cell.text, style_of(cell), language_, direction_,
                                         composer_.article.notes, &composer_.typographer);
    return natural_width(words.paragraph, composer_.fonts, composer_.cache, ignored) + Length::from_units(1);
  }

  Length total_width() const {
    return std::accumulate(widths_.begin(), widths_.end(), Length()) +
           gutter * static_cast<std::int64_t>(widths_.size() - 1);
  }

  void caption() {
    if (table_.caption.empty()) return;
    composer_.paragraph(table_.caption, language_, direction_, column_,
                        {.role = Role::caption,
                         .structure = composer_.element(StructureRole::caption, element_),
                         .keep_together = true});
    composer_.out.penalty(forbidden);
  }

  void rule(Length weight) {
    VerticalBox box;
    const Length above = 3_pt, below = 3_pt;
    box.frame.size = {composer_.measure, above + weight + below};
    box.frame.add({left_of(0, widths_.size()), above}, Rule{{total_width(), weight}, Colour::ink()}, 0, true);
    composer_.out.box(std::move(box));
  }

  /// The left edge of `span` columns from number `at` on; the first stands on the starting side (rule G6).
  Length left_of(std::size_t at, std::size_t span) const {
    Length before;
    for (std::size_t i = 0; i < at; ++i) before += widths_[i] + gutter;
    Length width = span_width(at, span);
    return direction_ == Direction::left_to_right ? column_.left + before
                                                  : column_.left + column_.width - before - width;
  }

  Length span_width(std::size_t at, std::size_t span) const {
    Length width;
    for (std::size_t i = at; i < std::min(at + span, widths_.size()); ++i)
      width += widths_[i] + (i > at ? gutter : Length());
    return width;
  }

  void row(const std::vector<TableCell>& cells) {
    VerticalBox box;
    box.frame.size = {composer_.measure, style_.leading};
    const StructureId row_element = composer_.element(StructureRole::table_row, element_);
    std::size_t at = 0;
    for (const TableCell& cell : cells) {
      const auto span = static_cast<std::size_t>(std::clamp(cell.column_span, 1, 64));
      if (at < widths_.size()) this->cell(box, cell, at, span, row_element);
      at += span;
    }
    composer_.out.box(std::move(box));
  }

  void cell(VerticalBox& box, const TableCell& cell, std::size_t at, std::size_t span,
            StructureId row_element) {
    const BlockStyle& style = style_of(cell);
    const StructureId element =
        composer_.element(cell.header ? StructureRole::table_header : StructureRole::table_cell, row_element);
    const LineAlignment align = cell.alignment == Alignment::start    ? LineAlignment::start
                                : cell.alignment == Alignment::centre ? LineAlignment::centre
                                                                      : LineAlignment::end;
    const InlineText words =
        inline_text(cell.text, style, language_, direction_, composer_.article.notes, &composer_.typographer);
    Length baseline = Composer::baseline_in(style);
    for (SetLine& line :
         composer_.lines(words, style, span_width(at, span), false, align, cell.text.source())) {
      for (const std::uint32_t note : composer_.first_marks(words.notes, line.range))
        box.notes.push_back(note);
      composer_.place_line(box.frame, std::move(line), left_of(at, span), baseline, style, element);
      baseline += style.leading;
      box.frame.size.height = std::max(box.frame.size.height, baseline - Composer::baseline_in(style));
    }
  }

  Composer& composer_;
  const Table& table_;
  const Language& language_;
  Direction direction_;
  const BlockStyle& style_;
  const BlockStyle& head_style_;
  Column column_;
  StructureId element_;
  std::vector<Length> widths_;
};

}  // namespace

void compose_table(Composer& composer, const Table& table, const Language& language, Direction direction,
                   Column column, StructureId parent) {
  TableComposer(composer, table, language, direction, column, parent).run();
}

}  // namespace warraq
