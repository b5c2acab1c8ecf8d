#pragma once

/// An XML document as a tree, with the way back to the bytes of the input.
///
///     XmlTree tree(input.bytes, input.name);
///     pugi::xml_node title = child(tree.root(), "title");
///     std::string words = tree.plain(title);
///
/// A DOCTYPE is passed over with all it declares; the named
/// characters of HTML (which are those of ISO) are known in every document.

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "read/markdown/entities.hpp"
#include "read/xml/xml_nodes.hpp"
#include "warraq/base/language.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

class XmlTree {
 public:
  /// Reads as far as the document is sound; what comes after damage is left out, with a `damaged-xml`
  /// diagnostic. Its own declaration counts where `decoding` names none. Throws Error empty_input,
  /// unknown_format as decode_text() does.
  XmlTree(std::string_view bytes, const std::string& name, const DecodeOptions& decoding = {});
  XmlTree(const XmlTree&) = delete;
  XmlTree& operator=(const XmlTree&) = delete;

  /// The document's element; null when nothing could be read.
  pugi::xml_node root() const { return document_.document_element(); }
  const std::string& encoding() const { return decoded_.encoding; }
  const Diagnostics& diagnostics() const { return decoded_.diagnostics; }

  /// Calls use(utf8, source) for each piece of a text node: the words between two references, and each
  /// reference by itself.
  template <class Use>
  void for_each_piece(pugi::xml_node text, const Use& use) {
    const std::string_view raw = text.value();
    const std::ptrdiff_t offset = text.offset_debug();
    const auto place = [&](std::size_t begin, std::size_t end) {
      return offset < 0 ? SourceSpan() : source(static_cast<std::size_t>(offset), begin, end);
    };
    const bool parsed = text.type() != pugi::node_cdata;
    std::size_t done = 0;
    for (std::size_t at = parsed ? raw.find('&') : raw.npos; at != raw.npos; at = raw.find('&', at + 1)) {
      const std::size_t length = reference_length(raw.substr(at));
      const auto found = length > 0 ? entities_.decode(raw.substr(at, length)) : std::nullopt;
      if (!found) continue;
      if (at > done) use(raw.substr(done, at - done), place(done, at));
      use(std::string_view(*found), place(at, at + length));
      done = at + length;
    }
    if (done < raw.size()) use(raw.substr(done), place(done, raw.size()));
  }

  /// All words below a node, as they stand.
  std::string plain(pugi::xml_node node);
  /// The same with runs of white space as one space, and none at the ends.
  std::string line(pugi::xml_node node);
  /// The words straight in a node, outside of its child elements.
  std::string own_words(pugi::xml_node node);
  /// The value of an attribute; empty when the node has none.
  std::string attribute(pugi::xml_node node, std::string_view name);
  /// xml:lang; unknown when the node says none.
  Language language(pugi::xml_node node);
  /// Where a text node's words stand; of an element, its name.
  SourceSpan source(pugi::xml_node node) const;

 private:
  SourceSpan source(std::size_t offset, std::size_t begin, std::size_t end) const {
    return decoded_.offsets.to_source(SourceSpan{offset + begin, offset + end});
  }

  DecodedText decoded_;
  pugi::xml_document document_;
  Entities entities_;
};

/// The child element of this name among the first few, where titles and labels stand: cheap in elements with
/// very many.
pugi::xml_node early_child(pugi::xml_node node, std::string_view name);
/// Whether there are words straight in the element, outside of its child elements.
bool has_own_words(pugi::xml_node node);
/// Lines of code without the line ends before the first and after the last.
std::string code_lines(std::string_view text);

}  // namespace warraq::read
