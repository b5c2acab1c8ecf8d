#include "read/book/encryption.hpp"

#include "read/book/package_path.hpp"
#include "read/book/xml_part.hpp"

namespace warraq::read::epub {

std::set<std::string> encrypted_parts(const Package& package, Diagnostics& diagnostics) {
  std::set<std::string> parts;
  const std::string path = "META-INF/encryption.xml";
  const std::string* bytes = package.find(path);
  if (bytes == nullptr) return parts;
  XmlPart part;
  part.parse(*bytes, path, diagnostics);
  for (const pugi::xml_node& data : elements_named(part.document, "EncryptedData")) {
    const std::string_view method = attribute(child_named(data, "EncryptionMethod"), "Algorithm");
    if (method == "http://www.idpf.org/2008/embedding" || method == "http://ns.adobe.com/pdf/enc#RC")
      continue;
    // Addresses count from the root, whatever the file's own place.
    for (const pugi::xml_node& reference : elements_named(data, "CipherReference"))
      parts.insert(resolve("", attribute(reference, "URI")).path);
  }
  return parts;
}

}  // namespace warraq::read::epub
