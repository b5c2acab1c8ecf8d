/// The head of an article: its parts in the order the design gives, as one box.

#include <algorithm>

#include "page/composer.hpp"
#include "page/date_forms.hpp"

namespace warraq {

namespace {

bool is_mark(const LabelText& label) {
  // A mark is a short sign of letters without a space ("AA-AA"), set small; a name has words.
  return label.text.utf8.size() <= 16 && label.text.utf8.find(' ') == std::string::npos;
}

Text joined(const std::vector<Text>& parts, const std::string& separator) {
  Text all;
  for (const Text& part : parts) {
    if (!all.empty()) all.utf8 += separator;
    const auto offset = static_cast<std::uint32_t>(all.utf8.size());
    all.utf8 += part.utf8;
    for (Mark mark : part.marks) {
      mark.begin += offset;
      mark.end += offset;
      all.marks.push_back(std::move(mark));
    }
    for (SourcePiece piece : part.sources) {
      piece.text_begin += offset;
      all.sources.push_back(piece);
    }
  }
  return all;
}

std::string link_target(const Contact& contact) {
  const std::string& words = contact.text.utf8;
  switch (contact.kind) {
    case ContactKind::email:
      return "mailto:" + words;
    case ContactKind::phone: {
      std::string digits = "tel:";
      for (const char c : words)
        if ((c >= '0' && c <= '9') || c == '+') digits += c;
      return digits;
    }
    case ContactKind::url:
      return words.find("://") == std::string::npos ? "https://" + words : words;
  }
  return {};
}

/// One end of a row.
struct RowEnd {
  Text text;
  Language language;
};

class HeadComposer {
 public:
  explicit HeadComposer(Composer& composer)
      : composer_(composer),
        article_(composer.article),
        column_{Length(), composer.measure},
        element_(composer.element(StructureRole::part, 1)) {}

  void run() {
    for (const HeadPart part : composer_.layout.head) compose(part);
  }

 private:
  void compose(HeadPart part) {
    switch (part) {
      case HeadPart::masthead:
        return masthead();
      case HeadPart::mark:
        return mark();
      case HeadPart::epigraph:
        return epigraph();
      case HeadPart::contacts:
        return contacts();
      case HeadPart::section:
        return section();
      case HeadPart::byline:
        return byline();
      case HeadPart::title:
        return title();
      case HeadPart::deck:
        return plain(article_.deck, Role::deck);
    }
  }

  void plain(const Text& text, Role role) {
    composer_.paragraph(
        text, article_.language, article_.direction, column_,
        {.role = role, .structure = composer_.element(StructureRole::paragraph, element_), .balanced = true});
  }

  void epigraph() {
    compose_poem(composer_, article_.epigraph, article_.epigraph_language, column_, Role::epigraph, element_);
  }

  void title() {
    if (article_.title.empty()) return;
    const StructureId element = composer_.element(StructureRole::heading, element_);
    composer_.document.structure.back().level = 1;
    composer_.paragraph(article_.title, article_.language, article_.direction, column_,
                        {.role = Role::title, .structure = element, .balanced = true});
  }

  void masthead() {
    for (const LabelText& label : article_.masthead)
      if (!is_mark(label)) stretched(label);
  }

  void mark() {
    for (const LabelText& label : article_.masthead)
      if (is_mark(label))
        composer_.paragraph(
            label.text, label.language, label.language.direction(), column_,
            {.role = Role::mark,
             .structure = composer_.element(StructureRole::paragraph, element_, label.language)});
  }

  /// A line grown until it fills its part of the measure, then spaced out to fill it exactly.
  void stretched(const LabelText& label) {
    const Language language = composer_.language_of(label.language);
    const Direction direction = language.direction();
    BlockStyle style = composer_.style(Role::masthead, language);
    const Length fill = composer_.measure.scaled(composer_.layout.masthead_fill);
    const StructureId element = composer_.element(StructureRole::paragraph, element_, language);
    if (fill <= Length())
      return composer_.paragraph(label.text, language, direction, column_,
                                 {.role = Role::masthead, .structure = element});
    const Length natural = natural_at(label, style, language);
    if (natural <= Length()) return;
    // A hair less than fills the line: a rounding up would break it where no space can give way.
    constexpr double hair = 0.999;
    const double wanted =
        std::min(ratio(fill, natural) * hair, ratio(composer_.layout.masthead_largest, style.size));
    style.leading = style.leading.scaled(wanted);
    style.size = style.size.scaled(wanted);
    // Words far apart are worse than a line that does not reach the edges.
    const bool fills = ratio(natural.scaled(wanted), fill) > 0.8;
    const Column column{(composer_.measure - fill) / 2, fill};
    const InlineText words =
        inline_text(label.text, style, language, direction, article_.notes, &composer_.typographer);
    composer_.out.space(composer_.resolve(style.space_before, style));
    for (SetLine& line :
         composer_.lines(words, style, fill, false,
                         fills ? LineAlignment::justify_all : LineAlignment::centre, label.text.source()))
      composer_.out.box(composer_.line_box(std::move(line), style, column, element));
    composer_.out.space(composer_.resolve(style.space_after, style));
  }

  Length natural_at(const LabelText& label, const BlockStyle& style, const Language& language) {
    Diagnostics ignored;  // reported when the line is set
    const InlineText words = inline_text(label.text, style, language, language.direction(), article_.notes,
                                         &composer_.typographer);
    return natural_width(words.paragraph, composer_.fonts, composer_.cache, ignored);
  }

  void contacts() {
    std::vector<RowEnd> ends;
    for (const Contact& contact : article_.contacts) {
      Text text = contact.text;
      text.marks.insert(text.marks.begin(), {.kind = MarkKind::link,
                                             .begin = 0,
                                             .end = static_cast<std::uint32_t>(text.utf8.size()),
                                             .target = link_target(contact)});
      ends.push_back({std::move(text), Language("en")});
    }
    rows(ends, Role::contacts);
  }

  void section() {
    std::vector<RowEnd> ends;
    for (const LabelText& label : article_.section) ends.push_back({label.text, label.language});
    // The label in the article's own direction stands where its lines begin.
    std::stable_sort(ends.begin(), ends.end(), [&](const RowEnd& a, const RowEnd& b) {
      const auto foreign = [&](const RowEnd& end) {
        return composer_.language_of(end.language).direction() != article_.direction;
      };
      return foreign(a) < foreign(b);
    });
    rows(ends, Role::section);
  }

  void byline() {
    std::vector<RowEnd> ends;
    const std::string comma = article_.direction == Direction::right_to_left ? "، " : ", ";
    if (!article_.authors.empty()) ends.push_back({joined(article_.authors, comma), article_.language});
    if (leading_date(article_))
      ends.push_back({shown_date(article_, composer_.layout.text.dates), article_.language});
    rows(ends, Role::byline);
  }

  /// Two at a time, one at each end of the line; an odd one starts its line alone.
  void rows(const std::vector<RowEnd>& ends, Role role) {
    for (std::size_t i = 0; i < ends.size(); i += 2)
      row(ends[i], i + 1 < ends.size() ? &ends[i + 1] : nullptr, role, i == 0, i + 2 >= ends.size());
  }

  void row(const RowEnd& start, const RowEnd* end, Role role, bool first, bool last) {
    const BlockStyle& style = composer_.style(role, article_.language);
    const Column column = column_.inside(style, article_.direction, composer_.grid);
    if (first) {
      composer_.out.space(composer_.resolve(style.space_before, style));
      composer_.rule(style.rule_above, style, column);
      composer_.out.space(composer_.resolve(style.rule_gap, style));
    }
    VerticalBox box;
    box.frame.size = {composer_.measure, style.leading};
    const Length end_width =
        end ? row_end(box, *end, style, column, LineAlignment::end, column.width / 2) : Length();
    const Length room = column.width - end_width - (end ? style.size * 2 : Length());
    const bool ltr = article_.direction == Direction::left_to_right;
    row_end(box, start, style, {ltr ? column.left : column.left + column.width - room, room},
            LineAlignment::start, room);
    // Reading order: the starting end comes first.
    std::rotate(box.frame.items.begin(), box.frame.items.begin() + static_cast<std::ptrdiff_t>(end_items_),
                box.frame.items.end());
    end_items_ = 0;
    composer_.out.box(std::move(box));
    if (!last) return;
    composer_.out.space(composer_.resolve(style.rule_gap, style));
    composer_.rule(style.rule_below, style, column);
    composer_.out.space(composer_.resolve(style.space_after, style));
  }

  /// Sets one end of a row; returns how wide it is. Alignment is by the article's sides, whatever the
  /// direction of the words.
  Length row_end(VerticalBox& box, const RowEnd& end, const BlockStyle& style, Column column,
                 LineAlignment side, Length room) {
    const Language language = composer_.language_of(end.language);
    const Direction direction = language.direction();
    const bool same = direction == article_.direction;
    const LineAlignment align = same                           ? side
                                : side == LineAlignment::start ? LineAlignment::end
                                                               : LineAlignment::start;
    const InlineText words =
        inline_text(end.text, style, language, direction, article_.notes, &composer_.typographer);
    const StructureId element = composer_.element(StructureRole::paragraph, element_, language);
    Length widest;
    Length baseline = Composer::baseline_in(style);
    const bool at_right = (article_.direction == Direction::left_to_right) == (side == LineAlignment::end);
    const Length left = at_right ? column.left + column.width - room : column.left;
    for (SetLine& line : composer_.lines(words, style, room, false, align, end.text.source())) {
      widest = std::max(widest, line.line.width);
      const std::size_t before = box.frame.items.size();
      composer_.place_line(box.frame, std::move(line), left, baseline, style, element);
      if (side == LineAlignment::end) end_items_ += box.frame.items.size() - before;
      baseline += style.leading;
      box.frame.size.height = std::max(box.frame.size.height, baseline - Composer::baseline_in(style));
    }
    return widest;
  }

  Composer& composer_;
  const Article& article_;
  Column column_;
  StructureId element_;
  std::size_t end_items_ = 0;  ///< frame items of the row's ending side, set first but read last
};

}  // namespace

namespace {

Length natural_height(const VerticalList& list) {
  Length height;
  for (const VerticalItem& item : list) {
    if (const auto* box = std::get_if<VerticalBox>(&item)) height += box->frame.size.height;
    if (const auto* glue = std::get_if<VerticalGlue>(&item)) height += glue->height;
  }
  return height;
}

/// Room below the head that lets the body begin on the page's grid, so that its lines stand level with those
/// of the facing page.
Length space_to_grid(const Composer& composer, Length head, Length wanted) {
  // A third of a line less of the space below the head is not seen; a line more of the page is.
  const Length least = head + wanted - composer.grid / 3;
  const std::int64_t lines = (least.units() + composer.grid.units() - 1) / composer.grid.units();
  return composer.grid * lines - head;
}

}  // namespace

void compose_head(Composer& composer) {
  HeadComposer(composer).run();
  VerticalList head = composer.out.take();
  if (head.empty()) return;
  for (VerticalItem& item : head)
    if (auto* penalty = std::get_if<VerticalPenalty>(&item)) penalty->cost = forbidden;
  if (!composer.article.title.empty())
    std::get<VerticalBox>(head.front()).outline.push_back({composer.article.title.utf8, 1});
  const BlockStyle& deck = composer.style(Role::deck, composer.article.language);
  const Length space =
      space_to_grid(composer, natural_height(head), composer.resolve(deck.space_after, deck));
  composer.out.append(std::move(head));
  composer.out.space(space);
  composer.out.penalty(forbidden);
}

}  // namespace warraq
