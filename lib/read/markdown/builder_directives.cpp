// What the preparation took out of the text, put in its place.

#include "read/markdown/builder.hpp"
#include "read/markup/text_builder.hpp"

namespace warraq::read {

const Directive* MarkdownBuilder::directive_of(std::string_view line) const {
  return line.starts_with("<!-- -->") && is_inside(line) ? prepared_.directive_at(place(line)) : nullptr;
}

void MarkdownBuilder::obey(const Directive& directive) {
  end_text();
  switch (directive.kind) {
    case DirectiveKind::wrapper_begin:
      return open_frame(
          {.kind = FrameKind::wrapper, .language = directive.language, .direction = directive.direction});
    case DirectiveKind::definitions_begin:
      return open_frame({.kind = FrameKind::list});
    case DirectiveKind::definition_term:
      if (blocks_.inner().kind == FrameKind::item) close_frame();
      open_frame({.kind = FrameKind::item});
      term_ = true;
      return;
    case DirectiveKind::definition_body:
      term_ = false;
      return;
    case DirectiveKind::definitions_end:
      term_ = false;
      close_frame();
      return close_frame();
    case DirectiveKind::poem_begin:
      return open_frame(
          {.kind = FrameKind::poem, .language = directive.language, .direction = directive.direction});
    case DirectiveKind::wrapper_end:
    case DirectiveKind::poem_end:
      return close_frame();
    case DirectiveKind::note_begin:
      note_index(directive.note);
      return open_frame({.kind = FrameKind::note});
    case DirectiveKind::note_end:
      article_.notes[note_index(directive.note)].text = flatten(blocks_.take_note());
      return;
    case DirectiveKind::figure:
      blocks_.add(Figure{directive.text, Text(directive.caption), directive.caption}, {});
      return;
    case DirectiveKind::note_call:
    case DirectiveKind::formula:
      return obey_words(directive);
  }
}

void MarkdownBuilder::obey_words(const Directive& directive) {
  if (directive.kind == DirectiveKind::note_call) {
    numbers_[directive.note].called = true;
    if (images_.empty()) inlines_.note_call(note_index(directive.note));
  } else if (directive.kind == DirectiveKind::formula) {
    if (images_.empty()) inlines_.open("$", Mark{.kind = MarkKind::code});
    append_from(directive.text, {});
    if (images_.empty()) inlines_.close("$");
  }
}

/// Notes are numbered as they are called.
std::uint32_t MarkdownBuilder::note_index(std::size_t note) {
  std::optional<std::uint32_t>& index = numbers_[note].index;
  if (!index) {
    index = static_cast<std::uint32_t>(article_.notes.size());
    article_.notes.push_back({.mark = std::to_string(*index + 1)});
  }
  return *index;
}

}  // namespace warraq::read
