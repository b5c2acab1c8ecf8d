#include "warraq/base/unicode.hpp"

#include <boost/test/unit_test.hpp>

using namespace warraq;

BOOST_AUTO_TEST_SUITE(unicode)

BOOST_AUTO_TEST_CASE(text_comes_back_from_utf16) {
  for (const std::string text : {"", "plain", "سلام دنیا", "𝔘 and 😀", "a\u200cb"}) {
    BOOST_TEST(to_utf8(to_utf16(text)) == text);
    BOOST_TEST(!first_ill_formed(text).has_value());
  }
}

BOOST_AUTO_TEST_CASE(the_first_ill_formed_byte_is_named) {
  BOOST_TEST(first_ill_formed("abc\xff").value() == 3u);
  BOOST_TEST(first_ill_formed("\xc3").value() == 0u);             // cut short
  BOOST_TEST(first_ill_formed("ok \xed\xa0\x80").value() == 3u);  // a surrogate
  BOOST_TEST(first_ill_formed("ok \xc0\xaf").value() == 3u);      // overlong
}

BOOST_AUTO_TEST_CASE(ill_formed_text_becomes_replacement_characters) {
  BOOST_TEST((to_utf16("a\xff\xfe z") == u"a\uFFFD\uFFFD z"));
  const char16_t lone[] = {u'a', 0xD800, u'b', 0};
  BOOST_TEST(to_utf8(lone) == "a\uFFFDb");
}

BOOST_AUTO_TEST_CASE(code_points_are_walked_one_by_one) {
  const std::u16string text = u"é𝔘ا";
  std::size_t index = 0;
  BOOST_TEST((next_code_point(text, index) == U'é'));
  BOOST_TEST((next_code_point(text, index) == U'𝔘'));
  BOOST_TEST(index == 3u);
  BOOST_TEST((next_code_point(text, index) == U'ا'));
  BOOST_TEST(index == text.size());
}

BOOST_AUTO_TEST_SUITE_END()
