#include "read/xml/declared_encoding.hpp"

#include "archive/mail_words.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::read {

std::string xml_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view declaration = bytes.substr(0, std::min<std::size_t>(bytes.find("?>"), 400));
  std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  at = declaration.find_first_of("\"'", at);
  if (at == std::string_view::npos) return {};
  const std::size_t end = declaration.find(declaration[at], at + 1);
  if (end == std::string_view::npos) return {};
  return std::string(declaration.substr(at + 1, end - at - 1));
}

DecodedText decode_declared(std::string_view bytes, const std::string& declared, const std::string& name) {
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  DecodedText decoded;
  if (declared.empty() || marked || !first_ill_formed(bytes) ||
      !detail::charset_to_utf8(bytes, declared, decoded.utf8))
    return decode_text(bytes, name);
  // Lines are the same in both; within one, places are near enough.
  std::size_t text = 0, source = 0;
  while (source < bytes.size() && text < decoded.utf8.size()) {
    decoded.offsets.anchor(text, source);
    const std::size_t text_end = decoded.utf8.find('\n', text), source_end = bytes.find('\n', source);
    if (text_end == std::string::npos || source_end == std::string_view::npos) break;
    text = text_end + 1;
    source = source_end + 1;
  }
  decoded.encoding = declared;
  return decoded;
}

}  // namespace warraq::read
