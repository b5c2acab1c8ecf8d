#include <boost/test/unit_test.hpp>

#include "read/words/names.hpp"

using namespace warraq;
using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_names)

BOOST_AUTO_TEST_CASE(a_byline_is_parted_into_its_names) {
  const std::pair<const char*, std::vector<std::string_view>> cases[] = {
      {"By Laila Noor", {"Laila Noor"}},
      {"Laila Noor and Jo Nes", {"Laila Noor", "Jo Nes"}},
      {"Laila Noor, Jo Nes, and Ana de Lima", {"Laila Noor", "Jo Nes", "Ana de Lima"}},
      {"Jo Nes, Ph.D.", {"Jo Nes, Ph.D."}},
      {"نویسنده: لیلا نور و جواد نس", {"لیلا نور", "جواد نس"}},
      {"Noor, Laila", {"Noor, Laila"}},
      {"", {""}},
  };
  for (const auto& [byline, names] : cases) {
    const auto found = part_names(byline);
    BOOST_TEST((found == names), byline);
  }
}

BOOST_AUTO_TEST_CASE(initials_are_no_words_of_grammar) {
  for (const char* name : {"T. W. Arnold", "A. W. Pollard", "J.R.R. Tolkien", "Y. Z. da Silva"})
    BOOST_TEST(name_likeness(name, shape_of(name)) == 2, name);
  for (const char* words : {"A Mill Story", "In The Valley", "I. And The Mill"})
    BOOST_TEST(name_likeness(words, shape_of(words)) == 0, words);
}

BOOST_AUTO_TEST_CASE(one_author_in_two_bylines_is_one) {
  const std::pair<std::vector<const char*>, std::vector<std::string>> cases[] = {
      {{"Laila Noor", "LAILA NOOR"}, {"Laila Noor"}},
      {{"Noor, Laila", "Laila Noor"}, {"Noor, Laila"}},
      {{"L. Noor", "Laila Noor"}, {"Laila Noor"}},
      {{"لیلا نور", "ليلا نور"}, {"لیلا نور"}},
      {{"Laila Noor", "Lena Noor"}, {"Laila Noor", "Lena Noor"}},
      {{"Laila Noor", "L. Nor"}, {"Laila Noor", "L. Nor"}},
  };
  for (const auto& [bylines, names] : cases) {
    Article article;
    for (const char* byline : bylines) add_author(Text(byline), article);
    std::vector<std::string> found;
    for (const Text& author : article.authors) found.push_back(author.utf8);
    BOOST_TEST((found == names), bylines.front());
  }
}

BOOST_AUTO_TEST_SUITE_END()
