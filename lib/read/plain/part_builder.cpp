#include "read/plain/part_builder.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "read/plain/tail.hpp"
#include "read/words/contacts.hpp"
#include "read/words/dates.hpp"
#include "read/words/names.hpp"

namespace warraq::read {

namespace {

Slice slice_of(const Line& line, std::string_view part) {
  return {part, line.offset + static_cast<std::size_t>(part.data() - line.text.data())};
}

/// Days since a day long ago, near enough to compare two dates.
int day_count(std::string_view iso) {
  if (iso.size() < 10) return 0;
  const auto number = [&](std::size_t at, std::size_t length) {
    return std::atoi(std::string(iso.substr(at, length)).c_str());
  };
  return number(0, 4) * 365 + number(5, 2) * 30 + number(8, 2);
}

/// Of the two ways to read an open date the one nearer to a date that has only one.
DayOrder order_by(const Line& line, const std::vector<std::string>& settled, const Language& language) {
  if (settled.empty()) return DayOrder::day_first;
  const auto distance = [&](DayOrder order) {
    const auto date = find_date(line.text, order, language);
    return date ? std::abs(day_count(date->iso()) - day_count(settled.front())) : 1 << 30;
  };
  return distance(DayOrder::month_first) < distance(DayOrder::day_first) ? DayOrder::month_first
                                                                         : DayOrder::day_first;
}

}  // namespace

void add_contacts(const Line& line, const TextMaker& maker, Article& article) {
  for (const FoundContact& found : contact_line(line.text))
    article.contacts.push_back(
        {found.kind, maker.label(slice_of(line, line.text.substr(found.begin, found.end - found.begin)))});
}

void add_section(const Line& line, const TextMaker& maker, Article& article) {
  std::string_view words = line.text;
  if (const std::size_t colon = words.find(": "); colon != std::string_view::npos && colon < 24)
    words = trim(words.substr(colon + 2));
  for (const std::string_view sign : {" / ", " | ", " – ", " - "}) {
    const std::size_t at = words.find(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view left = trim(words.substr(0, at)), right = trim(words.substr(at + sign.size()));
    if (shape_of(left).script() == shape_of(right).script()) continue;
    article.section.push_back({maker.label(slice_of(line, left)), {}});
    words = right;
    break;
  }
  article.section.push_back({maker.label(slice_of(line, words)), {}});
}

void add_authors(const Line& line, const TextMaker& maker, Article& article) {
  std::string_view names = line.text;
  if (const std::string_view name = credited_name(without_label(names)); !name.empty()) names = name;
  for (const std::string_view name : part_names(names))
    add_author(maker.label(slice_of(line, name)), article);
}

void add_dates(const std::vector<DateLine>& lines, const TextMaker& maker, Article& article) {
  std::vector<std::string> settled;
  for (const DateLine& one : lines)
    if (const auto date = find_date(one.line->text, DayOrder::day_first, article.language);
        date && !date->order_is_open)
      settled.push_back(date->iso());
  bool published = false;
  for (const DateLine& one : lines) {
    const DayOrder order = order_by(*one.line, settled, article.language);
    const auto date = find_date(one.line->text, order, article.language);
    if (!date) continue;
    // In a credit the date stands among other words; a date line is the date, label and all.
    const bool among = !one.whole && !date_line(one.line->text, order, article.language);
    const std::string_view words =
        among ? one.line->text.substr(date->begin, date->end - date->begin) : one.line->text;
    Date entry{date->iso(), maker.label(slice_of(*one.line, words)),
               one.in_head || !published ? "published" : "written"};
    if (!one.in_head && !published && among) entry.role = "written";
    published = published || entry.role == "published";
    const bool known = std::any_of(article.dates.begin(), article.dates.end(), [&](const Date& other) {
      return other.iso == entry.iso && other.text.utf8 == entry.text.utf8;
    });
    if (!known) article.dates.push_back(std::move(entry));
    const std::size_t begin = one.line->offset;
    article.decisions.push_back({"date", date->order_is_open ? (settled.empty() ? 0.6 : 0.8) : 0.95,
                                 date->reason, SourceSpan{begin, begin + one.line->text.size()}});
  }
}

}  // namespace warraq::read
