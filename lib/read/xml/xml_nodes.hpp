#pragma once

/// What is asked of the nodes of any XML tree. Names are compared without their prefixes: files of the same
/// kind differ from program to program in namespaces and prefixes alone. What is asked of null is null, or
/// empty.

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace warraq::read {

/// An element's or an attribute's name without its prefix.
std::string_view local_name(pugi::xml_node node);
std::string_view local_name(pugi::xml_attribute attribute);
inline bool is(pugi::xml_node node, std::string_view name) { return local_name(node) == name; }

/// The attribute of this name, whatever its prefix; null when there is none. What declares a namespace is
/// none.
pugi::xml_attribute find_attribute(pugi::xml_node node, std::string_view name);
/// An attribute's value; empty when there is none.
std::string_view value(pugi::xml_node node, std::string_view name);

/// How many columns or rows a cell spans: 1 to `most`.
int span_of(pugi::xml_node cell, std::string_view name, int most);

/// The first child element of this name; null when there is none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
bool has_child(pugi::xml_node node, std::string_view name);
/// The first element of this name at any depth; null when there is none.
pugi::xml_node find_element(pugi::xml_node top, std::string_view name);
/// All elements of this name at any depth, in order.
std::vector<pugi::xml_node> elements_named(pugi::xml_node top, std::string_view name);

/// All character data below a node, as it stands.
std::string all_text(pugi::xml_node node);
/// The same with runs of white space as one space, and none at the ends.
std::string words_of(pugi::xml_node node);
/// With runs of white space as one space, and none at the ends.
std::string collapsed(std::string_view text);
bool has_part(std::string_view text, std::string_view part);
/// Whether a list parted by white space has this word.
bool has_word(std::string_view list, std::string_view word);

}  // namespace warraq::read
