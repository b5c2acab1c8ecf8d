#include "read/markdown/prepare_lines.hpp"

#include <algorithm>

#include "read/markup/ascii.hpp"

namespace warraq::read {

namespace {

constexpr std::size_t longest_label = 200;
constexpr std::size_t body_indent = 4;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Past `columns` of white space, or as many as there are.
std::size_t past_indent(std::string_view given, std::size_t at, std::size_t end, std::size_t columns) {
  for (std::size_t column = 0; at < end && column < columns; ++at) {
    if (given[at] == '\t') {
      column += 4 - column % 4;
    } else if (given[at] == ' ') {
      ++column;
    } else {
      break;
    }
  }
  return at;
}

/// What ends a paragraph that goes on without indent.
bool starts_block(std::string_view words) {
  return words.starts_with('#') || words.starts_with('>') || words.starts_with(":::") || starts_item(words) ||
         note_label(words) > 0 || fence_of(words) || words.starts_with("<");
}

}  // namespace

std::string_view SourceLine::words(std::string_view given) const {
  std::string_view found = given.substr(first, end - first);
  while (!found.empty() && is_blank(found.back())) found.remove_suffix(1);
  return found;
}

SourceLine read_line(std::string_view given, std::size_t at) {
  SourceLine line;
  line.begin = line.first = at;
  const std::size_t newline = given.find('\n', at);
  line.end = newline == std::string_view::npos ? given.size() : newline;
  line.next = newline == std::string_view::npos ? given.size() : newline + 1;
  if (line.end > at && given[line.end - 1] == '\r') --line.end;
  for (; line.first < line.end && (given[line.first] == ' ' || given[line.first] == '\t'); ++line.first)
    line.indent += given[line.first] == '\t' ? 4 - line.indent % 4 : 1;
  line.blank = line.first == line.end;
  return line;
}

SourceLine after_blank_lines(std::string_view given, std::size_t at) {
  SourceLine line = read_line(given, at);
  while (line.blank && line.next < given.size()) line = read_line(given, line.next);
  return line;
}

std::size_t paragraph_end(std::string_view given, std::size_t at) {
  while (at < given.size()) {
    const SourceLine line = read_line(given, at);
    if (line.blank) return line.begin;
    at = line.next;
  }
  return given.size();
}

std::optional<Fence> fence_of(std::string_view line) {
  Fence fence;
  std::size_t at = 0;
  const auto skip_blanks = [&] {
    while (at < line.size() && is_blank(line[at])) ++at;
  };
  skip_blanks();
  for (; at < line.size() && line[at] == '>'; skip_blanks()) {
    ++fence.quotes;
    ++at;
  }
  while (at < line.size() && starts_item(line.substr(at))) {
    at = std::min(line.find_first_of(" \t", at), line.size());
    skip_blanks();
  }
  if (at >= line.size() || (line[at] != '`' && line[at] != '~')) return std::nullopt;
  fence.sign = line[at];
  const std::size_t end = std::min(line.find_first_not_of(fence.sign, at), line.size());
  fence.length = end - at;
  const bool is_code_span = fence.sign == '`' && line.find('`', end) != std::string_view::npos;
  if (fence.length < 3 || is_code_span) return std::nullopt;
  return fence;
}

bool ends_fence(std::string_view line, const Fence& fence) {
  std::size_t at = 0, quotes = 0;
  while (at < line.size() && (is_blank(line[at]) || (line[at] == '>' && quotes < fence.quotes)))
    quotes += line[at++] == '>';
  if (quotes < fence.quotes) return true;  // the quotation ends, and the code with it
  const std::size_t end = std::min(line.find_first_not_of(fence.sign, at), line.size());
  if (end - at < fence.length) return false;
  return std::all_of(line.begin() + static_cast<std::ptrdiff_t>(end), line.end(), is_blank);
}

bool starts_item(std::string_view words) {
  std::size_t at = 0;
  if (words.empty()) return false;
  if (words[0] == '-' || words[0] == '*' || words[0] == '+') {
    at = 1;
  } else {
    while (at < words.size() && at < 9 && is_ascii_digit(words[at])) ++at;
    if (at == 0 || at >= words.size() || (words[at] != '.' && words[at] != ')')) return false;
    ++at;
  }
  return at == words.size() || is_blank(words[at]);
}

bool is_underline(std::string_view words) {
  return !words.empty() && (words.find_first_not_of('=') == std::string_view::npos ||
                            words.find_first_not_of('-') == std::string_view::npos);
}

bool is_table_rule(std::string_view words) {
  return words.find('-') != std::string_view::npos && words.find('|') != std::string_view::npos &&
         words.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool is_block_sign(std::string_view words) {
  if (words.empty()) return false;
  if (words[0] == '#' || words[0] == '>' || words[0] == '=' || words[0] == '~') return true;
  return (words[0] == '-' || words[0] == '+' || words[0] == '*') &&
         (words.size() == 1 || words[1] == ' ' || words[1] == words[0]);
}

std::size_t note_label(std::string_view words) {
  if (!words.starts_with("[^")) return 0;
  const std::size_t close = words.substr(0, longest_label).find(']');
  if (close == std::string_view::npos || close == 2 || close + 1 >= words.size() || words[close + 1] != ':')
    return 0;
  return words.substr(2, close - 2).find_first_of(" \t[^") == std::string_view::npos ? close + 2 : 0;
}

std::string_view tag_name(std::string_view words) {
  std::size_t at = 1;
  if (at < words.size() && words[at] == '/') ++at;
  const std::size_t begin = at;
  while (at < words.size() && (is_ascii_letter(words[at]) || is_ascii_digit(words[at]))) ++at;
  return words.substr(std::min(begin, words.size()), at - std::min(begin, at));
}

std::size_t definition_mark(std::string_view given, const SourceLine& line) {
  const std::string_view words = line.words(given);
  if (line.indent >= 4 || words.size() < 3 || (words[0] != ':' && words[0] != '~') || !is_blank(words[1]))
    return 0;
  const std::size_t text = words.find_first_not_of(" \t", 1);
  return text == std::string_view::npos ? 0 : text;
}

bool is_term(std::string_view given, const SourceLine& line) {
  if (line.blank || line.indent >= 4 || starts_block(line.words(given)) || definition_mark(given, line) > 0)
    return false;
  if (line.next >= given.size()) return false;
  SourceLine next = read_line(given, line.next);
  if (next.blank) next = read_line(given, next.next);
  return definition_mark(given, next) > 0;
}

std::size_t indented_body(std::string_view given, const SourceLine& line, std::size_t from,
                          std::vector<std::pair<std::size_t, std::size_t>>& lines) {
  lines.emplace_back(std::min(given.substr(0, line.end).find_first_not_of(" \t", from), line.end), line.end);
  std::size_t after = line.next;
  bool blank = false;
  for (std::size_t at = line.next; at < given.size();) {
    const SourceLine next = read_line(given, at);
    at = next.next;
    if (next.blank) {
      blank = true;
      continue;
    }
    const bool indented = next.indent >= body_indent;
    if (!indented && (blank || starts_block(next.words(given)) || definition_mark(given, next) > 0)) break;
    if (blank) lines.emplace_back(next.begin, next.begin);
    blank = false;
    lines.emplace_back(past_indent(given, next.begin, next.end, body_indent), next.end);
    after = next.next;
  }
  return after;
}

}  // namespace warraq::read
