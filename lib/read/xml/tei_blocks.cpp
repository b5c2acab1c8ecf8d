// Verse, lists, figures and tables of TEI.

#include <algorithm>
#include <utility>

#include "read/xml/tei_body.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

/// The next line of verse beside this one; breaks of the source's pages and lines do not part them.
pugi::xml_node line_beside(pugi::xml_node line, bool next) {
  const auto step = [&](pugi::xml_node node) { return next ? node.next_sibling() : node.previous_sibling(); };
  pugi::xml_node node = step(line);
  while (node) {
    const TeiKind kind = tei_kind(local_name(node));
    const bool words = is_words(node) &&
                       std::string_view(node.value()).find_first_not_of(" \t\r\n") != std::string_view::npos;
    if (words) return {};
    if (node.type() == pugi::node_element && kind != TeiKind::break_page && kind != TeiKind::break_line)
      break;
    node = step(node);
  }
  return node && is(node, "l") ? node : pugi::xml_node();
}

/// A bayt written as a group of two lines.
bool is_bayt(pugi::xml_node group) {
  const std::string_view type = find_attribute(group, "type").value();
  return type == "bayt" || type == "beyt" || type == "bait" || type == "distich_bayt";
}

bool is_number(std::string_view words) {
  return !words.empty() && words.size() < 7 &&
         words.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

TeiBody::Action TeiBody::line_group(pugi::xml_node node) {
  if (content_.inner().kind == FrameKind::poem) {
    if (is_bayt(node)) return Action::stanza;  // goes on in the stanza
    content_.begin_stanza();
    return Action::stanza;
  }
  Frame frame{.kind = FrameKind::poem, .language = tree_.language(node)};
  frame.poem.form = VerseForm::lines;
  content_.open(std::move(frame));
  return Action::frame;
}

TeiBody::Action TeiBody::line(pugi::xml_node node) {
  if (is(node.parent(), "lg"))
    return is_bayt(node.parent()) && line_beside(node, true) ? Action::hemistich : Action::line;
  // Lines without a group around them are a poem together.
  if (!line_beside(node, false)) {
    Frame frame{.kind = FrameKind::poem};
    frame.poem.form = VerseForm::lines;
    content_.open(std::move(frame));
  }
  return line_beside(node, true) ? Action::line : Action::last_line;
}

void TeiBody::end_hemistich() {
  if (content_.inner().kind == FrameKind::poem) content_.inner().poem.form = VerseForm::bayts;
  content_.end_hemistich();
}

TeiBody::Action TeiBody::segment(pugi::xml_node node) {
  const std::string_view type = find_attribute(node, "type").value();
  const bool half =
      is(node.parent(), "l") && (type.empty() || type == "hemistich" || type == "misra" || type == "mesra");
  if (!half) return Action::mark;
  pugi::xml_node next = node.next_sibling();
  while (next && is_words(next)) next = next.next_sibling();
  return next && is(next, "seg") ? Action::hemistich : Action::mark;
}

TeiBody::Action TeiBody::list(pugi::xml_node node) {
  const std::string_view type = find_attribute(node, "type").value();
  const std::string_view rend = find_attribute(node, "rend").value();
  content_.end_paragraph();
  if (const pugi::xml_node title = early_child(node, "head")) {
    titles_list_ = true;
    head(title);
    titles_list_ = false;
  }
  Frame frame{.kind = FrameKind::list, .language = tree_.language(node)};
  frame.list.ordered = type == "ordered" || type == "numbered" || rend == "numbered" || rend == "ordered";
  const std::string number = note_mark(find_attribute(early_child(node, "item"), "n").value());
  if (frame.list.ordered && is_number(number)) frame.list.start = std::stoi(number);
  content_.open(std::move(frame));
  return Action::frame;
}

TeiBody::Action TeiBody::item(pugi::xml_node node) {
  Frame frame{.kind = FrameKind::item};
  pugi::xml_node before = node.previous_sibling();
  while (before && before.type() != pugi::node_element) before = before.previous_sibling();
  const bool numbered = content_.inner().kind == FrameKind::list && content_.inner().list.ordered;
  if (before && is(before, "label") && !numbered) {
    content_.end_paragraph();
    frame.term = read_text(before);
  }
  content_.open(std::move(frame));
  return Action::frame;
}

/// The term of the item after it, or words that open a paragraph.
TeiBody::Action TeiBody::label(pugi::xml_node node) {
  pugi::xml_node next = node.next_sibling();
  while (next && next.type() != pugi::node_element) next = next.next_sibling();
  if (is(node.parent(), "list") && next && is(next, "item")) return Action::skip;
  return plain_mark(node, MarkKind::strong);
}

TeiBody::Action TeiBody::figure(pugi::xml_node node) {
  content_.end_paragraph();
  content_.begin_text();
  if (const pugi::xml_node title = early_child(node, "head")) {
    walk(title);
    content_.words(" ");
  }
  Text caption = content_.end_text();
  // With a picture, the paragraphs are its caption, too; without one they stand by themselves.
  captions_.push_back(std::move(caption));
  return Action::caption;
}

void TeiBody::leave_caption() {
  content_.end_paragraph();
  Text caption = std::move(captions_.back());
  captions_.pop_back();
  const SourceSpan source = caption.source();
  if (!caption.empty()) content_.add(ParagraphBlock{std::move(caption)}, source);
}

TeiBody::Action TeiBody::graphic(pugi::xml_node node) {
  Figure picture;
  picture.image = tree_.attribute(node, "url");
  const pugi::xml_node owner = node.parent();
  if (is(owner, "figure")) {
    picture.alternate_text = tree_.line(early_child(owner, "figDesc"));
    if (!captions_.empty()) picture.caption = std::exchange(captions_.back(), Text());
  }
  SourceSpan source = picture.caption.source();
  if (source.empty()) source = tree_.source(node);
  content_.add(std::move(picture), source);
  return Action::skip;
}

TeiBody::Action TeiBody::table(pugi::xml_node node) {
  Frame frame{.kind = FrameKind::table, .language = tree_.language(node)};
  content_.end_paragraph();
  if (const pugi::xml_node title = early_child(node, "head")) frame.table.caption = read_text(title);
  content_.open(std::move(frame));
  return Action::frame;
}

TeiBody::Action TeiBody::row(pugi::xml_node) {
  Frame frame{.kind = FrameKind::row};
  frame.table.rows.emplace_back();
  content_.open(std::move(frame));
  return Action::frame;
}

TeiBody::Action TeiBody::cell(pugi::xml_node node) {
  const auto is_label = [](pugi::xml_node one) {
    return std::string_view(find_attribute(one, "role").value()) == "label";
  };
  Frame frame{.kind = FrameKind::cell, .language = tree_.language(node)};
  frame.cell.header = is_label(node) || is_label(node.parent());
  frame.cell.column_span = span_of(node, "cols", 1000);
  frame.cell.row_span = span_of(node, "rows", 10000);
  content_.open(std::move(frame));
  return Action::frame;
}

}  // namespace warraq::read
