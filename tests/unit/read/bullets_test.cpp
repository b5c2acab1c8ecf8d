#include <boost/test/unit_test.hpp>

#include "read/plain/bullets.hpp"

using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_bullets)

BOOST_AUTO_TEST_CASE(bullets_are_known_by_sign_and_space) {
  struct Case {
    const char* line;
    int number;  // -1 for no bullet, 0 for an unordered one
    const char* rest;
  };
  const Case cases[] = {
      {"- item", 0, "item"},       {"• item", 0, "item"},   {"_ item", 0, "item"},  {"* item", 0, "item"},
      {"1. item", 1, "item"},      {"(2) item", 2, "item"}, {"3) item", 3, "item"}, {"۴- مورد", 4, "مورد"},
      {"۵-مورد", 5, "مورد"},       {".6 item", 6, "item"},  {"ب- مورد", 2, "مورد"}, {"b) item", 2, "item"},
      {"1404 was a year", -1, ""}, {"3-year plan", -1, ""}, {"1.5 metres", -1, ""}, {"-5 degrees", -1, ""},
      {"I. Newton", -1, ""},       {"a. small", -1, ""},    {"--- dashes", -1, ""}, {"*stars*", -1, ""},
      {"2025. A year", -1, ""},
  };
  for (const Case& c : cases) {
    const auto bullet = bullet_of(c.line);
    BOOST_TEST(bullet.has_value() == (c.number >= 0), c.line);
    if (!bullet || c.number < 0) continue;
    BOOST_TEST(bullet->number == c.number, c.line);
    BOOST_TEST(bullet->ordered == (c.number > 0), c.line);
    BOOST_TEST(std::string_view(c.line).substr(bullet->length) == c.rest);
  }
}

BOOST_AUTO_TEST_SUITE_END()
