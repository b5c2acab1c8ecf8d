#include "read/html/walker.hpp"

#include <algorithm>
#include <utility>

#include "read/markup/text_builder.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

/// Nothing to see but spaces of any width and signs without one.
bool is_only_space(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = decode(words, at);
    const bool silent = is_space(c) || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x200E ||
                        c == 0x200F || c == 0xFEFF || c == 0x2060 || c == 0xAD;
    if (!silent) return false;
  }
  return true;
}

bool breaks_thought(std::string_view words) {
  if (words.size() > 40 || words.empty()) return false;
  int stars = 0;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = decode(words, at);
    if (c == U'*' || c == 0x2217 || c == 0x2726 || c == 0x2727 || c == 0x2756) {
      ++stars;
    } else if (c == 0x2042) {
      stars += 3;
    } else if (!is_space(c)) {
      return false;
    }
  }
  return stars >= 3;
}

constexpr std::string_view no_break_space = "\u00A0";

/// An indent that spaces make is the page's business, as those behind the last word are.
Text without_indent(Text text) {
  const std::string_view words = text.utf8;
  std::size_t begin = 0, end = words.size();
  const auto skips = [&](std::string_view rest) { return rest.starts_with(no_break_space) ? 2U : 0U; };
  while (begin < end) {
    if (words[begin] == ' ') {
      ++begin;
    } else if (skips(words.substr(begin)) > 0) {
      begin += 2;
    } else {
      break;
    }
  }
  while (end > begin) {
    if (words[end - 1] == ' ') {
      --end;
    } else if (words.substr(0, end).ends_with(no_break_space)) {
      end -= 2;
    } else {
      break;
    }
  }
  if (begin == 0 && end == words.size()) return text;
  return slice(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

bool has_breaks(const Text& text) {
  return std::any_of(text.marks.begin(), text.marks.end(),
                     [](const Mark& mark) { return mark.kind == MarkKind::line_break; });
}

/// Whether a block holds nothing, for its words were notes or left out; drops what holds nothing inside.
bool is_emptied(Block& block) {
  if (auto* quotation = std::get_if<Quotation>(&block.content)) {
    std::erase_if(quotation->blocks, is_emptied);
    return quotation->blocks.empty() && quotation->attribution.empty();
  }
  auto* list = std::get_if<List>(&block.content);
  if (list == nullptr) return false;
  std::erase_if(list->items, [](ListItem& item) {
    std::erase_if(item.blocks, is_emptied);
    return item.blocks.empty() && item.term.empty();
  });
  return list->items.empty();
}

/// The note's own mark before its words is set by the page.
Text without_mark(Text text, std::string_view mark) {
  if (mark.empty()) return text;
  const std::string_view words = text.utf8;
  std::size_t at = 0;
  const auto skip_spaces = [&] {
    while (at < words.size() && (words[at] == ' ' || words.substr(at).starts_with(no_break_space)))
      at += words[at] == ' ' ? 1 : 2;
  };
  skip_spaces();
  const bool bracket = at < words.size() && (words[at] == '[' || words[at] == '(');
  if (bracket) ++at;
  const std::string_view rest = words.substr(at);
  const bool raised = !text.marks.empty() && text.marks.front().kind == MarkKind::superscript &&
                      text.marks.front().begin <= at;
  const bool empty_brackets = bracket && (rest.starts_with(']') || rest.starts_with(')'));
  if (!bracket && at == 0 && (rest.starts_with(". ") || rest.starts_with(") ")))  // behind a link back
    return slice(text, {2, static_cast<std::uint32_t>(words.size())});
  if (!empty_brackets) {
    if (!rest.starts_with(mark)) return text;
    at += mark.size();
  }
  const bool sign = !mark.empty() && fold(mark).empty();
  const bool closed = at < words.size() && std::string_view("]).:").find(words[at]) != std::string_view::npos;
  if (!closed && !raised && !sign) return text;
  while (at < words.size() && std::string_view("]).:").find(words[at]) != std::string_view::npos) ++at;
  skip_spaces();
  return slice(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(words.size())});
}

}  // namespace

ContentWalker::ContentWalker(const HtmlTree& tree, const HtmlContentOptions& options, const WalkOptions& walk,
                             std::size_t input_size)
    : tree_(tree),
      options_(options),
      walk_(walk),
      notes_(tree, options, walk.far_notes),
      text_(std::max<std::size_t>(std::size_t{1} << 16, 2 * input_size)),
      language_(options.language) {
  note_texts_ = notes_.take_notes();
  for (const NodeIndex root : {tree.html(), tree.body()}) {
    if (root == no_node || !tree.has_attributes(root)) continue;
    if (Language said = language_of(tree, root); said.known())
      content_.language = language_ = std::move(said);
    if (const auto said = direction_of(tree, root, style_of(tree.attribute(root, "style"))))
      content_.direction = direction_ = said;
  }
}

void ContentWalker::walk(NodeIndex root) {
  if (root == no_node) return;
  for (NodeIndex i = root; i < tree_.end(root);) {
    while (!open_.empty() && open_.back().end <= i) {
      Open done = std::move(open_.back());
      open_.pop_back();
      leave(done);
    }
    i = enter(i, i == root);
  }
  while (!open_.empty()) {
    Open done = std::move(open_.back());
    open_.pop_back();
    leave(done);
  }
  end_text();
}

Text ContentWalker::text_of(NodeIndex root) {
  blocks_.open({.kind = FrameKind::note});
  ++notes_open_;
  walk(root);
  --notes_open_;
  return flatten(blocks_.take_note());
}

void ContentWalker::walk_far_notes() {
  for (const auto& [element, note] : notes_.elements())
    if (note_texts_[note].text.empty()) walk(element);
}

NodeIndex ContentWalker::enter(NodeIndex i, bool is_root) {
  if (!is_root && is_left_out(i)) return tree_.end(i);
  if (tree_.is_text(i)) {
    text(i);
    return i + 1;
  }
  const HtmlKind kind = kind_of(tree_, i);
  const bool attributes = tree_.has_attributes(i);
  if (kind == HtmlKind::hidden) return tree_.end(i);
  if (kind == HtmlKind::image && contains(tree_.attribute(i, "class"), "math-fallback")) {
    formula(tree_.attribute(i, "alt"));  // hidden from those who listen, for they have another form of it
    return tree_.end(i);
  }
  StyleHint style;
  if (attributes) {
    if (const std::string_view said = tree_.attribute(i, "style"); !said.empty()) style = style_of(said);
    if (is_hidden(tree_, i, style) || passes_over(i, style)) return tree_.end(i);
    if (const auto note = notes_.note_at(i)) {
      end_text();
      Open open;
      open.end = tree_.end(i);
      open.kind = HtmlKind::division;
      open.note = note;
      open.heading = std::exchange(heading_, 0);
      blocks_.open({.kind = FrameKind::note});
      ++notes_open_;
      note_texts_[*note].language = language_of(tree_, i);
      open_.push_back(std::move(open));
      return i + 1;
    }
  }
  if (const auto called = notes_.called_at(i)) {
    anchors_in(i);
    text_.note_call(*called);
    return tree_.end(i);
  }
  switch (kind) {
    case HtmlKind::line_break:
      line_break();
      return tree_.end(i);
    case HtmlKind::image:
      anchor(i);
      image(i);
      return tree_.end(i);
    case HtmlKind::formula:
      formula_element(i);
      return tree_.end(i);
    case HtmlKind::words:
    case HtmlKind::ruby:
      return enter_words(i, style);
    default:
      return enter_block(i, kind, style);
  }
}

/// What stands on the page for its readers' hands and not for their eyes.
bool ContentWalker::passes_over(NodeIndex i, const StyleHint& style) {
  if (style.list_mark) return true;
  const GumboTag tag = tree_.tag(i);
  if (tag != GUMBO_TAG_A && tag != GUMBO_TAG_SPAN) return false;
  const std::string_view words = tree_.attribute(i, "class");
  if (tag == GUMBO_TAG_SPAN)
    return contains(words, "mw-editsection") || (notes_open_ > 0 && contains(words, "backlink"));
  const std::string_view href = tree_.attribute(i, "href");
  if (href.find('#') == std::string_view::npos || tree_.end(i) - i > 12) return false;
  if (notes_open_ > 0) {
    const std::string shown = tree_.words(i, 40);
    return NoteFinder::is_back_link(tree_, i) || (note_mark(shown).size() <= 6 && !shown.empty());
  }
  if (NoteFinder::is_back_link(tree_, i)) return true;
  const std::string shown = tree_.words(i, 12);
  const std::string_view sign = trim(shown);
  return sign == "#" || sign == "¶" || sign == "§" || sign == "🔗" || contains(words, "headerlink") ||
         contains(words, "self-link");
}

void ContentWalker::leave(Open& open) {
  if (is_block(open.kind)) leave_block(open);
  if (open.quotes) quotation_mark(false);
  if (open.kind == HtmlKind::ruby) made_words(")");
  for (int i = 0; i < open.marks; ++i) text_.close();
  if (open.restores) {
    language_ = std::move(open.language);
    direction_ = open.direction;
  }
}

// Words.

void ContentWalker::end_text() {
  std::vector<Picture> pictures = std::exchange(pictures_, {});
  const SourceSpan written = text_.written();
  Text text = text_.take();
  const bool calls = std::any_of(text.marks.begin(), text.marks.end(),
                                 [](const Mark& mark) { return mark.kind == MarkKind::note_reference; });
  const bool nothing = !calls && is_only_space(text.utf8);
  if (cells_ > 0) {  // a cell holds words alone
    if (nothing)
      for (const Picture& one : pictures) text = join_lines(std::move(text), Text(one.words));
    pictures.clear();
  }
  add_pictures(pictures, true);
  if (!nothing || (cells_ > 0 && !text.empty())) add_text(std::move(text), written);
  add_pictures(pictures, false);
}

void ContentWalker::add_text(Text text, SourceSpan written) {
  if (!has_breaks(text)) text = without_indent(std::move(text));
  if (term_ && blocks_.inner().kind == FrameKind::item) {
    Text& term = blocks_.inner().term;
    term = join_lines(std::move(term), std::move(text));
  } else if (heading_ > 0) {
    blocks_.add(Heading{std::move(text), heading_}, written);
  } else if (cells_ == 0 && notes_open_ == 0 && text.marks.empty() && breaks_thought(text.utf8)) {
    blocks_.add(ThematicBreak{}, written);
  } else {
    blocks_.add(ParagraphBlock{std::move(text)}, written);
  }
}

void ContentWalker::add_pictures(std::vector<Picture>& pictures, bool opening) {
  for (Picture& one : pictures)
    if (one.opens == opening) blocks_.add(Figure{std::move(one.address), Text(), std::move(one.words)}, {});
}

void ContentWalker::anchor(NodeIndex i) {
  const std::string_view id = tree_.attribute(i, "id");
  const std::string_view name = tree_.tag(i) == GUMBO_TAG_A ? tree_.attribute(i, "name") : std::string_view();
  if (!id.empty()) content_.anchors.push_back({std::string(id), blocks_.root_size()});
  if (!name.empty() && name != id) content_.anchors.push_back({std::string(name), blocks_.root_size()});
}

void ContentWalker::anchors_in(NodeIndex i) {
  for (NodeIndex at = i; at < tree_.end(i); ++at)
    if (tree_.has_attributes(at)) anchor(at);
}

/// What holds nothing goes, and so does what stood above notes alone: their heading, a rule.
void ContentWalker::drop_empty_blocks() {
  std::vector<Block>& blocks = content_.blocks;
  std::vector<bool> drops(blocks.size(), false);
  for (std::size_t i = 0; i < blocks.size(); ++i) drops[i] = is_emptied(blocks[i]);
  for (std::size_t after : notes_after_) {
    while (after > 0 && after <= blocks.size() && drops[after - 1]) --after;
    if (after == 0 || after > blocks.size()) continue;
    std::size_t next = after;
    while (next < blocks.size() && drops[next]) ++next;
    const auto* heading = std::get_if<Heading>(&blocks[after - 1].content);
    const auto* other = next < blocks.size() ? std::get_if<Heading>(&blocks[next].content) : nullptr;
    const bool ends =
        next == blocks.size() || (other != nullptr && heading != nullptr && other->level <= heading->level);
    if (heading != nullptr && ends) drops[after - 1] = true;
  }
  const bool notes = !notes_after_.empty();
  for (std::size_t i = blocks.size(); notes && i-- > 0;) {
    if (!drops[i] && !std::holds_alternative<ThematicBreak>(blocks[i].content)) break;
    drops[i] = true;
  }
  std::vector<std::size_t> places(blocks.size() + 1, 0);  // of each block when the others are gone
  std::vector<Block> kept;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    places[i] = kept.size();
    if (!drops[i]) kept.push_back(std::move(blocks[i]));
  }
  places.back() = kept.size();
  blocks = std::move(kept);
  for (HtmlAnchor& anchor : content_.anchors)
    anchor.block = places[std::min(anchor.block, places.size() - 1)];
}

HtmlContent ContentWalker::take() {
  while (!open_.empty()) {
    Open done = std::move(open_.back());
    open_.pop_back();
    leave(done);
  }
  end_text();
  close_word_list();
  const bool too_deep = blocks_.went_too_deep() || tree_.too_deep();
  content_.blocks = blocks_.take();
  drop_empty_blocks();
  for (Note& note : note_texts_) {
    note.text = without_mark(std::move(note.text), note.mark);
    if (note.mark.empty()) note.mark = std::to_string(&note - note_texts_.data() + 1);
  }
  content_.notes = std::move(note_texts_);
  content_.note_ids = notes_.take_ids();
  content_.far_calls = notes_.take_far_calls();
  if (too_deep)
    content_.diagnostics.push_back({Severity::warning,
                                    "nested-too-deep",
                                    {},
                                    "blocks nest deeper than any page can show; the inner ones are set flat",
                                    {}});
  return std::move(content_);
}

}  // namespace warraq::read
