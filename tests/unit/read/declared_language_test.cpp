#include "read/words/declared_language.hpp"

#include <boost/test/unit_test.hpp>

#include "reading.hpp"

using namespace warraq;
using namespace warraq::test;
using warraq::read::declared_language;

BOOST_AUTO_TEST_SUITE(read_declared_language)

BOOST_AUTO_TEST_CASE(languages_have_one_form) {
  const std::pair<const char*, const char*> cases[] = {
      {"eng", "en"},
      {"FA", "fa"},
      {"fa_IR", "fa-IR"},
      {"fa_IR.UTF-8", "fa-IR"},
      {"fas", "fa"},
      {"per", "fa"},
      {"pes", "fa"},
      {"prs", "prs"},
      {"fa-AF", "fa-AF"},
      {"pus", "ps"},
      {"pbu", "ps"},
      {"ara", "ar"},
      {"urd", "ur"},
      {"heb", "he"},
      {"iw", "he"},
      {"ger", "de"},
      {"zh-tw", "zh-TW"},
      {" de ", "de"},
      {"ckb", "ckb"},
      {"zlm-Arab", "zlm-Arab"},
      {"", ""},
      {"x", ""},
      {"no such language", ""},
      {"UZ_arab_af", "uz-Arab-AF"},
      {"fa-Latn-t-fa-m0-ungen", "fa-Latn-t-fa-m0-ungen"},
      {"in", "id"},
      {"deu-AT", "de-AT"},
      {"x-klingon", ""},
      {"und", ""},
      {"zxx", ""},
      {"C.UTF-8", ""},
      {"ir", ""},
      {"cn", ""},
      {"se", "se"},
  };
  for (const auto& [said, tag] : cases) BOOST_TEST(declared_language(said).tag() == tag, said);
}

BOOST_AUTO_TEST_CASE(a_library_code_gives_the_direction_of_its_language) {
  const Article article =
      read_article_bytes("<html lang=\"per\"><body><h1>آسیاب</h1><p>" + persian_prose + "</p></body></html>",
                         {.name = "mill.html"});
  BOOST_TEST(article.language.tag() == "fa");
  BOOST_TEST((article.direction == Direction::right_to_left));
  for (const Block& block : article.blocks) BOOST_TEST(!block.language.known());
}

namespace {

std::vector<std::string> tags_of(const std::string& language, const std::string& paragraphs) {
  const Article article = read_article_bytes(
      "<html lang=\"" + language + "\"><body>" + paragraphs + "</body></html>", {.name = "mill.html"});
  std::vector<std::string> tags;
  for (const Block& block : article.blocks) tags.push_back(block.language.tag());
  return tags;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_language_that_guessing_does_not_know_is_taken_at_its_word) {
  // Venetian, of which each sentence looks like another Romance language.
  const std::string venetian =
      "<p>Tuti i omini i nase liberi e conpagni par dignità e diriti. I gà raxon e cosiensa e i gà da ver "
      "tra de lori un "
      "spirito de fradelansa.</p><p>Ogni omo el gà diriti a tute le libertà che se dise in sta Declarasion, "
      "sensa distinsion "
      "de rasa, de color, de lengua, de religion o de opinion politica.</p>";
  BOOST_TEST((tags_of("vec", venetian) == std::vector<std::string>{"", ""}));
  // What is of another script says its own language, as ever.
  BOOST_TEST(
      (tags_of("vec", venetian + "<p>" + persian_prose + "</p>") == std::vector<std::string>{"", "", "fa"}));
  // Where guessing knows the language, a paragraph in another is told.
  BOOST_TEST((tags_of("fr", "<p>" + prose + "</p>") == std::vector<std::string>{"en"}));
}

BOOST_AUTO_TEST_CASE(what_is_in_another_script_is_not_in_the_language_said) {
  BOOST_TEST((tags_of("en", "<p>" + persian_prose + "</p>") == std::vector<std::string>{"fa"}));
  // Where the tag names the script, it may well be.
  const std::string serbian =
      "<p>Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Ona su obdarena "
      "razumom i svešću i treba jedni prema drugima da postupaju u duhu bratstva.</p>";
  BOOST_TEST((tags_of("sr-Latn", serbian) == std::vector<std::string>{""}));
}

BOOST_AUTO_TEST_CASE(a_script_or_a_land_in_the_tag_makes_no_other_language) {
  BOOST_TEST((tags_of("en-GB", "<p>" + prose + "</p>") == std::vector<std::string>{""}));
  BOOST_TEST((tags_of("fa-Arab-IR", "<p>" + persian_prose + "</p>") == std::vector<std::string>{""}));
}

BOOST_AUTO_TEST_SUITE_END()
