// What the articles of an archive share: mastheads and colophons that no single text shows to be such.

#include "warraq/read/common_lines.hpp"

#include <boost/test/unit_test.hpp>

#include "../reading.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(plain_common_lines)

namespace {

const std::string head = "The Ferry Lane Review\nbooks and the river\n\n";
const std::string tail = "\nThe Review is set and printed by its readers\n";
const std::string titles[] = {"On the Height of Bridges", "What the Gulls Know", "A Winter on the Quay"};

std::string essay(const std::string& title) {
  return head + title + "\n\n" +
         "Nobody who lives by the water believes what is written about it, and those who write about it live "
         "far "
         "away. That is the first thing to be said of " +
         title + ".\n\nThe second is that the water does not mind " + title +
         ". It goes by under the windows as it did, and takes "
         "with "
         "it what we throw, and brings nothing back but boats.\n" +
         tail;
}

CommonLines three() {
  CommonLines common;
  for (const std::string& title : titles) common.add(essay(title), title + ".txt");
  return common;
}

Article read_with(const std::string& text, const CommonLines* common) {
  ReadOptions options{.name = "essay.txt"};
  options.common = common;
  return read_article_bytes(text, options);
}

}  // namespace

BOOST_AUTO_TEST_CASE(lines_of_most_articles_are_common) {
  const CommonLines common = three();
  BOOST_TEST(common.has("The Ferry Lane Review"));
  BOOST_TEST(common.has("  The  Ferry Lane Review "));
  BOOST_TEST(!common.has("What the Gulls Know"));
}

BOOST_AUTO_TEST_CASE(lines_end_as_they_do_in_articles) {
  CommonLines common;
  for (const std::string& title : titles)
    common.add("The Ferry Lane Review\r\r" + title + "\rA text.\r", "a.txt");
  BOOST_TEST(common.has("The Ferry Lane Review"));
}

BOOST_AUTO_TEST_CASE(two_articles_have_nothing_in_common) {
  CommonLines common;
  common.add(essay(titles[0]), "a.txt");
  common.add(essay(titles[1]), "b.txt");
  BOOST_TEST(!common.has("The Ferry Lane Review"));
}

BOOST_AUTO_TEST_CASE(fewer_than_half_are_not_most) {
  CommonLines common = three();
  for (int i = 0; i < 4; ++i)
    common.add("Another\n\nArticle " + std::to_string(i) + " of some other paper, of one line.\n", "c.txt");
  BOOST_TEST(!common.has("The Ferry Lane Review"));
}

BOOST_AUTO_TEST_CASE(copies_of_one_text_count_once) {
  CommonLines common;
  for (int i = 0; i < 4; ++i) common.add(essay(titles[0]), std::to_string(i) + ".txt");
  BOOST_TEST(!common.has("The Ferry Lane Review"));
}

BOOST_AUTO_TEST_CASE(a_text_that_shares_all_its_head_keeps_its_lines) {
  CommonLines common;
  for (const char* last : {"one", "two", "three"})
    common.add("The Weir\n\nThe water stood high that year.\n\nEdition " + std::string(last) + ".\n",
               "a.txt");
  const Article article = read_article_bytes("The Weir\n\nThe water stood high that year.\n",
                                             {.name = "a.txt", .common = &common});
  BOOST_TEST(article.title.utf8 == "The Weir");
  BOOST_TEST(article.blocks.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_line_said_twice_in_an_article_counts_once) {
  CommonLines common;
  common.add("again\nagain\nagain\n\nA text.\n", "a.txt");
  common.add("One more text.\n", "b.txt");
  common.add("And one more.\n", "c.txt");
  BOOST_TEST(!common.has("again"));
}

BOOST_AUTO_TEST_CASE(other_formats_and_binary_files_count_nothing) {
  CommonLines common;
  for (int i = 0; i < 4; ++i) common.add("<!DOCTYPE html><p>The Ferry Lane Review</p>", "a.html");
  for (int i = 0; i < 4; ++i)
    common.add(std::string("\x7f"
                           "ELF\0\0\1The Ferry",
                           16),
               "a.bin");
  BOOST_TEST(!common.has("The Ferry Lane Review"));
}

BOOST_AUTO_TEST_CASE(what_stands_above_most_articles_is_the_masthead) {
  const CommonLines common = three();
  const Article article = read_with(essay(titles[1]), &common);
  BOOST_TEST(article.title.utf8 == titles[1]);
  BOOST_REQUIRE(article.masthead.size() == 2);
  BOOST_TEST(article.masthead[0].text.utf8 == "The Ferry Lane Review");
}

BOOST_AUTO_TEST_CASE(a_long_line_above_most_articles_is_the_masthead_too) {
  const auto with_motto = [](const std::string& title) {
    return "A paper for those who read on ferries, and for those who wait for them on the quay in the "
           "evening\n\n" +
           title + "\n\nNobody who lives by the water believes what is written about it, says " + title +
           ".\n";
  };
  CommonLines common;
  for (const std::string& title : titles) common.add(with_motto(title), "a.txt");
  const Article article = read_with(with_motto(titles[1]), &common);
  BOOST_TEST(article.title.utf8 == titles[1]);
  BOOST_TEST(article.masthead.size() == 1);
}

BOOST_AUTO_TEST_CASE(a_line_below_the_title_stays_apart_from_the_text) {
  const auto with_motto = [](const std::string& title) {
    return title + "\n\nA paper for those who read on ferries, and for those who wait\n\n" +
           "Nobody who lives by the water believes what is written about it, says " + title + ".\n";
  };
  CommonLines common;
  for (const std::string& title : titles) common.add(with_motto(title), "a.txt");
  const Article article = read_with(with_motto(titles[1]), &common);
  BOOST_TEST(article.title.utf8 == titles[1]);
  BOOST_TEST(article.deck.utf8 == "A paper for those who read on ferries, and for those who wait");
}

BOOST_AUTO_TEST_CASE(a_masthead_of_two_lines_keeps_both) {
  const Article alone = read_with(essay(titles[1]), nullptr);
  BOOST_REQUIRE(alone.masthead.size() == 2);
  BOOST_TEST(alone.masthead[1].text.utf8 == "books and the river");
}

BOOST_AUTO_TEST_CASE(what_ends_most_articles_is_no_paragraph) {
  const CommonLines common = three();
  const Article article = read_with(essay(titles[0]), &common);
  BOOST_TEST(article.credit.utf8 == "The Review is set and printed by its readers");
}

BOOST_AUTO_TEST_CASE(an_author_of_all_articles_stays_their_author) {
  const auto poem = [](const std::string& title) {
    return "By Mira Holt\n\n" + title +
           "\n\nThis one is a text of a sentence or two, long enough to be seen as prose. " + title +
           " is what it is about.\n";
  };
  CommonLines common;
  for (const std::string& title : titles) common.add(poem(title), "a.txt");
  const Article article = read_with(poem(titles[0]), &common);
  BOOST_REQUIRE(article.authors.size() == 1);
  BOOST_TEST(article.authors[0].utf8 == "Mira Holt");
}

BOOST_AUTO_TEST_SUITE_END()
