#include <algorithm>
#include <optional>

#include "read/plain/body.hpp"
#include "read/plain/bullets.hpp"
#include "read/verse/bands.hpp"

namespace warraq::read {

namespace {

bool is_short_line(const Document& document, const Unit& unit) {
  // Two hemistichs that are verse already may be half of a quatrain.
  if (unit.role == Role::verse) return !unit.forced && unit.count == 2 && unit.bayts().size() == 1;
  if (unit.forced || unit.count > 2) return false;
  if (bullet_of(document.first_line(unit).text)) return false;
  for (const Line& line : document.lines_of(unit))
    if (line.shape.letters < 10 || line.shape.letters > 110 || line.shape.last == '.' ||
        line.shape.ends_colon() || line.shape.digits > 0 || line.shape.script() != Script::arabic)
      return false;
  return true;
}

/// A name under the poem: shorter than its lines and without their rhyme.
bool may_be_poet(const Document& document, const Unit& unit) {
  return unit.count == 1 && unit.role == Role::unknown && document.words(unit) <= 4 &&
         !document.first_line(unit).shape.ends_sentence() && !document.first_line(unit).shape.ends_colon();
}

/// Units of single lines that blank lines part, as one poem, and poems that follow one another as what they
/// are to each other.
class SpacedVerse {
 public:
  explicit SpacedVerse(Document& document) : document_(document) {}

  void merge() {
    merged_.reserve(units().size());
    for (std::size_t i = 0; i < units().size();) {
      std::size_t end = i;
      while (end < units().size() && is_short_line(document_, units()[end]) &&
             (end == i || alike(end - 1, end)))
        ++end;
      if (end == i) {
        if (units()[i].role != Role::verse && document_.words(units()[i]) > 30) after_prose_ = true;
        keep(i, i + 1);
        ++i;
        continue;
      }
      merge_lines(i, end);
      i = end;
    }
    document_.units = std::move(merged_);
    join_neighbours();
  }

 private:
  std::vector<Unit>& units() { return document_.units; }
  /// Of lengths that two lines of one poem may have.
  bool alike(std::size_t a, std::size_t b) {
    const auto [less, more] = std::minmax(document_.first_line(units()[a]).shape.letters,
                                          document_.first_line(units()[b]).shape.letters);
    return more <= 2 * less;
  }
  void keep(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) merged_.push_back(std::move(units()[i]));
  }

  void merge_lines(std::size_t begin, std::size_t end) {
    const bool is_verse = std::all_of(units().begin() + static_cast<std::ptrdiff_t>(begin),
                                      units().begin() + static_cast<std::ptrdiff_t>(end),
                                      [](const Unit& unit) { return unit.role == Role::verse; });
    if (is_verse) return keep(begin, end);
    // The poet's name may stand below, a heading above.
    const bool named = end - begin >= 3 && may_be_poet(document_, units()[end - 1]);
    std::size_t from = begin, to = end;
    std::optional<Unit> poem = as_poem(from, to);
    if (!poem && named) poem = as_poem(from, to = end - 1);
    if (!poem) poem = as_poem(from = begin + 1, to = end);
    if (!poem) return keep(begin, end);
    keep(begin, from);
    merged_.push_back(std::move(*poem));
    keep(to, end);
  }

  /// Units [begin, end) as one poem, if their lines are one.
  std::optional<Unit> as_poem(std::size_t begin, std::size_t end) {
    if (end <= begin) return std::nullopt;
    const Unit& first = units()[begin];
    const Unit& last = units()[end - 1];
    const std::size_t count = last.first + last.count - first.first;
    const auto lines = std::span<const Line>(document_.lines).subspan(first.first, count);
    FoundVerse verse;
    if (may_stand_alone(begin, end)) verse = bayt_lines(lines);
    // Two lines that rhyme may be a title and a label; below prose they are a bayt.
    const bool pair = count == 2 && after_prose_ && document_.words(first) >= 4 && document_.words(last) >= 4;
    if (!verse && end > begin + 1 && (count >= 4 || pair))
      verse = hemistich_lines(lines, {.announced = pair && is_announced(begin)});
    if (!verse) return std::nullopt;
    Unit poem;
    poem.first = first.first;
    poem.count = static_cast<std::uint32_t>(count);
    poem.role = Role::verse;
    poem.confidence = std::min(0.9, verse.confidence);
    poem.reason = verse.reason + (end > begin + 1 ? ", with blank lines between" : "");
    poem.verse = std::make_unique<FoundVerse>(std::move(verse));
    return poem;
  }
  bool is_announced(std::size_t begin) const {
    return begin > 0 && document_.last_line(document_.units[begin - 1]).shape.ends_colon();
  }
  /// A single line is looked at for a bayt between paragraphs alone: elsewhere it may be a title.
  bool may_stand_alone(std::size_t begin, std::size_t end) const {
    if (end - begin > 1) return true;
    const auto is_prose = [&](std::size_t i) { return document_.words(document_.units[i]) >= 30; };
    return after_prose_ && end < document_.units.size() && is_prose(end);
  }

  /// Verse that follows verse with nothing but blank lines between.
  void join_neighbours() {
    std::vector<Unit> joined;
    joined.reserve(units().size());
    for (std::size_t begin = 0; begin < units().size();) {
      std::size_t end = begin + 1;
      while (end < units().size() && belongs_with(units()[begin], units()[end])) ++end;
      joined.push_back(std::move(units()[begin]));
      if (end > begin + 1)
        join(joined.back(), begin + 1, end);
      else if (joined.back().role == Role::verse && joined.back().verse)
        mark_refrains(*joined.back().verse);
      begin = end;
    }
    units() = std::move(joined);
  }
  static bool belongs_with(const Unit& first, const Unit& next) {
    return first.role == Role::verse && next.role == Role::verse && first.verse && next.verse &&
           !first.forced && !next.forced && first.verse->form == next.verse->form;
  }
  void join(Unit& first, std::size_t begin, std::size_t end) {
    std::vector<FoundVerse> pieces = {std::move(*first.verse)};
    for (std::size_t i = begin; i < end; ++i) {
      pieces.push_back(std::move(*units()[i].verse));
      first.confidence = std::max(first.confidence, units()[i].confidence);
      first.count = units()[i].first + units()[i].count - first.first;
    }
    *first.verse = join_pieces(pieces);
  }

  Document& document_;
  std::vector<Unit> merged_;
  bool after_prose_ = false;
};

}  // namespace

void merge_spaced_verse(Document& document) { SpacedVerse(document).merge(); }

}  // namespace warraq::read
