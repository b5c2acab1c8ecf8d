#include "warraq/text/word_edges.hpp"

#include <boost/test/unit_test.hpp>

using namespace warraq;

BOOST_AUTO_TEST_SUITE(word_edges_suite)

BOOST_AUTO_TEST_CASE(lines_begin_alike_by_three_letters_whatever_the_case_and_quotes) {
  BOOST_TEST(letters_after(u"The paper", 0) == letters_after(u"\u201Cthen", 0));
  BOOST_TEST(letters_after(u"the", 0) != letters_after(u"to", 0));
  BOOST_TEST(letters_after(u"of it", 0) != letters_after(u"off", 0));
  BOOST_TEST(letters_after(u"a  ب", 1) == letters_after(u"ب", 0));
  BOOST_TEST(letters_after(u" ...", 0) == 0u);
}

BOOST_AUTO_TEST_CASE(lines_end_alike_by_three_letters_before_their_marks) {
  BOOST_TEST(letters_before(u"a station,", 10) == letters_before(u"nation", 6));
  BOOST_TEST(letters_before(u"and", 3) != letters_before(u"nd", 2));
  BOOST_TEST(letters_before(u"\u201C", 1) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
