#include "read/markdown/entities.hpp"

#include <gumbo.h>
#include <memory>

#include "warraq/base/unicode.hpp"

namespace warraq::read {

namespace {

constexpr std::size_t longest_reference = 40;   // of HTML's names the longest has 33 letters
constexpr std::size_t names_remembered = 4000;  // beyond twice HTML's own count nothing new can be known

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Null, surrogates and what lies beyond Unicode are U+FFFD (CommonMark, 2.5).
std::optional<std::string> numeric(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > (hex ? 6 : 7)) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits) {
    const int digit = hex_value(c);
    if (digit < 0 || (!hex && digit > 9)) return std::nullopt;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  const bool bad = value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000);
  return to_utf8(bad ? U'\xFFFD' : value);
}

/// The HTML parser has the table of names; it is asked by a document of one reference.
std::optional<std::string> ask_html(const std::string& reference) {
  const std::string page = "<!doctype html><body>" + reference;
  const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()), destroy);
  const GumboNode* html = output->root;
  const auto& children = html->v.element.children;
  const auto* body = static_cast<const GumboNode*>(children.data[children.length - 1]);
  if (body->v.element.children.length != 1) return std::nullopt;
  const auto* text = static_cast<const GumboNode*>(body->v.element.children.data[0]);
  if (text->type != GUMBO_NODE_TEXT && text->type != GUMBO_NODE_WHITESPACE) return std::nullopt;
  std::string found = text->v.text.text;
  // HTML knows some names without their semicolon, which then is left behind: no name in full.
  if (found == reference || (found.ends_with(';') && reference != "&semi;")) return std::nullopt;
  return found;
}

}  // namespace

std::optional<std::string> Entities::decode(std::string_view reference) {
  if (reference.size() < 3 || reference.size() > longest_reference) return std::nullopt;
  const std::string_view name = reference.substr(1, reference.size() - 2);
  if (name.front() == '#') return numeric(name.substr(1));
  std::string key(reference);
  const auto known = named_.find(key);
  if (known != named_.end()) return known->second;
  if (named_.size() >= names_remembered) return std::nullopt;
  const auto found = ask_html(key);
  named_.emplace(std::move(key), found);
  return found;
}

std::size_t reference_length(std::string_view text) {
  std::size_t end = 1;
  if (end < text.size() && text[end] == '#') ++end;
  while (end < text.size() && end < longest_reference && is_letter_or_digit(text[end])) ++end;
  return end < text.size() && text[end] == ';' && end > 1 ? end + 1 : 0;
}

std::string Entities::decode_all(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t length = reference_length(text.substr(at));
    if (length == 0) continue;
    const auto found = decode(text.substr(at, length));
    if (!found) continue;
    out += text.substr(done, at - done);
    out += *found;
    done = at + length;
  }
  out += text.substr(done);
  return out;
}

}  // namespace warraq::read
