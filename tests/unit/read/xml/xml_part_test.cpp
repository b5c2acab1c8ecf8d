// One XML file of a Word document or a book: what the tree holds is sound whatever the bytes were.

#include "read/xml/xml_part.hpp"

#include <boost/test/unit_test.hpp>

#include "read/xml/xml_nodes.hpp"

using namespace warraq;
using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_xml_part)

namespace {

struct Part {
  explicit Part(std::string_view bytes) : xml(bytes, "word/part.xml", LoneSpace::drop, diagnostics) {}
  std::string words() const { return all_text(xml.root()); }

  Diagnostics diagnostics;  // filled while `xml` is made
  XmlPart xml;
};

}  // namespace

BOOST_AUTO_TEST_CASE(bytes_that_are_no_characters_are_replaced) {
  const Part part("<w:p w:id=\"a\xC3\"><w:t>کتاب در خانه است end\xE2\x80</w:t></w:p>");
  BOOST_TEST(part.words() == "کتاب در خانه است end\uFFFD");
  BOOST_TEST(value(part.xml.root(), "id") == "a\uFFFD");
}

BOOST_AUTO_TEST_CASE(numeric_references_to_no_character_are_replaced) {
  const Part part("<t said=\"x&#xDC00;y\">a&#xD800;b&#x7FFFFFFF;c&#xFFFF;d</t>");
  BOOST_TEST(part.words().find("\xED\xA0\x80") == std::string::npos);
  BOOST_TEST(part.words().starts_with("a\uFFFD"));
  BOOST_TEST(part.words().ends_with("c\uFFFDd"));
  BOOST_TEST(value(part.xml.root(), "said").find('\xED') == std::string_view::npos);
}

BOOST_AUTO_TEST_CASE(control_characters_go) {
  const Part part("<t>one&#1;two&#x85;three\x7F\ttabbed</t>");
  BOOST_TEST(part.words() == "onetwo three\ttabbed");
}

BOOST_AUTO_TEST_CASE(the_declared_encoding_counts) {
  const Part part("<?xml version=\"1.0\" encoding=\"windows-1251\"?><t>\xCC\xE8\xF0</t>");
  BOOST_TEST(part.words() == "Мир");
  BOOST_TEST(part.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(what_stands_before_damage_is_kept_and_the_place_said) {
  const Part part("<w:p><w:t>kept</w:t><w:t>lost</w:");
  BOOST_TEST(part.words().starts_with("kept"));
  BOOST_REQUIRE(part.diagnostics.size() == 1);
  BOOST_TEST(part.diagnostics[0].message.find("word/part.xml is no well-formed XML from byte ") == 0);
}

BOOST_AUTO_TEST_CASE(no_bytes_at_all_are_said) {
  const Part part("");
  BOOST_TEST(part.xml.root().empty());
  BOOST_TEST(part.diagnostics.size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
