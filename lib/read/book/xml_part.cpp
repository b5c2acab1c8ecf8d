#include "read/book/xml_part.hpp"

#include "warraq/base/error.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read::epub {

namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The node after `node` in the order of the document, inside `root`.
pugi::xml_node next_node(pugi::xml_node node, const pugi::xml_node& root) {
  if (const pugi::xml_node below = node.first_child()) return below;
  while (node && node != root) {
    if (const pugi::xml_node beside = node.next_sibling()) return beside;
    node = node.parent();
  }
  return {};
}

}  // namespace

void XmlPart::parse(std::string_view bytes, const std::string& name, Diagnostics& diagnostics) {
  const auto complain = [&](const std::string& what) {
    diagnostics.push_back({Severity::warning, "damaged-part", std::nullopt, name + " " + what,
                           "save the book again with the program that made it"});
  };
  try {
    const DecodedText decoded = decode_text(bytes, name);
    const pugi::xml_parse_result result =
        document.load_buffer(decoded.utf8.data(), decoded.utf8.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!result) complain(std::string("is no well-formed XML: ") + result.description());
  } catch (const Error& error) {
    complain("cannot be read: " + error.detail());
  }
}

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  return whole.substr(whole.rfind(':') + 1);  // npos + 1 is 0
}

pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& child : parent.children())
    if (local_name(child.name()) == name) return child;
  return {};
}

pugi::xml_node find_element(const pugi::xml_node& root, std::string_view name) {
  for (pugi::xml_node node = next_node(root, root); node; node = next_node(node, root))
    if (local_name(node.name()) == name) return node;
  return {};
}

std::vector<pugi::xml_node> elements_named(const pugi::xml_node& root, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (pugi::xml_node node = next_node(root, root); node; node = next_node(node, root))
    if (local_name(node.name()) == name) found.push_back(node);
  return found;
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& one : node.attributes())
    if (local_name(one.name()) == name) return one.value();
  return {};
}

std::string words_of(const pugi::xml_node& node) {
  std::string out;
  bool space = false;
  for (pugi::xml_node at = next_node(node, node); at; at = next_node(at, node)) {
    if (at.type() != pugi::node_pcdata && at.type() != pugi::node_cdata) continue;
    for (const char c : std::string_view(at.value())) {
      if (is_white(c)) {
        space = !out.empty();
        continue;
      }
      if (space) out += ' ';
      space = false;
      out += c;
    }
  }
  return out;
}

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || is_white(list[at - 1])) && (end == list.size() || is_white(list[end]))) return true;
  }
  return false;
}

}  // namespace warraq::read::epub
