#pragma once

/// Ways through an XML tree that need no stack of calls, however deep it is.

#include <pugixml.hpp>
#include <vector>

namespace warraq::read {

inline bool is_words(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

/// The node after `node` in the order of the text, below `top`; null at the end.
inline pugi::xml_node next_below(pugi::xml_node top, pugi::xml_node node) {
  if (const pugi::xml_node first = node.first_child()) return first;
  for (; node && node != top; node = node.parent())
    if (const pugi::xml_node next = node.next_sibling()) return next;
  return {};
}

/// Calls use(node) for each text node below `top`, or for `top` itself when it is one.
template <class Use>
void for_each_text_node(pugi::xml_node top, const Use& use) {
  if (is_words(top)) return use(top);
  for (pugi::xml_node node = top.first_child(); node; node = next_below(top, node))
    if (is_words(node)) use(node);
}

/// Calls use(element) for each element below `top`.
template <class Use>
void for_each_element(pugi::xml_node top, const Use& use) {
  for (pugi::xml_node node = top.first_child(); node; node = next_below(top, node))
    if (node.type() == pugi::node_element) use(node);
}

template <class Use>
void for_each_child(pugi::xml_node node, const Use& use) {
  for (pugi::xml_node one = node.first_child(); one; one = one.next_sibling())
    if (one.type() == pugi::node_element) use(one);
}

/// Walks everything inside `root`, at any depth, in the order of the text: `enter(node)` says whether to go
/// into it; then `leave(node)` comes when all inside is done.
template <typename Enter, typename Leave>
void walk(const pugi::xml_node& root, Enter&& enter, Leave&& leave) {
  pugi::xml_node node = root.first_child();
  while (node) {
    if (enter(node)) {
      if (const pugi::xml_node first = node.first_child()) {
        node = first;
        continue;
      }
      leave(node);
    }
    while (!node.next_sibling()) {
      node = node.parent();
      if (!node || node == root) return;
      leave(node);
    }
    node = node.next_sibling();
  }
}

/// Takes `visitor` through all nodes below `top`. Its enter(element) returns a Visitor::Action, which
/// leave(element, action) gets back when all inside is done; after Action::skip nothing inside is visited.
/// text(node) gets the words.
template <class Visitor>
void walk_below(pugi::xml_node top, Visitor& visitor) {
  using Action = typename Visitor::Action;
  std::vector<Action> open;
  pugi::xml_node node = top.first_child();
  while (node) {
    if (node.type() == pugi::node_element) {
      const Action action = visitor.enter(node);
      if (action != Action::skip && node.first_child()) {
        open.push_back(action);
        node = node.first_child();
        continue;
      }
      visitor.leave(node, action);
    } else if (is_words(node)) {
      visitor.text(node);
    }
    while (!node.next_sibling()) {
      node = node.parent();
      if (!node || node == top) return;
      visitor.leave(node, open.back());
      open.pop_back();
    }
    node = node.next_sibling();
  }
}

}  // namespace warraq::read
