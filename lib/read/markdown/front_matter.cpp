#include "read/markdown/front_matter.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "read/markdown/prepare_lines.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

/// `key: value`, a comment, or nothing at all: what a head begins with.
bool opens_yaml(std::string_view text, std::size_t at) {
  for (SourceLine line = read_line(text, at); at < text.size(); line = read_line(text, at)) {
    const std::string_view words = line.words(text);
    at = line.next;
    if (words.empty() || words.starts_with('#')) continue;
    const std::size_t colon = words.find(':');
    if (line.indent > 0 || colon == 0 || colon == std::string_view::npos || colon > 60) return false;
    const std::string_view key = words.substr(0, colon);
    const bool ends_key = colon + 1 == words.size() || words[colon + 1] == ' ' || words[colon + 1] == '\t';
    return ends_key && (key.find(' ') == std::string_view::npos || key.starts_with('"'));
  }
  return false;
}

/// The line that is one of `closers` alone.
std::optional<SourceLine> closing_line(std::string_view text, std::size_t at, std::string_view closer,
                                       std::string_view other) {
  while (at < text.size()) {
    const SourceLine line = read_line(text, at);
    const std::string_view words = line.words(text);
    if (line.indent == 0 && (words == closer || words == other)) return line;
    at = line.next;
  }
  return std::nullopt;
}

/// % title
/// % author; author
/// % date
FrontMatter read_title_block(std::string_view text, std::size_t at) {
  FrontMatter found;
  static constexpr std::string_view keys[] = {"title", "author", "date"};
  for (const std::string_view key : keys) {
    const SourceLine line = read_line(text, at);
    if (at >= text.size() || text[at] != '%') break;
    at = line.next;
    MetaValue value;
    std::size_t begin = line.begin + 1, end = line.end;
    // What is indented below goes on: a long title, another author.
    for (;;) {
      while (begin < end) {
        const std::size_t stop = key == "author" ? std::min(text.substr(0, end).find(';', begin), end) : end;
        const std::string_view words = trim(text.substr(begin, stop - begin));
        if (!words.empty()) {
          Text part = front_matter_text(text, begin, std::string(words));
          if (key == "author") {
            value.items.push_back({std::move(part), {}, {}});
          } else if (value.text.empty()) {
            value.text = std::move(part);
          } else {
            value.text = Text(value.text.utf8 + ' ' + part.utf8);
          }
        }
        begin = stop + 1;
      }
      const SourceLine next = read_line(text, at);
      if (at >= text.size() || next.blank || next.indent == 0) break;
      begin = next.first;
      end = next.end;
      at = next.next;
    }
    found.values.entries.push_back({std::string(key), std::move(value)});
  }
  found.end = at;
  return found;
}

}  // namespace

Diagnostic front_matter_trouble(std::string_view text, std::size_t at, std::string_view what) {
  at = std::min(at, text.size());
  const auto begin = text.begin(), place = begin + static_cast<std::ptrdiff_t>(at);
  const std::size_t line_begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  const auto columns = std::count_if(begin + static_cast<std::ptrdiff_t>(line_begin), place,
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return {Severity::warning, "bad-front-matter", SourceSpan{at, std::min(at + 1, text.size())},
          fmt::format("{}:{}: the head cannot be read: {}", std::count(begin, place, '\n') + 1, columns + 1,
                      what),
          "title, author and date are taken from the text"};
}

Text front_matter_text(std::string_view text, std::size_t from, std::string value) {
  Text made(std::move(value));
  if (made.empty()) return made;
  const std::size_t window = std::min(text.size(), from + made.utf8.size() + 200);
  const std::size_t at =
      from < window ? text.substr(0, window).find(made.utf8, from) : std::string_view::npos;
  if (at != std::string_view::npos) made.sources.push_back({0, {at, at + made.utf8.size()}});
  return made;
}

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter none;
  if (text.starts_with("% ")) return read_title_block(text, 0);
  const SourceLine first = read_line(text, 0);
  const std::string_view opener = first.words(text);
  const bool yaml = opener == "---" && first.indent == 0, toml = opener == "+++" && first.indent == 0;
  const bool json = opener == "{" && read_line(text, first.next).words(text).starts_with('"');
  if (!yaml && !toml && !json) return none;
  if (yaml && !opens_yaml(text, first.next)) return none;
  const auto close = closing_line(text, first.next, yaml ? "---" : toml ? "+++" : "}", yaml ? "..." : "");
  if (!close || (toml && close->begin == first.next)) return none;
  FrontMatter found;
  found.end = close->next;
  const std::size_t begin = json ? 0 : first.next, end = json ? close->end : close->begin;
  if (end - begin > longest_front_matter) {
    found.diagnostics.push_back(
        front_matter_trouble(text, begin, fmt::format("it is longer than {} bytes", longest_front_matter)));
  } else {
    found.values = toml ? read_toml(text, begin, end, found.diagnostics)
                        : read_yaml(text, begin, end, found.diagnostics);
  }
  return found;
}

}  // namespace warraq::read
