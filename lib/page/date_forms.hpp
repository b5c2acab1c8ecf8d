#pragma once

/// The article's date as a design wants it: as written, or in the calendars and languages it names.

#include <string>

#include "warraq/article/article.hpp"
#include "warraq/page/layout.hpp"

namespace warraq {

/// `iso` ("2025-04-02", or shorter) in the calendar and the words of a BCP 47 tag: "fa-AF-u-ca-persian" gives
/// «۱۳ حمل ۱۴۰۴». Empty when the tag's calendar cannot say it: a Gregorian month lies in two Hijri ones.
std::string date_in_words(std::string_view iso, const std::string& tag);

/// Whether `tag` is one ICU knows how to read. "source" and "language" are.
bool is_date_form(const std::string& tag);

/// The date an article is known by: the first that is neither of its file ("file") nor of a change ("modified").
/// Null when there is none.
const Date* leading_date(const Article& article);

/// That date in each of the forms, parted by a slash. Each form is marked with its
/// language.
Text shown_date(const Article& article, const std::vector<DateForm>& forms);

}  // namespace warraq
