// The inline elements of JATS.

#include <utility>

#include "read/xml/jats_body.hpp"
#include "read/xml/math_text.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

pugi::xml_node first_below(pugi::xml_node top, std::string_view name) {
  pugi::xml_node found;
  for_each_element(top, [&](pugi::xml_node node) {
    if (!found && is(node, name)) found = node;
  });
  return found;
}

}  // namespace

JatsBody::Action JatsBody::enter_words(JatsKind kind, pugi::xml_node node) {
  switch (kind) {
    case JatsKind::italic:
      return plain_mark(node, MarkKind::emphasis);
    case JatsKind::bold:
      return plain_mark(node, MarkKind::strong);
    case JatsKind::small_caps:
      return plain_mark(node, MarkKind::small_caps);
    case JatsKind::underline:
      return plain_mark(node, MarkKind::underline);
    case JatsKind::strike:
      return plain_mark(node, MarkKind::strike);
    case JatsKind::subscript:
      return plain_mark(node, MarkKind::subscript);
    case JatsKind::superscript:
      return plain_mark(node, MarkKind::superscript);
    case JatsKind::monospace:
      return plain_mark(node, MarkKind::code);
    case JatsKind::styled:
      return styled(node);
    case JatsKind::link: {
      const std::string target = tree_.attribute(node, "href");
      return link(node, target.empty() && is(node, "uri") ? tree_.own_words(node) : target);
    }
    case JatsKind::email:
      return link(node, "mailto:" + tree_.own_words(node));
    case JatsKind::break_line:
      content_.line_break();
      return Action::skip;
    case JatsKind::reference_call:
      return reference_call(node);
    case JatsKind::footnote:
      return footnote(node);
    case JatsKind::alternatives:
      return alternatives(node);
    case JatsKind::inline_formula:
      return formula(node, false);
    case JatsKind::formula:
      return formula(node, true);
    case JatsKind::math:
      add_math(node, tree_, content_);
      return Action::skip;
    case JatsKind::tex:
      add_tex(tree_.plain(node), tree_.source(node.first_child()), content_);
      return Action::skip;
    case JatsKind::inline_picture:
      content_.image({.address = tree_.attribute(node, "href"),
                      .title = {},
                      .words = tree_.line(early_child(node, "alt-text"))});
      return Action::skip;
    case JatsKind::generated: {
      // Commas between items are for texts without lists.
      const JatsKind owner = jats_kind(local_name(node.parent()));
      const bool between = owner == JatsKind::list || owner == JatsKind::table || owner == JatsKind::row;
      return between ? Action::skip : Action::pass;
    }
    case JatsKind::speaker:
      content_.end_paragraph();
      content_.open_mark(local_name(node), Mark{.kind = MarkKind::strong});
      return Action::speaker;
    default:
      return Action::pass;
  }
}

/// Words whose style or language the element says.
JatsBody::Action JatsBody::styled(pugi::xml_node node) {
  const std::string style = tree_.attribute(node, "style") + tree_.attribute(node, "style-type");
  const auto has = [&](std::string_view word) { return style.find(word) != std::string::npos; };
  if (has("italic")) return plain_mark(node, MarkKind::emphasis);
  if (has("bold")) return plain_mark(node, MarkKind::strong);
  if (has("underline")) return plain_mark(node, MarkKind::underline);
  if (has("line-through")) return plain_mark(node, MarkKind::strike);
  const Language language = tree_.language(node);
  if (!language.known()) return mark(node, std::nullopt);
  Mark quoted{.kind = MarkKind::quotation};
  quoted.language = language;
  return mark(node, std::move(quoted));
}

JatsBody::Action JatsBody::link(pugi::xml_node node, std::string target) {
  if (target.empty()) return mark(node, std::nullopt);
  if (!node.first_child()) content_.words(target);
  Mark link{.kind = MarkKind::link};
  link.target = std::move(target);
  return mark(node, std::move(link));
}

/// A call of a note, or words that name a figure, a table, a book.
JatsBody::Action JatsBody::reference_call(pugi::xml_node node) {
  const std::string_view type = find_attribute(node, "ref-type").value();
  if (type != "fn" && type != "footnote") return Action::pass;
  const std::string_view id = find_attribute(node, "rid").value();
  const pugi::xml_node note = notes_.find(id);
  if (!note) return Action::pass;
  content_.note_call(notes_.call(note, note_mark(tree_.plain(node)), article_));
  return Action::skip;
}

JatsBody::Action JatsBody::footnote(pugi::xml_node node) {
  if (notes_.is_called(node, find_attribute(node, "id").value())) return Action::skip;
  const std::string_view parent = local_name(node.parent());
  const bool in_group = parent == "fn-group" || parent == "table-wrap-foot" || parent == "author-notes" ||
                        parent == "back" || parent == "notes" || parent == "sec" || parent == "body";
  if (in_group) {
    content_.end_paragraph();
    return Action::apart;
  }
  content_.note_call(notes_.call(node, note_mark(tree_.plain(child(node, "label"))), article_));
  return Action::skip;
}

/// Of several forms of one thing, the one that can be set best.
JatsBody::Action JatsBody::alternatives(pugi::xml_node node) {
  for (const std::string_view name :
       {"math", "table", "code", "tex-math", "textual-form", "graphic", "media"}) {
    if (const pugi::xml_node chosen = child(node, name)) return only(chosen);
  }
  return Action::pass;
}

/// Math before TeX, TeX before a picture of it. A display has a line of its own, with its number behind it
/// and the full stop or comma that follows it in the text.
JatsBody::Action JatsBody::formula(pugi::xml_node node, bool display) {
  const pugi::xml_node math = first_below(node, "math"), tex = first_below(node, "tex-math");
  if (display) content_.end_paragraph();
  if (display && (math || tex)) around_formula(node);
  if (math) {
    add_math(math, tree_, content_);
  } else if (tex) {
    add_tex(tree_.plain(tex), tree_.source(tex.first_child()), content_);
  } else {
    walk(node);
  }
  if (!display) return Action::skip;
  const std::string_view after = is_words(node.next_sibling()) ? node.next_sibling().value() : "";
  const bool stopped = !after.empty() && (after[0] == '.' || after[0] == ',' || after[0] == ';');
  if (stopped && !content_.fresh()) {
    content_.words(after.substr(0, 1));
    stopped_ = node.next_sibling();
  }
  if (const pugi::xml_node number = child(node, "label")) {
    content_.words(" ");
    walk(number);
  }
  content_.end_paragraph();
  return Action::skip;
}

/// What stands in a display beside the formula and its pictures.
void JatsBody::around_formula(pugi::xml_node node) {
  for_each_child(node, [&](pugi::xml_node one) {
    for (const std::string_view name : {"math", "tex-math", "alternatives", "label", "graphic"})
      if (is(one, name)) return;
    only(one);
    content_.end_paragraph();
  });
}

}  // namespace warraq::read
