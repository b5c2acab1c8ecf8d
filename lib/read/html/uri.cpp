#include "read/html/uri.hpp"

#include <algorithm>
#include <vector>

#include "read/markup/ascii.hpp"

namespace warraq::read {

namespace {

/// A path without "." and "..".
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> parts;
  bool ends_open = false;  // with a slash
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    const bool last = end == path.size();
    at = end + 1;
    ends_open = last && (part.empty() || part == "." || part == "..");
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  std::string clean = path.starts_with('/') ? "/" : "";
  for (std::size_t i = 0; i < parts.size(); ++i) {
    clean += parts[i];
    if (i + 1 < parts.size() || ends_open) clean += '/';
  }
  return clean;
}

}  // namespace

bool has_scheme(std::string_view uri) {
  const std::size_t colon = uri.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_ascii_letter(uri[0])) return false;
  return std::all_of(uri.begin(), uri.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  });
}

std::string resolve_uri(std::string_view base, std::string_view reference) {
  if (base.empty() || has_scheme(reference)) return std::string(reference);
  base = base.substr(0, base.find('#'));
  if (reference.empty() || reference[0] == '#') return std::string(base) + std::string(reference);
  std::size_t scheme = has_scheme(base) ? base.find(':') + 1 : 0;
  if (reference.starts_with("//")) return std::string(base.substr(0, scheme)) + std::string(reference);
  const std::size_t host_end = base.substr(scheme).starts_with("//")
                                   ? std::min(base.find_first_of("/?", scheme + 2), base.size())
                                   : scheme;
  const std::string origin(base.substr(0, host_end));
  const std::string_view path = base.substr(host_end, base.find('?', host_end) - host_end);
  if (reference[0] == '?') return origin + std::string(path) + std::string(reference);
  const std::size_t query = std::min(reference.find_first_of("?#"), reference.size());
  const std::string_view own = reference.substr(0, query);
  std::string whole;
  if (!own.starts_with('/')) {
    const std::size_t slash = path.rfind('/');
    whole = slash == std::string_view::npos ? (origin.empty() ? "" : "/")
                                            : std::string(path.substr(0, slash + 1));
  }
  whole += own;
  return origin + without_dots(whole) + std::string(reference.substr(query));
}

}  // namespace warraq::read
