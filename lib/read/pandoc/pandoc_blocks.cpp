#include "read/pandoc/pandoc_blocks.hpp"

#include <algorithm>
#include <utility>

#include "read/markup/split_text.hpp"
#include "read/markup/text_builder.hpp"
#include "read/words/declared_language.hpp"

namespace warraq::read {

namespace {

/// Divisions nest freely, so this is more than deepest_nesting; what is deeper is read as plain words.
constexpr int deepest_blocks = 100;

Alignment alignment_of(std::string_view type) {
  if (type == "AlignRight") return Alignment::end;
  if (type == "AlignCenter") return Alignment::centre;
  return Alignment::start;
}

bool is_verse(std::string_view name) { return name == "verse" || name == "poem" || name == "poetry"; }

}  // namespace

bool PandocBuilder::Attributes::has_class(std::string_view name) const {
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

/// ["id", ["class"], [["key", "value"]]]
PandocBuilder::Attributes PandocBuilder::attributes_of(const JsonValue& attr) {
  Attributes found;
  attr.item(1).for_each_item([&](const JsonValue& name) { found.classes.push_back(name.text()); });
  attr.item(2).for_each_item([&](const JsonValue& pair) {
    const std::string_view key = pair.item(0).text(), value = pair.item(1).text();
    if (key == "lang" || key == "xml:lang") found.language = declared_language(value);
    if (key == "dir" && value == "rtl") found.direction = Direction::right_to_left;
    if (key == "dir" && value == "ltr") found.direction = Direction::left_to_right;
  });
  return found;
}

void PandocBuilder::read_blocks(const JsonValue& blocks, int depth) {
  if (depth > deepest_blocks) {
    InlineBuilder words;
    flat_words(blocks, words);
    return add_text(words.take(), {}, 0);
  }
  blocks.for_each_item(
      [&](const JsonValue& block) { read_block(block.member("t").text(), block.member("c"), depth + 1); });
}

void PandocBuilder::read_block(std::string_view type, const JsonValue& content, int depth) {
  if (type == "Para" || type == "Plain") {
    InlineBuilder words;
    read_inlines(content, words, 0);
    if (in_verse()) {
      end_verse_line(words);
      blocks_.inner().poem.stanzas.emplace_back();
      return;
    }
    Text text = words.take();
    add_text(std::move(text), words.take_images(), 0);
  } else if (type == "Header") {
    InlineBuilder words;
    read_inlines(content.item(2), words, 0);
    Text text = words.take();
    add_text(std::move(text), words.take_images(), std::clamp(content.item(0).number(1), 1, 6));
  } else if (type == "CodeBlock") {
    const Attributes attributes = attributes_of(content.item(0));
    blocks_.add(
        CodeBlock{std::string(content.item(1).text()),
                  attributes.classes.empty() ? std::string() : std::string(attributes.classes.front())},
        source(content.item(1)));
  } else if (type == "RawBlock") {
    leave_out(content.item(0).text());
  } else if (type == "BlockQuote") {
    blocks_.open({.kind = FrameKind::quotation});
    read_blocks(content, depth);
    blocks_.close_block();
  } else if (type == "BulletList" || type == "OrderedList") {
    Frame list{.kind = FrameKind::list};
    list.list.ordered = type == "OrderedList";
    if (list.list.ordered) list.list.start = content.item(0).item(0).number(1);
    blocks_.open(std::move(list));
    read_items(type == "OrderedList" ? content.item(1) : content, depth);
    blocks_.close_block();
  } else if (type == "DefinitionList") {
    read_definitions(content, depth);
  } else if (type == "HorizontalRule") {
    blocks_.add(ThematicBreak{}, {});
  } else if (type == "Table") {
    if (content.size() >= 6) {
      read_table(content, depth);
    } else {
      read_old_table(content, depth);
    }
  } else if (type == "Figure") {
    read_figure(content, depth);
  } else if (type == "Div") {
    const Attributes attributes = attributes_of(content.item(0));
    const bool verse = std::any_of(attributes.classes.begin(), attributes.classes.end(), is_verse);
    blocks_.open({.kind = verse ? FrameKind::poem : FrameKind::wrapper,
                  .language = attributes.language,
                  .direction = attributes.direction});
    if (in_verse()) blocks_.inner().poem.form = VerseForm::lines;
    read_blocks(content.item(1), depth);
    blocks_.close_block();
  } else if (type == "LineBlock") {
    read_lines(content);
  } else if (type != "Null") {
    InlineBuilder words;  // a block of a later version: its words at least
    flat_words(content, words);
    add_text(words.take(), {}, 0);
  }
}

void PandocBuilder::add_text(Text text, std::vector<InlineImage> images, int heading) {
  const auto add_figures = [&](bool leading) {
    for (InlineImage& one : images) {
      if (one.leads != leading) continue;
      // "fig:" before a title is how older versions mark a picture with its words below it.
      const bool captioned = one.title.starts_with("fig:");
      Text caption(captioned ? one.words : one.title);
      blocks_.add(Figure{std::move(one.address), std::move(caption), std::move(one.words)}, {});
    }
  };
  add_figures(true);
  const SourceSpan source = text.source();
  if (!text.empty() || !text.marks.empty()) {
    if (heading > 0) {
      blocks_.add(Heading{std::move(text), heading}, source);
    } else {
      blocks_.add(ParagraphBlock{std::move(text)}, source);
    }
  }
  add_figures(false);
}

void PandocBuilder::read_items(const JsonValue& items, int depth) {
  items.for_each_item([&](const JsonValue& item) {
    blocks_.open({.kind = FrameKind::item});
    read_blocks(item, depth);
    blocks_.close_block();
  });
}

void PandocBuilder::read_definitions(const JsonValue& items, int depth) {
  blocks_.open({.kind = FrameKind::list});
  items.for_each_item([&](const JsonValue& item) {
    Frame frame{.kind = FrameKind::item};
    frame.term = read_words(item.item(0));
    blocks_.open(std::move(frame));
    item.item(1).for_each_item([&](const JsonValue& definition) { read_blocks(definition, depth); });
    blocks_.close_block();
  });
  blocks_.close_block();
}

/// [attr, [short caption, caption], column specs, head, bodies, foot]
void PandocBuilder::read_table(const JsonValue& content, int depth) {
  Frame table{.kind = FrameKind::table};
  table.table.caption = read_flat(content.item(1).item(1));
  std::vector<Alignment> columns;
  content.item(2).for_each_item(
      [&](const JsonValue& spec) { columns.push_back(alignment_of(spec.item(0).member("t").text())); });
  blocks_.open(std::move(table));
  read_rows(content.item(3).item(1), true, columns, depth);
  content.item(4).for_each_item([&](const JsonValue& body) {
    read_rows(body.item(2), true, columns, depth);
    read_rows(body.item(3), false, columns, depth);
  });
  read_rows(content.item(5).item(1), false, columns, depth);
  blocks_.close_block();
}

void PandocBuilder::read_rows(const JsonValue& rows, bool header, const std::vector<Alignment>& columns,
                              int depth) {
  rows.for_each_item([&](const JsonValue& row) {
    Frame frame{.kind = FrameKind::row};
    frame.table.rows.emplace_back();
    blocks_.open(std::move(frame));
    std::size_t column = 0;
    row.item(1).for_each_item([&](const JsonValue& value) {
      Frame cell{.kind = FrameKind::cell};
      const std::string_view align = value.item(1).member("t").text();
      cell.cell.header = header;
      cell.cell.row_span = std::clamp(value.item(2).number(1), 1, 10000);
      cell.cell.column_span = std::clamp(value.item(3).number(1), 1, 1000);
      cell.cell.alignment =
          align == "AlignDefault" && column < columns.size() ? columns[column] : alignment_of(align);
      column += static_cast<std::size_t>(cell.cell.column_span);
      blocks_.open(std::move(cell));
      read_blocks(value.item(4), depth);
      blocks_.close_block();
    });
    blocks_.close_block();
  });
}

/// Before version 1.21: [caption, alignments, widths, header cells, rows]
void PandocBuilder::read_old_table(const JsonValue& content, int depth) {
  Frame table{.kind = FrameKind::table};
  table.table.caption = read_words(content.item(0));
  std::vector<Alignment> columns;
  content.item(1).for_each_item(
      [&](const JsonValue& one) { columns.push_back(alignment_of(one.member("t").text())); });
  blocks_.open(std::move(table));
  const auto read_row = [&](const JsonValue& row, bool header) {
    Frame frame{.kind = FrameKind::row};
    frame.table.rows.emplace_back();
    blocks_.open(std::move(frame));
    std::size_t column = 0;
    row.for_each_item([&](const JsonValue& value) {
      Frame cell{.kind = FrameKind::cell};
      cell.cell.header = header;
      if (column < columns.size()) cell.cell.alignment = columns[column++];
      blocks_.open(std::move(cell));
      read_blocks(value, depth);
      blocks_.close_block();
    });
    blocks_.close_block();
  };
  bool any_header = false;
  content.item(3).for_each_item([&](const JsonValue& cell) { any_header = any_header || cell.size() > 0; });
  if (any_header) read_row(content.item(3), true);
  content.item(4).for_each_item([&](const JsonValue& row) { read_row(row, false); });
  blocks_.close_block();
}

/// [attr, [short caption, caption], blocks]: a picture mostly.
void PandocBuilder::read_figure(const JsonValue& content, int depth) {
  Text caption = read_flat(content.item(1).item(1));
  blocks_.open({.kind = FrameKind::wrapper});
  read_blocks(content.item(2), depth);
  blocks_.close_block();
  Block* last = blocks_.last_block();
  auto* figure = last != nullptr ? std::get_if<Figure>(&last->content) : nullptr;
  if (figure != nullptr) {
    figure->caption = std::move(caption);
  } else if (!caption.empty()) {
    add_text(std::move(caption), {}, 0);
  }
}

void PandocBuilder::read_lines(const JsonValue& lines) {
  blocks_.open({.kind = FrameKind::poem});
  if (in_verse()) blocks_.inner().poem.form = VerseForm::lines;
  lines.for_each_item([&](const JsonValue& line) {
    InlineBuilder words;
    read_inlines(line, words, 0);
    if (!in_verse()) {  // too deep for a poem
      add_text(words.take(), {}, 0);
    } else if (words.empty()) {
      blocks_.inner().poem.stanzas.emplace_back();
    } else {
      end_verse_line(words);
    }
  });
  blocks_.close_block();
}

void PandocBuilder::end_verse_line(InlineBuilder& words) {
  Poem& poem = blocks_.inner().poem;
  if (poem.stanzas.empty()) poem.stanzas.emplace_back();
  Text line = words.take_line();
  std::uint32_t cut = 0;  // Pandoc writes a line's indent as no-break spaces
  while (std::string_view(line.utf8).substr(cut).starts_with("\u00A0")) cut += 2;
  if (cut == line.utf8.size()) return;
  Bayt bayt;
  bayt.indent = static_cast<int>(cut + 2) / 4;
  bayt.first = cut > 0 ? split_text(line, cut).second : std::move(line);
  poem.stanzas.back().bayts.push_back(std::move(bayt));
}

Text PandocBuilder::read_flat(const JsonValue& blocks) {
  blocks_.open({.kind = FrameKind::note});
  read_blocks(blocks, deepest_blocks / 2);
  return flatten(blocks_.take_note());
}

void PandocBuilder::leave_out(std::string_view format) {
  if (std::exchange(left_out_, true)) return;
  article_.diagnostics.push_back(
      {Severity::note,
       "raw-markup",
       {},
       "raw " + std::string(format) + " is left out: it is meant for another program",
       {}});
}

void PandocBuilder::finish() {
  article_.blocks = blocks_.take();
  if (blocks_.went_too_deep())
    article_.diagnostics.push_back({Severity::warning,
                                    "nested-too-deep",
                                    {},
                                    "blocks nest deeper than any page can show; the inner ones are set flat",
                                    {}});
}

}  // namespace warraq::read
