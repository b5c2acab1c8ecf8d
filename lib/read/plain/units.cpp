#include "read/plain/units.hpp"

#include <algorithm>

#include "read/plain/bullets.hpp"
#include "read/plain/head_features.hpp"
#include "read/plain/notes.hpp"
#include "read/plain/runs.hpp"
#include "read/plain/structures.hpp"
#include "read/verse/verse_numbers.hpp"
#include "read/words/contacts.hpp"
#include "read/words/names.hpp"

namespace warraq::read {

namespace {

/// Puts one run of lines with no blank between them together.
class RunGrouper {
 public:
  explicit RunGrouper(Document& document) : document_(document) {}

  void group(const Run& run) {
    among_stanzas_ = run.among_stanzas;
    for (std::size_t begin = run.begin; begin < run.end;) {
      std::size_t end = begin;
      while (end < run.end && line(end).group == line(begin).group) ++end;
      if (line(begin).structure != Structure::none)
        group_structure(begin, end);
      else
        group_free(begin, end);
      begin = end;
    }
  }

 private:
  void group_free(std::size_t begin, std::size_t end) {
    if (group_numbered(begin, end)) return;
    while (begin < end) begin = group_some(begin, end);
  }
  /// What its signs show stands in the body; a heading may be the title.
  void group_structure(std::size_t begin, std::size_t end) {
    push(begin, end);
    const Structure structure = line(begin).structure;
    Unit& unit = document_.units.back();
    if (structure == Structure::heading || unit.forced) return;
    unit.forced = true;
    unit.confidence = 0.9;
    if (structure == Structure::letter) {
      unit.role = line(begin).shown;
      unit.reason = "the frame of a letter";
      return;
    }
    unit.role = structure == Structure::quote   ? Role::quotation
                : structure == Structure::table ? Role::table
                                                : Role::code;
    unit.reason = structure == Structure::quote   ? "each line begins with a quoting sign"
                  : structure == Structure::table ? "its cells stand in columns"
                                                  : "lines with the signs of a program";
  }

  const Line& line(std::size_t i) const { return document_.lines[i]; }
  std::span<const Line> lines(std::size_t begin, std::size_t end) const {
    return std::span<const Line>(document_.lines).subspan(begin, end - begin);
  }
  bool is_forced(std::size_t i) const { return line(i).forced != Role::unknown; }

  std::size_t group_some(std::size_t begin, std::size_t end) {
    if (is_forced(begin)) return group_forced(begin, end);
    if (is_divided(line(begin))) return group_divided(begin, end);
    if (is_paragraph(line(begin))) return push(begin, begin + 1), begin + 1;
    std::size_t stop = begin + 1;
    const Script script = line(begin).shape.script();
    while (stop < end && !is_forced(stop) && !is_divided(line(stop)) && !is_paragraph(line(stop)) &&
           (line(stop).shape.script() == script || line(stop).shape.letters == 0))
      ++stop;
    group_plain(begin, stop);
    return stop;
  }

  /// A paragraph in one line; verse may stand right above and below.
  bool is_paragraph(const Line& line) const {
    const bool wrapped = document_.wrapping.hard && columns(line) * 2 <= document_.wrapping.width * 3;
    return !wrapped && line.shape.words >= 30 && line.shape.script() == Script::arabic &&
           !bullet_of(line.text) && !note_opening(line.text);
  }

  std::size_t group_forced(std::size_t begin, std::size_t end) {
    std::size_t stop = begin + 1;
    while (stop < end && line(stop).forced == line(begin).forced) ++stop;
    const Role role = line(begin).forced;
    const bool one_by_one = role == Role::masthead || role == Role::section || role == Role::author ||
                            role == Role::contact || role == Role::date || role == Role::subhead ||
                            role == Role::list_item || role == Role::salutation || role == Role::closing ||
                            role == Role::signature || role == Role::dropped;
    if (role == Role::epigraph || role == Role::verse)
      push_verse(begin, stop, forced_verse(begin, stop));
    else if (one_by_one)
      for (std::size_t i = begin; i < stop; ++i) push(i, i + 1);
    else
      push(begin, stop);
    return stop;
  }
  FoundVerse forced_verse(std::size_t begin, std::size_t end) const {
    const auto span = lines(begin, end);
    if (FoundVerse verse = divided_verse(span)) return verse;
    if (FoundVerse verse = bayt_lines(span)) return verse;
    if (FoundVerse verse = hemistich_lines(span)) return verse;
    FoundVerse verse;
    for (const Line& one : span) verse.bayts.push_back({one.text, {}, false});
    verse.form = VerseForm::lines;
    return verse;
  }

  /// Verse with the numbers of its lines: they are taken off it, and put back where it is none after all.
  bool group_numbered(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (is_forced(i)) return false;
    std::optional<NumberedLines> numbered = without_numbers(lines(begin, end));
    if (!numbered) return false;
    const auto swap = [&] {
      std::swap_ranges(numbered->lines.begin(), numbered->lines.end(),
                       document_.lines.begin() + static_cast<std::ptrdiff_t>(begin));
    };
    swap();
    const auto span = lines(begin, end);
    const bool divided = std::all_of(span.begin(), span.end(), is_divided);
    if (divided)
      push_verse(begin, end, divided_verse(span));
    else if (!try_verse(begin, end))
      return swap(), false;
    FoundVerse& verse = *document_.units.back().verse;
    // A list that counts its items may have the shape of a stanza.
    if (verse.form == VerseForm::lines && numbered->every < 4)
      return document_.units.pop_back(), swap(), false;
    const auto bayts = static_cast<std::uint32_t>(std::max<std::size_t>(verse.bayts.size(), 1));
    verse.number_every =
        std::max<std::uint32_t>(numbered->every * bayts / static_cast<std::uint32_t>(span.size()), 1);
    verse.first_number = numbered->first_number;
    return true;
  }

  std::size_t group_divided(std::size_t begin, std::size_t end) {
    std::size_t stop = begin;
    while (stop < end && !is_forced(stop) &&
           (is_divided(line(stop)) ||
            (stop > begin && is_single_among(line(stop), lines(std::max(begin + 8, stop) - 8, stop)))))
      ++stop;
    push_verse(begin, stop, divided_verse(lines(begin, stop)));
    return stop;
  }

  void group_plain(std::size_t begin, std::size_t end) {
    if (end - begin == 1 && !bullet_of(line(begin).text)) return push(begin, end);
    if (has_bullets(begin, end)) return group_items(begin, end);
    if (is_notes(begin, end)) return group_notes(begin, end);
    if (end - begin <= 6 && has_furniture(begin, end)) return group_single_lines(begin, end);
    // Where paragraphs are wrapped, two lines of one length are no verse yet; three that rhyme are.
    const bool verse_first = !document_.wrapping.hard || end - begin >= 3 || among_stanzas_;
    if (verse_first && group_verse(begin, end)) return;
    if (is_wrapped(begin, end)) return group_wrapped(begin, end);
    if (!verse_first && group_verse(begin, end)) return;
    group_single_lines(begin, end);
  }

  /// Notes one below the other, each with its mark and perhaps a line or two more.
  bool is_notes(std::size_t begin, std::size_t end) const {
    return note_opening(line(begin).text) && note_opening(line(end - 1).text) && !bullet_of(line(begin).text);
  }
  void group_notes(std::size_t begin, std::size_t end) {
    std::size_t start = begin;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (!note_opening(line(i).text)) continue;
      push(start, i);
      start = i;
    }
    push(start, end);
  }

  /// An address has a dot or an at sign, and a telephone number seven digits.
  static bool may_have_contact(const LineShape& shape) {
    constexpr AsciiSet signs(".@");
    return shape.digits >= 7 || shape.signs.has_any_of(signs);
  }
  /// A byline or an address among a few lines: they are no paragraph.
  bool has_furniture(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if ((may_have_contact(line(i).shape) && !contact_line(line(i).text).empty()) ||
          (line(i).shape.words <= 14 && byline_label_length(line(i).text) > 0 &&
           !line(i).shape.ends_sentence()))
        return true;
    return false;
  }
  bool has_bullets(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (bullet_of(line(i).text)) return true;
    return false;
  }
  /// A line without a bullet goes on with the item above it when it stands further in or the item is
  /// unfinished.
  void group_items(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      std::size_t stop = i + 1;
      const bool item = bullet_of(line(i).text).has_value();
      while (stop < end && !bullet_of(line(stop).text) &&
             (!item || goes_on(line(stop - 1), line(stop), line(i).indent)))
        ++stop;
      if (item)
        push(i, stop);
      else
        group_plain(i, stop);
      i = stop;
    }
  }
  bool goes_on(const Line& above, const Line& below, std::uint32_t indent) const {
    if (above.shape.ends_sentence() || above.shape.ends_colon() || note_opening(below.text)) return false;
    if (document_.wrapping.hard && is_full(above, below, document_.wrapping.width)) return true;
    return below.indent > indent || below.shape.starts_lower();
  }

  bool is_wrapped(std::size_t begin, std::size_t end) const {
    std::uint32_t width = document_.wrapping.hard ? document_.wrapping.width : 0;
    if (width == 0)
      for (std::size_t i = begin; i < end; ++i) width = std::max(width, columns(line(i)));
    if (width < 36 || width > 150) return false;
    std::size_t full = 0, breaks = 0;
    for (std::size_t i = begin; i + 1 < end; ++i) {
      if (is_full(line(i), line(i + 1), width))
        ++full;
      else
        breaks += !document_.wrapping.hard || !ends_paragraph(line(i), line(i + 1), width);
    }
    if (document_.wrapping.hard) return full >= breaks;
    std::size_t stops = 0;  // prose runs on over its line ends: most end in no stop
    for (std::size_t i = begin; i + 1 < end; ++i) stops += line(i).shape.ends_sentence();
    return breaks == 0 && full >= 2 && stops * 2 <= full;
  }
  /// Paragraphs without a blank line between them begin further in, or after a short line that ends a
  /// sentence.
  void group_wrapped(std::size_t begin, std::size_t end) {
    std::size_t start = begin;
    for (std::size_t i = begin + 1; i < end; ++i) {
      const Line &above = line(i - 1), &here = line(i);
      const bool indented = here.indent >= above.indent + 2 && above.shape.ends_sentence();
      const bool short_end = document_.wrapping.hard && ends_paragraph(above, here, document_.wrapping.width);
      if (!indented && !short_end) continue;
      push(start, i);
      start = i;
    }
    push(start, end);
  }

  bool group_verse(std::size_t begin, std::size_t end) {
    if (try_verse(begin, end)) return true;
    // The poet's name may stand below, the poem's heading above.
    if (end - begin >= 2 && line(end - 1).shape.words <= 5 && try_verse(begin, end - 1))
      return push(end - 1, end), true;
    if (end - begin < 3) return false;
    push(begin, begin + 1);
    if (try_verse(begin + 1, end)) return true;
    document_.units.pop_back();
    return false;
  }
  bool try_verse(std::size_t begin, std::size_t end) {
    const auto span = lines(begin, end);
    FoundVerse verse = undivided_verse(
        span, {.pair_stands_alone = stands_alone(begin, end), .among_stanzas = among_stanzas_});
    if (!verse) return false;
    push_verse(begin, end, std::move(verse));
    return true;
  }
  /// Between long paragraphs of one line each.
  bool stands_alone(std::size_t begin, std::size_t end) const {
    const auto& all = document_.lines;
    if (begin == 0 || end >= all.size() || all[begin].blanks_before == 0 || all[end].blanks_before == 0)
      return false;
    return all[begin - 1].shape.words >= 30 && all[end].shape.words >= 30;
  }

  void group_single_lines(std::size_t begin, std::size_t end) {
    std::size_t start = begin;
    for (std::size_t i = begin + 1; i < end; ++i) {
      const LineShape& above = line(i - 1).shape;
      const bool runs_on = !note_opening(line(i).text) && line(i).shape.starts_lower() &&
                           !above.ends_sentence() && !above.ends_colon() && above.words > 1 &&
                           !has_address(line(i).text) && !has_address(line(i - 1).text);
      if (runs_on) continue;
      push(start, i);
      start = i;
    }
    push(start, end);
  }
  static bool has_address(std::string_view text) {
    return text.find('@') != std::string_view::npos || text.starts_with("www.") || text.starts_with("http");
  }

  void push(std::size_t begin, std::size_t end) {
    Unit unit;
    unit.first = static_cast<std::uint32_t>(begin);
    unit.count = static_cast<std::uint32_t>(end - begin);
    if (is_forced(begin)) {
      unit.role = line(begin).forced;
      unit.forced = true;
      unit.reason = "the override file says so";
    }
    document_.units.push_back(std::move(unit));
  }
  void push_verse(std::size_t begin, std::size_t end, FoundVerse verse) {
    push(begin, end);
    Unit& unit = document_.units.back();
    if (!unit.forced) {
      unit.role = Role::verse;
      unit.confidence = verse.confidence;
      unit.reason = verse.reason;
    }
    unit.verse = std::make_unique<FoundVerse>(std::move(verse));
  }

  Document& document_;
  bool among_stanzas_ = false;
};

std::uint32_t usual_blanks(std::span<const Line> lines) {
  std::array<std::uint32_t, 4> counts{};
  for (const Line& line : lines) ++counts[std::min<std::uint32_t>(line.blanks_before, 3)];
  counts[0] = 0;
  return static_cast<std::uint32_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

}  // namespace

std::uint32_t Document::words(const Unit& unit) const {
  std::uint32_t sum = 0;
  for (const Line& line : lines_of(unit)) sum += line.shape.words;
  return sum;
}

std::uint32_t Document::characters(const Unit& unit) const {
  std::uint32_t sum = 0;
  for (const Line& line : lines_of(unit)) sum += line.shape.characters;
  return sum;
}

std::uint32_t Document::blanks_after(std::size_t unit) const {
  return unit + 1 < units.size() ? first_line(units[unit + 1]).blanks_before : 0;
}

void group_lines(Document& document) {
  document.units.reserve(document.lines.size());
  document.wrapping = survey(document.lines);
  document.usual_blanks = usual_blanks(document.lines);
  RunGrouper grouper(document);
  for (const Run& run : runs_of(document.lines)) grouper.group(run);
}

}  // namespace warraq::read
