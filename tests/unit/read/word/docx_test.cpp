// The parts of a Word document: which file has its text, what its styles mean, what it says of itself.

#include <boost/test/unit_test.hpp>

#include "documents.hpp"
#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_docx)

namespace {

std::string style(const std::string& id, const std::string& name, const std::string& more = {}) {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more +
         "</w:style>";
}

Article with_styles(const std::string& body, const std::string& styles) {
  return read_document(
      docx(body, relation("s", "styles", "styles.xml"), {{"word/styles.xml", word_xml("styles", styles)}}));
}

const std::string core =
    "<c:coreProperties xmlns:c=\"urn:c\" xmlns:dc=\"urn:dc\" xmlns:t=\"urn:t\"><dc:title>The Weir</dc:title>"
    "<dc:creator>Mira Holt</dc:creator><t:created>2019-03-04T10:00:00Z</t:created></c:coreProperties>";

}  // namespace

BOOST_AUTO_TEST_CASE(paragraphs_are_read_without_any_other_part) {
  const Article article = read_document(docx(p(r("One ") + r("two.")) + p("") + p(r("Three."))));
  BOOST_TEST(article.format == "docx");
  BOOST_TEST(shown(article) == "paragraph: One two. / paragraph: Three.");
}

BOOST_AUTO_TEST_CASE(the_text_is_found_by_its_relationship) {
  const std::string bytes =
      stored_zip({{"[Content_Types].xml", "<Types/>"},
                  {"_rels/.rels", "<Relationships>" + relation("x", "officeDocument", "/word/main7.xml") +
                                      "</Relationships>"},
                  {"word/document.xml", word_xml("document", "<w:body>" + p(r("Not this.")) + "</w:body>")},
                  {"word/main7.xml", word_xml("document", "<w:body>" + p(r("This.")) + "</w:body>")}});
  BOOST_TEST(shown(read_document(bytes)) == "paragraph: This.");
}

BOOST_AUTO_TEST_CASE(strict_files_read_like_transitional_ones) {
  const std::string strict =
      "<s:document "
      "xmlns:s=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><s:body><s:p><s:r><s:rPr><s:b "
      "s:val=\"true\"/></s:rPr><s:t>Bold</s:t></s:r><s:r><s:t xml:space=\"preserve\"> "
      "words.</s:t></s:r></s:p>"
      "</s:body></s:document>";
  const std::string bytes = stored_zip({{"[Content_Types].xml", "<Types/>"},
                                        {"_rels/.rels",
                                         "<Relationships><Relationship Id=\"a\" "
                                         "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
                                         "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
                                        {"word/document.xml", strict}});
  BOOST_TEST(shown(read_document(bytes)) == "paragraph: <strong>Bold</strong> words.");
}

BOOST_AUTO_TEST_CASE(styles_say_what_a_paragraph_is) {
  const Article article = with_styles(
      styled("a", r("The Weir")) + styled("b", r("A year of water")) + styled("c", r("Mira Holt")) +
          styled("d", r("One")) + p(r("Text.")) + styled("e", r("Deeper")) + styled("f", r("Said so.")),
      style("a", "Title") + style("b", "Subtitle") + style("c", "Author") + style("d", "heading 1") +
          style("e", "Custom", "<w:basedOn w:val=\"e2\"/>") + style("e2", "heading 2") + style("f", "Quote"));
  BOOST_TEST(article.title.utf8 == "The Weir");
  BOOST_TEST(article.deck.utf8 == "A year of water");
  BOOST_REQUIRE(article.authors.size() == 1u);
  BOOST_TEST(article.authors[0].utf8 == "Mira Holt");
  BOOST_TEST(shown(article) ==
             "heading 1: One / paragraph: Text. / heading 2: Deeper / quotation / paragraph: Said so.");
}

BOOST_AUTO_TEST_CASE(a_level_of_the_outline_makes_a_heading_of_any_style) {
  const Article article = with_styles(
      styled("t", r("The Weir")) + styled("k", r("Part")) + p(r("Text.")),
      style("t", "Title") + style("k", "Kop in het midden", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"));
  BOOST_TEST(shown(article) == "heading 1: Part / paragraph: Text.");
}

BOOST_AUTO_TEST_CASE(styles_in_other_languages_are_known_by_name) {
  const Article article =
      with_styles(styled("t", r("The Weir")) + styled("x", r("One")) + styled("y", r("Two")) + p(r("Text.")),
                  style("t", "Titel") + style("x", "Überschrift 1") + style("y", "عنوان ۲"));
  BOOST_TEST(article.title.utf8 == "The Weir");
  BOOST_TEST(shown(article) == "heading 1: One / heading 2: Two / paragraph: Text.");
}

BOOST_AUTO_TEST_CASE(styles_that_are_based_on_each_other_in_a_circle_end) {
  const Article article =
      with_styles(styled("a", r("Words.")),
                  style("a", "A", "<w:basedOn w:val=\"b\"/>") + style("b", "B", "<w:basedOn w:val=\"a\"/>"));
  BOOST_TEST(shown(article) == "paragraph: Words.");
}

BOOST_AUTO_TEST_CASE(a_title_after_the_text_has_begun_is_a_heading) {
  const Article article =
      with_styles(styled("a", r("The Weir")) + p(r("Text.")) + styled("a", r("Late")), style("a", "Title"));
  BOOST_TEST(article.title.utf8 == "The Weir");
  BOOST_TEST(shown(article) == "paragraph: Text. / heading 1: Late");
}

BOOST_AUTO_TEST_CASE(lines_of_code_are_one_block_with_their_spaces) {
  const Article article = with_styles(
      styled("c", r("for (;;)")) + styled("c", r("    go();")) + p(r("Done.")), style("c", "Source Code"));
  BOOST_REQUIRE(article.blocks.size() == 2u);
  BOOST_TEST(std::get<CodeBlock>(article.blocks[0].content).text == "for (;;)\n    go();");
}

BOOST_AUTO_TEST_CASE(what_the_file_says_of_itself_fills_what_the_text_leaves_open) {
  const Parts more = {{"docProps/core.xml", core}};
  const Article article = read_document(docx(p(r("Text of the essay.")), "", more));
  BOOST_TEST(article.title.utf8 == "The Weir");
  BOOST_REQUIRE(article.authors.size() == 1u);
  BOOST_TEST(article.authors[0].utf8 == "Mira Holt");
  BOOST_REQUIRE(article.dates.size() == 1u);
  BOOST_TEST(article.dates[0].iso == "2019-03-04");
  BOOST_TEST(article.dates[0].role == "file");
}

BOOST_AUTO_TEST_CASE(a_title_that_the_text_repeats_is_said_once) {
  const Parts more = {{"docProps/core.xml", core}};
  const Article article = read_document(docx(p(r("THE WEIR")) + p(r("Text.")), "", more));
  BOOST_TEST(article.title.utf8 == "THE WEIR");
  BOOST_TEST(shown(article) == "paragraph: Text.");
}

BOOST_AUTO_TEST_CASE(names_of_programs_and_files_are_no_title_and_nobody) {
  const Parts more = {{"docProps/core.xml",
                       "<c xmlns:dc=\"urn:dc\"><dc:title>Microsoft Word - weir.doc</dc:title>"
                       "<dc:creator>Windows User</dc:creator></c>"}};
  const Article article = read_document(docx(p(r("Text.")), "", more));
  BOOST_TEST(article.title.utf8 == "");
  BOOST_TEST(article.authors.empty());
}

BOOST_AUTO_TEST_CASE(blocks_can_be_told_what_they_are) {
  const Article article =
      read_document(docx(p(r("The Weir")) + p(r("Text.")) + p(r("More."))),
                    "[[part]]\nblock = 1\nis = \"title\"\n[[part]]\nblock = 2\nis = \"subhead\"\n");
  BOOST_TEST(article.title.utf8 == "The Weir");
  BOOST_TEST(shown(article) == "heading 1: Text. / paragraph: More.");
}

BOOST_AUTO_TEST_CASE(a_text_that_breaks_off_is_kept_as_far_as_it_goes) {
  const std::string whole = word_xml("document", "<w:body>" + p(r("First.")) + p(r("Second.")) + "</w:body>");
  const std::string bytes = stored_zip(
      {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", whole.substr(0, whole.find("Second"))}});
  const Article article = read_document(bytes);
  BOOST_TEST(shown(article) == "paragraph: First.");
  BOOST_TEST(has_diagnostic(article, "damaged-part"));
}

BOOST_AUTO_TEST_CASE(a_package_without_a_text_is_an_error) {
  const std::string bytes =
      stored_zip({{"[Content_Types].xml", "<Types/>"}, {"word/styles.xml", "<styles/>"}});
  BOOST_CHECK_EXCEPTION(read_document(bytes), Error,
                        [](const Error& error) { return error.code() == ErrorCode::damaged_input; });
}

BOOST_AUTO_TEST_CASE(entities_of_a_document_type_are_not_expanded) {
  const std::string text =
      "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document><w:body><w:p><w:r>"
      "<w:t>x &amp; y &b;</w:t></w:r></w:p></w:body></w:document>";
  const Article article =
      read_document(stored_zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", text}}));
  BOOST_TEST(shown(article).find("aaaa") == std::string::npos);
  BOOST_TEST(shown(article).find("x & y") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
