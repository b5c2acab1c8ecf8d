#include <boost/test/unit_test.hpp>

#include "making_book.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(book_headings)

namespace {

std::string chapter(const std::string& heading, const std::string& more = {}) {
  return xhtml(heading + "<p>Words of the chapter, enough of them.</p>" + more);
}
std::string toc(const std::string& items) { return "<nav epub:type=\"toc\"><ol>" + items + "</ol></nav>"; }
std::string entry(const std::string& href, const std::string& title, const std::string& below = {}) {
  return "<li><a href=\"" + href + "\">" + title + "</a>" + (below.empty() ? "" : "<ol>" + below + "</ol>") +
         "</li>";
}
std::string point(const std::string& src, const std::string& title, const std::string& below = {}) {
  return "<navPoint><navLabel><text>" + title + "</text></navLabel><content src=\"" + src + "\"/>" + below +
         "</navPoint>";
}

void check_levels(const BookPlan& plan, const Lines& expected) {
  BOOST_TEST(levels(read_book(plan)) == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(chapters_are_the_first_level_whatever_their_tag) {
  check_levels({.chapters = {{"a.xhtml", chapter("<h2>One</h2>", "<h3>On Weirs</h3><p>More.</p>")},
                             {"b.xhtml", chapter("<h2>Two</h2>")}},
                .nav = toc(entry("a.xhtml", "One") + entry("b.xhtml", "Two"))},
               {"1 One", "2 On Weirs", "1 Two"});
}

BOOST_AUTO_TEST_CASE(parts_and_chapters_have_the_depth_of_their_entries) {
  const Lines expected = {"1 Part I", "2 One", "3 On Weirs", "2 Two", "1 Part II", "2 Three"};
  const Parts chapters = {{"p1.xhtml", xhtml("<h1>Part I</h1>")},
                          {"a.xhtml", chapter("<h1>One</h1>", "<h2>On Weirs</h2><p>More.</p>")},
                          {"b.xhtml", chapter("<h1>Two</h1>")},
                          {"p2.xhtml", xhtml("<h1>Part II</h1>")},
                          {"c.xhtml", chapter("<h1>Three</h1>")}};
  check_levels({.chapters = chapters,
                .nav = toc(entry("p1.xhtml", "Part I", entry("a.xhtml", "One") + entry("b.xhtml", "Two")) +
                           entry("p2.xhtml", "Part II", entry("c.xhtml", "Three")))},
               expected);
  check_levels({.chapters = chapters,
                .ncx = point("p1.xhtml", "Part I", point("a.xhtml", "One") + point("b.xhtml", "Two")) +
                       point("p2.xhtml", "Part II", point("c.xhtml", "Three"))},
               expected);
}

BOOST_AUTO_TEST_CASE(a_chapter_without_a_heading_has_its_entry) {
  check_levels(
      {.chapters = {{"a.xhtml", chapter("")}, {"b.xhtml", chapter("", "<h3>On Weirs</h3><p>More.</p>")}},
       .nav = toc(entry("a.xhtml", "One") + entry("b.xhtml", "Two"))},
      {"1 One", "1 Two", "2 On Weirs"});
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_says_the_title_becomes_the_heading) {
  const Article article = read_book({.chapters = {{"a.xhtml", chapter("<p class=\"t\">The First  Mill</p>")}},
                                     .nav = toc(entry("a.xhtml", "The first mill"))});
  BOOST_TEST(levels(article) == Lines{"1 The First Mill"}, boost::test_tools::per_element());
  BOOST_TEST(article.blocks.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_entry_by_the_first_words_puts_nothing_in) {
  check_levels({.chapters = {{"a.xhtml", xhtml("<p>Words of the chapter, enough of them.</p>")}},
                .nav = toc(entry("a.xhtml", "Words of the chapter"))},
               {});
}

BOOST_AUTO_TEST_CASE(several_chapters_in_one_file_are_told_by_their_ids) {
  check_levels(
      {.chapters =
           {{"a.xhtml",
             xhtml("<div id=\"c1\"><p>First words.</p></div><div id=\"c2\"><p>Other words.</p></div>")}},
       .nav = toc(entry("a.xhtml#c1", "One") + entry("a.xhtml#c2", "Two"))},
      {"1 One", "1 Two"});
}

BOOST_AUTO_TEST_CASE(a_single_entry_with_the_books_title_is_no_level) {
  check_levels(
      {.chapters = {{"a.xhtml", chapter("<h1>One</h1>")}, {"b.xhtml", chapter("<h1>Two</h1>")}},
       .nav = toc(entry("a.xhtml", "The Paper Mill", entry("a.xhtml", "One") + entry("b.xhtml", "Two")))},
      {"1 One", "1 Two"});
}

BOOST_AUTO_TEST_CASE(without_a_table_levels_are_those_of_the_tags) {
  check_levels({.chapters = {{"a.xhtml", chapter("<h1>One</h1>", "<h2>On Weirs</h2><p>More.</p>")}}},
               {"1 One", "2 On Weirs"});
}

BOOST_AUTO_TEST_CASE(a_table_of_five_thousand_levels_is_no_trouble) {
  std::string points, ends;
  for (int i = 0; i < 5000; ++i) {
    points += "<navPoint><navLabel><text>One</text></navLabel><content src=\"a.xhtml\"/>";
    ends += "</navPoint>";
  }
  const Article article =
      read_book({.chapters = {{"a.xhtml", chapter("<h1>One</h1>")}}, .ncx = points + ends});
  BOOST_TEST(article.blocks.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
