#include <boost/test/unit_test.hpp>

#include "making_book.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(book_metadata)

namespace {

Article with(const std::string& metadata, const std::string& spine_attributes = {}) {
  BookPlan plan{.chapters = {{"a.xhtml", xhtml("<h1>One</h1><p>Words of the chapter.</p>")}},
                .metadata = metadata};
  plan.spine_attributes = spine_attributes;
  return read_book(plan);
}

Lines authors(const Article& article) {
  Lines names;
  for (const Text& author : article.authors) names.push_back(author.utf8);
  return names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(title_and_subtitle_are_told_apart_by_their_type) {
  const Article article = with(
      R"(<dc:title id="s">A History</dc:title><meta refines="#s" property="title-type">subtitle</meta>
         <dc:title id="c">Mills of the Valley</dc:title><meta refines="#c" property="title-type">collection</meta>
         <dc:title id="m">The Paper
           Mill</dc:title><meta refines="#m" property="title-type">main</meta><dc:language>en</dc:language>)");
  BOOST_TEST(article.title.utf8 == "The Paper Mill");
  BOOST_TEST(article.deck.utf8 == "A History");
  BOOST_TEST(article.format == "epub");
  BOOST_TEST(article.encoding == "UTF-8");
}

BOOST_AUTO_TEST_CASE(authors_are_those_who_wrote) {
  const Article epub3 = with(
      R"(<dc:title>T</dc:title><dc:creator id="a">Jo Nes</dc:creator><meta refines="#a" property="role">aut</meta>
         <dc:creator id="b">Laila Noor</dc:creator><dc:creator id="c">Max Trans</dc:creator>
         <meta refines="#c" property="role">trl</meta><dc:contributor>Somebody Else</dc:contributor>)");
  const Lines two = {"Jo Nes", "Laila Noor"};
  BOOST_TEST(authors(epub3) == two, boost::test_tools::per_element());
  const Article epub2 = with(
      R"(<dc:title>T</dc:title><dc:creator opf:role="ill">Ann Draw</dc:creator>
         <dc:creator opf:role="edt" opf:file-as="Noor, Laila">Noor, Laila</dc:creator>)");
  BOOST_TEST(authors(epub2) == Lines{"Laila Noor"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_date_is_that_of_publication) {
  const Article article = with(
      R"(<dc:title>T</dc:title><dc:date opf:event="modification">2024-01-01</dc:date>
         <dc:date opf:event="creation">2019</dc:date><dc:date opf:event="publication">2021-03-04T00:00:00Z</dc:date>)");
  BOOST_REQUIRE(article.dates.size() == 1u);
  BOOST_TEST(article.dates[0].iso == "2021-03-04");
  BOOST_TEST(article.dates[0].role == "published");
  BOOST_TEST(with("<dc:title>T</dc:title><dc:date>2012</dc:date>").dates.at(0).iso == "2012");
}

BOOST_AUTO_TEST_CASE(language_and_direction_are_the_books) {
  BOOST_TEST(with("<dc:language>fa-AF</dc:language>").language.tag() == "fa-AF");
  BOOST_TEST(with("<dc:language>per</dc:language>").language.tag() == "fa");
  BOOST_CHECK(with("<dc:language>fa</dc:language>").direction == Direction::right_to_left);
  BOOST_CHECK(with("<dc:language>fr</dc:language>").direction == Direction::left_to_right);
  const std::string turned = "page-progression-direction=\"rtl\"";
  BOOST_CHECK(with("<dc:language>ku</dc:language>", turned).direction == Direction::right_to_left);
  BOOST_CHECK(with("<dc:language>ja</dc:language>", turned).direction == Direction::left_to_right);
}

BOOST_AUTO_TEST_CASE(a_book_that_says_no_language_has_its_chapters) {
  const std::string chapter =
      R"(<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ps" dir="rtl"><body><p>د کاغذ کور.</p></body></html>)";
  const Article article =
      read_book({.chapters = {{"a.xhtml", chapter}}, .metadata = "<dc:language>und</dc:language>"});
  BOOST_TEST(article.language.tag() == "ps");
  BOOST_CHECK(article.direction == Direction::right_to_left);
}

BOOST_AUTO_TEST_CASE(publisher_and_a_plain_subject_stand_in_the_head) {
  const Article article = with(
      R"(<dc:title>T</dc:title><dc:publisher>Weir Press</dc:publisher><dc:subject>FIC004000</dc:subject>
         <dc:subject>Fiction / General</dc:subject><dc:subject>Paper</dc:subject><dc:description>Buy it.</dc:description>)");
  BOOST_REQUIRE(article.masthead.size() == 1u);
  BOOST_TEST(article.masthead[0].text.utf8 == "Weir Press");
  BOOST_REQUIRE(article.section.size() == 1u);
  BOOST_TEST(article.section[0].text.utf8 == "Paper");
  BOOST_TEST(article.deck.empty());
}

BOOST_AUTO_TEST_SUITE_END()
