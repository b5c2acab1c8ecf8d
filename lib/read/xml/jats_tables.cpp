// Figures and tables of JATS.

#include <algorithm>
#include <utility>

#include "read/xml/jats_body.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

/// "Figure 1 The mill. Its wheel." in one run, the label strong.
Text JatsBody::caption_of(pugi::xml_node node) {
  content_.begin_text();
  if (const pugi::xml_node label = early_child(node, "label")) {
    content_.open_mark("label", Mark{.kind = MarkKind::strong});
    walk(label);
    content_.close_mark("label");
    content_.words(" ");
  }
  for_each_child(node, [&](pugi::xml_node caption) {
    if (!is(caption, "caption")) return;
    for_each_child(caption, [&](pugi::xml_node part) {
      walk(part);
      content_.words(" ");
    });
  });
  return content_.end_text();
}

JatsBody::Action JatsBody::captioned(pugi::xml_node node) {
  content_.end_paragraph();
  captions_.push_back(caption_of(node));
  return Action::caption;
}

void JatsBody::leave_captioned(pugi::xml_node) {
  content_.end_paragraph();
  Text caption = std::move(captions_.back());
  captions_.pop_back();
  if (caption.empty()) return;
  const SourceSpan source = caption.source();
  content_.add(ParagraphBlock{std::move(caption)}, source);
}

JatsBody::Action JatsBody::picture(pugi::xml_node node) {
  content_.end_paragraph();
  Figure figure;
  figure.image = tree_.attribute(node, "href");
  if (early_child(node, "caption") || early_child(node, "label")) {
    figure.caption = caption_of(node);
  } else if (!captions_.empty()) {
    figure.caption = std::exchange(captions_.back(), Text());
  }
  for (const pugi::xml_node owner : {node, node.parent()})
    if (figure.alternate_text.empty()) figure.alternate_text = tree_.line(early_child(owner, "alt-text"));
  const bool shown = is(node, "graphic") || tree_.attribute(node, "mimetype") == "image";
  SourceSpan source = figure.caption.source();
  if (source.empty()) source = tree_.source(node);
  if (shown) {
    content_.add(std::move(figure), source);
    return Action::skip;
  }
  // Sound and film cannot be printed: what they are, and where.
  if (figure.caption.empty()) figure.caption = Text(figure.alternate_text);
  if (figure.caption.empty()) figure.caption = Text(figure.image);
  const auto size = static_cast<std::uint32_t>(figure.caption.utf8.size());
  if (!figure.image.empty()) {
    Mark link{.kind = MarkKind::link, .begin = 0, .end = size};
    link.target = figure.image;
    figure.caption.marks.insert(figure.caption.marks.begin(), std::move(link));
  }
  if (size > 0) content_.add(ParagraphBlock{std::move(figure.caption)}, source);
  return Action::skip;
}

JatsBody::Action JatsBody::table(pugi::xml_node node) {
  Frame frame{.kind = FrameKind::table};
  if (!captions_.empty()) frame.table.caption = std::exchange(captions_.back(), Text());
  content_.open(std::move(frame));
  const pugi::xml_node foot = early_child(node, "tfoot");
  pugi::xml_node after = foot.next_sibling();
  while (after && after.type() != pugi::node_element) after = after.next_sibling();
  if (!after) return Action::frame;
  // The foot may stand before the body in the file, and never does on the page.
  for_each_child(node, [&](pugi::xml_node part) {
    if (part != foot) walk(part);
  });
  walk(foot);
  content_.close();
  return Action::skip;
}

JatsBody::Action JatsBody::row() {
  Frame frame{.kind = FrameKind::row};
  frame.table.rows.emplace_back();
  content_.open(std::move(frame));
  return Action::frame;
}

JatsBody::Action JatsBody::cell(pugi::xml_node node) {
  Frame frame{.kind = FrameKind::cell, .language = tree_.language(node)};
  frame.cell.header = is(node, "th") || is(node.parent().parent(), "thead");
  frame.cell.column_span = span_of(node, "colspan", 1000);
  frame.cell.row_span = span_of(node, "rowspan", 10000);
  const std::string_view align = find_attribute(node, "align").value();
  if (align == "center") frame.cell.alignment = Alignment::centre;
  if (align == "right") frame.cell.alignment = Alignment::end;
  content_.open(std::move(frame));
  return Action::frame;
}

}  // namespace warraq::read
