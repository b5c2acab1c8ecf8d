#include "read/plain/furniture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "read/plain/page_furniture.hpp"

namespace warraq::read {

namespace {

bool may_drop(const Line& line) { return !line.kept && line.forced == Role::unknown; }

/// Between these two lines a sentence goes on: whatever stands there is no part of it.
bool sentence_runs_over(const Line& before, const Line& after) {
  const bool open = !before.shape.ends_sentence() && !before.shape.ends_colon() && before.shape.words >= 6;
  return open && (after.shape.starts_lower() || before.shape.ends_comma());
}

void find_folios(const std::vector<Line>& lines, std::vector<Furniture>& found) {
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
      found[at] = Furniture::folio;
  }
}

/// A line that stands beside folios or page breaks twice or more, word for word, is a running head.
void find_heads(const std::vector<Line>& lines, std::vector<Furniture>& found) {
  std::map<std::string, std::vector<std::size_t>> beside;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool neighbour = (i > 0 && found[i - 1] != Furniture::none) ||
                           (i + 1 < lines.size() && found[i + 1] != Furniture::none) || lines[i].page_break;
    if (neighbour && found[i] == Furniture::none && may_drop(lines[i]) && lines[i].shape.words <= 12 &&
        lines[i].shape.letters > 0)
      beside[fold(lines[i].text)].push_back(i);
  }
  for (const auto& [key, places] : beside)
    if (places.size() >= 2)
      for (const std::size_t i : places) found[i] = Furniture::running_head;
}

/// Where no form feed tells of pages: heads with their page's number in them, "12 The Review" and "The Mill
/// 13". They count up, come again word for word, and cut sentences; numbered headings do not cut any.
void find_numbered_heads(const std::vector<Line>& lines, std::vector<Furniture>& found) {
  struct Head {
    std::size_t line;
    int number;
  };
  std::map<std::string, std::vector<Head>> heads;
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.shape.digits == 0 || line.shape.words > 12 || line.shape.letters == 0 || !may_drop(line))
      continue;
    PageLine parts = page_line(line);
    if (parts.number && !parts.words.empty()) heads[std::move(parts.words)].push_back({i, *parts.number});
  }
  for (const auto& [words, places] : heads) {
    std::size_t cuts = 0;
    bool counts = places.size() >= 2;
    for (std::size_t k = 0; k < places.size(); ++k) {
      cuts += sentence_runs_over(lines[places[k].line - 1], lines[places[k].line + 1]);
      if (k == 0) continue;
      const int step = places[k].number - places[k - 1].number;
      counts = counts && step >= 1 && step <= 4 && places[k].line - places[k - 1].line >= 4;
    }
    if (counts && cuts > 0 && cuts * 3 >= places.size())
      for (const Head& head : places) found[head.line] = Furniture::running_head;
  }
}

void report(const Line& line, Diagnostics& diagnostics) {
  diagnostics.push_back({Severity::note, "source-furniture",
                         SourceSpan{line.offset, line.offset + line.text.size()},
                         fmt::format("line {}, \"{}\", belongs to the pages of the source and is left out",
                                     line.number, line.text),
                         "keep it with `keep = [" + std::to_string(line.number) + "]` in the override file"});
}

}  // namespace

void drop_furniture(std::vector<Line>& lines, SourceEdits& edits, Diagnostics& diagnostics) {
  std::vector<Furniture> found = page_furniture(lines);
  find_folios(lines, found);
  find_numbered_heads(lines, found);
  const bool any_break =
      std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.page_break; });
  if (!any_break &&
      std::all_of(found.begin(), found.end(), [](Furniture one) { return one == Furniture::none; }))
    return;
  find_heads(lines, found);
  std::size_t kept = 0;
  std::uint32_t blanks = 0;
  bool page_break = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (found[i] != Furniture::none) {
      blanks = std::max(blanks, line.blanks_before);
      page_break = true;
      edits.drop_line(found[i] == Furniture::folio ? "folio" : "running-head", line.offset,
                      line.offset + line.text.size());
      report(line, diagnostics);
      continue;
    }
    line.blanks_before = std::max(line.blanks_before, blanks);
    line.page_break = line.page_break || page_break;
    blanks = 0;
    page_break = false;
    lines[kept++] = line;
  }
  lines.resize(kept);
}

}  // namespace warraq::read
