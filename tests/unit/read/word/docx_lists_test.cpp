// Lists and tables of Word documents.

#include <boost/test/unit_test.hpp>

#include "documents.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_docx_lists)

namespace {

std::string level(int index, const std::string& format, const std::string& text, int start = 1) {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"" + std::to_string(start) +
         "\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
std::string abstract(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}
std::string instance(int id, int of, const std::string& more = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(of) +
         "\"/>" + more + "</w:num>";
}
std::string in_list(int id, int at) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" + std::to_string(id) +
         "\"/></w:numPr>";
}
std::string item(int id, int at, const std::string& words) { return p(r(words), in_list(id, at)); }

const std::string numbering =
    abstract(1, level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "arabicAbjad", "%3")) +
    abstract(2, level(0, "bullet", "•") + level(1, "bullet", "◦")) +
    abstract(3, level(0, "upperRoman", "Chapter %1", 4)) + abstract(4, level(0, "bullet", " ")) +
    abstract(5, "<w:numStyleLink w:val=\"L\"/>") + instance(1, 1) + instance(2, 2) + instance(3, 3) +
    instance(4, 4) + instance(5, 5) +
    instance(6, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");

const std::string styles =
    "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style><w:style "
    "w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" "
    "w:styleId=\"P\"><w:name w:val=\"List Paragraph\"/></w:style><w:style w:type=\"numbering\" "
    "w:styleId=\"L\"><w:name w:val=\"My list\"/><w:pPr><w:numPr><w:numId "
    "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId "
    "w:val=\"2\"/></w:numPr></w:pPr></w:style><w:style w:type=\"table\" w:styleId=\"G\"><w:tblStylePr "
    "w:type=\"firstRow\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"caption\"/>"
    "</w:style><w:style w:type=\"paragraph\" w:styleId=\"DT\"><w:name w:val=\"Definition Term\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"D\"><w:name w:val=\"Definition\"/></w:style>";

Article reading(const std::string& body) {
  return read_document(
      docx(body, relation("n", "numbering", "numbering.xml") + relation("s", "styles", "styles.xml"),
           {{"word/numbering.xml", word_xml("numbering", numbering)},
            {"word/styles.xml", word_xml("styles", styles)}}));
}
std::string of(const std::string& body) { return shown(reading(body)); }

std::string cell(const std::string& words, const std::string& properties = {}) {
  return "<w:tc>" + (properties.empty() ? std::string() : "<w:tcPr>" + properties + "</w:tcPr>") +
         p(r(words)) + "</w:tc>";
}
std::string row(const std::string& cells, const std::string& properties = {}) {
  return "<w:tr>" + (properties.empty() ? std::string() : "<w:trPr>" + properties + "</w:trPr>") + cells +
         "</w:tr>";
}
const Table& table(const Article& article, std::size_t block = 0) {
  return std::get<Table>(article.blocks.at(block).content);
}

}  // namespace

BOOST_AUTO_TEST_CASE(levels_nest) {
  BOOST_TEST(
      of(item(2, 0, "a") + item(2, 1, "b") + item(2, 1, "c") + item(2, 0, "d") + p(r("End."))) ==
      "list / item / paragraph: a / list / item / paragraph: b / item / paragraph: c / item / paragraph: d / "
      "paragraph: End.");
  BOOST_TEST(of(item(1, 0, "a") + item(2, 1, "b") + item(1, 0, "c")) ==
             "list, from 1 / item / paragraph: a / list / item / paragraph: b / item / paragraph: c");
}

BOOST_AUTO_TEST_CASE(numbers_go_on_after_a_paragraph_and_begin_anew_where_told) {
  BOOST_TEST(of(item(1, 0, "a") + item(1, 0, "b") + p(r("Between.")) + item(1, 0, "c") + item(6, 0, "d")) ==
             "list, from 1 / item / paragraph: a / item / paragraph: b / paragraph: Between. / list, from 3 "
             "/ item / "
             "paragraph: c / list, from 1 / item / paragraph: d");
}

BOOST_AUTO_TEST_CASE(numbers_of_any_script_are_a_numbered_list) {
  const Article article = reading(item(1, 2, "a") + item(1, 2, "b"));
  BOOST_TEST(std::get<List>(article.blocks.at(0).content).ordered);
}

BOOST_AUTO_TEST_CASE(styles_put_paragraphs_into_lists) {
  BOOST_TEST(of(styled("B", r("a")) + styled("B", r("b"))) ==
             "list / item / paragraph: a / item / paragraph: b");
  BOOST_TEST(of(p(r("a"), "<w:pStyle w:val=\"B\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")) ==
             "paragraph: a");
  BOOST_TEST(of(item(5, 0, "a")) == "list, from 1 / item / paragraph: a");
}

BOOST_AUTO_TEST_CASE(a_paragraph_without_a_number_goes_on_with_its_item) {
  BOOST_TEST(of(item(1, 0, "a") + styled("P", r("more")) + item(1, 0, "b")) ==
             "list, from 1 / item / paragraph: a / paragraph: more / item / paragraph: b");
  BOOST_TEST(of(item(2, 0, "a") + item(4, 0, "more") + item(2, 0, "b")) ==
             "list / item / paragraph: a / paragraph: more / item / paragraph: b");
  BOOST_TEST(of(styled("P", r("no list"))) == "paragraph: no list");
}

BOOST_AUTO_TEST_CASE(words_in_a_headings_number_are_kept) {
  BOOST_TEST(of(styled("T", r("The Weir")) + p(r("Ice"), "<w:pStyle w:val=\"H\"/>" + in_list(3, 0)) +
                p(r("Text.")) + p(r("Mud"), "<w:pStyle w:val=\"H\"/>" + in_list(3, 0))) ==
             "heading 1: Chapter IV Ice / paragraph: Text. / heading 1: Chapter V Mud");
}

BOOST_AUTO_TEST_CASE(terms_and_definitions_are_a_list_of_such) {
  const Article article = reading(styled("DT", r("weir")) + styled("D", r("A low dam.")) +
                                  styled("DT", r("race")) + styled("D", r("Its channel.")) + p(r("End.")));
  BOOST_REQUIRE(article.blocks.size() == 2u);
  const List& list = std::get<List>(article.blocks[0].content);
  BOOST_REQUIRE(list.items.size() == 2u);
  BOOST_TEST(list.items[1].term.utf8 == "race");
  BOOST_TEST(list.items[1].blocks.size() == 1u);
}

BOOST_AUTO_TEST_CASE(cells_span_columns_and_rows) {
  const Article article = reading(
      "<w:tbl>" + row(cell("head", "<w:gridSpan w:val=\"2\"/>"), "<w:tblHeader/>") +
      row(cell("a", "<w:vMerge w:val=\"restart\"/>") + cell("b")) + row(cell("", "<w:vMerge/>") + cell("c")) +
      row(cell("", "<w:vMerge w:val=\"continue\"/>") + cell("d")) + row(cell("e") + cell("f")) + "</w:tbl>");
  const Table& made = table(article);
  BOOST_REQUIRE(made.rows.size() == 5u);
  BOOST_TEST(made.rows[0][0].column_span == 2);
  BOOST_TEST(made.rows[0][0].header);
  BOOST_TEST(made.rows[1][0].row_span == 3);
  BOOST_TEST(!made.rows[1][0].header);
  BOOST_REQUIRE(made.rows[2].size() == 1u);
  BOOST_TEST(made.rows[2][0].text.utf8 == "c");
  BOOST_TEST(made.rows[4][0].row_span == 1);
}

BOOST_AUTO_TEST_CASE(a_style_sets_the_first_row_apart) {
  const std::string properties =
      "<w:tblPr><w:tblStyle w:val=\"G\"/><w:tblLook w:val=\"04A0\" w:firstRow=\"1\"/></w:tblPr>";
  const Article article =
      reading("<w:tbl>" + properties + row(cell("a") + cell("b")) + row(cell("c") + cell("d")) + "</w:tbl>");
  BOOST_TEST(table(article).rows[0][1].header);
  BOOST_TEST(!table(article).rows[1][1].header);
}

BOOST_AUTO_TEST_CASE(a_table_in_a_cell_is_its_words_and_one_cell_is_a_frame) {
  const std::string inner = "<w:tbl>" + row(cell("b") + cell("c")) + "</w:tbl>";
  const Article article =
      reading("<w:tbl>" + row("<w:tc>" + p(r("a")) + inner + "</w:tc>" + cell("d")) + "</w:tbl>");
  BOOST_TEST(table(article).rows[0][0].text.utf8 == "a b c");
  BOOST_TEST(of("<w:tbl>" + row("<w:tc>" + p(r("One.")) + p(r("Two.")) + "</w:tc>") + "</w:tbl>") ==
             "paragraph: One. / paragraph: Two.");
}

BOOST_AUTO_TEST_CASE(captions_belong_to_tables_before_or_behind_them) {
  const std::string plain = "<w:tbl>" + row(cell("a") + cell("b")) + "</w:tbl>";
  BOOST_TEST(table(reading(styled("C", r("Table 1")) + plain)).caption.utf8 == "Table 1");
  BOOST_TEST(
      table(reading(p(r("Text.")) + plain + styled("C", r("Table 2")) + p(r("End."))), 1).caption.utf8 ==
      "Table 2");
  BOOST_TEST(of(styled("C", r("Of nothing")) + p(r("Text."))) == "paragraph: Of nothing / paragraph: Text.");
}

BOOST_AUTO_TEST_SUITE_END()
