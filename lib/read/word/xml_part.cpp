#include "read/word/xml_part.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <climits>

namespace warraq::read::word {

XmlPart::XmlPart(std::string_view bytes, const std::string& name, LoneSpace space, Diagnostics& diagnostics) {
  unsigned options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol;
  options |= space == LoneSpace::keep ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result result = document_.load_buffer(bytes.data(), bytes.size(), options);
  if (result) return;
  diagnostics.push_back({Severity::warning,
                         "damaged-part",
                         {},
                         name + " is no well-formed XML from byte " + std::to_string(result.offset) + " on",
                         "what stands before is kept"});
}

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (pugi::xml_node one = node.first_child(); one; one = one.next_sibling())
    if (local_name(one) == name) return one;
  return {};
}

bool has_child(const pugi::xml_node& node, std::string_view name) { return !child(node, name).empty(); }

pugi::xml_attribute attribute(const pugi::xml_node& node, std::string_view name) {
  for (pugi::xml_attribute one = node.first_attribute(); one; one = one.next_attribute())
    if (local_name(one.name()) == name) return one;
  return {};
}

std::string_view value(const pugi::xml_node& node, std::string_view name) {
  return attribute(node, name).value();
}

int number(const pugi::xml_node& node, std::string_view name, int otherwise) {
  const std::string_view text = value(node, name);
  int found = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), found);
  if (error == std::errc::result_out_of_range) return text.starts_with('-') ? INT_MIN : INT_MAX;
  return error == std::errc() ? found : otherwise;
}

std::optional<bool> on_off(const pugi::xml_node& node, std::string_view name) {
  const pugi::xml_node found = child(node, name);
  if (!found) return std::nullopt;
  const std::string_view said = value(found, "val");
  return said != "0" && said != "false" && said != "off" && said != "none";
}

std::string_view clean(std::string_view text, std::string& buffer) {
  const auto plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; };
  const auto ascii = [&](char c) { return plain(c) && static_cast<signed char>(c) > 0; };
  std::size_t at = 0;
  const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), INT32_MAX));
  buffer.clear();
  std::size_t copied = 0;
  while (at < static_cast<std::size_t>(size)) {
    if (ascii(text[at]) || text[at] == '\n' || text[at] == '\t' || text[at] == '\r') {
      ++at;
      continue;
    }
    auto next = static_cast<std::int32_t>(at);
    UChar32 c = 0;
    U8_NEXT(text.data(), next, size, c);
    const bool wrong = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE;
    if (wrong) {
      buffer.append(text.substr(copied, at - copied));
      if (c < 0) buffer += "\uFFFD";
      if (c == 0x85) buffer += ' ';
      copied = static_cast<std::size_t>(next);
    }
    at = static_cast<std::size_t>(next);
  }
  if (copied == 0) return text.substr(0, static_cast<std::size_t>(size));
  buffer.append(text.substr(copied, static_cast<std::size_t>(size) - copied));
  return buffer;
}

std::string clean(std::string_view text) {
  std::string buffer;
  return std::string(clean(text, buffer));
}

std::string all_text(const pugi::xml_node& node) {
  std::string text;
  walk(
      node,
      [&](const pugi::xml_node& one) {
        if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) text += one.value();
        return true;
      },
      [](const pugi::xml_node&) {});
  return clean(text);
}

}  // namespace warraq::read::word
