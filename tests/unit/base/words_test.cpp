// Errors, diagnostics and languages: what they say.

#include <boost/test/unit_test.hpp>

#include "warraq/base/diagnostic.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/language.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(an_error_says_where_what_and_what_to_try) {
  const Error by_line(ErrorCode::bad_layout, "essay.toml", "unknown role \"epigraf\"",
                      "did you mean \"epigraph\"?", {.line = 41, .column = 7});
  BOOST_TEST(by_line.what() == "essay.toml:41:7: unknown role \"epigraf\"; did you mean \"epigraph\"?");
  const Error by_offset(ErrorCode::bad_encoding, "essay.txt", "not UTF-8", "", {.offset = 12});
  BOOST_TEST(by_offset.what() == "essay.txt: byte 12: not UTF-8");
}

BOOST_AUTO_TEST_CASE(a_diagnostic_reads_as_place_severity_message_hint) {
  const Diagnostic missing{Severity::warning, "missing-glyph", SourceSpan{7, 9}, "no face has U+10FFFD",
                           "add one"};
  BOOST_TEST(format(missing, "essay.txt") == "essay.txt: byte 7: warning: no face has U+10FFFD; add one");
}

BOOST_AUTO_TEST_CASE(only_a_near_word_is_offered) {
  const std::vector<std::string> known = {"journal", "plain", "epigraph"};
  BOOST_TEST(did_you_mean("jornal", known).value() == "journal");
  BOOST_TEST(did_you_mean("epigraf", known).value() == "epigraph");
  BOOST_TEST(did_you_mean("titel", {"title", "deck"}).value() == "title");  // two letters have changed places
  BOOST_TEST(!did_you_mean("newspaper", known).has_value());
}

BOOST_AUTO_TEST_CASE(a_language_knows_the_direction_of_its_script) {
  for (const char* tag : {"fa", "prs", "ps", "ar", "ur", "he", "fa-AF", "ku-Arab"})
    BOOST_TEST((Language(tag).direction() == Direction::right_to_left), tag);
  for (const char* tag : {"", "en", "fr-CA", "tr", "ku", "fa-Latn"})
    BOOST_TEST((Language(tag).direction() == Direction::left_to_right), tag);
  BOOST_TEST(Language("fa-AF").primary() == "fa");
}

BOOST_AUTO_TEST_SUITE_END()
