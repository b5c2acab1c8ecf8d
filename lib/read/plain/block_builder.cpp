#include "read/plain/block_builder.hpp"

#include <algorithm>

#include "read/plain/bullets.hpp"
#include "read/plain/table_lines.hpp"

namespace warraq::read {

namespace {

/// Lists within lists; deeper ones are set side by side.
constexpr std::size_t deepest_list = 8;

Slice slice_of(std::string_view view, std::string_view text) {
  return {view, static_cast<std::size_t>(view.data() - text.data())};
}

Slice without_front(Slice slice, std::size_t length) {
  return {slice.text.substr(length), slice.offset + length};
}

}  // namespace

std::vector<Slice> BlockBuilder::slices_of(const Document& document, const Unit& unit) {
  std::vector<Slice> slices;
  for (const Line& line : document.lines_of(unit)) slices.push_back({line.text, line.offset});
  return slices;
}

std::vector<Poem> BlockBuilder::poems_of(const Unit& unit, std::string_view text, const TextMaker& maker) {
  std::vector<Poem> poems;
  const auto label = [&](std::string_view view) {
    return view.empty() ? Text() : maker.label(slice_of(view, text));
  };
  for (const FoundBayt& bayt : unit.bayts()) {
    if (bayt.opens_poem || poems.empty()) {
      poems.emplace_back().form = unit.verse->form;
      poems.back().number_every = unit.verse->number_every;
      if (poems.size() == 1) poems.back().first_number = unit.verse->first_number;
    }
    std::vector<Stanza>& stanzas = poems.back().stanzas;
    if (bayt.opens_stanza || stanzas.empty()) stanzas.emplace_back();
    stanzas.back().bayts.push_back(
        {label(bayt.first), label(bayt.second), bayt.refrain, bayt.half, bayt.indent});
  }
  return poems;
}

SourceSpan BlockBuilder::span_of(const Unit& unit) const {
  const Line& last = document_.last_line(unit);
  return {document_.first_line(unit).offset, last.offset + last.text.size()};
}

void BlockBuilder::push(BlockContent content, SourceSpan source) {
  blocks_.push_back({std::move(content), {}, {}, source});
}

void BlockBuilder::close_paragraph() {
  if (paragraph_.empty()) return;
  const SourceSpan span{paragraph_.front().offset, paragraph_.back().offset + paragraph_.back().text.size()};
  Text text = maker_.running(paragraph_);
  paragraph_.clear();
  if (!text.empty()) push(ParagraphBlock{std::move(text)}, span);
}

void BlockBuilder::add_subhead(const Unit& unit) {
  std::vector<Slice> slices = slices_of(document_, unit);
  const std::string_view line = slices.front().text;
  if (line.starts_with('#'))
    slices.front() = without_front(slices.front(), std::min(line.find_first_not_of("# "), line.size()));
  Text text = maker_.running(slices);
  // A heading wholly in bold says no more than that it is a heading.
  std::erase_if(text.marks, [&](const Mark& mark) {
    return mark.kind == MarkKind::strong && mark.begin == 0 && mark.end == text.utf8.size();
  });
  if (!text.empty()) push(Heading{std::move(text), unit.level}, span_of(unit));
}

void BlockBuilder::add_list_item(const Unit& unit) {
  std::vector<Slice> slices = slices_of(document_, unit);
  const auto found = bullet_of(slices.front().text);
  const Bullet bullet = found.value_or(Bullet{});
  slices.front() = without_front(slices.front(), bullet.length);
  ListItem item;
  item.blocks.push_back({ParagraphBlock{maker_.running(slices)}, {}, {}, span_of(unit)});
  const std::uint32_t indent = document_.first_line(unit).indent;
  List* open = open_list(indent);
  const bool deeper = open && indent >= indents_.back() + 2 && indents_.size() < deepest_list;
  const bool counts_on =
      open && !deeper && open->ordered == bullet.ordered &&
      (!bullet.ordered || bullet.number == open->start + static_cast<int>(open->items.size()));
  if (counts_on) {
    open->items.push_back(std::move(item));
  } else {
    List list{.ordered = bullet.ordered, .start = bullet.ordered ? bullet.number : 1, .items = {}};
    list.items.push_back(std::move(item));
    if (deeper) {
      open->items.back().blocks.push_back({std::move(list), {}, {}, span_of(unit)});
      indents_.push_back(indent);
    } else {
      push(std::move(list), span_of(unit));
      indents_ = {indent};
    }
  }
  blocks_.back().source.end = span_of(unit).end;
}

/// The list at the end of the blocks that an item at `indent` goes on with or is inside of; null when none is
/// open.
List* BlockBuilder::open_list(std::uint32_t indent) {
  if (last_role_ != Role::list_item || blocks_.empty() || indents_.empty()) return nullptr;
  List* list = std::get_if<List>(&blocks_.back().content);
  while (indents_.size() > 1 && indent + 1 < indents_.back()) indents_.pop_back();
  for (std::size_t depth = 1; list && depth < indents_.size(); ++depth)
    list = std::get_if<List>(&list->items.back().blocks.back().content);
  return list;
}

void BlockBuilder::add_quotation(const Unit& unit) {
  Quotation* open = last_role_ == Role::quotation && !blocks_.empty()
                        ? std::get_if<Quotation>(&blocks_.back().content)
                        : nullptr;
  if (!open) {
    push(Quotation{}, span_of(unit));
    open = &std::get<Quotation>(blocks_.back().content);
  }
  std::vector<Slice> paragraph;
  const auto close = [&] {
    if (paragraph.empty()) return;
    const SourceSpan span{paragraph.front().offset, paragraph.back().offset + paragraph.back().text.size()};
    open->blocks.push_back({ParagraphBlock{maker_.running(paragraph)}, {}, {}, span});
    paragraph.clear();
  };
  for (Slice slice : slices_of(document_, unit)) {
    if (slice.text.starts_with(">"))
      slice = without_front(slice, std::min(slice.text.find_first_not_of("> "), slice.text.size()));
    if (slice.text.empty())
      close();
    else
      paragraph.push_back(slice);
  }
  close();
  blocks_.back().source.end = span_of(unit).end;
}

void BlockBuilder::add_table(const Unit& unit) {
  const FoundTable found = read_table(document_.lines_of(unit));
  Table table;
  for (std::size_t r = 0; r < found.rows.size(); ++r) {
    std::vector<TableCell>& row = table.rows.emplace_back();
    for (const std::string_view cell : found.rows[r]) {
      TableCell& made = row.emplace_back();
      if (!cell.empty()) made.text = maker_.running(std::vector{slice_of(cell, text_)});
      made.header = r < found.headers;
    }
  }
  push(std::move(table), span_of(unit));
}

/// The lines as they stand, but for the white space that all of them begin with and the fences around them.
void BlockBuilder::add_code(const Unit& unit) {
  std::span<const Line> lines = document_.lines_of(unit);
  CodeBlock code;
  if (lines.front().text.starts_with("```")) {
    code.language = trim(lines.front().text.substr(3));
    lines = lines.subspan(1, lines.size() - std::min<std::size_t>(lines.size(), 2));
  }
  std::uint32_t indent = lines.empty() ? 0 : lines.front().indent;
  for (const Line& line : lines) indent = std::min(indent, line.indent);
  for (const Line& line : lines) {
    if (!code.text.empty()) code.text.append(1 + line.blanks_before, '\n');
    code.text.append(line.indent - indent, ' ').append(line.text);
  }
  push(std::move(code), span_of(unit));
}

void BlockBuilder::add(const Unit& unit) {
  const bool goes_on = unit.role == Role::paragraph && unit.joins_previous;
  if (!goes_on && unit.role != Role::dropped && unit.role != Role::note) close_paragraph();
  switch (unit.role) {
    case Role::paragraph:
      for (const Slice& slice : slices_of(document_, unit)) paragraph_.push_back(slice);
      break;
    case Role::salutation:
    case Role::closing:
      for (const Slice& slice : slices_of(document_, unit)) paragraph_.push_back(slice);
      close_paragraph();
      break;
    case Role::subhead:
      add_subhead(unit);
      break;
    case Role::list_item:
      add_list_item(unit);
      break;
    case Role::quotation:
      add_quotation(unit);
      break;
    case Role::table:
      add_table(unit);
      break;
    case Role::code:
      add_code(unit);
      break;
    case Role::rule:
      push(ThematicBreak{}, span_of(unit));
      break;
    case Role::verse:
      for (Poem& poem : poems_of(unit, text_, maker_)) push(std::move(poem), span_of(unit));
      break;
    case Role::attribution:
      if (Quotation* quotation = blocks_.empty() ? nullptr : std::get_if<Quotation>(&blocks_.back().content))
        quotation->attribution =
            maker_.label({document_.first_line(unit).text, document_.first_line(unit).offset});
      if (Poem* poem = blocks_.empty() ? nullptr : std::get_if<Poem>(&blocks_.back().content))
        poem->attribution =
            maker_.label({document_.first_line(unit).text, document_.first_line(unit).offset});
      break;
    default:
      break;
  }
  if (unit.role != Role::dropped && unit.role != Role::note) last_role_ = unit.role;
}

std::vector<Block> BlockBuilder::finish() {
  close_paragraph();
  return std::move(blocks_);
}

}  // namespace warraq::read
