#pragma once

/// One XML file of the many that make a Word document or a book.
///
/// No entity is expanded but XML's own five; a document type is passed over. All character data and values
/// are well-formed UTF-8 without control characters, whatever the bytes and the numeric references said:
/// nothing that reads the tree has to ask again.

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "warraq/base/diagnostic.hpp"

namespace warraq::read {

/// White space that stands alone between elements.
enum class LoneSpace : std::uint8_t { drop, keep };

class XmlPart {
 public:
  XmlPart() = default;
  /// Bytes that are no text, or XML that breaks off, are `damaged-part` diagnostics; what stands before the
  /// trouble is kept. Copies what it needs of `bytes`.
  XmlPart(std::string_view bytes, const std::string& name, LoneSpace space, Diagnostics& diagnostics);

  /// The document's element; null when there is none.
  pugi::xml_node root() const { return document_.document_element(); }

 private:
  pugi::xml_document document_;
};

}  // namespace warraq::read
