#include "read/xml/content_builder.hpp"

#include <algorithm>
#include <utility>

#include "read/markup/text_builder.hpp"

namespace warraq::read {

namespace {

bool says_something(const Text& text) { return !text.empty() || !text.marks.empty(); }

}  // namespace

void ContentBuilder::end_paragraph() {
  if (std::exchange(runs_in_, false)) return;
  if (in_poem()) return end_line(0);
  const bool pictures = words_.has_images();
  if (pictures) words_.line_end(false);
  Text text = words_.take_line();
  const std::vector<InlineImage> images = pictures ? words_.take_images() : std::vector<InlineImage>();
  add_figures(images, true);
  if (says_something(text)) {
    const SourceSpan source = text.source();
    blocks_.add(ParagraphBlock{std::move(text)}, source);
  }
  add_figures(images, false);
}

void ContentBuilder::add_figures(const std::vector<InlineImage>& images, bool leading) {
  for (const InlineImage& image : images)
    if (image.leads == leading) blocks_.add(Figure{image.address, Text(image.title), image.words}, {});
}

void ContentBuilder::add(BlockContent content, SourceSpan source) {
  runs_in_ = false;
  end_paragraph();
  blocks_.add(std::move(content), source);
}

void ContentBuilder::add_heading(Text text, int level) {
  if (text.empty()) return;
  const SourceSpan source = text.source();
  add(Heading{std::move(text), level}, source);
}

void ContentBuilder::open(Frame frame) {
  runs_in_ = false;
  end_paragraph();
  blocks_.open(std::move(frame));
}

void ContentBuilder::close() {
  runs_in_ = false;
  end_paragraph();
  blocks_.close_block();
}

void ContentBuilder::open_quotation(const Language& language) {
  open({.kind = FrameKind::quotation, .language = language});
  attributions_.emplace_back();
}

void ContentBuilder::set_attribution(Text by) {
  if (!attributions_.empty() && attributions_.back().empty()) {
    attributions_.back() = std::move(by);
    return;
  }
  const SourceSpan source = by.source();
  if (!by.empty()) add(ParagraphBlock{std::move(by)}, source);
}

void ContentBuilder::close_quotation() {
  close();
  Text by = std::move(attributions_.back());
  attributions_.pop_back();
  if (by.empty()) return;
  Block* last = blocks_.last_block();
  auto* quotation = last != nullptr ? std::get_if<Quotation>(&last->content) : nullptr;
  const SourceSpan source = by.source();
  if (quotation != nullptr && quotation->attribution.empty()) {
    quotation->attribution = std::move(by);
    last->source.end = std::max(last->source.end, source.end);
  } else {
    blocks_.add(ParagraphBlock{std::move(by)}, source);
  }
}

void ContentBuilder::begin_text() {
  outer_words_.push_back(std::exchange(words_, InlineBuilder()));
  blocks_.open({.kind = FrameKind::note});
}

Text ContentBuilder::end_text() {
  runs_in_ = false;
  end_paragraph();
  Text text = flatten(blocks_.take_note());
  words_ = std::move(outer_words_.back());
  outer_words_.pop_back();
  return text;
}

void ContentBuilder::begin_stanza() {
  end_paragraph();
  if (in_poem()) poem().stanzas.emplace_back();
}

void ContentBuilder::end_hemistich() {
  if (!in_poem() || first_half_) {
    words_.words(" ", {});
    return;
  }
  first_half_ = words_.take_line();
}

void ContentBuilder::end_line(int indent) {
  if (!in_poem()) {
    words_.line_end(true);
    return;
  }
  Text text = words_.take_line();
  Bayt bayt;
  if (first_half_ && says_something(*first_half_)) {
    bayt.first = std::move(*first_half_);
    bayt.second = std::move(text);
  } else {
    bayt.first = std::move(text);
  }
  first_half_.reset();
  if (!says_something(bayt.first)) return;
  bayt.indent = indent;
  if (poem().stanzas.empty()) poem().stanzas.emplace_back();
  poem().stanzas.back().bayts.push_back(std::move(bayt));
}

std::vector<Block> ContentBuilder::take() {
  runs_in_ = false;
  end_paragraph();
  return blocks_.take();
}

void tell_too_deep(const ContentBuilder& content, Diagnostics& diagnostics) {
  if (!content.went_too_deep()) return;
  diagnostics.push_back({Severity::warning,
                         "nested-too-deep",
                         {},
                         "blocks nest deeper than any page can show; the inner ones are set flat",
                         {}});
}

}  // namespace warraq::read
