#include <boost/test/unit_test.hpp>

#include "tree.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_feed)

BOOST_AUTO_TEST_CASE(items_stand_below_their_titles) {
  const Article article = read_as(
      "<rss version=\"2.0\"><channel><title>Valley &amp;amp; River</title><language>en-gb</language>"
      "<item><title>One</title><author>jo@example.org (Jo Nes)</author><pubDate>Tue, 3 Jun 2003 09:39:21 "
      "GMT</pubDate>"
      "<description>Plain words.\n\nMore.</description></item>"
      "<item><title>Two &lt;i&gt;b&lt;/i&gt;</title><description>brief</description>"
      "<content:encoded xmlns:content=\"c\"><![CDATA[<p>All <b>of</b> "
      "it</p>]]></content:encoded></item></channel></rss>",
      "feed.rss");
  BOOST_TEST(article.format == "feed");
  BOOST_TEST(article.title.utf8 == "Valley & River");
  BOOST_TEST(article.language.tag() == "en-GB");
  BOOST_TEST(body_of(article) ==
             "1   heading 1: One\n"
             "2   paragraph: <em>Jo Nes, 2003-06-03</em>\n"
             "3   paragraph: Plain words.\n"
             "4   paragraph: More.\n"
             "5   heading 1: Two <em>b</em>\n"
             "6   paragraph: All <strong>of</strong> it\n");
}

BOOST_AUTO_TEST_CASE(one_item_alone_is_the_article) {
  const Article article = read_as(
      "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" "
      "xml:lang=\"en\"><title>Valley</title><entry>"
      "<title type=\"html\">The &amp;eacute;lan</title><author><name>Jo Nes</name></author>"
      "<published>2024-05-06T10:00:00Z</published><summary>In short.</summary><content type=\"xhtml\">"
      "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>A <em>mill</em> &amp; "
      "more.</p></div></content></entry></feed>");
  BOOST_REQUIRE(article.masthead.size() == 1u);
  BOOST_TEST(article.masthead[0].text.utf8 == "Valley");
  BOOST_TEST(article.title.utf8 == "The élan");
  BOOST_TEST(article.deck.utf8 == "In short.");
  BOOST_REQUIRE(article.authors.size() == 1u);
  BOOST_REQUIRE(article.dates.size() == 1u);
  BOOST_TEST(article.dates[0].iso == "2024-05-06");
  BOOST_TEST(body_of(article) == "1   paragraph: A <em>mill</em> & more.\n");
}

BOOST_AUTO_TEST_CASE(items_of_the_first_version_stand_beside_the_channel) {
  const Article article = read_as(
      "<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Valley</title></channel>"
      "<item><title>One</title><description>a</description></item>"
      "<item><title>Two</title><description>b</description></item></rdf:RDF>");
  BOOST_TEST(article.title.utf8 == "Valley");
  BOOST_TEST(body_of(article) ==
             "1   heading 1: One\n"
             "2   paragraph: a\n"
             "3   heading 1: Two\n"
             "4   paragraph: b\n");
}

BOOST_AUTO_TEST_CASE(escaped_words_know_where_they_stand) {
  const std::string text =
      "<rss><channel><title>V</title><item><title>T</title><description>&lt;p&gt;Mill&lt;/p&gt;</"
      "description></item>"
      "</channel></rss>";
  const Article article = read_as(text);
  BOOST_REQUIRE(article.blocks.size() == 1u);
  BOOST_TEST(article.blocks[0].source.begin == text.find("Mill"));
}

BOOST_AUTO_TEST_CASE(other_descriptions_are_no_feed) {
  const Article article = read_as("<rdf:RDF xmlns:rdf=\"r\"><owl:Class>words</owl:Class></rdf:RDF>");
  BOOST_TEST(article.format == "plain-text");
}

BOOST_AUTO_TEST_SUITE_END()
