// HTML between the Markdown: its tags open and close what Markdown's own signs do.

#include <algorithm>
#include <charconv>
#include <utility>

#include "read/markdown/builder.hpp"

namespace warraq::read {

namespace {

int number_of(const std::optional<std::string>& value, int usual, int most) {
  int number = usual;
  if (value) std::from_chars(value->data(), value->data() + value->size(), number);
  return std::clamp(number, 0, most);
}

bool is_void(std::string_view name) {
  return name == "br" || name == "img" || name == "hr" || name == "wbr" || name == "input" ||
         name == "source" || name == "link" || name == "meta" || name == "col" || name == "area" ||
         name == "embed";
}

}  // namespace

void MarkdownBuilder::begin_html() {
  end_text();
  mode_ = Mode::html;
}

void MarkdownBuilder::end_html() {
  read_raw(std::exchange(raw_, {}), true);
  raw_lines_.clear();
  if (preformatted_) {
    preformatted_ = false;
    end_code();
  }
  hidden_.clear();
  end_text();
  mode_ = Mode::words;
}

void MarkdownBuilder::html(std::string_view text) {
  if (mode_ == Mode::html)
    if (const Directive* directive = directive_of(text)) {
      end_html();
      obey(*directive);
      mode_ = Mode::html;
      return;
    }
  if (is_inside(text)) raw_lines_.emplace_back(raw_.size(), place(text));
  raw_ += text;
}

/// Tags among words come in pieces; they are read when something else comes.
void MarkdownBuilder::flush_tags() {
  if (raw_.empty() || mode_ != Mode::words) return;
  const std::string raw = std::exchange(raw_, {});
  read_raw(raw, false);
  raw_lines_.clear();
}

void MarkdownBuilder::read_raw(std::string_view raw, bool block) {
  std::size_t done = 0;
  for (std::size_t at = raw.find('<'); at != std::string_view::npos; at = raw.find('<', at)) {
    if (!hidden_.empty()) {  // up to its closing tag, whatever stands between
      const auto end_tag = read_tag(raw.substr(at));
      if (!end_tag || !end_tag->closes || end_tag->name != hidden_) {
        ++at;
        continue;
      }
      hidden_.clear();
      at += end_tag->length;
      done = at;
      continue;
    }
    const auto tag = read_tag(raw.substr(at));
    if (!tag || tag->length == 0) {
      ++at;
      continue;
    }
    raw_words(raw.substr(done, at - done), done);
    at += tag->length;
    done = at;
    if (tag->name.empty()) continue;
    if (preformatted_ && kind_of(tag->name) != ElementKind::code) continue;
    if (block) {
      block_tag(*tag);
    } else {
      inline_tag(*tag);
    }
  }
  raw_words(raw.substr(done), done);
}

SourceSpan MarkdownBuilder::raw_source(std::size_t begin, std::size_t end) const {
  const auto after = std::upper_bound(raw_lines_.begin(), raw_lines_.end(), begin,
                                      [](std::size_t at, const auto& line) { return at < line.first; });
  if (after == raw_lines_.begin()) return {};
  const auto& [line_begin, at] = *(after - 1);
  const std::size_t source = prepared_.source_of(at + (begin - line_begin));
  return offsets_.to_source(SourceSpan{source, source + (end - begin)});
}

void MarkdownBuilder::raw_words(std::string_view text, std::size_t at) {
  if (!hidden_.empty() || text.empty()) return;
  if (preformatted_) {
    code_.text += entities_.decode_all(text);
    return;
  }
  // Line by line, for lines stand apart in the input where a sign of a quotation comes before each.
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = std::min(text.find_first_of("&\n", i + 1), text.size());
    if (text[i] == '&') {
      const std::size_t length = reference_length(text.substr(i));
      const auto decoded = length > 0 ? entities_.decode(text.substr(i, length)) : std::nullopt;
      if (decoded) {
        append_from(*decoded, raw_source(at + i, at + i + length));
        i += length;
        continue;
      }
    }
    append_from(text.substr(i, end - i), raw_source(at + i, at + end));
    i = end;
  }
}

Frame MarkdownBuilder::frame_of(const HtmlTag& tag, FrameKind kind) {
  const WordsHint hint = words_hint(tag.attributes, entities_);
  return {.kind = kind, .tag = tag.name, .language = hint.language, .direction = hint.direction};
}

void MarkdownBuilder::html_image(const HtmlTag& tag) {
  if (tag.closes) return;
  const auto value = [&](std::string_view name) {
    return attribute(tag.attributes, name, entities_).value_or("");
  };
  std::string source = value("src");
  if (source.empty()) source = value("data-src");
  if (!images_.empty()) {
    images_.back().words += value("alt");
  } else {
    inlines_.image({address(source), value("title"), value("alt")});
  }
}

void MarkdownBuilder::inline_tag(const HtmlTag& tag) {
  const ElementKind kind = kind_of(tag.name);
  if (kind == ElementKind::hidden && !tag.closes) hidden_ = tag.name;
  if (kind == ElementKind::image) html_image(tag);
  if (kind == ElementKind::line_break) {
    if (in_verse()) {
      end_verse_line();
    } else if (images_.empty()) {
      inlines_.line_end(true);
    }
  }
  if (tag.name == "q") return append_from("\"", {});
  if (kind == ElementKind::heading) return heading_among_words(tag);
  if (kind != ElementKind::words || is_void(tag.name) || !images_.empty()) return;
  if (tag.closes) {
    inlines_.close(tag.name);
  } else if (!tag.attributes.ends_with('/')) {
    inlines_.open(tag.name, mark_of(tag, entities_));
  }
}

/// md4c 0.4 knows <h1> alone for the beginning of a block; <h2> to <h6> come as tags among words.
void MarkdownBuilder::heading_among_words(const HtmlTag& tag) {
  if (blocks_.inside(FrameKind::cell) || !images_.empty() || in_verse()) return;
  end_text();
  if (!tag.closes) heading_ = tag.name[1] - '0';
}

void MarkdownBuilder::block_tag(const HtmlTag& tag) {
  const ElementKind kind = kind_of(tag.name);
  switch (kind) {
    case ElementKind::words:
    case ElementKind::line_break:
    case ElementKind::image:
    case ElementKind::hidden:
      return inline_tag(tag);
    case ElementKind::wrapper:
    case ElementKind::paragraph:
    case ElementKind::quotation:
      end_text();
      if (tag.name == "p" || tag.closes) blocks_.close_element(tag.name);
      figure_caption_ = tag.name == "figcaption" && !tag.closes;
      if (!tag.closes)
        open_frame(frame_of(tag, kind == ElementKind::quotation ? FrameKind::quotation : FrameKind::wrapper));
      return;
    case ElementKind::heading:
      end_text();
      if (!tag.closes) heading_ = tag.name[1] - '0';
      return;
    case ElementKind::list:
    case ElementKind::item:
    case ElementKind::term:
      return list_tag(tag, kind);
    case ElementKind::table:
    case ElementKind::row:
    case ElementKind::cell:
    case ElementKind::caption:
      return table_tag(tag, kind);
    case ElementKind::code:
      if (!tag.closes && !preformatted_) {
        end_text();
        preformatted_ = true;
      } else if (tag.closes && preformatted_) {
        preformatted_ = false;
        if (code_.text.starts_with('\n')) code_.text.erase(0, 1);
        end_code();
        mode_ = Mode::html;
      }
      return;
    case ElementKind::rule:
      return rule();
  }
}

void MarkdownBuilder::list_tag(const HtmlTag& tag, ElementKind kind) {
  end_text();
  term_ = false;
  if (kind == ElementKind::list) {
    if (tag.closes) {
      blocks_.close_element(tag.name);
      return;
    }
    Frame frame = frame_of(tag, FrameKind::list);
    frame.list.ordered = tag.name == "ol";
    frame.list.start = number_of(attribute(tag.attributes, "start", entities_), 1, 999999999);
    return open_frame(std::move(frame));
  }
  if (tag.closes) {
    // What a term means goes on in the term's item.
    if (tag.name == "li") blocks_.close_element(tag.name);
    return;
  }
  const bool goes_on =
      tag.name == "dd" && blocks_.inner().kind == FrameKind::item && blocks_.inner().tag == "dt";
  if (goes_on) return;
  blocks_.close_kind(FrameKind::item, FrameKind::list);
  if (blocks_.inner().kind != FrameKind::list) return;
  open_frame(frame_of(tag, FrameKind::item));
  term_ = kind == ElementKind::term;
}

void MarkdownBuilder::table_tag(const HtmlTag& tag, ElementKind kind) {
  end_text();
  if (kind == ElementKind::caption) {
    table_caption_ = !tag.closes;
    return;
  }
  if (tag.closes) {
    blocks_.close_element(tag.name);
    return;
  }
  if (kind == ElementKind::table) return open_frame(frame_of(tag, FrameKind::table));
  if (kind == ElementKind::row) {
    blocks_.close_kind(FrameKind::row, FrameKind::table);
    if (blocks_.inner().kind != FrameKind::table) return;
    Frame frame = frame_of(tag, FrameKind::row);
    frame.table.rows.emplace_back();
    return open_frame(std::move(frame));
  }
  blocks_.close_kind(FrameKind::cell, FrameKind::row);
  if (blocks_.inner().kind != FrameKind::row && blocks_.inner().kind != FrameKind::table) return;
  Frame frame = frame_of(tag, FrameKind::cell);
  frame.cell.header = tag.name == "th";
  frame.cell.column_span = std::max(number_of(attribute(tag.attributes, "colspan", entities_), 1, 1000), 1);
  frame.cell.row_span = std::max(number_of(attribute(tag.attributes, "rowspan", entities_), 1, 10000), 1);
  const std::string align = attribute(tag.attributes, "align", entities_).value_or("");
  if (align == "center") frame.cell.alignment = Alignment::centre;
  if (align == "right") frame.cell.alignment = Alignment::end;
  open_frame(std::move(frame));
}

}  // namespace warraq::read
