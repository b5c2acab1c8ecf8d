#include "read/plain/block_builder.hpp"

#include "read/plain/bullets.hpp"

namespace warraq::read {

namespace {

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
  for (const FoundBayt& bayt : unit.verse.bayts) {
    if (bayt.opens_poem || poems.empty()) {
      poems.emplace_back().form = unit.verse.form;
      poems.back().number_every = unit.verse.number_every;
      if (poems.size() == 1) poems.back().first_number = unit.verse.first_number;
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
  const std::size_t signs = slices.front().text.find_first_not_of('#');
  if (signs > 0 && signs != std::string_view::npos)
    slices.front() = without_front(slices.front(), slices.front().text.find_first_not_of("# "));
  Text text = maker_.running(slices);
  // A heading wholly in bold says no more than that it is a heading.
  std::erase_if(text.marks, [&](const Mark& mark) {
    return mark.kind == MarkKind::strong && mark.begin == 0 && mark.end == text.utf8.size();
  });
  push(Heading{std::move(text), unit.level}, span_of(unit));
}

void BlockBuilder::add_list_item(const Unit& unit) {
  std::vector<Slice> slices = slices_of(document_, unit);
  const auto found = bullet_of(slices.front().text);
  const Bullet bullet = found.value_or(Bullet{});
  slices.front() = without_front(slices.front(), bullet.length);
  ListItem item;
  item.blocks.push_back({ParagraphBlock{maker_.running(slices)}, {}, {}, span_of(unit)});
  List* open = last_role_ == Role::list_item && !blocks_.empty() ? std::get_if<List>(&blocks_.back().content)
                                                                 : nullptr;
  const bool counts_on =
      open && open->ordered == bullet.ordered &&
      (!bullet.ordered || bullet.number == open->start + static_cast<int>(open->items.size()));
  if (!counts_on) {
    push(List{.ordered = bullet.ordered, .start = bullet.ordered ? bullet.number : 1}, span_of(unit));
    open = &std::get<List>(blocks_.back().content);
  }
  open->items.push_back(std::move(item));
  blocks_.back().source.end = span_of(unit).end;
}

void BlockBuilder::add_quotation(const Unit& unit) {
  std::vector<Slice> slices = slices_of(document_, unit);
  for (Slice& slice : slices)
    if (slice.text.starts_with(">"))
      slice = without_front(slice, std::min(slice.text.find_first_not_of("> "), slice.text.size()));
  Block paragraph{ParagraphBlock{maker_.running(slices)}, {}, {}, span_of(unit)};
  Quotation* open = last_role_ == Role::quotation && !blocks_.empty()
                        ? std::get_if<Quotation>(&blocks_.back().content)
                        : nullptr;
  if (!open) {
    push(Quotation{}, span_of(unit));
    open = &std::get<Quotation>(blocks_.back().content);
  }
  open->blocks.push_back(std::move(paragraph));
  blocks_.back().source.end = span_of(unit).end;
}

void BlockBuilder::add(const Unit& unit) {
  const bool goes_on = unit.role == Role::paragraph && unit.joins_previous;
  if (!goes_on && unit.role != Role::dropped && unit.role != Role::note) close_paragraph();
  switch (unit.role) {
    case Role::paragraph:
      for (const Slice& slice : slices_of(document_, unit)) paragraph_.push_back(slice);
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
