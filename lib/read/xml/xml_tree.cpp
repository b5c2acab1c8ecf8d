#include "read/xml/xml_tree.hpp"

#include <algorithm>
#include <array>

#include "read/markup/ascii.hpp"
#include "read/words/declared_language.hpp"
#include "read/xml/xml_encoding.hpp"
#include "read/xml/xml_walk.hpp"

namespace warraq::read {

namespace {

/// References stay as they are, so that offsets keep; spaces between elements matter among words.
constexpr unsigned parse_mode = pugi::parse_cdata | pugi::parse_ws_pcdata;

DecodeOptions declared_in(std::string_view bytes, DecodeOptions options) {
  if (options.declared.empty()) options.declared = xml_encoding(bytes);
  return options;
}

std::size_t line_at(std::string_view bytes, std::uint64_t offset) {
  const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(offset, bytes.size()));
  return 1 + static_cast<std::size_t>(std::count(bytes.begin(), end, '\n'));
}

}  // namespace

XmlTree::XmlTree(std::string_view bytes, const std::string& name, const DecodeOptions& decoding)
    : decoded_(decode_text(bytes, name, declared_in(bytes, decoding))) {
  // The parser takes a zero for the end of the text.
  std::replace(decoded_.utf8.begin(), decoded_.utf8.end(), '\0', ' ');
  // It puts its own end in place of the last byte, which may be one of several of a letter.
  decoded_.utf8 += '\n';
  const pugi::xml_parse_result result = document_.load_buffer_inplace(
      decoded_.utf8.data(), decoded_.utf8.size(), parse_mode, pugi::encoding_utf8);
  if (result) return;
  const std::uint64_t at = decoded_.offsets.to_source(static_cast<std::size_t>(result.offset));
  decoded_.diagnostics.push_back({Severity::warning, "damaged-xml", SourceSpan{at, at},
                                  "the XML is damaged at line " + std::to_string(line_at(bytes, at)) + " (" +
                                      result.description() + "); what comes after may be missing",
                                  "mend the input there"});
}

SourceSpan XmlTree::source(pugi::xml_node node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  if (offset < 0) return {};
  const std::string_view words = node.type() == pugi::node_element ? node.name() : node.value();
  return source(static_cast<std::size_t>(offset), 0, words.size());
}

std::string XmlTree::plain(pugi::xml_node node) {
  std::string words;
  for_each_text_node(node, [&](pugi::xml_node text) {
    for_each_piece(text, [&](std::string_view piece, SourceSpan) { words += piece; });
  });
  return words;
}

std::string XmlTree::line(pugi::xml_node node) { return collapsed(plain(node)); }

std::string XmlTree::own_words(pugi::xml_node node) {
  std::string words;
  for (pugi::xml_node one = node.first_child(); one; one = one.next_sibling())
    if (is_words(one)) words += plain(one);
  return collapsed(words);
}

std::string XmlTree::attribute(pugi::xml_node node, std::string_view name) {
  return collapsed(entities_.decode_all(find_attribute(node, name).value()));
}

Language XmlTree::language(pugi::xml_node node) {
  return declared_language(find_attribute(node, "lang").value());
}

pugi::xml_node early_child(pugi::xml_node node, std::string_view name) {
  int left = 12;
  for (pugi::xml_node one = node.first_child(); one && left > 0; one = one.next_sibling()) {
    if (one.type() != pugi::node_element) continue;
    if (local_name(one) == name) return one;
    --left;
  }
  return {};
}

bool has_own_words(pugi::xml_node node) {
  for (pugi::xml_node one = node.first_child(); one; one = one.next_sibling()) {
    if (one.type() != pugi::node_pcdata && one.type() != pugi::node_cdata) continue;
    const std::string_view words = one.value();
    if (!std::all_of(words.begin(), words.end(), is_xml_space)) return true;
  }
  return false;
}

std::string code_lines(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
    } else {
      out += text[i];
    }
  }
  const std::size_t last = out.find_last_not_of(" \t\n");
  out.resize(last == std::string::npos ? 0 : last + 1);
  std::size_t first = 0;  // blank lines before the first; its own indent stays
  for (std::size_t i = 0; i < out.size() && (out[i] == ' ' || out[i] == '\t' || out[i] == '\n'); ++i)
    if (out[i] == '\n') first = i + 1;
  return out.substr(first);
}

}  // namespace warraq::read
