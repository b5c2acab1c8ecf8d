#include "read/xml/xml_part.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <optional>

#include "read/xml/xml_encoding.hpp"
#include "read/xml/xml_walk.hpp"
#include "warraq/base/error.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t' || c == '\r';
}

/// What stands in place of a character that no text has; nullptr for all others.
const char* instead_of(UChar32 c) {
  if (c < 0 || (c & 0xFFFE) == 0xFFFE) return "\uFFFD";
  if (c == 0x85) return " ";  // the line end of mainframes
  const bool blank = c == '\n' || c == '\t' || c == '\r';
  return (c < 0x20 && !blank) || (c >= 0x7F && c < 0xA0) ? "" : nullptr;
}

/// `text` made sound; nullopt when it is already.
std::optional<std::string> mended(std::string_view text) {
  std::optional<std::string> made;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_plain(text[at])) {
      ++at;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(text.data(), at, text.size(), c);
    const char* instead = instead_of(c);
    if (instead == nullptr) continue;
    if (!made) made.emplace();
    made->append(text.substr(copied, begin - copied)) += instead;
    copied = at;
  }
  if (made) made->append(text.substr(copied));
  return made;
}

/// What a value may be set to anew: a node's character data, an attribute's value.
template <class Holder>
void make_sound(Holder holder) {
  if (const std::optional<std::string> good = mended(holder.value())) holder.set_value(good->c_str());
}

/// Numeric references can say what no decoder lets through: surrogates, controls, numbers beyond Unicode.
void make_sound(pugi::xml_document& document) {
  for (pugi::xml_node node = document.first_child(); node; node = next_below(document, node)) {
    if (is_words(node)) make_sound<pugi::xml_node>(node);
    for (pugi::xml_attribute one = node.first_attribute(); one; one = one.next_attribute())
      make_sound<pugi::xml_attribute>(one);
  }
}

}  // namespace

XmlPart::XmlPart(std::string_view bytes, const std::string& name, LoneSpace space, Diagnostics& diagnostics) {
  const auto complain = [&](const std::string& what) {
    diagnostics.push_back({Severity::warning, "damaged-part", std::nullopt, name + " " + what,
                           "what stands before is kept; save the file again with the program that made it"});
  };
  try {
    const std::string said = xml_encoding(bytes);  // XML that says nothing is UTF-8
    const DecodedText decoded = decode_text(bytes, name, {.declared = said.empty() ? "UTF-8" : said});
    unsigned options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol;
    options |= space == LoneSpace::keep ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single;
    const pugi::xml_parse_result result =
        document_.load_buffer(decoded.utf8.data(), decoded.utf8.size(), options, pugi::encoding_utf8);
    make_sound(document_);
    if (result) return;
    const SourceSpan place = decoded.offsets.to_source(
        SourceSpan{static_cast<std::size_t>(result.offset), static_cast<std::size_t>(result.offset)});
    complain("is no well-formed XML from byte " + std::to_string(place.begin) + " on (" +
             result.description() + ")");
  } catch (const Error& error) {
    complain("cannot be read: " + error.detail());
  }
}

}  // namespace warraq::read
