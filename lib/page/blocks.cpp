/// The body: each kind of block into boxes.

#include <fmt/format.h>

#include "page/composer.hpp"
#include "page/numerals.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// A block's surroundings.
struct Place {
  Column column;
  Role role = Role::body;
  StructureId parent = 0;
  bool opens = false;         ///< the first paragraph of the body
  bool after_heading = true;  ///< nothing but a heading, or nothing at all, stands before it
};

Role heading_role(int level) {
  return level <= 1 ? Role::heading1 : level == 2 ? Role::heading2 : Role::heading3;
}

class BlockComposer {
 public:
  BlockComposer(Composer& composer, const Block& block, const Place& place)
      : composer_(composer),
        place_(place),
        language_(composer.language_of(block.language)),
        direction_(block.direction.value_or(language_.direction())),
        other_language_(language_ == composer.article.language ? Language() : language_) {}

  void operator()(const Heading& heading) {
    const Role role = heading_role(heading.level);
    const StructureId element = composer_.element(StructureRole::heading, place_.parent, other_language_);
    composer_.document.structure.back().level = heading.level + 1;
    VerticalBuilder before = std::exchange(composer_.out, VerticalBuilder(composer_.layout.page.flexibility));
    composer_.paragraph(heading.text, language_, direction_, place_.column,
                        {.role = role, .structure = element, .keep_together = true, .balanced = true});
    // The heading is one box, so that its outline mark and its lines cannot part.
    const VerticalList list = composer_.out.take();
    composer_.out = std::move(before);
    if (list.empty()) return;
    const BlockStyle& style = composer_.style(role, language_);
    VerticalBox box = merge_boxes(list, composer_.measure);
    box.outline.push_back({heading.text.utf8, heading.level + 1});
    composer_.out.space(composer_.resolve(style.space_before, style));
    composer_.out.box(std::move(box));
    composer_.out.space(composer_.resolve(style.space_after, style));
    composer_.out.penalty(forbidden);
  }

  void operator()(const ParagraphBlock& paragraph) {
    const BlockStyle& style = composer_.style(place_.role, language_);
    composer_.paragraph(
        paragraph.text, language_, direction_, place_.column,
        {.role = place_.role,
         .indent = !place_.after_heading || style.indent_first,
         .structure = composer_.element(StructureRole::paragraph, place_.parent, other_language_),
         .opens = place_.opens,
         .inset = place_.role != Role::list});  // an item's column is inset already
  }

  void operator()(const Poem& poem) {
    compose_poem(composer_, poem, language_, place_.column, Role::poem, place_.parent);
  }

  void operator()(const Quotation& quotation) {
    const BlockStyle& style = composer_.style(Role::quotation, language_);
    const StructureId element = composer_.element(StructureRole::quotation, place_.parent, other_language_);
    composer_.out.space(composer_.resolve(style.space_before, style));
    compose_blocks(composer_, quotation.blocks, place_.column, Role::quotation, element);
    attribution(quotation.attribution);
    composer_.out.space(composer_.resolve(style.space_after, style));
  }

  void operator()(const List& list) {
    const BlockStyle& style = composer_.style(Role::list, language_);
    const StructureId element = composer_.element(StructureRole::list, place_.parent, other_language_);
    composer_.out.space(composer_.resolve(style.space_before, style));
    int number = list.start;
    for (const ListItem& item : list.items) {
      const std::string marker = !item.term.empty() ? std::string()
                                 : list.ordered
                                     ? numeral(static_cast<std::uint32_t>(std::max(number++, 0)),
                                               number_style(language_, composer_.layout.text.digits)) +
                                           "."
                                     : std::string("•");
      list_item(item, marker, style, composer_.element(StructureRole::list_item, element));
    }
    composer_.out.space(composer_.resolve(style.space_after, style));
  }

  void operator()(const Table& table) {
    compose_table(composer_, table, language_, direction_, place_.column, place_.parent);
  }

  void operator()(const Figure& figure) {
    compose_figure(composer_, figure, language_, direction_, place_.column, place_.parent);
  }

  void operator()(const CodeBlock& code) {
    const BlockStyle& style = composer_.style(Role::code, Language("en"));
    const StructureId element = composer_.element(StructureRole::code, place_.parent, other_language_);
    composer_.out.space(composer_.resolve(style.space_before, style));
    for (std::size_t begin = 0; begin < code.text.size();) {
      const std::size_t end = std::min(code.text.find('\n', begin), code.text.size());
      code_line(code.text.substr(begin, end - begin), element);
      begin = end + 1;
    }
    composer_.out.space(composer_.resolve(style.space_after, style));
  }

  void operator()(const ThematicBreak&) {
    const BlockStyle& style = composer_.style(Role::body, language_);
    InlineText stars;
    stars.paragraph.append(u"*\u2003*\u2003*", text_style(style, Language("en")));
    std::vector<SetLine> set =
        composer_.lines(stars, style, place_.column.width, false, LineAlignment::centre, {});
    for (SetLine& line : set) {
      VerticalBox box;
      box.frame.size = {composer_.measure, style.leading};
      composer_.place_line(box.frame, std::move(line), place_.column.left, Composer::baseline_in(style),
                           style, 0, true);
      composer_.out.penalty(forbidden);  // an ornament closes what it follows; it never opens a page
      composer_.out.box(std::move(box));
    }
  }

 private:
  void attribution(const Text& text) {
    if (text.empty()) return;
    composer_.out.close_up();
    composer_.out.penalty(forbidden);
    composer_.paragraph(
        text, language_, direction_, place_.column,
        {.role = Role::attribution,
         .structure = composer_.element(StructureRole::paragraph, place_.parent, other_language_)});
  }

  /// A line of code keeps its inner spaces: they become no-break spaces, so that nothing is trimmed.
  void code_line(const std::string& line, StructureId element) {
    std::string kept;
    for (const char c : line) {
      if (c == '\t')
        kept += "\u00a0\u00a0\u00a0\u00a0";
      else if (c == ' ' && (kept.empty() || kept.ends_with(' ') || kept.ends_with("\u00a0")))
        kept += "\u00a0";
      else
        kept += c;
    }
    if (kept.empty()) kept = "\u00a0";
    composer_.paragraph(Text(kept), Language("en"), Direction::left_to_right, place_.column,
                        {.role = Role::code, .align = LineAlignment::start, .structure = element});
  }

  void list_item(const ListItem& item, const std::string& marker, const BlockStyle& style,
                 StructureId element) {
    const Length start = composer_.resolve(style.inset_start, style);
    const bool ltr = direction_ == Direction::left_to_right;
    const Column inner{place_.column.left + (ltr ? start : Length()), place_.column.width - start};
    VerticalBuilder before = std::exchange(composer_.out, VerticalBuilder(composer_.layout.page.flexibility));
    if (!item.term.empty()) term(item.term, element);
    compose_blocks(composer_, item.blocks, inner, Role::list,
                   composer_.element(StructureRole::list_body, element));
    VerticalList list = composer_.out.take();
    composer_.out = std::move(before);
    for (VerticalItem& one : list)
      if (auto* box = std::get_if<VerticalBox>(&one); box && !marker.empty()) {
        hang_marker(box->frame, marker, style, start, element);
        break;
      }
    composer_.out.space(composer_.resolve(style.space_before, style));
    composer_.out.append(std::move(list));
  }

  /// What an item defines stands above its words, where markers stand.
  void term(Text words, StructureId element) {
    const auto length = static_cast<std::uint32_t>(words.utf8.size());
    words.marks.insert(words.marks.begin(), {.kind = MarkKind::strong, .begin = 0, .end = length});
    composer_.paragraph(words, language_, direction_, place_.column,
                        {.role = Role::list,
                         .structure = composer_.element(StructureRole::label, element),
                         .inset = false});
    composer_.out.penalty(forbidden);
  }

  /// The marker stands in the inset, on the baseline of the item's first line.
  void hang_marker(Frame& frame, const std::string& marker, const BlockStyle& style, Length start,
                   StructureId element) {
    InlineText text;
    text.paragraph.direction = direction_;
    text.paragraph.append(to_utf16(marker), text_style(style, language_));
    std::vector<SetLine> set = composer_.lines(text, style, start, false, LineAlignment::start, {});
    if (set.empty()) return;
    const bool ltr = direction_ == Direction::left_to_right;
    const Length left = ltr ? place_.column.left : place_.column.left + place_.column.width - start;
    Frame marked;
    marked.size = frame.size;
    composer_.place_line(marked, std::move(set.front()), left, Composer::baseline_in(style), style,
                         composer_.element(StructureRole::label, element));
    marked.items.insert(marked.items.end(), std::make_move_iterator(frame.items.begin()),
                        std::make_move_iterator(frame.items.end()));
    frame = std::move(marked);
  }

  Composer& composer_;
  Place place_;
  Language language_;
  Direction direction_;
  Language other_language_;  ///< for the structure tree: only where it differs
};

}  // namespace

void compose_blocks(Composer& composer, std::span<const Block> blocks, Column column, Role role,
                    StructureId parent) {
  bool after_heading = true;
  bool opens = role == Role::body && parent == 1;  // no quotation's nor list item's
  for (const Block& block : blocks) {
    std::visit(BlockComposer(composer, block, {column, role, parent, opens, after_heading}), block.content);
    opens = opens && std::holds_alternative<Heading>(block.content);
    after_heading = std::holds_alternative<Heading>(block.content) ||
                    std::holds_alternative<ThematicBreak>(block.content);
  }
}

}  // namespace warraq
