#include <boost/test/unit_test.hpp>

#include "read/words/dates.hpp"

using namespace warraq;
using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_dates)

BOOST_AUTO_TEST_CASE(common_forms_give_iso_days) {
  const std::pair<const char*, const char*> cases[] = {
      {"02.04.2025", "2025-04-02"},
      {"2.4.2025", "2025-04-02"},
      {"02.04.25", "2025-04-02"},
      {"2025-04-02", "2025-04-02"},
      {"2025/4/2", "2025-04-02"},
      {"25/12/2024", "2024-12-25"},
      {"12/25/2024", "2024-12-25"},
      {"2 April 2025", "2025-04-02"},
      {"April 2, 2025", "2025-04-02"},
      {"April 01, 2025", "2025-04-01"},
      {"2nd of April, 2025", "2025-04-02"},
      {"Apr. 2, 2025", "2025-04-02"},
      {"April 2025", "2025-04"},
      {"le 1er août 2023", "2023-08-01"},
      {"3. November 2023", "2023-11-03"},
      {"3. März 2023", "2023-03-03"},
      {"2 de abril de 2025", "2025-04-02"},
      {"2 апреля 2025", "2025-04-02"},
      {"2 Nisan 2025", "2025-04-02"},
      {"۲ اپریل ۲۰۲۵", "2025-04-02"},
      {"2. dubna 2025", "2025-04-02"},
      {"2025. április 2.", "2025-04-02"},
      {"2. huhtikuuta 2025", "2025-04-02"},
      {"2 aprilie 2025", "2025-04-02"},
      {"2 квітня 2025", "2025-04-02"},
      {"2. april 2025", "2025-04-02"},
      {"2 avril 2025", "2025-04-02"},
      {"٢ جوان ٢٠٢٥", "2025-06-02"},
      {"٢ أبريل ٢٠٢٥", "2025-04-02"},
      {"۱۰ دسمبر ۱۹۴۸", "1948-12-10"},
      {"٣ كانون الثاني ٢٠٢٤", "2024-01-03"},
      // Solar Hijri, by month names of Iran, Afghanistan and Pashto, and by numbers
      {"۱۳ فروردین ۱۴۰۴", "2025-04-02"},
      {"۱۳ حمل ۱۴۰۴", "2025-04-02"},
      {"۱۳ وری ۱۴۰۴", "2025-04-02"},
      {"د ۱۴۰۴ کال د وري ۱۳مه", "2025-04-02"},
      {"۱۴۰۴/۰۱/۱۳", "2025-04-02"},
      {"۱۹.۰۹.۱۳۲۷", "1948-12-10"},
      {"۱۹؍۹؍۱۳۲۷ ه۔ش", "1948-12-10"},
      {"۳۰ اسفند ۱۳۹۹", "2021-03-20"},
      {"۱ فروردین ۱۴۰۰", "2021-03-21"},
      // lunar Hijri
      {"۱ رمضان ۱۴۴۶", "2025-03-01"},
      {"12 ربيع الأول 1446", "2024-09-15"},
  };
  for (const auto& [words, iso] : cases) {
    const auto date = find_date(words);
    BOOST_TEST_REQUIRE(date.has_value(), words);
    BOOST_TEST(date->iso() == iso, words << " gives " << date->iso());
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_date_gives_none) {
  for (const char* words :
       {"3.14.15", "1-2-3", "version 2.10.4", "in May 3 of them", "Article 2", "45.13.2025",
        "+93 70 123 4567", "192.168.1.10", "pages 10-12", "مادهٔ دوم", "40.50.2020"})
    BOOST_TEST(!find_date(words).has_value(), words);
}

BOOST_AUTO_TEST_CASE(open_order_follows_the_caller) {
  BOOST_TEST(find_date("04/02/2025", DayOrder::day_first)->iso() == "2025-02-04");
  BOOST_TEST(find_date("04/02/2025", DayOrder::month_first)->iso() == "2025-04-02");
  BOOST_TEST(find_date("04/02/2025")->order_is_open);
  BOOST_TEST(!find_date("02.04.2025")->order_is_open);
  BOOST_TEST(!find_date("25/02/2025")->order_is_open);
}

BOOST_AUTO_TEST_CASE(a_hijri_year_is_read_by_language) {
  BOOST_TEST(
      (find_date("1446/09/01", DayOrder::day_first, Language("ar"))->calendar == Calendar::lunar_hijri));
  BOOST_TEST(
      (find_date("1404/01/13", DayOrder::day_first, Language("prs"))->calendar == Calendar::solar_hijri));
}

BOOST_AUTO_TEST_CASE(a_date_line_has_nothing_else) {
  for (const char* line :
       {"02.04.2025", "Published: 2 April 2025", "Wednesday, April 2, 2025", "تاریخ نشر: ۱۳ حمل ۱۴۰۴",
        "د خپرېدو نېټه: ۵ غبرګولی ۱۴۰۳", "le 2 avril 2025", "Mittwoch, den 2. April 2025"})
    BOOST_TEST(date_line(line).has_value(), line);
  for (const char* line : {"Resolution 217 A (III) vom 10.12.1948", "Laila Noor, April 01, 2025",
                           "The flood of 2 April 2025"})
    BOOST_TEST(!date_line(line).has_value(), line);
}

BOOST_AUTO_TEST_SUITE_END()
