#include <boost/test/unit_test.hpp>

#include "tree.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_xml_nesting)

namespace {

constexpr int depth = 5000;

std::string nested(const std::string& open, const std::string& close) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += open;
  text += "word";
  for (int i = 0; i < depth; ++i) text += close;
  return text;
}

std::string element(const std::string& name) { return nested("<" + name + ">", "</" + name + ">"); }

}  // namespace

BOOST_AUTO_TEST_CASE(jats_of_any_depth_is_read) {
  for (const char* name : {"p", "sec", "italic", "disp-quote", "list", "table-wrap", "fig", "fn",
                           "alternatives", "verse-group", "boxed-text", "disp-formula", "styled-content"})
    BOOST_TEST(has(dump(jats(element(name))), "word"), name);
  BOOST_TEST(has(dump(jats(nested("<table><tr><td>", "</td></tr></table>"))), "word"));
  BOOST_TEST(has(dump(jats(nested("<table-wrap><caption><p>", "</p></caption></table-wrap>"))), "word"));
  BOOST_TEST(has(dump(jats("<math>" + element("mrow") + "</math>")), "word"));
  BOOST_TEST(
      has(dump(jats("", "", "<back>" + nested("<ref-list><ref/>", "</ref-list>") + "</back>")), "word"));
}

BOOST_AUTO_TEST_CASE(tei_of_any_depth_is_read) {
  for (const char* name : {"p", "div", "hi", "quote", "q", "cit", "lg", "l", "list", "note", "choice", "app",
                           "figure", "table", "bibl", "biblStruct", "listBibl", "floatingText", "seg"})
    BOOST_TEST(has(dump(tei(element(name))), "word"), name);
  BOOST_TEST(has(dump(tei(nested("<list><head>h</head><item>", "</item></list>"))), "word"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_shown_is_said) {
  BOOST_TEST(diagnostic(jats(element("disp-quote")), "nested-too-deep") != nullptr);
  BOOST_TEST(diagnostic(tei(nested("<quote><p>", "</p></quote>")), "nested-too-deep") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
