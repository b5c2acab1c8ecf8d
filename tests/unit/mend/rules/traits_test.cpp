#include "mend/rules/traits.hpp"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

using namespace warraq::mending;

BOOST_AUTO_TEST_SUITE(mend_traits)

namespace {

/// What two characters side by side have, put together over the text.
Traits of_all_pairs(const std::vector<std::string>& characters) {
  Traits all = 0;
  for (std::size_t i = 0; i < characters.size(); ++i)
    all |= traits_of(characters[i]) | (i > 0 ? traits_of(characters[i - 1] + characters[i]) : Traits{0});
  return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_text_has_what_its_pairs_of_characters_have) {
  const std::vector<std::string> common = {"ا", "ب", "م", "و", " ", "ی", "a",
                                           "e", "T", ".", "ک", "ې", "é", "ي"};
  const std::vector<std::string> rare = {
      " ",      "  ",     "ك",      "ى",      "ۀ", "ہ",  "ھ",          "ە",      "ڪ",      "پ",
      "گ",      "ێ",      "ۓ",      "۔",      "٣", "۳",  "7",          "\u064E", "\u0651", "\u0640",
      "\u200C", "\u00A0", "\u2009", "\u00AD", "(", ")",  ":",          "/",      "&",      "\\",
      "\t",     "\n",     "я",      "ω",      "א", "中", "\U0001F600", "\u0301", "×",      "\uFEFF",
      "\uFFFD", "ﷲ",      "،",      "؟",      "-", "\""};
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    const std::size_t kinds = random() % common.size() + 1, size = random() % 60;
    const unsigned seldom = random() % 30 + 1;
    std::vector<std::string> characters;
    std::string text;
    for (std::size_t i = 0; i < size; ++i)
      text += characters.emplace_back(random() % seldom == 0 ? rare[random() % rare.size()]
                                                             : common[random() % kinds]);
    BOOST_REQUIRE_MESSAGE(traits_of(text) == of_all_pairs(characters), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
