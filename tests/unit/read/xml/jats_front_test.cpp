#include <boost/test/unit_test.hpp>

#include "tree.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_jats_front)

BOOST_AUTO_TEST_CASE(titles_go_to_title_and_deck) {
  const Article article =
      jats("<p>w</p>",
           "<title-group><article-title>The <italic>Mill</italic></article-title>"
           "<subtitle>A history</subtitle></title-group>"
           "<article-categories><subj-group><subject>Essay</subject></subj-group></article-categories>");
  BOOST_TEST(article.title.utf8 == "The Mill");
  BOOST_TEST(article.title.marks.size() == 1u);
  BOOST_TEST(article.deck.utf8 == "A history");
  BOOST_REQUIRE(article.section.size() == 1u);
  BOOST_TEST(article.section[0].text.utf8 == "Essay");
}

BOOST_AUTO_TEST_CASE(names_are_put_in_the_order_of_speech) {
  const Article article =
      jats("<p>w</p>",
           "<contrib-group><contrib "
           "contrib-type=\"author\"><name><surname>Noor</surname><given-names>Laila</given-names>"
           "</name></contrib><contrib><name "
           "name-style=\"eastern\"><surname>Li</surname><given-names>Bo</given-names></name>"
           "</contrib><contrib><string-name>Jo  Nes</string-name></contrib><contrib><collab>The Weir and "
           "Wheel Group</collab>"
           "</contrib></contrib-group>");
  BOOST_REQUIRE(article.authors.size() == 4u);
  BOOST_TEST(article.authors[0].utf8 == "Laila Noor");
  BOOST_TEST(article.authors[1].utf8 == "Li Bo");
  BOOST_TEST(article.authors[2].utf8 == "Jo Nes");
  BOOST_TEST(article.authors[3].utf8 == "The Weir and Wheel Group");
}

BOOST_AUTO_TEST_CASE(of_several_names_of_one_person_one_is_taken_and_editors_write_nothing) {
  const Article article = jats(
      "<p>w</p>",
      "<contrib-group><contrib contrib-type=\"author\"><name-alternatives><name><surname>Nes</surname></name>"
      "<name><surname>N.</surname></name></name-alternatives></contrib>"
      "<contrib "
      "contrib-type=\"editor\"><name><surname>Ito</surname></name><role>Editor</role></contrib></"
      "contrib-group>");
  BOOST_REQUIRE(article.authors.size() == 1u);
  BOOST_TEST(article.authors[0].utf8 == "Nes");
  BOOST_TEST(has(article.credit.utf8, "Editor: Ito"));
}

BOOST_AUTO_TEST_CASE(dates_have_roles_and_the_fullest_counts) {
  const Article article =
      jats("<p>w</p>",
           "<pub-date pub-type=\"collection\"><year>2025</year></pub-date>"
           "<pub-date pub-type=\"epub\"><day>2</day><month>4</month><year>2025</year></pub-date>"
           "<history><date date-type=\"received\"><day>9</day><month>12</month><year>2024</year></date>"
           "<date date-type=\"rev-recd\"><year>2024</year></date></history>");
  BOOST_REQUIRE(article.dates.size() == 2u);
  BOOST_TEST(article.dates[0].iso == "2025-04-02");
  BOOST_TEST(article.dates[0].role == "published");
  BOOST_TEST(article.dates[1].iso == "2024-12-09");
  BOOST_TEST(article.dates[1].role == "received");
}

BOOST_AUTO_TEST_CASE(abstract_and_keywords_stand_before_the_body) {
  const Article article =
      jats("<p>First.</p>",
           "<abstract><p>In short.</p></abstract><kwd-group><kwd>mills</kwd><kwd>paper</kwd></kwd-group>");
  BOOST_TEST(body_of(article) ==
             "1   heading 1: Abstract\n"
             "2   paragraph: In short.\n"
             "3   paragraph: <strong>Keywords:</strong> mills, paper\n"
             "4   break in thought\n"
             "5   paragraph: First.\n");
}

BOOST_AUTO_TEST_CASE(an_abstract_is_called_so_in_its_language) {
  const Article article = jats("<sec><title>S</title><p>First.</p></sec>",
                               "<abstract><title>Short</title><p>A.</p></abstract>"
                               "<trans-abstract xml:lang=\"de\"><p>Kurz gesagt.</p></trans-abstract>");
  BOOST_TEST(has(body_of(article), "heading 1: Short"));
  BOOST_TEST(has(body_of(article), "heading 1: Zusammenfassung"));
  BOOST_TEST(!has(body_of(article), "break in thought"));
}

BOOST_AUTO_TEST_CASE(rights_and_numbers_close_the_article) {
  const Article article =
      jats("<p>w</p>",
           "<article-id pub-id-type=\"doi\">10.1/x</article-id><permissions>"
           "<copyright-statement>© Nes</copyright-statement><license><license-p>Free.</license-p>"
           "</license></permissions><aff>Mill College, Weir</aff>");
  BOOST_TEST(article.credit.utf8 == "© Nes Free. https://doi.org/10.1/x");
  BOOST_TEST(article.bio.utf8 == "Mill College, Weir");
}

BOOST_AUTO_TEST_CASE(a_reply_stands_below_its_title) {
  const Article article =
      jats("<sec><title>One</title><p>a</p></sec>", "",
           "<response><front-stub><title-group><article-title>An answer</article-title>"
           "</title-group><contrib-group><contrib><name><surname>Ito</surname></name></contrib>"
           "</contrib-group></front-stub><body><sec><title>Two</title><p>b</p></sec></body></response>");
  BOOST_TEST(body_of(article) ==
             "1   heading 1: One\n"
             "2   paragraph: a\n"
             "3   heading 1: An answer\n"
             "4   paragraph: Ito\n"
             "5   heading 2: Two\n"
             "6   paragraph: b\n");
}

BOOST_AUTO_TEST_CASE(a_contributor_named_twice_is_one) {
  const std::string contributor =
      "<contrib><name><surname>Noor</surname><given-names>Laila</given-names></name></contrib>";
  const Article article =
      read_as("<article><front><article-meta><contrib-group>" + contributor + contributor +
              "<contrib><name><surname>Noor</surname><given-names>Amin</given-names></name>"
              "</contrib></contrib-group></article-meta></front><body><p>Words.</p></body></article>");
  BOOST_REQUIRE(article.authors.size() == 2);
  BOOST_TEST(article.authors[0].utf8 == "Laila Noor");
  BOOST_TEST(article.authors[1].utf8 == "Amin Noor");
}

BOOST_AUTO_TEST_SUITE_END()
