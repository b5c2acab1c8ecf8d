#include <boost/test/unit_test.hpp>

#include "warraq/convert/slug.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(convert_slug)

BOOST_AUTO_TEST_CASE(titles_of_any_script_become_ascii) {
  Slugger slugger;
  const std::pair<const char*, const char*> cases[] = {
      {"The Paper Mill", "the-paper-mill"},
      {"  What's new -- in 2025?  ", "whats-new-in-2025"},
      {"Über Öl & Straße", "uber-ol-strasse"},
      {"کتاب و کاغذ", "ktab-w-kaghdh"},
      {"می‌خواهم", "mykhwahm"},
      {"Что делать?", "cto-delat"},
      {"河水", "he-shui"},
      {"!!!", ""},
  };
  for (const auto& [title, slug] : cases)
    BOOST_TEST(slugger.slug(title) == slug, title << " gives " << slugger.slug(title));
  BOOST_TEST(slugger.slug("one two three four", 10) == "one-two");
  BOOST_TEST(slugger.slug("incomprehensibilities", 10) == "incomprehe");
}

BOOST_AUTO_TEST_CASE(equal_names_are_told_apart) {
  Slugger slugger;
  BOOST_TEST(slugger.unique("essay") == "essay");
  BOOST_TEST(slugger.unique("Essay") == "Essay-2");  // one file where case does not count
  BOOST_TEST(slugger.unique("essay") == "essay-3");
  BOOST_TEST(slugger.unique("con") == "con-1");
  BOOST_TEST(slugger.unique("com1.pdf") == "com1.pdf-1");
}

BOOST_AUTO_TEST_SUITE_END()
