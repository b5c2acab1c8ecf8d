#include <algorithm>
#include <optional>

#include "read/body.hpp"
#include "read/bullets.hpp"

namespace warraq::read {

namespace {

bool is_short_line(const Document& document, const Unit& unit) {
  if (unit.forced || unit.count > 2) return false;
  if (bullet_of(document.first_line(unit).text)) return false;
  for (const Line& line : document.lines_of(unit))
    if (line.shape.letters < 10 || line.shape.letters > 60 || line.shape.last == '.' ||
        line.shape.ends_colon() || line.shape.digits > 0 || line.shape.script() != Script::arabic)
      return false;
  return true;
}

/// A name under the poem: shorter than its lines and without their rhyme.
bool may_be_poet(const Document& document, const Unit& unit) {
  return unit.count == 1 && unit.role == Role::unknown && document.words(unit) <= 4 &&
         !document.first_line(unit).shape.ends_sentence() && !document.first_line(unit).shape.ends_colon();
}

std::size_t run_end(const Document& document, std::size_t begin) {
  std::size_t end = begin;
  while (end < document.units.size() && is_short_line(document, document.units[end])) ++end;
  return end;
}

/// Units [begin, end) as one poem, if their lines are one.
std::optional<Unit> as_poem(const Document& document, std::size_t begin, std::size_t end, bool after_prose) {
  if (end <= begin + 1) return std::nullopt;
  const Unit& first = document.units[begin];
  const Unit& last = document.units[end - 1];
  const std::size_t count = last.first + last.count - first.first;
  // Two lines that rhyme may be a title and a label; below prose they are a bayt.
  const bool pair = count == 2 && after_prose && document.words(first) >= 4 && document.words(last) >= 4;
  if (count < 4 && !pair) return std::nullopt;
  FoundVerse verse = hemistich_lines(std::span<const Line>(document.lines).subspan(first.first, count));
  if (!verse) return std::nullopt;
  Unit poem;
  poem.first = first.first;
  poem.count = static_cast<std::uint32_t>(count);
  poem.role = Role::verse;
  poem.confidence = std::min(0.9, verse.confidence);
  poem.reason = verse.reason + ", with blank lines between";
  poem.verse = std::move(verse);
  return poem;
}

}  // namespace

void merge_spaced_verse(Document& document) {
  bool after_prose = false;
  std::vector<Unit> merged;
  const auto keep = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) merged.push_back(std::move(document.units[i]));
  };
  for (std::size_t i = 0; i < document.units.size();) {
    const Unit& unit = document.units[i];
    if (unit.role != Role::verse && document.words(unit) > 30) after_prose = true;
    const std::size_t end = std::max(run_end(document, i), i + 1);
    // The poet's name may stand below, a heading above.
    const bool named = end - i >= 3 && may_be_poet(document, document.units[end - 1]);
    std::size_t from = i, to = end;
    std::optional<Unit> poem = as_poem(document, from, to, after_prose);
    if (!poem && named) poem = as_poem(document, from, to = end - 1, after_prose);
    if (!poem) poem = as_poem(document, from = i + 1, to = end, after_prose);
    if (poem) {
      keep(i, from);
      merged.push_back(std::move(*poem));
      keep(to, end);
    } else {
      keep(i, end);
    }
    i = end;
  }
  document.units = std::move(merged);
}

}  // namespace warraq::read
