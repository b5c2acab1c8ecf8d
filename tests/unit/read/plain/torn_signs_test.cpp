#include <boost/test/unit_test.hpp>

#include "../reading.hpp"
#include "warraq/read/mend_file.hpp"

using namespace warraq;
using namespace warraq::test;

/// What Markdown and a byline said twice leave in a plain text.
BOOST_AUTO_TEST_SUITE(plain_torn_signs)

namespace {

std::vector<std::string> rules_of(const Article& article) {
  std::vector<std::string> rules;
  for (const TextChange& change : article.changes) rules.push_back(change.rule);
  return rules;
}

/// `line` in a paragraph of an article that writes Markdown.
Article among_markdown(const std::string& line) {
  return reading("The Mill\n\n" + prose + " It is **old** indeed.\n\n" + more_prose + " " + line + "\n");
}

std::string last_words(const Article& article, const std::string& line) {
  const std::string text = paragraphs(article).back();
  return text.substr(std::min(text.size(), more_prose.size() + 1), std::string::npos).substr(0, line.size());
}

}  // namespace

BOOST_AUTO_TEST_CASE(emphasis_with_uneven_signs_is_emphasis) {
  const std::pair<const char*, const char*> torn[] = {
      {"It was **very old* then.", "It was very old then."},
      {"It was *very old** then.", "It was very old then."},
      {"It was __very old_ then.", "It was very old then."},
      {"It was ***very old** then.", "It was very old then."}};
  for (const auto& [line, wanted] : torn) {
    const Article article = among_markdown(line);
    BOOST_TEST(last_words(article, line) == wanted);
    BOOST_TEST(rules_of(article) == std::vector<std::string>{"torn-signs"}, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(signs_that_are_no_markup_stay) {
  for (const char* line :
       {"It cost 5 * 3 then.", "See int *p and char **q; here.", "It was **very old* then.",
        "The words a_b_c and x__y stay.", "A word* has a star."}) {
    const Article plain = reading("The Mill\n\n" + prose + "\n\n" + more_prose + " " + line + "\n");
    BOOST_TEST(last_words(plain, line) == line);
    BOOST_TEST(plain.changes.empty());
    if (std::string_view(line).find("very") != std::string_view::npos) continue;
    const Article marked = among_markdown(line);
    BOOST_TEST(last_words(marked, line) == line);
    BOOST_TEST(marked.changes.empty());
  }
}

BOOST_AUTO_TEST_CASE(a_torn_title_is_a_title) {
  const Article article = reading("**The Paper Mill*\n\n" + prose + "\n\n" + more_prose + "\n");
  BOOST_TEST(article.title.utf8 == "The Paper Mill");
  BOOST_TEST(rules_of(article) == std::vector<std::string>{"torn-signs"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(escapes_stand_in_the_account_where_their_rule_runs) {
  const std::string text = "The Mill\n\n" + prose + " A word\\_word and \\[this\\].\n\n" + more_prose + "\n";
  BOOST_TEST(paragraphs(reading(text)).front() == prose + " A word_word and [this].");
  BOOST_TEST(reading(text).changes.empty());
  const MendedFile full =
      mend_file_bytes(text, {.name = "a.txt", .mend = {.level = MendLevel::full, .rules = {}}});
  BOOST_TEST(full.bytes.find("A word_word and [this].") != std::string::npos);
  BOOST_TEST(full.account.changes.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_byline_is_one_byline) {
  const std::string texts[] = {
      "By Laila Noor\n\nThe Paper Mill\n\nBy Laila Noor\n\n" + prose + "\n\n" + more_prose + "\n",
      "The Paper Mill\n\nBy Laila Noor\n\n" + prose + "\n\n" + more_prose + "\n\nLaila Noor\n",
      "The Paper Mill\n\nBy Laila Noor\n\n" + prose + "\n\n" + more_prose + "\n\nText: Laila Noor\n",
      "آسیاب کاغذ\n\nنویسنده: لیلا نوری\n\n" + persian_prose + "\n\n" + more_persian_prose +
          "\n\nلیلا نوری\n"};
  for (const std::string& text : texts) {
    const Article article = reading(text);
    BOOST_TEST_CONTEXT(dump(article)) {
      BOOST_TEST(article.authors.size() == 1u);
      BOOST_TEST(article.credit.empty());
      BOOST_TEST(paragraphs(article).size() == 2u);
      BOOST_TEST(rules_of(article) == std::vector<std::string>{"repeated-byline"},
                 boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_credit_that_says_more_stays) {
  const std::string head = "The Paper Mill\n\nBy Laila Noor\n\n" + prose + "\n\n" + more_prose + "\n\n";
  const Article dated = reading(head + "Laila Noor, 10 March 2024\n");
  BOOST_TEST(dated.credit.utf8 == "Laila Noor, 10 March 2024");
  BOOST_TEST(dated.changes.empty());
  const Article off = read_article_bytes(head + "Laila Noor\n",
                                         {.name = "a.txt", .mend = {.level = MendLevel::off, .rules = {}}});
  BOOST_TEST(off.credit.utf8 == "Laila Noor");
}

BOOST_AUTO_TEST_CASE(stars_that_open_emphasis_call_no_note) {
  const Article article = reading("**!The mill[**\n\n> five words \\* and ***\n* more words\n");
  BOOST_TEST(article.title.utf8 == "!The mill[");
  const Article called =
      reading("The mill\n\nThe wheel* turns in *the* water by the road.\n\n* A note of it.\n");
  BOOST_REQUIRE(called.notes.size() == 1u);
  BOOST_TEST(paragraphs(called).front() == "The wheel turns in the water by the road.");
}

BOOST_AUTO_TEST_SUITE_END()
