#include "read/pandoc/pandoc_blocks.hpp"

#include "read/markup/text_builder.hpp"
#include "warraq/mend/typography.hpp"

namespace warraq::read {

namespace {

constexpr int deepest_inlines = 50;

/// What needs no more than a mark around its words.
std::optional<MarkKind> mark_of(std::string_view type) {
  if (type == "Emph") return MarkKind::emphasis;
  if (type == "Strong") return MarkKind::strong;
  if (type == "Underline") return MarkKind::underline;
  if (type == "Strikeout") return MarkKind::strike;
  if (type == "Superscript") return MarkKind::superscript;
  if (type == "Subscript") return MarkKind::subscript;
  if (type == "SmallCaps") return MarkKind::small_caps;
  return std::nullopt;
}

}  // namespace

Text PandocBuilder::read_words(const JsonValue& inlines) {
  InlineBuilder words;
  read_inlines(inlines, words, 0);
  return words.take();
}

void PandocBuilder::read_inlines(const JsonValue& inlines, InlineBuilder& words, int depth) {
  if (depth > deepest_inlines) return flat_words(inlines, words);
  inlines.for_each_item(
      [&](const JsonValue& one) { read_inline(one.member("t").text(), one.member("c"), words, depth); });
}

void PandocBuilder::read_inline(std::string_view type, const JsonValue& content, InlineBuilder& words,
                                int depth) {
  if (type == "Str") return string(content, words);
  if (type == "Space") return words.words(" ", {});
  if (type == "SoftBreak" || type == "LineBreak") {
    if (in_verse()) return end_verse_line(words);
    return words.line_end(type == "LineBreak");
  }
  if (const auto kind = mark_of(type)) return marked(Mark{.kind = *kind}, content, words, depth);
  if (type == "Quoted") return read_quoted(content, words, depth);
  if (type == "Cite") return read_inlines(content.item(1), words, depth + 1);
  if (type == "Code" || type == "Math") {
    words.open(type, Mark{.kind = MarkKind::code});
    string(content.item(1), words);
    return words.close(type);
  }
  if (type == "RawInline") return leave_out(content.item(0).text());
  if (type == "Link")
    return marked(Mark{.kind = MarkKind::link, .target = std::string(content.item(2).item(0).text())},
                  content.item(1), words, depth);
  if (type == "Image") return read_image(content, words);
  if (type == "Note") return read_note(content, words, depth);
  if (type == "Span") return read_span(content, words, depth);
  flat_words(content, words);  // of a later version
}

void PandocBuilder::string(const JsonValue& value, InlineBuilder& words) {
  words.words(value.text(), source(value));
}

void PandocBuilder::marked(Mark mark, const JsonValue& inlines, InlineBuilder& words, int depth) {
  words.open("*", std::move(mark));
  read_inlines(inlines, words, depth + 1);
  words.close("*");
}

/// The marks of the article's language; typewritten ones where it is unknown, which the page sets as it sets
/// all.
void PandocBuilder::read_quoted(const JsonValue& content, InlineBuilder& words, int depth) {
  const bool inner = content.item(0).member("t").text() == "SingleQuote";
  const Delimiters marks = article_.language.known() ? delimiters_of(article_.language) : Delimiters{};
  const std::string_view straight = inner ? "'" : "\"";
  const std::string& open = inner ? marks.inner_open : marks.open;
  const std::string& close = inner ? marks.inner_close : marks.close;
  words.words(open.empty() ? straight : open, {});
  read_inlines(content.item(1), words, depth + 1);
  words.words(close.empty() ? straight : close, {});
}

void PandocBuilder::read_span(const JsonValue& content, InlineBuilder& words, int depth) {
  const Attributes attributes = attributes_of(content.item(0));
  const auto with = [&](Mark mark) { marked(std::move(mark), content.item(1), words, depth); };
  if (attributes.direction)
    return with(Mark{.kind = MarkKind::direction,
                     .target = to_string(*attributes.direction),
                     .language = attributes.language});
  if (attributes.language.known())
    return with(Mark{.kind = MarkKind::quotation, .language = attributes.language});
  if (attributes.has_class("smallcaps")) return with(Mark{.kind = MarkKind::small_caps});
  if (attributes.has_class("underline") || attributes.has_class("ul"))
    return with(Mark{.kind = MarkKind::underline});
  read_inlines(content.item(1), words, depth + 1);
}

void PandocBuilder::read_image(const JsonValue& content, InlineBuilder& words) {
  InlineBuilder alternate;
  flat_words(content.item(1), alternate);
  words.image({std::string(content.item(2).item(0).text()), std::string(content.item(2).item(1).text()),
               alternate.take().utf8});
}

void PandocBuilder::read_note(const JsonValue& content, InlineBuilder& words, int depth) {
  const auto index = static_cast<std::uint32_t>(article_.notes.size());
  article_.notes.push_back({.mark = std::to_string(index + 1)});
  words.note_call(index);
  // A note in a note costs as much depth as a block does: the call goes on from there.
  blocks_.open({.kind = FrameKind::note});
  if (depth + 10 > deepest_inlines) {
    InlineBuilder flat;
    flat_words(content, flat);
    add_text(flat.take(), {}, 0);
  } else {
    ++notes_open_;
    read_blocks(content, 20 * notes_open_);
    --notes_open_;
  }
  article_.notes[index].text = flatten(blocks_.take_note());
}

/// The words of all that is inside, at any depth, without a mark.
void PandocBuilder::flat_words(const JsonValue& value, InlineBuilder& words) {
  value.for_each_object_inside([&](const JsonValue& one) {
    const std::string_view type = one.member("t").text();
    if (type == "Str") return string(one.member("c"), words);
    if (type == "Code" || type == "Math") return string(one.member("c").item(1), words);
    if (type == "CodeBlock") words.words(" ", {});
    if (type == "CodeBlock") return string(one.member("c").item(1), words);
    const bool parts = type == "Space" || type == "SoftBreak" || type == "LineBreak" || type == "Para" ||
                       type == "Plain" || type == "Header";
    if (parts) words.words(" ", {});
  });
}

}  // namespace warraq::read
