#pragma once

/// Dates in the forms people write: 02.04.2025, 2 April 2025, April 2, 2025, ۱۳ حمل ۱۴۰۴, ۱۹؍۹؍۱۳۲۷
/// ه‍.ش
/// ...

#include <optional>
#include <string>
#include <string_view>

#include "warraq/base/language.hpp"

namespace warraq::read {

enum class Calendar { gregorian, solar_hijri, lunar_hijri };

/// Which of two numbers is the day, where the form leaves it open (04/02/2025).
enum class DayOrder { day_first, month_first };

struct FoundDate {
  std::size_t begin = 0, end = 0;  ///< bytes of the text
  Calendar calendar = Calendar::gregorian;
  int year = 0, month = 0, day = 0;  ///< in its own calendar; month and day 0 when not said
  bool order_is_open = false;        ///< day and month could change places
  std::string reason;

  std::string iso() const;  ///< Gregorian, "2025-04-02"; shorter when the text says less
};

/// The first date in `text`. `order` decides where the numbers leave it open; `language` whether a year such
/// as 1404 is solar (Persian, Pashto) or lunar (Arabic, Urdu) Hijri.
std::optional<FoundDate> find_date(std::string_view text, DayOrder order = DayOrder::day_first,
                                   const Language& language = {});

/// A line that is a date and nothing else but words such as "Published:", a weekday, or one word for the
/// place.
std::optional<FoundDate> date_line(std::string_view text, DayOrder order = DayOrder::day_first,
                                   const Language& language = {});

}  // namespace warraq::read
