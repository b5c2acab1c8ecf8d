#include "read/mail/body_lines.hpp"

#include <algorithm>

#include "read/markup/draft.hpp"

namespace warraq::read {

namespace {

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Takes "> > " from the start; returns how often it stands there.
int take_quotes(std::string_view& line, bool flowed) {
  // Where a line of an archive began with "From", a sign was put before it that quotes nothing.
  if (line.starts_with(">From ")) {
    line.remove_prefix(1);
    return 0;
  }
  int level = 0;
  while (!line.empty()) {
    const std::size_t sign = flowed ? 0 : std::min(line.find_first_not_of(' '), line.size());
    if (sign > 1 || sign >= line.size() || line[sign] != '>') break;
    line.remove_prefix(sign + 1);
    ++level;
  }
  if (line.starts_with(' ') && (level > 0 || flowed)) line.remove_prefix(1);
  return std::min(level, deepest_nesting);
}

}  // namespace

std::vector<BodyLine> body_lines(std::string_view utf8, bool flowed) {
  std::vector<BodyLine> lines;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
    std::string_view line = utf8.substr(at, end - at);
    at = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    BodyLine made;
    made.level = take_quotes(line, flowed);
    made.is_signature_mark = line == "-- " || line == "--";
    made.soft = flowed && line.ends_with(' ') && !made.is_signature_mark;
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    line.remove_prefix(first);
    made.words = line;
    made.width = characters(line);
    made.offset = static_cast<std::size_t>(line.data() - utf8.data());
    lines.push_back(made);
  }
  return lines;
}

std::size_t item_mark(std::string_view words) {
  for (const std::string_view mark : {"- ", "* ", "\u2022 ", "+ ", "\u2013 "})
    if (words.starts_with(mark)) return mark.size();
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  if (digits == 0 || digits > 3 || digits + 2 > words.size()) return 0;
  return (words[digits] == '.' || words[digits] == ')') && words[digits + 1] == ' ' ? digits + 2 : 0;
}

bool is_rule(std::string_view words) {
  if (words.size() < 3 || std::string_view("-_*=~").find(words[0]) == std::string_view::npos) return false;
  return words.find_first_not_of(words[0]) == std::string_view::npos || words == "* * *";
}

}  // namespace warraq::read
