#include <boost/test/unit_test.hpp>

#include "warraq/mend/tidy.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(mend_tidy)

namespace {

MendedText tidied(std::string_view raw, std::uint64_t source = 0) {
  MendedText out;
  append_tidied(out, raw, source);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_repair_does_what_it_says) {
  const std::pair<const char*, const char*> cases[] = {
      {"plain words", "plain words"},
      {"two  spaces\tand a tab", "two spaces and a tab"},
      {"\\$1 trillion \\& more", "$1 trillion & more"},
      {"C:\\Users stays", "C:\\Users stays"},
      {"soft\u00ADhyphen", "softhyphen"},
      {"bell\x07 and \uFEFFmark", "bell and mark"},
      {"cafe\u0301", "café"},
      {"\u0627\u0653", "\u0622"},
      {"\u0645\u0627\u062F\u0647\u0654",
       "\u0645\u0627\u062F\u0647\u0654"},            // heh with hamza has no one letter
      {"\u0634\u064E\u0651", "\u0634\u064E\u0651"},  // marks keep their order
      {"thin\u202Fspace ;", "thin\u202Fspace ;"},
      {"می\u200Cروم", "می\u200Cروم"},
  };
  for (const auto& [raw, mended] : cases) BOOST_TEST(tidied(raw).utf8 == mended);
}

BOOST_AUTO_TEST_CASE(a_repair_does_not_depend_on_its_place_in_the_line) {
  for (const std::string raw :
       {"a  b", "a\tb", "a\u00ADb", "a\x07z", "a\\&b", "cafe\u0301 x", "m\uFEFF.", "\u0645\u0627\u0653\u0646",
        "m\u0085n", "plain words", "\u0645\u0631\u062F\u0645"})
    for (std::size_t pad = 0; pad < 40; ++pad)
      for (std::size_t more = 0; more < 20; ++more) {
        const std::string before(pad, 'x'), after(more, 'y');
        BOOST_REQUIRE_EQUAL(tidied(before + raw + after).utf8, before + tidied(raw).utf8 + after);
      }
}

BOOST_AUTO_TEST_CASE(unchanged_text_is_one_stretch) {
  const MendedText text = tidied("one stretch of words", 100);
  BOOST_REQUIRE(text.stretches.size() == 1u);
  BOOST_TEST((text.stretches[0].source == SourceSpan{100, 120}));
}

BOOST_AUTO_TEST_CASE(stretches_lead_back_to_the_input) {
  const MendedText text = tidied("a\\$b", 10);
  BOOST_TEST(text.utf8 == "a$b");
  BOOST_REQUIRE(text.stretches.size() == 2u);
  BOOST_TEST(text.stretches[1].begin == 1u);
  BOOST_TEST((text.stretches[1].source == SourceSpan{12, 14}));
}

BOOST_AUTO_TEST_CASE(escaped_signs_are_remembered) {
  const MendedText text = tidied("5 \\* 6");
  BOOST_TEST(text.utf8 == "5 * 6");
  BOOST_REQUIRE(text.literals.size() == 1u);
  BOOST_TEST(text.literals[0] == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
