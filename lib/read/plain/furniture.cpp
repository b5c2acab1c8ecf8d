#include "read/plain/furniture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace warraq::read {

namespace {

/// The number of a folio line: "12", "- 12 -", "Page 12", "Page 12 of 30", "صفحهٔ ۱۲".
std::optional<int> folio_number(const Line& line) {
  const LineShape& shape = line.shape;
  if (shape.digits == 0 || shape.digits > 8 || shape.words > 4 || shape.letters > 12) return std::nullopt;
  int number = -1, groups = 0;
  bool in_number = false;
  for (std::size_t i = 0; i < line.text.size();) {
    const char32_t c = decode(line.text, i);
    const int digit = digit_value(c);
    if (digit >= 0) {
      if (!in_number) ++groups;
      if (groups == 1) number = std::max(number, 0) * 10 + digit;
      in_number = true;
    } else {
      in_number = false;
      const bool quiet = is_space(c) || is_dash(c) || c == '|' || c == '[' || c == ']' || c == '/' ||
                         script_of(c) != Script::none || is_mark(c);
      if (!quiet) return std::nullopt;
    }
  }
  if (number < 0 || number > 99999 || groups > 2) return std::nullopt;
  if (shape.letters == 0) return groups == 1 ? std::optional(number) : std::nullopt;
  static constexpr std::string_view words =
      " page p pg of seite von صفحه مخ ص de страница стр sayfa página pagina از ";
  const std::string folded = fold(line.text);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    std::string word(1, ' ');
    word.append(folded, begin, end - begin) += ' ';
    const bool digits = folded[begin] >= '0' && folded[begin] <= '9';
    if (!digits && words.find(word) == std::string_view::npos) return std::nullopt;
    begin = end + 1;
  }
  return number;
}

bool may_drop(const Line& line) { return !line.kept && line.forced == Role::unknown; }

/// Between these two lines a sentence goes on: whatever stands there is no part of it.
bool sentence_runs_over(const Line& before, const Line& after) {
  const bool open = !before.shape.ends_sentence() && !before.shape.ends_colon() && before.shape.words >= 6;
  return open && (after.shape.starts_lower() || before.shape.ends_comma());
}

std::vector<bool> find_folios(const std::vector<Line>& lines) {
  std::vector<bool> dropped(lines.size(), false);
  std::vector<std::pair<std::size_t, int>> candidates;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (const auto number = may_drop(lines[i]) ? folio_number(lines[i]) : std::nullopt)
      candidates.emplace_back(i, *number);
  // Numbers that count up by one with text between them are folios; so is one that cuts a sentence.
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    const std::size_t at = candidates[k].first;
    const int number = candidates[k].second;
    const auto counts = [&](std::size_t other, int step) {
      const auto distance =
          candidates[other].first > at ? candidates[other].first - at : at - candidates[other].first;
      return candidates[other].second == number + step && distance >= 3;
    };
    const bool counted = (k > 0 && counts(k - 1, -1)) || (k + 1 < candidates.size() && counts(k + 1, 1));
    const bool inner = at > 0 && at + 1 < lines.size();
    const bool by_break = lines[at].page_break || (inner && lines[at + 1].page_break);
    if (counted || by_break || (inner && sentence_runs_over(lines[at - 1], lines[at + 1])))
      dropped[at] = true;
  }
  return dropped;
}

/// A line that stands beside page breaks twice or more, word for word but for its numbers, is a running head.
void find_heads(const std::vector<Line>& lines, std::vector<bool>& dropped) {
  std::map<std::string, std::vector<std::size_t>> beside;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool neighbour =
        (i > 0 && dropped[i - 1]) || (i + 1 < lines.size() && dropped[i + 1]) || lines[i].page_break;
    if (!neighbour || dropped[i] || !may_drop(lines[i]) || lines[i].shape.words > 12 ||
        lines[i].shape.letters == 0)
      continue;
    std::string key = fold(lines[i].text);
    std::erase_if(key, [](char c) { return c >= '0' && c <= '9'; });
    beside[key].push_back(i);
  }
  for (const auto& [key, places] : beside)
    if (places.size() >= 2)
      for (const std::size_t i : places) dropped[i] = true;
}

}  // namespace

void drop_furniture(std::vector<Line>& lines, SourceEdits& edits, Diagnostics& diagnostics) {
  std::vector<bool> dropped = find_folios(lines);
  const bool any_break =
      std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.page_break; });
  if (!any_break && std::find(dropped.begin(), dropped.end(), true) == dropped.end()) return;
  find_heads(lines, dropped);
  std::vector<Line> kept;
  std::uint32_t blanks = 0;
  bool page_break = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line line = lines[i];
    if (dropped[i]) {
      blanks = std::max(blanks, line.blanks_before);
      page_break = true;
      edits.drop_line(line.offset, line.offset + line.text.size());
      diagnostics.push_back(
          {Severity::note, "source-furniture", SourceSpan{line.offset, line.offset + line.text.size()},
           fmt::format("line {}, \"{}\", belongs to the pages of the source and is left out", line.number,
                       line.text),
           "keep it with `keep = [" + std::to_string(line.number) + "]` in the override file"});
      continue;
    }
    line.blanks_before = std::max(line.blanks_before, blanks);
    line.page_break = line.page_break || page_break;
    blanks = 0;
    page_break = false;
    kept.push_back(line);
  }
  lines = std::move(kept);
}

}  // namespace warraq::read
