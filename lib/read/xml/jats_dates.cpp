#include "read/xml/jats_dates.hpp"

#include <algorithm>
#include <utility>

namespace warraq::read {

namespace {

bool digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string two_digits(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

/// 2025-04-02, as far as the elements say.
std::string machine_date(pugi::xml_node node, XmlTree& tree) {
  const std::string year = tree.line(child(node, "year")), month = tree.line(child(node, "month")),
                    day = tree.line(child(node, "day"));
  if (!digits(year) || year.size() != 4) return {};
  if (!digits(month) || month.size() > 2) return year;
  const std::string to_month = year + "-" + two_digits(month);
  return digits(day) && day.size() <= 2 ? to_month + "-" + two_digits(day) : to_month;
}

std::string words_of(pugi::xml_node node, XmlTree& tree) {
  std::string words = tree.line(child(node, "string-date"));
  if (!words.empty()) return words;
  for (const std::string_view name : {"day", "month", "season", "year"}) {
    const std::string part = tree.line(child(node, name));
    if (part.empty()) continue;
    // A month in digits is for machines.
    if (name == "month" && digits(part)) return {};
    if (!words.empty()) words += ' ';
    words += part;
  }
  return words;
}

}  // namespace

void add_jats_date(pugi::xml_node node, std::string role, XmlTree& tree, Draft& draft) {
  if (role.empty()) role = tree.attribute(node, "date-type");
  if (role == "pub") role = "published";
  if (role != "published" && role != "received" && role != "accepted") return;
  const auto same = std::find_if(draft.dates.begin(), draft.dates.end(),
                                 [&](const RawDate& date) { return date.role == role; });
  RawDate date{Text(words_of(node, tree)), tree.attribute(node, "iso-8601-date"), role};
  if (date.machine.empty()) date.machine = machine_date(node, tree);
  if (date.machine.empty() && date.text.empty()) return;
  if (same == draft.dates.end()) {
    draft.dates.push_back(std::move(date));
  } else if (same->machine.size() < date.machine.size()) {  // the one that says the day
    *same = std::move(date);
  }
}

}  // namespace warraq::read
