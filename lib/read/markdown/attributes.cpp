#include "read/markdown/attributes.hpp"

#include <algorithm>

namespace warraq::read {

namespace {

constexpr std::size_t longest_attributes = 1000;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// A word, or what stands in quotation marks; moves `at` past it.
std::string value_at(std::string_view text, std::size_t& at, std::string_view ends) {
  const char quote = at < text.size() ? text[at] : '\0';
  if (quote == '"' || quote == '\'') {
    const std::size_t close = text.find(quote, at + 1);
    if (close != std::string_view::npos) {
      std::string value(text.substr(at + 1, close - at - 1));
      at = close + 1;
      return value;
    }
  }
  const std::size_t begin = at;
  while (at < text.size() && ends.find(text[at]) == std::string_view::npos) ++at;
  return std::string(text.substr(begin, at - begin));
}

bool is_key(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == ':' || c == '.';
  });
}

}  // namespace

const std::string* BracedAttributes::value(std::string_view key) const {
  for (const auto& [name, text] : values)
    if (name == key) return &text;
  return nullptr;
}

bool BracedAttributes::has_class(std::string_view name) const {
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

Language BracedAttributes::language() const {
  const std::string* tag = value("lang");
  return tag != nullptr ? Language(*tag) : Language();
}

std::optional<Direction> BracedAttributes::direction() const {
  const std::string* dir = value("dir");
  if (dir != nullptr && *dir == "rtl") return Direction::right_to_left;
  if (dir != nullptr && *dir == "ltr") return Direction::left_to_right;
  return std::nullopt;
}

std::optional<BracedAttributes> read_attributes(std::string_view text) {
  if (!text.starts_with('{')) return std::nullopt;
  text = text.substr(0, longest_attributes);
  BracedAttributes found;
  std::size_t at = 1;
  const bool kramdown = at < text.size() && text[at] == ':';
  if (kramdown) ++at;
  bool any = false;
  while (at < text.size()) {
    const std::size_t begin = at;
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at >= text.size() || text[at] == '\n') return std::nullopt;
    if (text[at] == '}') {
      if (!any) return std::nullopt;
      found.length = at + 1;
      return found;
    }
    const bool first = !any;
    if (!first && begin == at) return std::nullopt;
    any = true;
    if (text[at] == '#' || text[at] == '.') {
      const bool is_class = text[at++] == '.';
      const std::string name = value_at(text, at, " \t\n}");
      if (name.empty() || name.find_first_of("{\\\"") != std::string::npos) return std::nullopt;
      if (is_class) found.classes.push_back(name);
      continue;
    }
    const std::size_t from = at;
    while (at < text.size() && text[at] != '=' && !is_blank(text[at]) && text[at] != '}' && text[at] != '\n')
      ++at;
    const std::string_view key = text.substr(from, at - from);
    if (at < text.size() && text[at] == '=' && is_key(key)) {
      ++at;
      found.values.emplace_back(key, value_at(text, at, " \t\n}"));
    } else if (!((kramdown && is_key(key)) || (first && (key == "-" || key == "=html")))) {
      return std::nullopt;  // words in braces are words
    }
  }
  return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> read_values(std::string_view inside) {
  std::vector<std::pair<std::string, std::string>> values;
  std::size_t position = 0;
  for (std::size_t at = 0; at < inside.size() && values.size() < 100;) {
    if (is_blank(inside[at])) {
      ++at;
      continue;
    }
    const std::size_t from = at;
    while (at < inside.size() && inside[at] != '=' && !is_blank(inside[at]) && inside[at] != '"') ++at;
    const std::string_view key = inside.substr(from, at - from);
    if (at < inside.size() && inside[at] == '=' && is_key(key)) {
      ++at;
      values.emplace_back(key, value_at(inside, at, " \t"));
    } else {
      at = from;
      values.emplace_back(std::to_string(position++), value_at(inside, at, " \t"));
      if (at == from) ++at;
    }
  }
  return values;
}

}  // namespace warraq::read
