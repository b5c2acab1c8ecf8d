#include <boost/test/unit_test.hpp>

#include "reading.hpp"
#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_overrides)

namespace {

const std::string essay =
    "The Mill\n\n" + prose + "\n\nShort words here\n\n" + more_prose + "\n\nand then the end of it came.\n";

std::string message_for(const std::string& overrides) {
  try {
    reading(essay, overrides);
  } catch (const Error& error) {
    BOOST_TEST((error.code() == ErrorCode::bad_overrides));
    return error.what();
  }
  return "no error";
}

}  // namespace

BOOST_AUTO_TEST_CASE(whole_parts_are_replaced) {
  const Article article =
      reading(essay,
              "title = \"Another\"\nauthors = [\"A\", \"B\"]\ndate = \"2 April 2025\"\nsection = \"S\"\n"
              "language = \"fa\"\nlayout = \"journal\"\nbio = \"who\"\n");
  BOOST_TEST(article.title.utf8 == "Another");
  BOOST_TEST(article.authors.size() == 2u);
  BOOST_TEST(article.dates.at(0).iso == "2025-04-02");
  BOOST_TEST(article.section.at(0).text.utf8 == "S");
  BOOST_TEST((article.direction == Direction::right_to_left));
  BOOST_TEST(article.preferred_layout == "journal");
  BOOST_TEST(article.bio.utf8 == "who");
  BOOST_TEST(decision(article, "title")->reason == "the override file says so");
}

BOOST_AUTO_TEST_CASE(lines_take_the_parts_they_are_given) {
  BOOST_TEST(headings(reading(essay)).size() == 1u);
  const Article article =
      reading(essay, "[[part]]\nline = 5\nis = \"paragraph\"\n\n[[part]]\nline = 1\nis = \"author\"\n");
  BOOST_TEST(headings(article).empty());
  BOOST_TEST(article.title.empty());
  BOOST_TEST(article.authors.at(0).utf8 == "The Mill");
}

BOOST_AUTO_TEST_CASE(lines_are_dropped_joined_and_split) {
  BOOST_TEST(paragraphs(reading(essay, "drop = [3]\n")).size() == 2u);
  BOOST_TEST(paragraphs(reading(essay, "join = [[3, 7]]\n")).size() == 2u);
  const std::string cut = "The Mill\n\n" + prose +
                          "\n\nHe looked at the wide river and\n\nthen he went back to it.\n\n" + more_prose +
                          "\n";
  BOOST_TEST(paragraphs(reading(cut)).size() == 3u);
  BOOST_TEST(paragraphs(reading(cut, "split = [[5, 7]]\n")).size() == 4u);
}

BOOST_AUTO_TEST_CASE(an_epigraph_can_be_refused) {
  const std::string text = "توانا بود هر که دانا بود / ز دانش دل پیر برنا بود\n\nآسیاب کنار رود\n\n" +
                           persian_prose + "\n\n" + more_persian_prose + "\n";
  BOOST_TEST(reading(text).epigraph.bayts().size() == 1u);
  const Article article = reading(text, "epigraph = false\n");
  BOOST_TEST(article.epigraph.empty());
  BOOST_TEST(std::holds_alternative<Poem>(article.blocks.at(0).content));
}

BOOST_AUTO_TEST_CASE(lines_are_made_one_poem_with_bands_refrain_and_numbers) {
  const std::string text = "The Mill\n\n" + prose +
                           "\n\nOne\nFirst it ran\n   then it stood\nand so on\n\nTwo\nThen it ran again\n"
                           "and so on\nA. Poet\n\n" +
                           more_prose + "\n";
  const Article article = reading(text,
                                  "[[poem]]\nlines = [5, 12]\nform = \"lines\"\nheading = [5, 10]\n"
                                  "refrain = [8, 12]\nnumber_every = 3\nfirst_number = 7\n");
  const auto found = std::find_if(article.blocks.begin(), article.blocks.end(), [](const Block& block) {
    return std::holds_alternative<Poem>(block.content);
  });
  BOOST_REQUIRE((found != article.blocks.end()));
  const Poem& poem = std::get<Poem>(found->content);
  BOOST_REQUIRE(poem.stanzas.size() == 2u);
  BOOST_TEST(poem.stanzas[0].heading.utf8 == "One");
  BOOST_TEST(poem.stanzas[1].heading.utf8 == "Two");
  BOOST_REQUIRE(poem.stanzas[0].bayts.size() == 3u);
  BOOST_TEST(poem.stanzas[0].bayts[1].indent == 1);
  BOOST_TEST(poem.stanzas[0].bayts[2].refrain);
  BOOST_TEST(!poem.stanzas[0].bayts[0].refrain);
  BOOST_TEST(poem.stanzas[1].bayts[1].refrain);
  BOOST_TEST((poem.form == VerseForm::lines));
  BOOST_TEST(poem.number_every.value() == 3u);
  BOOST_TEST(poem.first_number == 7u);
  BOOST_TEST(article.blocks.size() == 3u);
}

BOOST_AUTO_TEST_CASE(bayts_are_made_bands_and_their_tails_half_hemistichs) {
  const std::string text = "باغ\n\n" + persian_prose +
                           "\n\nهر لحظه به شکلی بت عیار برآمد\t\tدل برد و نهان شد\n"
                           "هر دم به لباس دگر آن یار برآمد\t\tگه پیر و جوان شد\n\n" +
                           more_persian_prose + "\n";
  const Article article = reading(text, "[[poem]]\nlines = [5, 6]\nhalf = [[5, 6]]\n");
  const Poem& poem = std::get<Poem>(article.blocks.at(1).content);
  BOOST_REQUIRE(poem.bayts().size() == 2u);
  BOOST_TEST(poem.bayts()[0]->half);
  BOOST_TEST(poem.bayts()[1]->half);
  BOOST_TEST((poem.form == VerseForm::bayts));
}

BOOST_AUTO_TEST_CASE(mistakes_are_told_with_their_place) {
  const std::pair<const char*, const char*> cases[] = {
      {"title = \"x\"\ntitl = \"y\"\n",
       "essay.txt.warraq.toml:2:1: unknown key \"titl\"; did you mean \"title\"?"},
      {"[[part]]\nline = 1\nis = \"epigraf\"\n",
       "essay.txt.warraq.toml:3:6: unknown part \"epigraf\"; did you mean \"epigraph\"?"},
      {"title = 3\n", "essay.txt.warraq.toml:1:9: \"title\" wants a string"},
      {"[[part]]\nis = \"title\"\n", "does not say which line"},
      {"[[part]]\nline = 99\nis = \"title\"\n", "line 99"},
      {"drop = [2]\n", "blank"},
      {"join = [[7, 3]]\n", "the first one first"},
      {"direction = \"up\"\n", "unknown direction"},
      {"[[poem]]\nform = \"lines\"\n", "does not say which lines"},
      {"[[poem]]\nlines = [3, 3]\nform = \"prose\"\n", "essay.txt.warraq.toml:3:8: unknown form \"prose\""},
      {"[[poem]]\nlines = [3, 3]\nnumber_every = -1\n", "a number from 0"},
      {"[[poem]]\nlines = [3, 3]\nrefrains = [3]\n", "did you mean \"refrain\"?"},
      {"title = \n", "essay.txt.warraq.toml:1"},
  };
  for (const auto& [overrides, message] : cases) {
    const std::string told = message_for(overrides);
    BOOST_TEST(told.find(message) != std::string::npos, told << " does not say " << message);
  }
}

BOOST_AUTO_TEST_SUITE_END()
