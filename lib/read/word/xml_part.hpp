#pragma once

/// The XML of one part of a word processor's document. Names are compared without their prefixes: Strict and
/// transitional files, and those of all programs, differ in namespaces and prefixes alone.
///
/// No entity is expanded but XML's own five; a document type is passed over.

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "warraq/base/diagnostic.hpp"

namespace warraq::read::word {

/// White space that stands alone between elements.
enum class LoneSpace : std::uint8_t { drop, keep };

/// The tree of a part. Of a part that breaks off, what stands before is there, and a diagnostic says so.
class XmlPart {
 public:
  XmlPart() = default;
  XmlPart(std::string_view bytes, const std::string& name, LoneSpace space, Diagnostics& diagnostics);

  /// The document's element; null when there is none.
  pugi::xml_node root() const { return document_.document_element(); }

 private:
  pugi::xml_document document_;
};

/// A name without its prefix.
std::string_view local_name(const char* name);
inline std::string_view local_name(const pugi::xml_node& node) { return local_name(node.name()); }

/// The first child of that name; null when there is none, as any of the next asked of null are.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
bool has_child(const pugi::xml_node& node, std::string_view name);
pugi::xml_attribute attribute(const pugi::xml_node& node, std::string_view name);
/// An attribute's value; empty when there is none.
std::string_view value(const pugi::xml_node& node, std::string_view name);
/// An attribute as a whole number, clamped to what an int holds.
int number(const pugi::xml_node& node, std::string_view name, int otherwise);
/// Whether an on-off child is there and on; nullopt when it is not there.
std::optional<bool> on_off(const pugi::xml_node& node, std::string_view name);

/// Well-formed UTF-8 without control characters: neither is sure of what XML escapes. Uses `buffer` where
/// something must change.
std::string_view clean(std::string_view text, std::string& buffer);
std::string clean(std::string_view text);
/// All character data inside, at any depth.
std::string all_text(const pugi::xml_node& node);

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

}  // namespace warraq::read::word
