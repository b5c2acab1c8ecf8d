#include "read/markdown/builder.hpp"

#include <algorithm>
#include <functional>

#include "read/markup/attribution.hpp"
#include "read/markup/split_text.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

/// Alternate text that describes in a sentence is fit to stand below the picture; a word or two are for those
/// who cannot see it.
bool is_sentence(std::string_view words) { return std::count(words.begin(), words.end(), ' ') >= 3; }

std::string_view without_indent(std::string_view words, int& indent) {
  indent = 0;
  for (; words.starts_with("\u00A0"); ++indent) words.remove_prefix(2);
  return words;
}

}  // namespace

MarkdownBuilder::MarkdownBuilder(const Prepared& prepared, const OffsetMap& offsets, Article& article)
    : prepared_(prepared),
      offsets_(offsets),
      article_(article),
      numbers_(prepared.notes.size()),
      address_bytes_left_(std::max<std::size_t>(std::size_t{1} << 16, 2 * prepared.text.size())) {
  for (std::size_t i = 0; i < prepared.notes.size(); ++i)
    if (!prepared.notes[i].label.empty()) labels_.emplace(prepared.notes[i].label, i);
}

// Places.

bool MarkdownBuilder::is_inside(std::string_view text) const {
  const std::less_equal<const char*> not_after;
  const char* begin = prepared_.text.data();
  return not_after(begin, text.data()) && not_after(text.data() + text.size(), begin + prepared_.text.size());
}

std::size_t MarkdownBuilder::place(std::string_view text) const {
  return static_cast<std::size_t>(text.data() - prepared_.text.data());
}

std::string MarkdownBuilder::address(std::string_view text) {
  std::string decoded = entities_.decode_all(text);
  if (decoded.size() > address_bytes_left_) return {};
  address_bytes_left_ -= decoded.size();
  return decoded;
}

// Blocks.

void MarkdownBuilder::open_frame(Frame frame) {
  end_text();
  blocks_.open(std::move(frame));
}

void MarkdownBuilder::close_frame() {
  end_text();
  blocks_.close_block();
}

void MarkdownBuilder::begin_heading(int level) {
  end_text();
  heading_ = level;
}

void MarkdownBuilder::rule() {
  end_text();
  add(ThematicBreak{});
}

void MarkdownBuilder::add(BlockContent content) {
  blocks_.add(std::move(content), written_);
  written_ = {};
}

void MarkdownBuilder::add_figures(const std::vector<InlineImage>& images, bool leading) {
  for (const InlineImage& one : images) {
    if (one.leads != leading) continue;
    Figure figure{one.address, Text(one.title), one.words};
    if (one.title.empty() && is_sentence(one.words)) figure.caption = Text(one.words);
    blocks_.add(std::move(figure), written_);
  }
}

void MarkdownBuilder::end_text() {
  flush_tags();
  after_line_end_ = false;
  if (mode_ == Mode::words) hidden_.clear();
  if (in_verse()) {
    end_verse_line();
    if (!blocks_.inner().poem.stanzas.back().bayts.empty()) blocks_.inner().poem.stanzas.emplace_back();
  }
  Text text = inlines_.take();
  std::vector<InlineImage> images = inlines_.take_images();
  if (blocks_.inside(FrameKind::cell) && text.empty() && !images.empty()) {
    text = Text(images.front().words);  // a cell holds words alone
    images.clear();
  }
  add_figures(images, true);
  if (!text.empty() || !text.marks.empty()) {
    Block* last = figure_caption_ ? blocks_.last_block() : nullptr;
    auto* figure = last != nullptr ? std::get_if<Figure>(&last->content) : nullptr;
    if (figure != nullptr) {
      figure->caption = std::move(text);
    } else if (table_caption_ && blocks_.inner().kind == FrameKind::table) {
      blocks_.inner().table.caption = std::move(text);
    } else if (term_ && blocks_.inner().kind == FrameKind::item) {
      blocks_.inner().term = std::move(text);
      term_ = false;
    } else if (heading_ > 0) {
      add(Heading{std::move(text), heading_});
    } else {
      add(ParagraphBlock{std::move(text)});
    }
  }
  add_figures(images, false);
  heading_ = 0;
  table_caption_ = false;
  written_ = {};
}

void MarkdownBuilder::end_verse_line() {
  Poem& poem = blocks_.inner().poem;
  poem.form = VerseForm::lines;
  if (poem.stanzas.empty()) poem.stanzas.emplace_back();
  Text line = inlines_.take_line();
  if (line.empty()) return;
  Bayt bayt;
  const std::string_view words = without_indent(line.utf8, bayt.indent);
  const auto cut = static_cast<std::uint32_t>(line.utf8.size() - words.size());
  if (words.empty()) return;
  bayt.first = cut > 0 ? split_text(line, cut).second : std::move(line);
  bayt.indent = (bayt.indent + 1) / 2;
  poem.stanzas.back().bayts.push_back(std::move(bayt));
}

void MarkdownBuilder::begin_code(std::string language) {
  end_text();
  mode_ = Mode::code;
  code_ = {{}, std::move(language)};
}

void MarkdownBuilder::end_code() {
  mode_ = Mode::words;
  if (code_.text.ends_with('\n')) code_.text.pop_back();
  add(std::move(code_));
  code_ = {};
}

void MarkdownBuilder::code(std::string_view text) {
  if (mode_ != Mode::code) return words(text);
  if (const Directive* directive = directive_of(text)) {
    // Code that nothing ended has run into what follows the text.
    const std::string language = code_.language;
    end_code();
    obey(*directive);
    return begin_code(language);
  }
  code_.text += text;
  if (!is_inside(text)) return;
  prepared_.for_each_piece(
      place(text), place(text) + text.size(), [&](std::string_view part, std::size_t at, bool) {
        const SourceSpan source = offsets_.to_source(SourceSpan{at, at + part.size()});
        written_ = written_.empty() ? source : SourceSpan{written_.begin, std::max(written_.end, source.end)};
      });
}

// Words.

void MarkdownBuilder::append(std::string_view text) {
  if (text.empty()) return;
  if (!is_inside(text)) return append_from(text, {});
  prepared_.for_each_piece(
      place(text), place(text) + text.size(), [&](std::string_view part, std::size_t at, bool copied) {
        append_from(part, copied ? offsets_.to_source(SourceSpan{at, at + part.size()}) : SourceSpan{});
      });
}

void MarkdownBuilder::append_from(std::string_view text, SourceSpan source) {
  if (!hidden_.empty()) return;
  if (!images_.empty()) {
    images_.back().words += text;
    return;
  }
  if (!source.empty())
    written_ = written_.empty()
                   ? source
                   : SourceSpan{std::min(written_.begin, source.begin), std::max(written_.end, source.end)};
  inlines_.words(text, source);
}

void MarkdownBuilder::words(std::string_view text) {
  flush_tags();
  // A last line of a quotation that a dash opens says who is quoted; in a dialogue it is somebody else's
  // turn.
  if (after_line_end_ && dash_length(text) > 0 && blocks_.inside(FrameKind::quotation))
    inlines_.line_end(true);
  after_line_end_ = false;
  std::size_t done = 0;
  for (std::size_t at = text.find('^'); at != std::string_view::npos; at = text.find('^', at + 1)) {
    if (const Directive* directive = is_inside(text) ? prepared_.directive_at(place(text) + at) : nullptr) {
      append(text.substr(done, at - done));
      obey_words(*directive);
      done = at + 1;
    } else if (at > done && text[at - 1] == '[') {
      const std::size_t close = std::min(text.find(']', at), at + 200);
      const auto label =
          close < text.size() ? labels_.find(text.substr(at + 1, close - at - 1)) : labels_.end();
      if (label == labels_.end()) continue;
      append(text.substr(done, at - 1 - done));
      numbers_[label->second].called = true;
      if (images_.empty()) inlines_.note_call(note_index(label->second));
      done = close + 1;
      at = close;
    }
  }
  append(text.substr(done));
}

void MarkdownBuilder::made_words(std::string_view text) {
  flush_tags();
  append_from(text, {});
}

void MarkdownBuilder::reference(std::string_view text) {
  flush_tags();
  const auto decoded = entities_.decode(text);
  if (!decoded) return words(text);
  after_line_end_ = false;
  SourceSpan source;
  if (is_inside(text)) {
    const std::size_t at = prepared_.source_of(place(text));
    source = offsets_.to_source(SourceSpan{at, at + text.size()});
  }
  // A character may be as long as its reference (&#9;): a part of it would then be taken for a copy.
  if (mode_ == Mode::code) {
    code_.text += *decoded;
  } else {
    append_from(*decoded, source);
  }
}

void MarkdownBuilder::line_end(bool wanted) {
  flush_tags();
  if (!hidden_.empty()) return;
  if (!images_.empty()) {
    images_.back().words += ' ';
  } else if (in_verse()) {
    end_verse_line();
  } else {
    inlines_.line_end(wanted);
    after_line_end_ = !wanted;
  }
}

void MarkdownBuilder::open_mark(std::string_view tag, Mark mark) {
  flush_tags();
  after_line_end_ = false;
  if (images_.empty()) inlines_.open(tag, std::move(mark));
}

void MarkdownBuilder::close_mark(std::string_view tag) {
  flush_tags();
  if (images_.empty()) inlines_.close(tag);
}

void MarkdownBuilder::begin_image(std::string address, std::string title) {
  flush_tags();
  images_.push_back({std::move(address), std::move(title), {}});
}

void MarkdownBuilder::end_image() {
  flush_tags();
  if (images_.empty()) return;
  InlineImage done = std::move(images_.back());
  images_.pop_back();
  if (images_.empty()) {
    if (hidden_.empty()) inlines_.image(std::move(done));
  } else {
    images_.back().words += done.words;
  }
}

void MarkdownBuilder::finish() {
  end_text();
  article_.blocks = blocks_.take();
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    if (numbers_[i].called) continue;
    const std::size_t at = prepared_.notes[i].source;
    article_.diagnostics.push_back({Severity::note, "unused-note", offsets_.to_source(SourceSpan{at, at + 1}),
                                    "nothing in the text calls the note \"" + prepared_.notes[i].label + "\"",
                                    "it stands among the notes all the same"});
  }
  if (blocks_.went_too_deep())
    article_.diagnostics.push_back({Severity::warning,
                                    "nested-too-deep",
                                    {},
                                    "blocks nest deeper than any page can show; the inner ones are set flat",
                                    {}});
}

}  // namespace warraq::read
