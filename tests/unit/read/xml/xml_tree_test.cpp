#include "read/xml/xml_tree.hpp"

#include <boost/test/unit_test.hpp>

#include "tree.hpp"

using namespace warraq;
using namespace warraq::read;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_xml_tree)

BOOST_AUTO_TEST_CASE(names_are_known_without_their_prefix) {
  XmlTree tree("<a:top xmlns:a=\"x\" xml:lang=\"EN_gb\"><a:in a:lang=\"fa\">w</a:in></a:top>", "a.xml");
  BOOST_TEST(local_name(tree.root()) == "top");
  BOOST_TEST(tree.language(tree.root()).tag() == "en-GB");
  BOOST_TEST(tree.line(child(tree.root(), "in")) == "w");
}

BOOST_AUTO_TEST_CASE(references_are_characters_and_keep_their_place) {
  const std::string text = "<?xml version=\"1.0\"?><p>caf&eacute; &#x634;&lt; &nope; x</p>";
  XmlTree tree(text, "a.xml");
  BOOST_TEST(tree.plain(tree.root()) == "café ش< &nope; x");
  std::vector<SourceSpan> spans;
  tree.for_each_piece(tree.root().first_child(),
                      [&](std::string_view, SourceSpan source) { spans.push_back(source); });
  BOOST_REQUIRE(spans.size() >= 2u);
  BOOST_TEST(spans[0].begin == text.find("caf"));
  BOOST_TEST(spans[1].begin == text.find("&eacute;"));
  BOOST_TEST(spans[1].end == text.find("&eacute;") + 8);
}

BOOST_AUTO_TEST_CASE(declarations_are_passed_over) {
  XmlTree tree("<!-- a --><!DOCTYPE top [ <!ENTITY a \"<b/>\"> <!ELEMENT top ANY> ]><top>w &a;</top>",
               "a.xml");
  BOOST_TEST(tree.plain(tree.root()) == "w &a;");
  BOOST_TEST(tree.diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(marked_sections_are_words_as_they_stand) {
  XmlTree tree("<p><![CDATA[a <b> &amp; c]]></p>", "a.xml");
  BOOST_TEST(tree.plain(tree.root()) == "a <b> &amp; c");
}

BOOST_AUTO_TEST_CASE(the_declared_encoding_counts) {
  XmlTree tree(
      "<?xml version=\"1.0\" encoding=\"windows-1251\"?><p>\xCC\xE5\xEB\xFC\xED\xE8\xF6\xE0 "
      "\xF1\xF2\xEE\xE8\xF2</p>",
      "a.xml");
  BOOST_TEST(tree.plain(tree.root()) == "Мельница стоит");
  BOOST_TEST(tree.encoding() == "windows-1251");
}

BOOST_AUTO_TEST_CASE(the_last_letter_of_a_text_that_breaks_off_is_whole) {
  XmlTree tree("<p>Die Mühle der Fähre, das Gehölz und das Café", "a.xml");
  BOOST_TEST(tree.plain(tree.root()) == "Die Mühle der Fähre, das Gehölz und das Café");
}

BOOST_AUTO_TEST_CASE(what_stands_before_the_damage_is_kept) {
  const Article article =
      read_as("<?xml version=\"1.0\"?>\n<article><front/><body>\n<p>One.</p>\n<p>Two.</q></body></article>");
  BOOST_TEST(has(body_of(article), "paragraph: One."));
  BOOST_TEST(has(body_of(article), "paragraph: Two."));
  const Diagnostic* damage = diagnostic(article, "damaged-xml");
  BOOST_REQUIRE(damage != nullptr);
  BOOST_TEST(has(damage->message, "line 4"));
}

BOOST_AUTO_TEST_CASE(spans_hold_behind_a_byte_order_mark) {
  const std::string text =
      "\xEF\xBB\xBF<?xml version=\"1.0\"?><article><front/><body><p>Mill</p></body></article>";
  const Article article = read_as(text);
  BOOST_REQUIRE(article.blocks.size() == 1u);
  BOOST_TEST(article.blocks[0].source.begin == text.find("Mill"));
  BOOST_TEST(article.blocks[0].source.end == text.find("Mill") + 4);
}

BOOST_AUTO_TEST_CASE(code_keeps_its_lines) {
  BOOST_TEST(code_lines("\n  a\r\n b \n\n") == "  a\n b");
  BOOST_TEST(code_lines(" \n ") == "");
}

BOOST_AUTO_TEST_SUITE_END()
