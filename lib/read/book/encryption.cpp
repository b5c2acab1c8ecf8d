#include "read/book/encryption.hpp"

#include "read/book/package_path.hpp"
#include "read/xml/xml_nodes.hpp"
#include "read/xml/xml_part.hpp"

namespace warraq::read::epub {

std::set<std::string> encrypted_parts(const Package& package, Diagnostics& diagnostics) {
  std::set<std::string> parts;
  const std::string path = "META-INF/encryption.xml";
  const std::string* bytes = package.find(path);
  if (bytes == nullptr) return parts;
  const XmlPart part(*bytes, path, LoneSpace::drop, diagnostics);
  for (const pugi::xml_node& data : elements_named(part.root(), "EncryptedData")) {
    const std::string_view method = value(child(data, "EncryptionMethod"), "Algorithm");
    if (method == "http://www.idpf.org/2008/embedding" || method == "http://ns.adobe.com/pdf/enc#RC")
      continue;
    // Addresses count from the root, whatever the file's own place.
    for (const pugi::xml_node& reference : elements_named(data, "CipherReference"))
      parts.insert(resolve("", value(reference, "URI")).path);
  }
  return parts;
}

}  // namespace warraq::read::epub
