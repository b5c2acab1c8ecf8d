// OpenDocument texts: blocks, styles, lists, tables, what the file says of itself.

#include <boost/test/unit_test.hpp>

#include "documents.hpp"
#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_odt)

namespace {

std::string tp(const std::string& inside, const std::string& style = "Standard") {
  return "<text:p text:style-name=\"" + style + "\">" + inside + "</text:p>";
}
std::string th(int level, const std::string& inside) {
  return "<text:h text:outline-level=\"" + std::to_string(level) + "\">" + inside + "</text:h>";
}
std::string list(const std::string& items, const std::string& attributes = {}) {
  return "<text:list " + attributes + ">" + items + "</text:list>";
}
std::string item(const std::string& inside) { return "<text:list-item>" + inside + "</text:list-item>"; }
std::string of(const std::string& text, const std::string& automatic = {}, const Parts& more = {}) {
  return shown(read_document(odt(text, automatic, more)));
}
std::string cell(const std::string& words, const std::string& attributes = {}) {
  return "<table:table-cell " + attributes + ">" + tp(words) + "</table:table-cell>";
}
std::string row(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

const std::string numbers =
    "<text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\" "
    "style:num-format=\"1\"/>"
    "<text:list-level-style-bullet text:level=\"2\"/></text:list-style>";

}  // namespace

BOOST_AUTO_TEST_CASE(paragraphs_and_headings) {
  const Article article =
      read_document(odt(tp("The Weir", "Title") + th(1, "One") + tp("Text.") + th(2, "Two")));
  BOOST_TEST(article.format == "odt");
  BOOST_TEST(article.title.utf8 == "The Weir");
  BOOST_TEST(shown(article) == "heading 1: One / paragraph: Text. / heading 2: Two");
}

BOOST_AUTO_TEST_CASE(parents_of_styles_count_and_circles_end) {
  const std::string styles =
      "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Quotations\"/>"
      "<style:style style:name=\"A\" style:family=\"paragraph\" style:parent-style-name=\"B\"/>"
      "<style:style style:name=\"B\" style:family=\"paragraph\" style:parent-style-name=\"A\"/>";
  BOOST_TEST(of(tp("Said.", "P1") + tp("Text.", "A"), styles) ==
             "quotation / paragraph: Said. / paragraph: Text.");
}

BOOST_AUTO_TEST_CASE(names_of_styles_are_spelt_with_escapes) {
  BOOST_TEST(of(tp("a  b", "Preformatted_20_Text") + tp("<text:s text:c=\"4\"/>c", "Preformatted_20_Text")) ==
             "code / | a b / |     c");
}

BOOST_AUTO_TEST_CASE(white_space_of_the_xml_is_one_space) {
  BOOST_TEST(of("<text:p>one\n   two<text:s text:c=\"3\"/><text:tab/>three<text:line-break/>four</text:p>") ==
             "paragraph: one two three<br> four");
}

BOOST_AUTO_TEST_CASE(looks_come_from_styles_of_text) {
  const std::string styles =
      "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
      "</style:style><style:style style:name=\"T2\" style:family=\"text\"><style:text-properties "
      "style:text-position=\"super 58%\"/></style:style><style:style style:name=\"T3\" style:family=\"text\">"
      "<style:text-properties style:font-weight-complex=\"bold\"/></style:style><style:style "
      "style:name=\"T4\" "
      "style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";
  const auto span = [](const char* style, const std::string& inside) {
    return "<text:span text:style-name=\"" + std::string(style) + "\">" + inside + "</text:span>";
  };
  BOOST_TEST(of(tp("a " + span("T1", "b " + span("Emphasis", "c") + "c") + " d" + span("T2", "2") +
                   span("T4", "gone")),
                styles) == "paragraph: a <strong>b <em>c</em>c</strong> d<sup>2</sup>");
  BOOST_TEST(of(tp(span("T3", "آب") + " " + span("T1", "آب")), styles) ==
             "paragraph: <strong>آب</strong> آب");
}

BOOST_AUTO_TEST_CASE(what_is_formatted_by_hand_in_a_paragraph_counts_for_its_words) {
  const std::string styles =
      "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties "
      "fo:font-style=\"italic\"/>"
      "</style:style>";
  BOOST_TEST(of(tp("All of it.", "P1"), styles) == "paragraph: <em>All of it.</em>");
}

BOOST_AUTO_TEST_CASE(lists_nest_and_number) {
  BOOST_TEST(
      of(list(item(tp("a") + list(item(tp("b")))) + item(tp("c")), "text:style-name=\"N\""), numbers) ==
      "list, from 1 / item / paragraph: a / list / item / paragraph: b / item / paragraph: c");
  BOOST_TEST(of(list(item(tp("a")), "text:style-name=\"N\"") + tp("Between.") +
                    list(item(tp("b")), "text:style-name=\"N\" text:continue-numbering=\"true\""),
                numbers) ==
             "list, from 1 / item / paragraph: a / paragraph: Between. / list, from 2 / item / "
             "paragraph: b");
}

BOOST_AUTO_TEST_CASE(items_that_hold_a_list_alone_are_no_items) {
  BOOST_TEST(of(list(item(tp("a")) + item(list(item(tp("b")))), "text:style-name=\"N\""), numbers) ==
             "list, from 1 / item / paragraph: a / list / item / paragraph: b");
  BOOST_TEST(of(list(item(list(item(tp("b")))))) == "list / item / paragraph: b");
}

BOOST_AUTO_TEST_CASE(headings_in_lists_are_headings) {
  BOOST_TEST(of(tp("The Weir", "Title") + list(item(list(item(th(1, "One"))))) + tp("Text.")) ==
             "heading 1: One / paragraph: Text.");
}

BOOST_AUTO_TEST_CASE(tables_have_headers_spans_and_covered_cells) {
  const Article article = read_document(
      odt("<table:table><table:table-column/><table:table-header-rows>" +
          row(cell("head", "table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/>") +
          "</table:table-header-rows>" + row(cell("a", "table:number-rows-spanned=\"2\"") + cell("b")) +
          row("<table:covered-table-cell/>" + cell("c")) + "</table:table>" +
          tp("<text:sequence>1</text:sequence>: of it", "Table")));
  BOOST_REQUIRE(!article.blocks.empty());
  const Table& table = std::get<Table>(article.blocks[0].content);
  BOOST_REQUIRE(table.rows.size() == 3u);
  BOOST_TEST(table.rows[0][0].header);
  BOOST_TEST(table.rows[0][0].column_span == 2);
  BOOST_TEST(table.rows[1][0].row_span == 2);
  BOOST_TEST(table.rows[2].size() == 1u);
}

BOOST_AUTO_TEST_CASE(notes_are_notes) {
  const Article article = read_document(
      odt(tp("One<text:note "
             "text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>" +
             tp("First.") +
             "</text:note-body></text:note> two<text:note text:note-class=\"endnote\">"
             "<text:note-citation text:label=\"*\">*</text:note-citation><text:note-body>" +
             tp("Last.") + "</text:note-body></text:note>.")));
  BOOST_TEST(shown(article).starts_with("paragraph: One<note 1> two<note *>."));
  BOOST_REQUIRE(article.notes.size() == 2u);
  BOOST_TEST(article.notes[0].text.utf8 == "First.");
  BOOST_TEST(article.notes[1].mark == "*");
}

BOOST_AUTO_TEST_CASE(deletions_comments_and_contents_are_left_out) {
  const Article article = read_document(odt(
      "<text:tracked-changes><text:changed-region><text:deletion>" + tp("Deleted.") +
      "</text:deletion></text:changed-region></"
      "text:tracked-changes><text:table-of-content><text:index-body>" +
      tp("One 1") + "</text:index-body></text:table-of-content>" +
      tp("Kept<text:change text:change-id=\"a\"/><office:annotation><text:p>Hm.</text:p></office:annotation>"
         "<text:soft-page-break/> words.")));
  BOOST_TEST(shown(article) == "paragraph: Kept words.");
  BOOST_TEST(has_diagnostic(article, "comments"));
}

BOOST_AUTO_TEST_CASE(links_readings_and_sections) {
  const Article article = read_document(
      odt("<text:section>" +
          tp("<text:a xlink:href=\"https://example.org/\">there</text:a>, <text:ruby>"
             "<text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>") +
          "</text:section><text:section text:display=\"none\">" + tp("Hidden.") + "</text:section>"));
  BOOST_REQUIRE(article.blocks.size() == 1u);
  const Text& text = std::get<ParagraphBlock>(article.blocks[0].content).text;
  BOOST_TEST(text.utf8 == "there, 漢 (kan)");
  BOOST_REQUIRE(!text.marks.empty());
  BOOST_TEST(text.marks[0].target == "https://example.org/");
}

BOOST_AUTO_TEST_CASE(pictures_have_words_and_captions) {
  const std::string picture =
      "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:desc>A mill</svg:desc></draw:frame>";
  const Article article = read_document(
      odt(tp("<draw:frame><draw:text-box>" + tp(picture + "Figure 1: The mill", "Illustration") +
             "</draw:text-box></draw:frame>") +
              tp("Text."),
          "", {{"Pictures/a.png", "picture"}}));
  BOOST_REQUIRE(article.blocks.size() == 2u);
  const Figure& figure = std::get<Figure>(article.blocks[0].content);
  BOOST_TEST(figure.image == "Pictures/a.png");
  BOOST_TEST(figure.alternate_text == "A mill");
  BOOST_TEST(figure.caption.utf8 == "Figure 1: The mill");
  BOOST_TEST(article.pictures.count("Pictures/a.png") == 1u);
}

BOOST_AUTO_TEST_CASE(directions_are_told_by_styles) {
  const std::string styles =
      "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties "
      "style:writing-mode=\"rl-tb\"/></style:style>";
  const Article article = read_document(odt(tp("متن", "P1") + tp("Latin", "P1"), styles));
  BOOST_REQUIRE(article.blocks.size() == 2u);
  BOOST_TEST((article.blocks[0].direction == Direction::right_to_left));
  BOOST_TEST(!article.blocks[1].direction.has_value());
}

BOOST_AUTO_TEST_CASE(what_the_file_says_of_itself) {
  const Article article = read_document(
      odt(tp("Text."), "",
          {{"meta.xml",
            office_xml("document-meta",
                       "<office:meta><dc:title>The Weir</dc:title><dc:creator>Somebody Else</dc:creator>"
                       "<meta:initial-creator>Mira Holt</meta:initial-creator>"
                       "<meta:creation-date>2019-03-04T10:00:00</meta:creation-date></office:meta>")}}));
  BOOST_TEST(article.title.utf8 == "The Weir");
  BOOST_REQUIRE(article.authors.size() == 1u);
  BOOST_TEST(article.authors[0].utf8 == "Mira Holt");
  BOOST_REQUIRE(article.dates.size() == 1u);
  BOOST_TEST(article.dates[0].iso == "2019-03-04");
}

BOOST_AUTO_TEST_CASE(a_text_that_breaks_off_is_kept_as_far_as_it_goes) {
  const std::string whole =
      office_xml("document-content", "<office:body><office:text>" + tp("First.") + tp("Second.") +
                                         "</office:text></office:body>");
  const Article article = read_document(stored_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                                    {"content.xml", whole.substr(0, whole.find("econd"))}}));
  BOOST_TEST(shown(article).starts_with("paragraph: First."));
  BOOST_TEST(has_diagnostic(article, "damaged-part"));
}

BOOST_AUTO_TEST_CASE(formulas_are_words_and_signs) {
  const std::string math =
      "<math><semantics><mrow><msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><mfrac><mi>b</mi><mrow><mi>c</"
      "mi><mo>+</mo>"
      "<mn>1</mn></mrow></mfrac><msqrt><mi>y</mi></msqrt></mrow><annotation>a^2</annotation></semantics></"
      "math>";
  BOOST_TEST(of(tp("So <draw:frame><draw:object xlink:href=\"./Object 1/\"/><draw:image "
                   "xlink:href=\"./ObjectReplacements/Object 1\"/></draw:frame> it is."),
                "", {{"Object 1/content.xml", math}}) == "paragraph: So a<sup>2</sup>+b/(c+1)√(y) it is.");
}

BOOST_AUTO_TEST_CASE(flat_files_are_read_with_the_pictures_in_them) {
  const Article article = read_document(
      "<?xml version=\"1.0\"?>\n<office:document "
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
      "<office:body><office:text><text:p>One.</text:p><text:p><draw:frame><draw:image><office:binary-data>\n "
      " "
      "cGlj\n  dHVyZQ==</office:binary-data></draw:image></draw:frame></text:p></office:text></office:body>"
      "</office:document>");
  BOOST_TEST(article.format == "odt");
  BOOST_REQUIRE(article.blocks.size() == 2u);
  const std::string image = std::get<Figure>(article.blocks[1].content).image;
  BOOST_REQUIRE(article.pictures.count(image) == 1u);
  BOOST_TEST(*article.pictures.at(image) == "picture");
}

BOOST_AUTO_TEST_CASE(a_package_without_a_text_is_an_error) {
  const std::string bytes = stored_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}});
  BOOST_CHECK_EXCEPTION(read_document(bytes), Error,
                        [](const Error& error) { return error.code() == ErrorCode::damaged_input; });
}

BOOST_AUTO_TEST_SUITE_END()
