#include "read/plain/tail.hpp"

#include <algorithm>
#include <optional>

#include "read/plain/head_features.hpp"
#include "read/words/contacts.hpp"
#include "read/words/dates.hpp"
#include "read/words/names.hpp"

namespace warraq::read {

namespace {

bool begins_with_name(std::string_view folded, std::string_view folded_name) {
  return folded_name.size() >= 4 && folded.starts_with(folded_name) &&
         (folded.size() == folded_name.size() || folded[folded_name.size()] == ' ');
}

bool is_bio_label(std::string_view folded) {
  static constexpr std::string_view labels[] = {
      "about the author",    "about the writer", "the author is",    "the writer is",
      "uber die autorin",    "über den autor",   "über die autorin", "a propos de l auteur",
      "à propos de lauteur", "sobre el autor",   "درباره نویسنده",   "در باره نویسنده",
      "معرفی نویسنده",       "د لیکوال په اړه",  "عن الکاتب"};
  return std::any_of(std::begin(labels), std::end(labels),
                     [&](std::string_view label) { return folded.starts_with(label); });
}

bool is_translation_credit(std::string_view folded) {
  static constexpr std::string_view labels[] = {
      "translated by", "translated from", "translation", "source ", "traduit ", "traduction ",
      "übersetzung",   "übersetzt ",      "quelle ",     "ترجمه ",  "برگردان ", "مترجم ",
      "منبع ",         "ژباړه ",          "ژباړن ",      "photo"};
  return std::any_of(std::begin(labels), std::end(labels),
                     [&](std::string_view label) { return folded.starts_with(label); });
}

class TailReader {
 public:
  TailReader(Document& document, std::size_t body, const std::vector<std::string_view>& authors)
      : document_(document), body_(body) {
    for (const std::string_view author : authors) names_.push_back(fold(author));
  }

  std::size_t read() {
    find_credited_name();
    std::size_t start = document_.units.size();
    for (std::size_t i = document_.units.size(); i-- > body_ + 1;) {
      if (document_.units[i].forced) {
        start = i;
        continue;
      }
      if (!read_one(i)) {
        if (is_between(i)) continue;
        break;
      }
      start = i;
    }
    return start;
  }

 private:
  /// Notes and rules may stand among the last lines without ending the search.
  bool is_between(std::size_t i) const {
    const Unit& unit = document_.units[i];
    const char first = document_.first_line(unit).text.front();
    return document_.words(unit) <= 40 && i + 5 > document_.units.size() &&
           (first == '*' || first == '[' || first == '_');
  }
  void find_credited_name() {
    const std::size_t first = document_.units.size() > body_ + 4 ? document_.units.size() - 4 : body_ + 1;
    for (std::size_t i = first; i < document_.units.size(); ++i) {
      const Unit& unit = document_.units[i];
      if (unit.count != 1 || document_.words(unit) > 14) continue;
      const std::string_view name = credited_name(document_.first_line(unit).text);
      if (!name.empty()) names_.push_back(fold(name));
    }
  }

  void set(std::size_t i, Role role, double confidence, const char* reason) {
    Unit& unit = document_.units[i];
    unit.role = role;
    unit.confidence = confidence;
    unit.reason = reason;
  }

  bool read_one(std::size_t i) {
    const Unit& unit = document_.units[i];
    if (unit.role != Role::unknown) return false;
    const Line& line = document_.first_line(unit);
    const std::uint32_t words = document_.words(unit);
    if (words > 90) return false;
    if (unit.count == 1 && !contact_line(line.text).empty())
      return set(i, Role::contact, 0.9, "an address at the end"), true;
    if (unit.count == 1 && words <= 14 && line.shape.digits > 0 && date_line(line.text))
      return set(i, Role::date, 0.85, "a date at the end"), true;
    if (is_common(unit)) return set(i, Role::credit, 0.8, "most articles of the archive end so"), true;
    return read_credit(i, line, words) || read_bio(i, line, words);
  }

  bool is_common(const Unit& unit) const {
    const auto first = document_.lines.begin() + static_cast<std::ptrdiff_t>(unit.first);
    return std::all_of(first, first + static_cast<std::ptrdiff_t>(unit.count),
                       [](const Line& line) { return line.common; });
  }

  bool named(std::string_view folded) const {
    return std::any_of(names_.begin(), names_.end(),
                       [&](const std::string& name) { return begins_with_name(folded, name); });
  }

  bool read_credit(std::size_t i, const Line& line, std::uint32_t words) {
    if (words > 16 || document_.units[i].count > 1) return false;
    const std::string folded = fold(line.text);
    const bool name_alone = std::find(names_.begin(), names_.end(), folded) != names_.end();
    if (name_alone) return set(i, Role::credit, 0.9, "the author's name stands alone at the end"), true;
    if (!credited_name(line.text).empty())
      return set(i, Role::credit, named(folded) ? 0.95 : 0.85, "a name and a date at the end"), true;
    const std::size_t label = byline_label_length(line.text);
    if (label > 0 && !line.shape.ends_sentence() && (line.shape.capital_words >= 2 || !line.shape.is_cased()))
      return set(i, Role::credit, 0.8, "a byline at the end"), true;
    if (is_translation_credit(folded) && words >= 2)
      return set(i, Role::credit, 0.75, "says whose work it is, at the end"), true;
    std::size_t at = 0;
    const char32_t first = decode(line.text, at);
    if (i > 0 && document_.first_line(document_.units[i - 1]).text.starts_with("> ")) return false;
    const bool dashed = first == 0x2014 || first == 0x2013 || line.text.starts_with("- ");
    const std::string_view rest = trim(line.text.substr(at));
    if (dashed && name_likeness(rest, shape_of(rest)) == 2)
      return set(i, Role::credit, 0.75, "a dash and a name at the end"), true;
    return false;
  }

  bool read_bio(std::size_t i, const Line& line, std::uint32_t words) {
    const std::string folded = fold(line.text.substr(0, line.text.find(' ', 120)));
    if (is_bio_label(folded)) return set(i, Role::bio, 0.9, "says it is about the author"), true;
    if (words >= 5 && named(folded) && i + 4 > document_.units.size())
      return set(i, Role::bio, 0.9, "begins with the author's name, at the end"), true;
    return false;
  }

  Document& document_;
  std::size_t body_;
  std::vector<std::string> names_;
};

}  // namespace

std::string_view credited_name(std::string_view credit) {
  const LineShape whole = shape_of(credit);
  if (whole.words > 14 || whole.digits == 0) return {};
  const auto date = find_date(credit);
  if (!date) return {};
  std::string_view name = trim(credit.substr(0, date->begin));
  while (!name.empty() && std::string_view(",;:-(|/").find(name.back()) != std::string_view::npos)
    name = trim(name.substr(0, name.size() - 1));
  for (const std::string_view sign : {"،", "–", "—"})
    if (name.ends_with(sign)) name = trim(name.substr(0, name.size() - sign.size()));
  // A place may stand between the name and the date.
  const std::string_view first = name.substr(0, name.find(','));
  if (name_likeness(first, shape_of(first)) == 0) return {};
  const LineShape after = shape_of(credit.substr(date->end));
  return after.letters > 12 ? std::string_view{} : trim(first);
}

std::size_t assign_tail(Document& document, std::size_t body, const std::vector<std::string_view>& authors) {
  return TailReader(document, body, authors).read();
}

}  // namespace warraq::read
