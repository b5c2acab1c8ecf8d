#include "read/book/package_path.hpp"

#include <vector>

#include "read/markup/ascii.hpp"

namespace warraq::read::epub {

namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    out += low >= 0 ? static_cast<char>(high * 16 + low) : text[i];
    if (low >= 0) i += 2;
  }
  return out;
}

bool is_scheme_sign(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

std::string_view without_space(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// A path with no "." and ".." in it.
std::string normal(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (part == ".." && !parts.empty()) parts.pop_back();
    if (!part.empty() && part != "." && part != "..") parts.push_back(part);
  }
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

}  // namespace

bool leads_outside(std::string_view link) {
  link = without_space(link);
  if (link.starts_with("//")) return true;
  if (link.empty() || !is_ascii_letter(link[0])) return false;
  std::size_t at = 0;
  while (at < link.size() && is_scheme_sign(link[at])) ++at;
  return at < link.size() && link[at] == ':';
}

PackageAddress resolve(std::string_view from, std::string_view link) {
  link = without_space(link);
  if (leads_outside(link)) return {};
  const std::size_t hash = std::min(link.find('#'), link.size());
  const std::string_view before = link.substr(0, std::min(link.find('?'), hash));
  PackageAddress address;
  if (hash < link.size()) address.fragment = unescaped(link.substr(hash + 1));
  const std::size_t folder = from.rfind('/');
  const std::string path = unescaped(before);
  if (path.empty())
    address.path = from;
  else if (path.starts_with('/') || folder == std::string_view::npos)
    address.path = normal(path);
  else
    address.path = normal(std::string(from.substr(0, folder + 1)) + path);
  return address;
}

}  // namespace warraq::read::epub
