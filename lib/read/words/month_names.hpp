#pragma once

/// Names of months in the languages and calendars our articles use.

#include <optional>
#include <string_view>

#include "read/words/dates.hpp"

namespace warraq::read {

struct MonthName {
  Calendar calendar;
  int month;
};

/// `word` as fold() gives it.
std::optional<MonthName> month_named(std::string_view word);
/// Two words that are one name, such as "ربيع الاول" or "كانون الثاني"; both folded.
std::optional<MonthName> month_named(std::string_view first, std::string_view second);

/// Words that stand around a date and are no part of it: "published", "on", weekdays, "تاریخ".
bool is_date_label(std::string_view folded_word);

}  // namespace warraq::read
