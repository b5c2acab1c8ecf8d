#include <boost/test/unit_test.hpp>

#include "html_reading.hpp"

using namespace warraq;
using namespace warraq::read;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_xhtml)

BOOST_AUTO_TEST_CASE(whole_elements_hold_nothing) {
  const HtmlContent content = xhtml_content_of(
      "<?xml version=\"1.0\"?><html xml:lang=\"de\"><head><title/><script src=\"a\"/></head>"
      "<body><p><a id=\"x\"/>one <i/>two <br/>three</p><div id=\"e\"/><p>four</p></body></html>");
  BOOST_TEST(shown(content.blocks) == "p one two three | p four");
  BOOST_TEST(content.language.tag() == "de");
  BOOST_REQUIRE(content.anchors.size() == 2u);
  BOOST_TEST(content.anchors[1].id == "e");
}

BOOST_AUTO_TEST_CASE(character_data_is_text) {
  const HtmlContent content = xhtml_content_of("<body><p>a <![CDATA[<b> &amp; c]]> d</p></body>");
  BOOST_TEST(shown(content.blocks) == "p a <b> &amp; c d");
}

BOOST_AUTO_TEST_CASE(words_know_their_bytes_behind_what_was_rewritten) {
  const std::string xhtml = "<body><p><a id=\"x\"/>one <![CDATA[<two>]]> <i/>three</p></body>";
  const HtmlContent content = xhtml_content_of(xhtml);
  const Text& text = std::get<ParagraphBlock>(content.blocks[0].content).text;
  BOOST_TEST(text.utf8 == "one <two> three");
  BOOST_TEST(text.sources.front().source.begin == xhtml.find("one"));
  BOOST_TEST(text.sources.back().source.end == xhtml.find("</p>"));
}

BOOST_AUTO_TEST_CASE(html_reads_the_same_signs_as_browsers_do) {
  BOOST_TEST(first_marked("<p>one <b/>two</p>") == "one <strong>two</strong>");
}

BOOST_AUTO_TEST_SUITE_END()
