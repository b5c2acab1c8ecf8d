#pragma once

/// The small XML files of a book: its container, its package document, its tables of contents.

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "warraq/base/diagnostic.hpp"

namespace warraq::read::epub {

/// An XML file, as far as it is well-formed.
struct XmlPart {
  pugi::xml_document document;

  /// Fills `document`. Bytes that are no text, or XML that breaks off, are diagnostics; what stands before
  /// the trouble is kept.
  void parse(std::string_view bytes, const std::string& name, Diagnostics& diagnostics);
};

/// An element's or attribute's name without its prefix.
std::string_view local_name(const char* name);
/// The first child, or the first element at any depth, of this name; null when there is none.
pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name);
pugi::xml_node find_element(const pugi::xml_node& root, std::string_view name);
/// All elements of this name below `root`, in order.
std::vector<pugi::xml_node> elements_named(const pugi::xml_node& root, std::string_view name);
/// An attribute's value by its name without prefix; "" when there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);
/// All the words below an element, runs of white space as one space.
std::string words_of(const pugi::xml_node& node);
/// Whether a list parted by white space has this word.
bool has_word(std::string_view list, std::string_view word);

}  // namespace warraq::read::epub
