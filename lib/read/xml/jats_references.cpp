// The list of references of JATS. A mixed citation has its punctuation; one of bare elements is given it
// here.

#include <array>
#include <utility>

#include "read/xml/jats_body.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

bool is_one_of(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (is(node, name)) return true;
  return false;
}

/// What stands before an element's words when something stands before it already.
std::string_view before_part(pugi::xml_node node, pugi::xml_node previous) {
  if (is_one_of(node, {"lpage"}) && is(previous, "fpage")) return "\u2013";
  if (is_one_of(node, {"fpage", "elocation-id", "page-range"})) return ": ";
  if (is_one_of(node, {"volume"})) return " ";
  if (is_one_of(node, {"issue"})) return is(previous, "volume") ? "(" : " (";
  if (is_one_of(node, {"year"})) return " (";
  if (is(node, "publisher-name") && is(previous, "publisher-loc")) return ": ";
  if (is_one_of(node, {"month", "day", "publisher-loc", "edition", "publisher-name", "supplement"}))
    return ", ";
  return ". ";
}

std::string_view after_part(pugi::xml_node node) { return is_one_of(node, {"issue", "year"}) ? ")" : ""; }

bool ends_sentence(std::string_view words) {
  return words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
}

}  // namespace

JatsBody::Action JatsBody::reference_list(pugi::xml_node node) {
  const Action action = section(node);
  // Titles and paragraphs stand before the entries, which are one list.
  std::vector<pugi::xml_node> entries;
  for_each_child(node, [&](pugi::xml_node one) {
    if (is(one, "ref")) entries.push_back(one);
  });
  if (entries.empty()) return action;
  if (const pugi::xml_node heading = early_child(node, "title")) title(heading);
  for_each_child(node, [&](pugi::xml_node one) {
    if (!is_one_of(one, {"ref", "ref-list", "title", "label"})) only(one);
  });
  Frame list{.kind = FrameKind::list};
  int number = 0;
  list.list.ordered = true;
  for (const pugi::xml_node entry : entries) {
    const std::string label = note_mark(tree_.plain(early_child(entry, "label")));
    list.list.ordered = list.list.ordered && label == std::to_string(++number);
  }
  content_.open(std::move(list));
  for (const pugi::xml_node entry : entries) only(entry);
  content_.close();
  for_each_child(node, [&](pugi::xml_node one) {
    if (is(one, "ref-list")) only(one);
  });
  leave(node, action);
  return Action::skip;
}

JatsBody::Action JatsBody::reference(pugi::xml_node node) {
  const bool numbered = content_.inner().kind == FrameKind::list && content_.inner().list.ordered;
  content_.open({.kind = FrameKind::item});
  const pugi::xml_node label = early_child(node, "label");
  if (label && !numbered) lead(label, " ");
  return Action::frame;
}

JatsBody::Action JatsBody::citation(pugi::xml_node node) {
  if (is_one_of(node.parent(), {"ref", "citation-alternatives"})) content_.end_paragraph();
  if (is(node, "mixed-citation") || has_own_words(node)) return Action::pass;
  cite(node);
  return Action::skip;
}

/// Names, year, title, where it stands, in the order the elements have.
void JatsBody::cite(pugi::xml_node node) {
  pugi::xml_node previous;
  std::string last_words;
  for_each_child(node, [&](pugi::xml_node one) {
    if (!one.first_child() || jats_kind(local_name(one)) == JatsKind::skip) return;
    if (previous) {
      std::string_view before = before_part(one, previous);
      if (before == ". " && ends_sentence(last_words)) before = " ";
      content_.words(before);
    }
    if (is_one_of(one, {"person-group", "name", "string-name"})) {
      if (is_one_of(previous, {"name", "string-name"})) content_.words(" ");
      cite_names(one);
    } else {
      cite_part(one, {});
    }
    content_.words(after_part(one));
    previous = one;
    last_words = tree_.line(one);
  });
  if (previous && !ends_sentence(last_words) &&
      !is_one_of(previous, {"pub-id", "uri", "ext-link", "comment"}))
    content_.words(".");
}

void JatsBody::cite_part(pugi::xml_node node, std::string_view before) {
  content_.words(before);
  if (is(node, "pub-id") && std::string_view(find_attribute(node, "pub-id-type").value()) == "doi") {
    const std::string doi = tree_.line(node);
    Mark link{.kind = MarkKind::link};
    link.target = "https://doi.org/" + doi;
    content_.words("doi:");
    content_.open_mark("pub-id", std::move(link));
    walk(node);
    return content_.close_mark("pub-id");
  }
  if (is_one_of(node, {"uri", "ext-link"})) {
    only(node);
    return;
  }
  const bool titled = is(node, "source");
  if (titled) content_.open_mark("source", Mark{.kind = MarkKind::emphasis});
  walk(node);
  if (titled) content_.close_mark("source");
}

/// "Noor, Laila, Nes, Jo": each name as its elements have it, surname first.
void JatsBody::cite_names(pugi::xml_node node) {
  if (is(node, "name")) {
    walk(early_child(node, "surname"));
    if (const pugi::xml_node given = early_child(node, "given-names")) {
      content_.words(" ");
      walk(given);
    }
    return;
  }
  if (has_own_words(node) || is(node, "string-name")) return walk(node);
  bool first = true;
  for_each_child(node, [&](pugi::xml_node one) {
    if (!first && !is(one, "etal")) content_.words(", ");
    if (is(one, "etal")) content_.words(first ? "et al." : " et al.");
    first = false;
    if (is_one_of(one, {"name", "string-name"})) {
      cite_names(one);
    } else {
      walk(one);
    }
  });
}

}  // namespace warraq::read
