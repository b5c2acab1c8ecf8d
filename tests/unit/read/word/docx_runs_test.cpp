// The words of a paragraph: looks, links, fields, formulas, signs, directions, languages.

#include <boost/test/unit_test.hpp>

#include "../reading.hpp"
#include "documents.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_docx_runs)

namespace {

std::string shown_body(const std::string& body, const std::string& relations = {}, const Parts& more = {}) {
  return shown(read_document(docx(body, relations, more)));
}

std::string field(const std::string& code, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">" + code +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

}  // namespace

BOOST_AUTO_TEST_CASE(looks_are_marks_and_runs_of_one_look_are_one_mark) {
  BOOST_TEST(shown_body(p(r("plain ") + r("bo", "<w:b/>") + r("ld", "<w:b w:val=\"1\"/>") +
                          r(" not", "<w:b w:val=\"0\"/>") + r(" bo", "<w:b/><w:i/>") + r("th", "<w:b/>"))) ==
             "paragraph: plain <strong>bold</strong> not <strong><em>bo</em>th</strong>");
  BOOST_TEST(shown_body(p(r("x") + r("2", "<w:vertAlign w:val=\"superscript\"/>") +
                          r("i", "<w:vertAlign w:val=\"subscript\"/>") + r("s", "<w:strike/>") +
                          r("u", "<w:u w:val=\"single\"/>") + r("n", "<w:u w:val=\"none\"/>"))) ==
             "paragraph: x<sup>2</sup><sub>i</sub><s>s</s><u>u</u>n");
}

BOOST_AUTO_TEST_CASE(complex_scripts_have_looks_of_their_own) {
  BOOST_TEST(shown_body(p(r("آسیاب", "<w:b/><w:rtl/>"), "<w:bidi/>")) == "paragraph: آسیاب");
  BOOST_TEST(shown_body(p(r("آسیاب", "<w:bCs/><w:rtl/>"), "<w:bidi/>")) ==
             "paragraph: <strong>آسیاب</strong>");
  BOOST_TEST(shown_body(p(r("mill", "<w:bCs/>"))) == "paragraph: mill");
}

BOOST_AUTO_TEST_CASE(hidden_words_are_dropped) {
  BOOST_TEST(shown_body(p(r("seen ") + r("hidden", "<w:vanish/>") + r("too"))) == "paragraph: seen too");
}

BOOST_AUTO_TEST_CASE(styles_of_characters_have_meanings) {
  const std::string styles =
      "<w:style w:type=\"character\" w:styleId=\"E\"><w:name w:val=\"Emphasis\"/></w:style><w:style "
      "w:type=\"character\" w:styleId=\"V\"><w:name w:val=\"Verbatim Char\"/></w:style><w:style "
      "w:type=\"character\" w:styleId=\"B\"><w:name w:val=\"Mine\"/><w:rPr><w:b/></w:rPr></w:style>";
  BOOST_TEST(shown_body(p(r("one", "<w:rStyle w:val=\"E\"/>") + r(" ") + r("two", "<w:rStyle w:val=\"V\"/>") +
                          r(" ") + r("three", "<w:rStyle w:val=\"B\"/>")),
                        relation("s", "styles", "styles.xml"),
                        {{"word/styles.xml", word_xml("styles", styles)}}) ==
             "paragraph: <em>one</em> <code>two</code> <strong>three</strong>");
}

BOOST_AUTO_TEST_CASE(signs_that_are_elements_are_characters) {
  BOOST_TEST(
      shown_body(p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:br/><w:t>d</w:t>"
                   "<w:br w:type=\"page\"/><w:t>e</w:t></w:r>")) == "paragraph: a b\u2011c<br> d e");
  BOOST_TEST(shown_body(p("<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings\" "
                          "w:char=\"F0E0\"/><w:sym w:font=\"Arial\" w:char=\"00B6\"/></w:r>")) ==
             "paragraph: α→¶");
  BOOST_TEST(shown_body(p(r("\uF0FC a", "<w:rFonts w:ascii=\"Wingdings\"/>"))) == "paragraph: ✓ a");
}

BOOST_AUTO_TEST_CASE(links_are_found_by_relationship_anchor_and_field) {
  const Article article = read_document(
      docx(p("<w:hyperlink r:id=\"l\">" + r("one", "<w:u w:val=\"single\"/>") + "</w:hyperlink>" + r(", ") +
             "<w:hyperlink w:anchor=\"there\">" + r("two") + "</w:hyperlink>" + r(", ") +
             field(" HYPERLINK \"https://example.org/x\" \\l \"y\" ", r("three"))),
           relation("l", "hyperlink", "https://example.org/?a=1&amp;b=2", true)));
  const Text& text = std::get<ParagraphBlock>(article.blocks.at(0).content).text;
  BOOST_TEST(text.utf8 == "one, two, three");
  BOOST_REQUIRE(text.marks.size() == 3u);
  BOOST_TEST(text.marks[0].target == "https://example.org/?a=1&b=2");
  BOOST_TEST(text.marks[1].target == "#there");
  BOOST_TEST(text.marks[2].target == "https://example.org/x#y");
}

BOOST_AUTO_TEST_CASE(fields_leave_their_result_and_page_numbers_go) {
  BOOST_TEST(shown_body(p(r("Table ") + field("SEQ Table \\* ARABIC", r("3")) + r(" on page ") +
                          field("PAGE", r("17")) + r("."))) == "paragraph: Table 3 on page .");
  BOOST_TEST(shown_body(p("<w:fldSimple w:instr=\" REF x \">" + r("that part") + "</w:fldSimple>" +
                          "<w:fldSimple w:instr=\"NUMPAGES\">" + r("9") + "</w:fldSimple>")) ==
             "paragraph: that part");
}

BOOST_AUTO_TEST_CASE(a_table_of_contents_goes_and_a_field_that_never_ends_takes_nothing) {
  const std::string begin =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o "
      "\"1-3\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  BOOST_TEST(shown_body(p(begin + r("First 1")) + p(r("Second 2")) + p(end) + p(r("Text."))) ==
             "paragraph: Text.");
  BOOST_TEST(shown_body(p(begin + r("First 1")) + p(r("Text."))) == "paragraph: First 1 / paragraph: Text.");
  BOOST_TEST(shown_body("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of "
                        "Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" +
                        p(r("First 1")) + "</w:sdtContent></w:sdt>" + p(r("Text."))) == "paragraph: Text.");
}

BOOST_AUTO_TEST_CASE(controls_are_transparent_but_for_hints_what_to_type) {
  BOOST_TEST(
      shown_body("<w:sdt><w:sdtContent>" +
                 p(r("Kept ") +
                   "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
                   "<w:sdtContent>" +
                   r("Click here") + "</w:sdtContent></w:sdt><w:smartTag>" + r("words.") + "</w:smartTag>") +
                 "</w:sdtContent></w:sdt>") == "paragraph: Kept words.");
}

BOOST_AUTO_TEST_CASE(right_to_left_paragraphs_say_so_where_they_have_such_letters) {
  const Article article =
      read_document(docx(p(r("متن"), "<w:bidi/>") + p(r("Latin"), "<w:bidi/>") + p(r("none"))));
  BOOST_REQUIRE(article.blocks.size() == 3u);
  BOOST_TEST((article.blocks[0].direction == Direction::right_to_left));
  BOOST_TEST(!article.blocks[1].direction.has_value());
  BOOST_TEST(!article.blocks[2].direction.has_value());
}

BOOST_AUTO_TEST_CASE(words_with_a_direction_of_their_own_are_marked) {
  const Article article = read_document(docx(p(r("see ") + "<w:bdo w:val=\"rtl\">" + r("(1)") + "</w:bdo>")));
  const Text& text = std::get<ParagraphBlock>(article.blocks.at(0).content).text;
  BOOST_REQUIRE(text.marks.size() == 1u);
  BOOST_TEST((text.marks[0].kind == MarkKind::direction));
  BOOST_TEST(text.marks[0].target == "rtl");
}

BOOST_AUTO_TEST_CASE(the_language_most_words_are_in_is_the_articles) {
  const std::string lang = "<w:rtl/><w:lang w:bidi=\"fa-IR\"/>";
  const Article article =
      read_document(docx(p(r(persian_prose, lang), "<w:bidi/>") +
                         p(r("La rivière", "<w:lang w:val=\"fr-FR\"/>") + r(" و آسیاب", lang), "<w:bidi/>")));
  BOOST_TEST(article.language.tag() == "fa");
  BOOST_TEST((article.direction == Direction::right_to_left));
  const Text& text = std::get<ParagraphBlock>(article.blocks.at(1).content).text;
  BOOST_REQUIRE(text.marks.size() == 1u);
  BOOST_TEST(text.marks[0].language.tag() == "fr");
}

BOOST_AUTO_TEST_CASE(a_wrong_language_of_the_program_does_not_stand_against_the_words) {
  const Article article = read_document(
      docx(p(r(prose, "<w:lang w:val=\"de-DE\"/>")) + p(r(more_prose, "<w:lang w:val=\"de-DE\"/>"))));
  BOOST_TEST(article.language.tag() == "en");
}

BOOST_AUTO_TEST_CASE(formulas_are_words_and_signs) {
  const auto t = [](const std::string& words) { return "<m:r><m:t>" + words + "</m:t></m:r>"; };
  const std::string formula = "<m:oMath><m:f><m:num>" + t("a+b") + "</m:num><m:den>" + t("2") +
                              "</m:den></m:f>" + t("=") + "<m:sSup><m:e>" + t("x") + "</m:e><m:sup>" +
                              t("2") + "</m:sup></m:sSup>" + "<m:rad><m:deg/><m:e>" + t("y") +
                              "</m:e></m:rad><m:d><m:e>" + t("z") + "</m:e></m:d></m:oMath>";
  BOOST_TEST(shown_body(p(r("So ") + formula)) == "paragraph: So (a+b)/2=x<sup>2</sup>√(y)(z)");
}

BOOST_AUTO_TEST_SUITE_END()
