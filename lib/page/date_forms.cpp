#include "page/date_forms.hpp"

#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// ICU's handles of C are all of one type: the function that closes one is the type here.
template <auto close>
struct ClosedBy {
  void operator()(void** handle) const { close(handle); }
};
using Calendar = std::unique_ptr<UCalendar, ClosedBy<ucal_close>>;
using Patterns = std::unique_ptr<UDateTimePatternGenerator, ClosedBy<udatpg_close>>;
using Format = std::unique_ptr<UDateFormat, ClosedBy<udat_close>>;

constexpr char16_t utc[] = u"Etc/UTC";

struct Day {
  int year = 0, month = 0, day = 0;  ///< 0: not said
};

Day parse_iso(std::string_view iso) {
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    if (iso.size() >= at + length) std::from_chars(iso.data() + at, iso.data() + at + length, value);
    return value;
  };
  return {number(0, 4), number(5, 2), number(8, 2)};
}

std::string locale_of(const std::string& tag, bool& understood) {
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t parsed = 0;
  uloc_forLanguageTag(tag.c_str(), locale, sizeof locale, &parsed, &status);
  understood = U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING &&
               parsed == static_cast<std::int32_t>(tag.size()) && parsed > 0;
  return locale;
}

/// What Afghan Persian is called by CLDR.
std::string cldr_tag(const Language& language) {
  return language.primary() == "prs" ? "fa-AF" : language.tag();
}

double noon_of(const Day& day, UErrorCode& status) {
  const Calendar calendar(ucal_open(utc, -1, "en@calendar=gregorian", UCAL_GREGORIAN, &status));
  if (U_FAILURE(status)) return 0;
  ucal_setDateTime(calendar.get(), day.year, std::max(day.month, 1) - 1, std::max(day.day, 1), 12, 0, 0,
                   &status);
  return ucal_getMillis(calendar.get(), &status);
}

std::u16string pattern_for(const std::string& locale, const Day& day, UErrorCode& status) {
  const Patterns generator(udatpg_open(locale.c_str(), &status));
  if (U_FAILURE(status)) return {};
  const std::u16string_view skeleton = day.day ? u"yMMMMd" : day.month ? u"yMMMM" : u"y";
  char16_t pattern[64];
  const std::int32_t length =
      udatpg_getBestPattern(generator.get(), skeleton.data(), static_cast<std::int32_t>(skeleton.size()),
                            pattern, std::size(pattern), &status);
  if (U_FAILURE(status)) return {};
  std::u16string out(pattern, static_cast<std::size_t>(length));
  // An era says nothing that the month's name has not said.
  for (const std::u16string_view era : {u" G", u"G ", u" (G)", u"G"})
    if (const std::size_t at = out.find(era); at != std::u16string::npos) out.erase(at, era.size());
  return out;
}

}  // namespace

std::string date_in_words(std::string_view iso, const std::string& tag) {
  const Day day = parse_iso(iso);
  bool understood = false;
  const std::string locale = locale_of(tag, understood);
  const bool other_calendar = tag.find("-ca-") != std::string::npos && !tag.ends_with("-ca-gregory");
  if (!understood || day.year == 0 || (other_calendar && day.day == 0)) return {};
  UErrorCode status = U_ZERO_ERROR;
  const double time = noon_of(day, status);
  const std::u16string pattern = pattern_for(locale, day, status);
  if (U_FAILURE(status)) return {};
  const Format format(udat_open(UDAT_PATTERN, UDAT_PATTERN, locale.c_str(), utc, -1, pattern.data(),
                                static_cast<std::int32_t>(pattern.size()), &status));
  if (U_FAILURE(status)) return {};
  char16_t words[128];
  const std::int32_t length = udat_format(format.get(), time, words, std::size(words), nullptr, &status);
  return U_SUCCESS(status) ? to_utf8(std::u16string_view(words, static_cast<std::size_t>(length)))
                           : std::string();
}

bool is_date_form(const std::string& tag) {
  bool understood = tag == "source" || tag == "language";
  if (!understood) locale_of(tag, understood);
  return understood;
}

const Date* leading_date(const Article& article) {
  const auto found = std::find_if(article.dates.begin(), article.dates.end(), [](const Date& date) {
    return date.role != "file" && date.role != "modified";
  });
  return found == article.dates.end() ? nullptr : &*found;
}

Text shown_date(const Article& article, const std::vector<DateForm>& forms) {
  const Date* leading = leading_date(article);
  if (leading == nullptr) return {};
  const Date& date = *leading;
  Text shown;
  for (const DateForm& form : forms) {
    const Language language =
        form.tag == "source" || form.tag == "language" ? article.language : Language(form.tag);
    std::string words = form.tag == "source"
                            ? date.text.utf8
                            : date_in_words(date.iso, form.tag == "language" ? cldr_tag(language) : form.tag);
    if (words.empty() || shown.utf8 == words) continue;
    if (!shown.empty()) shown.utf8 += " / ";
    const auto begin = static_cast<std::uint32_t>(shown.utf8.size());
    shown.utf8 += words;
    shown.marks.push_back(
        {.kind = MarkKind::quotation,
         .begin = begin,
         .end = static_cast<std::uint32_t>(shown.utf8.size()),
         .language = Language(std::string(language.tag().substr(0, language.tag().find("-u-"))))});
  }
  return shown.empty() || forms == std::vector<DateForm>{{"source"}} ? date.text : shown;
}

}  // namespace warraq
