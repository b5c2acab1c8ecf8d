#include <boost/test/unit_test.hpp>

#include "page/date_forms.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(page_date_forms)

BOOST_AUTO_TEST_CASE(a_day_in_calendars_and_languages) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"2025-04-02", "en", "April 2, 2025"},
      {"2025-04-02", "de", "2. April 2025"},
      {"2025-04-02", "fa-AF-u-ca-persian", "۱۳ حمل ۱۴۰۴"},
      {"2025-04-02", "fa-IR-u-ca-persian", "۱۳ فروردین ۱۴۰۴"},
      {"2025-04-02", "ps-AF-u-ca-persian", "۱۴۰۴ وری ۱۳"},
      {"2025-04", "en", "April 2025"},
      {"2025", "en", "2025"},
      {"2025-04", "fa-AF-u-ca-persian", ""},  // it lies in two months
      {"", "en", ""},
  };
  for (const auto& [iso, tag, words] : cases)
    BOOST_TEST(date_in_words(iso, tag) == words, iso << " " << tag << " gives " << date_in_words(iso, tag));
}

BOOST_AUTO_TEST_CASE(forms_stand_side_by_side_each_in_its_language) {
  Article article;
  article.language = Language("en");
  article.dates.push_back({"2025-04-02", Text("02.04.2025"), "published"});
  BOOST_TEST(shown_date(article, {{"source"}}).utf8 == "02.04.2025");
  const Text both = shown_date(article, {{"language"}, {"fa-AF-u-ca-persian"}});
  BOOST_TEST(both.utf8 == "April 2, 2025 / ۱۳ حمل ۱۴۰۴");
  BOOST_REQUIRE(both.marks.size() == 2u);
  BOOST_TEST(both.marks[1].language.tag() == "fa-AF");
  article.dates.front().iso.clear();  // it could not be read: what is written is all there is
  BOOST_TEST(shown_date(article, {{"language"}}).utf8 == "02.04.2025");
}

BOOST_AUTO_TEST_CASE(dates_of_files_and_changes_are_not_the_articles) {
  Article article;
  BOOST_TEST(leading_date(article) == nullptr);
  article.dates.push_back({"2019-09-14", Text("2019-09-14"), "file"});
  article.dates.push_back({"2020-01-01", Text("2020-01-01"), "modified"});
  BOOST_TEST(leading_date(article) == nullptr);
  BOOST_TEST(shown_date(article, {{"source"}}).empty());
  article.dates.push_back({"2018-05-04", Text("May 2018"), "written"});
  BOOST_TEST(leading_date(article)->iso == "2018-05-04");
}

BOOST_AUTO_TEST_CASE(forms_are_tags) {
  for (const char* tag : {"source", "language", "fa-AF-u-ca-persian", "en"})
    BOOST_TEST(is_date_form(tag), tag);
  for (const char* tag : {"", "persian calendar", "-", "fa_AF@calendar"}) BOOST_TEST(!is_date_form(tag), tag);
}

BOOST_AUTO_TEST_SUITE_END()
