#include "read/xml/jats_body.hpp"

#include <algorithm>
#include <utility>

#include "read/xml/math_text.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

bool is_note_call(pugi::xml_node xref) {
  const std::string_view type = find_attribute(xref, "ref-type").value();
  return type == "fn" || type == "footnote";
}

}  // namespace

JatsBody::JatsBody(XmlTree& tree, Article& article) : XmlBody(tree, article) {
  for_each_element(tree.root(), [&](pugi::xml_node node) {
    if (is(node, "fn") && !is(node.parent(), "table-wrap-foot"))
      notes_.define(node, find_attribute(node, "id").value());
    if (is(node, "xref") && is_note_call(node)) notes_.expect_call(find_attribute(node, "rid").value());
  });
}

Text JatsBody::read_texts(const std::vector<pugi::xml_node>& nodes) {
  content_.begin_text();
  for (const pugi::xml_node node : nodes) {
    walk(node);
    content_.words(" ");
  }
  return content_.end_text();
}

void JatsBody::text(pugi::xml_node node) {
  bool skips = node == stopped_;
  tree_.for_each_piece(node, [&](std::string_view words, SourceSpan source) {
    if (std::exchange(skips, false)) {
      words.remove_prefix(1);
      if (source.end - source.begin > words.size()) ++source.begin;
    }
    content_.words(words, source);
  });
}

JatsBody::Action JatsBody::enter(pugi::xml_node node) {
  const JatsKind kind = jats_kind(local_name(node));
  switch (kind) {
    case JatsKind::other:
      return Action::pass;
    case JatsKind::skip:
      return Action::skip;
    case JatsKind::apart:
    case JatsKind::paragraph:
      content_.end_paragraph();
      return Action::apart;
    default:
      break;
  }
  const Action action = enter_words(kind, node);
  return action == Action::pass ? enter_blocks(kind, node) : action;
}

JatsBody::Action JatsBody::enter_blocks(JatsKind kind, pugi::xml_node node) {
  switch (kind) {
    case JatsKind::section:
      return section(node);
    case JatsKind::title:
      return title(node);
    case JatsKind::label:
      return label(node);
    case JatsKind::list:
      return list(node);
    case JatsKind::list_item:
      return list_item(node);
    case JatsKind::definitions:
      content_.open({.kind = FrameKind::list});
      return Action::frame;
    case JatsKind::definition_item:
      return definition_item(node);
    case JatsKind::term:
      return is(node.parent(), "def-item") ? Action::skip : Action::pass;
    case JatsKind::quotation:
      content_.open_quotation(tree_.language(node));
      return Action::quotation;
    case JatsKind::attribution:
      return attribution(node);
    case JatsKind::poem:
      return poem(node);
    case JatsKind::verse_line:
      return Action::verse_line;
    case JatsKind::code:
      return code(node);
    case JatsKind::figure:
    case JatsKind::table_wrap:
      return captioned(node);
    case JatsKind::caption:
      // Its owner has read it; one without an owner we know is a paragraph.
      return is(node.parent(), "fig") || is(node.parent(), "table-wrap") ? Action::skip : Action::apart;
    case JatsKind::picture:
      return picture(node);
    case JatsKind::table:
      return table(node);
    case JatsKind::row:
      return row();
    case JatsKind::cell:
      return cell(node);
    case JatsKind::reference_list:
      return reference_list(node);
    case JatsKind::reference:
      return reference(node);
    case JatsKind::citation:
      return citation(node);
    default:
      return Action::pass;
  }
}

void JatsBody::leave(pugi::xml_node node, Action action) {
  switch (action) {
    case Action::skip:
    case Action::pass:
      break;
    case Action::mark:
      content_.close_mark(local_name(node));
      break;
    case Action::apart:
    case Action::stanza:
      content_.end_paragraph();
      break;
    case Action::frame:
      content_.close();
      break;
    case Action::quotation:
      content_.close_quotation();
      break;
    case Action::section:
      content_.end_paragraph();
      --depth_;
      break;
    case Action::speaker:
      content_.close_mark(local_name(node));
      content_.words(" ");
      content_.run_in();
      break;
    case Action::verse_line:
      content_.end_line(static_cast<int>(find_attribute(node, "indent-level").as_uint(0) % 10));
      break;
    case Action::caption:
      leave_captioned(node);
      break;
  }
}

JatsBody::Action JatsBody::section(pugi::xml_node node) {
  content_.end_paragraph();
  const bool titled = early_child(node, "title") || early_child(node, "label");
  if (!titled || is(node, "statement")) return Action::apart;
  ++depth_;
  return Action::section;
}

/// A heading of its section, with the label before it.
JatsBody::Action JatsBody::title(pugi::xml_node node) {
  const pugi::xml_node parent = node.parent();
  const std::string_view owner = local_name(parent);
  if (owner == "verse-group" && content_.inner().kind == FrameKind::poem) {
    content_.begin_stanza();
    content_.inner().poem.stanzas.back().heading = read_text(node);
    return Action::skip;
  }
  const JatsKind kind = jats_kind(owner);
  const bool heads = (kind == JatsKind::section && owner != "statement") ||
                     kind == JatsKind::reference_list || owner == "fn-group" || owner == "app-group" ||
                     owner == "body" || owner == "back" || owner == "abstract" || owner == "trans-abstract";
  if (!heads) {
    content_.end_paragraph();
    content_.open_mark(local_name(node), Mark{.kind = MarkKind::strong});
    walk(node);
    content_.close_mark(local_name(node));
    content_.end_paragraph();
    return Action::skip;
  }
  std::vector<pugi::xml_node> nodes;
  if (const pugi::xml_node number = early_child(parent, "label"); number && is(node, "title"))
    nodes.push_back(number);
  nodes.push_back(node);
  content_.add_heading(read_texts(nodes), std::clamp(depth_, 1, 6));
  return Action::skip;
}

JatsBody::Action JatsBody::label(pugi::xml_node node) {
  const pugi::xml_node parent = node.parent();
  switch (jats_kind(local_name(parent))) {
    case JatsKind::section:
      if (is(parent, "statement")) break;
      if (!early_child(parent, "title")) content_.add_heading(read_text(node), std::clamp(depth_, 1, 6));
      return Action::skip;
    case JatsKind::figure:
    case JatsKind::table_wrap:
    case JatsKind::formula:
    case JatsKind::list_item:
    case JatsKind::reference:
      return Action::skip;
    case JatsKind::footnote:
      // The mark is drawn where the note is set; a note that nobody calls is a paragraph and needs it.
      if (notes_.is_called(parent, find_attribute(parent, "id").value())) return Action::skip;
      lead(node, " ");
      return Action::skip;
    default:
      break;
  }
  content_.end_paragraph();
  return plain_mark(node, MarkKind::strong);
}

/// Words that open the paragraph after them.
void JatsBody::lead(pugi::xml_node node, std::string_view after) {
  content_.end_paragraph();
  walk(node);
  content_.words(after);
  content_.run_in();
}

JatsBody::Action JatsBody::list(pugi::xml_node node) {
  const std::string_view type = find_attribute(node, "list-type").value();
  Frame frame{.kind = FrameKind::list};
  frame.list.ordered = type == "order" || type.starts_with("alpha") || type.starts_with("roman");
  const pugi::xml_node first = early_child(child(node, "list-item"), "label");
  if (frame.list.ordered && first) {
    const std::string number = note_mark(tree_.plain(first));
    if (!number.empty() && number.find_first_not_of("0123456789") == std::string::npos && number.size() < 7)
      frame.list.start = std::stoi(number);
  }
  content_.open(std::move(frame));
  return Action::frame;
}

JatsBody::Action JatsBody::list_item(pugi::xml_node node) {
  const bool numbered = content_.inner().kind == FrameKind::list && content_.inner().list.ordered;
  content_.open({.kind = FrameKind::item});
  const pugi::xml_node label = early_child(node, "label");
  if (label && !numbered && note_mark(tree_.plain(label)) != "\u2022") lead(label, " ");
  return Action::frame;
}

JatsBody::Action JatsBody::definition_item(pugi::xml_node node) {
  Frame frame{.kind = FrameKind::item};
  std::vector<pugi::xml_node> terms;
  for_each_child(node, [&](pugi::xml_node one) {
    if (is(one, "term")) terms.push_back(one);
  });
  content_.end_paragraph();
  frame.term = read_texts(terms);
  content_.open(std::move(frame));
  return Action::frame;
}

JatsBody::Action JatsBody::attribution(pugi::xml_node node) {
  content_.end_paragraph();
  Frame& inner = content_.inner();
  const pugi::xml_node parent = node.parent();
  if (is(parent, "verse-group") && inner.kind == FrameKind::poem) {
    Text by = read_text(node);
    content_.inner().poem.attribution = std::move(by);
    return Action::skip;
  }
  if (jats_kind(local_name(parent)) != JatsKind::quotation) return Action::apart;
  content_.set_attribution(read_text(node));
  return Action::skip;
}

JatsBody::Action JatsBody::poem(pugi::xml_node node) {
  if (content_.inner().kind == FrameKind::poem) {
    content_.begin_stanza();
    return Action::stanza;
  }
  Frame frame{.kind = FrameKind::poem, .language = tree_.language(node)};
  frame.poem.form = VerseForm::lines;
  content_.open(std::move(frame));
  return Action::frame;
}

JatsBody::Action JatsBody::code(pugi::xml_node node) {
  const std::string language = tree_.attribute(node, "language");
  content_.add(CodeBlock{code_lines(tree_.plain(node)), language}, tree_.source(node.first_child()));
  return Action::skip;
}

}  // namespace warraq::read
