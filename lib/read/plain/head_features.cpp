#include "read/plain/head_features.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "read/plain/tail.hpp"
#include "read/words/labels.hpp"
#include "read/words/language_guess.hpp"
#include "read/words/names.hpp"

namespace warraq::read {

namespace {

/// "A B – B A": the same words on both sides of a dash, in any order.
bool has_mirrored_halves(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = decode(text, i);
    if (!is_dash(c) && c != '|' && c != 0x2022) continue;
    std::vector<std::string> left = split_words(fold(text.substr(0, at)));
    std::vector<std::string> right = split_words(fold(text.substr(i)));
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    if (left.size() >= 2 && left == right) return true;
  }
  return false;
}

/// A sign of capitals, digits and hyphens: "AA-AA", "UN", "B2".
bool looks_like_mark(std::string_view text, const LineShape& shape) {
  if (text.size() > 12 || text.find(' ') != std::string_view::npos || shape.capitals < 2) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/' || c == '&';
  });
}

bool has_part_label(const std::vector<std::string>& words) {
  static constexpr std::string_view labels =
      " article artikel chapter part section book kapitel teil abschnitt chapitre partie capítulo parte "
      "глава часть فصل بخش "
      "باب "
      "گفتار برخه څپرکی بهشی جزء قسم قسمت ";
  return !words.empty() && words.size() <= 4 && is_among(labels, words.front());
}

bool is_file_name(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || text.find(' ') != std::string_view::npos) return false;
  return is_among(" txt doc docx pdf html htm rtf odt md xml tex ", text.substr(dot + 1));
}

/// "label: 1200".
bool is_labelled_number(const Line& line) {
  const std::size_t colon = line.text.find(':');
  if (colon == std::string_view::npos || line.shape.digits == 0 || line.shape.words > 6) return false;
  const LineShape after = shape_of(line.text.substr(colon + 1));
  return after.letters == 0 && after.digits > 0 && line.text.find('/') == std::string_view::npos;
}

bool is_wrapped_in_emphasis(std::string_view text) {
  return text.size() > 2 && (text.front() == '*' || text.front() == '_') && text.back() == text.front();
}

bool is_invocation(std::string_view folded) {
  static constexpr std::string_view openings[] = {"بسم الله", "بسمه تعالی",    "به نام خدا",
                                                  "بنام خدا", "به نام خداوند", "باسمه تعالی"};
  return folded.size() < 90 &&
         std::any_of(std::begin(openings), std::end(openings),
                     [&](std::string_view opening) { return folded.starts_with(opening); });
}

bool is_issue_line(const std::vector<std::string>& words, const LineShape& shape) {
  static constexpr std::string_view labels =
      " volume vol number no issue jahrgang heft nummer numéro tome n° año número том номер شماره سال دوره "
      "جلد گڼه کال "
      "العدد المجلد السنه ";
  if (shape.digits == 0 || words.size() > 10) return false;
  int labelled = 0, numbers = 0;
  for (const std::string& word : words) {
    labelled += is_among(labels, word);
    numbers += word[0] >= '0' && word[0] <= '9';
  }
  return labelled >= 2 ||
         (labelled == 1 && numbers >= 1 && words.size() <= 3 && is_among(labels, words.front()));
}

void read_shape(HeadUnit& unit, const Document& document, const Unit& source) {
  for (const Line& line : document.lines_of(source)) {
    unit.words += line.shape.words;
    unit.letters += line.shape.letters;
    unit.digits += line.shape.digits;
    unit.capital_words += line.shape.capital_words;
    unit.lower_words += line.shape.lower_words;
    unit.capitals += line.shape.capitals;
    unit.inner_ends += line.shape.inner_ends;
  }
  const Line& last = document.last_line(source);
  const LineShape& first = document.first_line(source).shape;
  unit.script = first.script();
  unit.ends_open = last.shape.ends_comma() || last.shape.ends_colon();
  const bool stop = last.shape.ends_sentence();
  unit.is_sentence = stop && unit.words >= 6;
  unit.is_prose = unit.words > 35 || (unit.words > 20 && (stop || unit.ends_open)) ||
                  (source.count > 2 && source.role != Role::verse);
}

void read_words(HeadUnit& unit, const Line& line) {
  const std::vector<std::string> words = split_words(unit.folded);
  unit.is_part_label = has_part_label(words);
  unit.is_invocation = is_invocation(unit.folded);
  unit.is_issue_line = is_issue_line(words, line.shape);
  if (unit.words > 12) return;
  for (std::size_t begin = 0; begin < line.text.size();) {
    const std::size_t end = std::min(line.text.find(' ', begin), line.text.size());
    unit.function_words += is_function_word(line.text.substr(begin, end - begin));
    begin = end + 1;
  }
}

HeadUnit look_at(const Document& document, std::size_t index, std::string_view text) {
  const Unit& source = document.units[index];
  const Line& line = document.first_line(source);
  HeadUnit unit;
  unit.index = index;
  unit.text = line.text;
  read_shape(unit, document, source);
  unit.blanks_before = line.blanks_before;
  unit.blanks_after = document.blanks_after(index);
  unit.is_verse = source.role == Role::verse || source.role == Role::epigraph;
  if (unit.words <= 80)
    unit.folded = fold(text.substr(line.offset, document.last_line(source).offset +
                                                    document.last_line(source).text.size() - line.offset));
  const auto first = document.lines.begin() + static_cast<std::ptrdiff_t>(source.first);
  unit.is_common = std::all_of(first, first + static_cast<std::ptrdiff_t>(source.count),
                               [](const Line& one) { return one.common; });
  if (unit.words > 80 || unit.is_verse) return unit;
  read_words(unit, line);
  if (source.count == 1) {
    unit.contacts = contact_line(line.text);
    if (unit.words <= 20 && unit.digits > 0) unit.date = date_line(line.text);
    unit.names_and_dates =
        !unit.date && !credited_name(line.text.substr(byline_label_length(line.text))).empty();
    unit.is_mirrored = has_mirrored_halves(line.text);
    unit.is_mark = looks_like_mark(line.text, line.shape);
    unit.is_labelled_number = is_labelled_number(line) || is_file_name(line.text);
    unit.byline_label = byline_label_length(line.text);
    unit.section_label = label_length(
        line.text, " section category topic rubrik rubrique sección بخش موضوع دسته څانگه برخه ", true);
    unit.name_likeness = name_likeness(line.text.substr(unit.byline_label), line.shape);
  }
  unit.is_emphasised = is_wrapped_in_emphasis(line.text);
  return unit;
}

/// Whether the text below says this unit's words again. Looks for a stretch from its middle, which a mark or
/// a capital at either end cannot spoil.
bool is_repeated_below(const Document& document, std::size_t index, std::string_view text) {
  const Line& line = document.first_line(document.units[index]);
  if (line.text.size() < 40) return false;
  std::string_view piece = line.text.substr(line.text.size() / 2);
  piece = piece.substr(std::min(piece.find(' '), piece.size()));
  piece = piece.substr(0, piece.rfind(' '));
  const std::size_t below = document.last_line(document.units[index]).offset + line.text.size();
  if (piece.size() < 16 || below >= text.size()) return false;
  const std::boyer_moore_horspool_searcher searcher(piece.begin(), piece.end());
  return std::search(text.begin() + static_cast<std::ptrdiff_t>(below), text.end(), searcher) != text.end();
}

void compare_units(HeadView& head) {
  for (std::size_t i = 0; i < head.units.size(); ++i)
    for (std::size_t j = i + 1; j < head.units.size(); ++j) {
      const std::string &a = head.units[i].folded, &b = head.units[j].folded;
      if (a.size() < 4 || a != b) continue;
      head.units[i].copied_below = true;
      head.units[j].repeats_above = true;
    }
}

/// Authors sign at the end too: in a credit, or in the words about them.
void look_in_tail(HeadView& head, const Document& document) {
  const std::size_t first = document.units.size() > 5 ? document.units.size() - 5 : 0;
  for (std::size_t t = first; t < document.units.size(); ++t) {
    const Unit& unit = document.units[t];
    if (document.words(unit) > 60) continue;
    const std::string_view line = document.first_line(unit).text;
    const std::string folded = fold(line.substr(0, line.find(' ', 120)));
    for (HeadUnit& candidate : head.units)
      if (candidate.index < t && candidate.folded.size() >= 5 && candidate.words <= 5 &&
          folded.starts_with(candidate.folded))
        candidate.in_tail = true;
  }
}

}  // namespace

HeadView look_at_head(const Document& document, std::string_view text) {
  constexpr std::size_t longest_head = 24;
  HeadView head;
  head.usual_blanks = document.usual_blanks;
  int prose = 0;
  for (std::size_t i = 0; i < document.units.size() && i < longest_head && prose < 2; ++i) {
    head.units.push_back(look_at(document, i, text));
    prose += head.units.back().is_prose;
    head.has_byline = head.has_byline || head.units.back().byline_label > 0;
  }
  bool verse_only = true;
  std::array<std::uint32_t, script_count> scripts{};
  for (std::size_t i = 0; i < document.units.size() && i < 200; ++i) {
    const Unit& unit = document.units[i];
    verse_only = verse_only && (unit.role == Role::verse || document.words(unit) < 15);
    const LineShape& shape = document.first_line(unit).shape;
    for (std::size_t s = 0; s < script_count; ++s) scripts[s] += shape.script_letters[s];
  }
  head.body_is_verse = verse_only;
  head.body_script = static_cast<Script>(std::max_element(scripts.begin(), scripts.end()) - scripts.begin());
  compare_units(head);
  look_in_tail(head, document);
  for (HeadUnit& unit : head.units)
    if (unit.words >= 6 && unit.words <= 70 && !unit.is_verse)
      unit.repeated_below = is_repeated_below(document, unit.index, text);
  return head;
}

}  // namespace warraq::read
