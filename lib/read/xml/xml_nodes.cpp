#include "read/xml/xml_nodes.hpp"

#include <algorithm>

#include "read/markup/ascii.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

std::string_view after_prefix(std::string_view name) {
  return name.substr(name.rfind(':') + 1);
}  // npos + 1 is 0

}  // namespace

std::string_view local_name(pugi::xml_node node) { return after_prefix(node.name()); }
std::string_view local_name(pugi::xml_attribute attribute) { return after_prefix(attribute.name()); }

pugi::xml_attribute find_attribute(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_attribute one = node.first_attribute(); one; one = one.next_attribute())
    if (after_prefix(one.name()) == name && !std::string_view(one.name()).starts_with("xmlns")) return one;
  return {};
}

std::string_view value(pugi::xml_node node, std::string_view name) {
  return find_attribute(node, name).value();
}

int span_of(pugi::xml_node cell, std::string_view name, int most) {
  return std::clamp(find_attribute(cell, name).as_int(1), 1, most);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_node one = node.first_child(); one; one = one.next_sibling())
    if (one.type() == pugi::node_element && local_name(one) == name) return one;
  return {};
}

bool has_child(pugi::xml_node node, std::string_view name) { return !child(node, name).empty(); }

pugi::xml_node find_element(pugi::xml_node top, std::string_view name) {
  for (pugi::xml_node node = top.first_child(); node; node = next_below(top, node))
    if (local_name(node) == name) return node;
  return {};
}

std::vector<pugi::xml_node> elements_named(pugi::xml_node top, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for_each_element(top, [&](pugi::xml_node node) {
    if (local_name(node) == name) found.push_back(node);
  });
  return found;
}

std::string all_text(pugi::xml_node node) {
  std::string text;
  for_each_text_node(node, [&](pugi::xml_node words) { text += words.value(); });
  return text;
}

std::string words_of(pugi::xml_node node) { return collapsed(all_text(node)); }

std::string collapsed(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    if (is_xml_space(c)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

bool has_part(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || is_xml_space(list[at - 1])) && (end == list.size() || is_xml_space(list[end])))
      return true;
  }
  return false;
}

}  // namespace warraq::read
