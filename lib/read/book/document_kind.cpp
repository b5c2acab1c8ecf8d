#include "read/book/document_kind.hpp"

#include <algorithm>
#include <initializer_list>

#include "read/xml/xml_nodes.hpp"

namespace warraq::read::epub {

namespace {

bool has_any(std::string_view role, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has_word(role, word); });
}

/// The tag that opens at or after `at`, between its brackets; comments and closing tags are passed over.
std::string_view tag_from(std::string_view xhtml, std::size_t at) {
  for (at = xhtml.find('<', at); at != std::string_view::npos; at = xhtml.find('<', at)) {
    if (xhtml.substr(at).starts_with("<!--")) {
      at = xhtml.find("-->", at);
      if (at == std::string_view::npos) return {};
      continue;
    }
    const std::size_t end = xhtml.find('>', at);
    if (end == std::string_view::npos) return {};
    if (xhtml[at + 1] != '/' && xhtml[at + 1] != '!' && xhtml[at + 1] != '?')
      return xhtml.substr(at + 1, end - at - 1);
    at = end;
  }
  return {};
}

std::string_view element_of(std::string_view tag) {
  return tag.substr(0, std::min(tag.find_first_of(" \t\r\n/"), tag.size()));
}

/// The value of an attribute in a tag; `name` with the space or sign before it left out.
std::string_view value_in(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const bool whole = at > 0 && std::string_view(" \t\r\n").find(tag[at - 1]) != std::string_view::npos;
    const std::size_t quote = at + name.size() + 1;
    if (!whole || quote >= tag.size() || tag[quote - 1] != '=') continue;
    const char sign = tag[quote];
    if (sign != '"' && sign != '\'') continue;
    return tag.substr(quote + 1, std::min(tag.find(sign, quote + 1), tag.size()) - quote - 1);
  }
  return {};
}

std::string role_in(std::string_view tag) {
  std::string role(value_in(tag, "epub:type"));
  const std::string_view aria = value_in(tag, "role");
  if (!aria.empty()) role.append(role.empty() ? 0 : 1, ' ').append(aria);
  return role;
}

/// Whether the body's first element is its only one: it is the only one of its name, and ends with the body.
bool holds_all(std::string_view body, std::string_view element) {
  const std::string open = '<' + std::string(element), close = "</" + std::string(element);
  const std::size_t first = body.find(open);
  if (first == std::string_view::npos || body.find(open, first + 1) != std::string_view::npos) return false;
  const std::size_t end = body.find(close, first), tag_end = body.find('>', end);
  if (end == std::string_view::npos || tag_end == std::string_view::npos) return false;
  const std::size_t next = body.find_first_not_of(" \t\r\n", tag_end + 1);
  return next == std::string_view::npos || body.substr(next).starts_with("</body");
}

}  // namespace

bool is_furniture_role(std::string_view role) {
  return has_any(role, {"cover", "titlepage", "title-page", "halftitlepage", "halftitle", "toc",
                        "copyright-page", "copyright", "loi", "lot", "landmarks", "page-list", "doc-cover",
                        "doc-toc", "doc-pagelist", "other.halftitlepage", "other.copyright-page"});
}

bool is_notes_role(std::string_view role) {
  return has_any(role, {"notes", "footnotes", "endnotes", "rearnotes", "footnote", "endnote", "rearnote",
                        "doc-endnotes", "doc-footnote", "other.footnotes", "other.endnotes"});
}

std::string role_of_body(std::string_view xhtml) {
  const std::size_t begin = xhtml.find("<body");
  if (begin == std::string_view::npos) return {};
  const std::string_view body_tag = tag_from(xhtml, begin);
  std::string role = role_in(body_tag);
  const std::string_view body = xhtml.substr(std::min(xhtml.size(), begin + body_tag.size() + 2));
  const std::string_view first = tag_from(body, 0);
  const std::string_view element = element_of(first);
  for (const std::string_view holder : {"section", "div", "article", "nav"})
    if (element == holder && holds_all(body, element)) {
      const std::string inner = role_in(first);
      if (!inner.empty()) role.append(role.empty() ? 0 : 1, ' ').append(inner);
    }
  return role;
}

}  // namespace warraq::read::epub
