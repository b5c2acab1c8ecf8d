// Documents that nest far too deep or repeat far too much are read in a moment.

#include <boost/test/unit_test.hpp>

#include "documents.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_word_depth)

namespace {

std::string repeat(const std::string& piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}
std::string nested(const std::string& open, const std::string& close, const std::string& inside,
                   int times = 5000) {
  return repeat(open, times) + inside + repeat(close, times);
}
bool has_words(const Article& article, const std::string& words) {
  return plain_text(article).find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(controls_in_controls) {
  BOOST_TEST(has_words(
      read_document(docx(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", p(r("deep"))))), "deep"));
  BOOST_TEST(has_words(read_document(docx(p(nested("<w:ins>", "</w:ins>", r("deep"))))), "deep"));
  BOOST_TEST(has_words(
      read_document(docx(p(nested("<w:hyperlink w:anchor=\"x\">", "</w:hyperlink>", r("deep"))))), "deep"));
}

BOOST_AUTO_TEST_CASE(tables_in_tables) {
  BOOST_TEST(has_words(
      read_document(docx(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", p(r("deep"))))), "deep"));
  const std::string side = "<w:tc>" + p(r("side")) + "</w:tc>";
  const Article article = read_document(
      docx(nested("<w:tbl><w:tr>" + side + "<w:tc>", "</w:tc></w:tr></w:tbl>", p(r("deep")), 2000)));
  BOOST_TEST(has_words(article, "deep"));
  BOOST_TEST(has_diagnostic(article, "nested-too-deep"));
}

BOOST_AUTO_TEST_CASE(boxes_in_boxes) {
  BOOST_TEST(
      has_words(read_document(docx(nested("<w:p><w:r><w:pict><w:txbxContent>",
                                          "</w:txbxContent></w:pict></w:r></w:p>", p(r("deep")), 3000))),
                "deep"));
}

BOOST_AUTO_TEST_CASE(formulas_in_formulas) {
  BOOST_TEST(has_words(
      read_document(
          docx(p("<m:oMath>" + nested("<m:sSup><m:e>", "</m:e></m:sSup>", "<m:r><m:t>deep</m:t></m:r>") +
                 "</m:oMath>"))),
      "deep"));
  BOOST_TEST(has_words(read_document(docx(p("<m:oMath>" +
                                            nested("<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den>",
                                                   "</m:den></m:f>", "<m:r><m:t>deep</m:t></m:r>") +
                                            "</m:oMath>"))),
                       "deep"));
}

BOOST_AUTO_TEST_CASE(lists_and_sections_in_each_other) {
  BOOST_TEST(has_words(read_document(odt(nested("<text:list><text:list-item>",
                                                "</text:list-item></text:list>", "<text:p>deep</text:p>"))),
                       "deep"));
  BOOST_TEST(has_words(read_document(odt(nested("<text:list><text:list-item><text:p>a</text:p>",
                                                "</text:list-item></text:list>", "<text:p>deep</text:p>"))),
                       "deep"));
  BOOST_TEST(has_words(
      read_document(odt(nested("<text:section>", "</text:section>", "<text:p>deep</text:p>"))), "deep"));
  BOOST_TEST(has_words(
      read_document(odt("<text:p>" + nested("<text:span>", "</text:span>", "deep") + "</text:p>")), "deep"));
  BOOST_TEST(has_words(
      read_document(odt(nested("<text:p><draw:frame><draw:text-box>",
                               "</draw:text-box></draw:frame></text:p>", "<text:p>deep</text:p>", 3000))),
      "deep"));
}

BOOST_AUTO_TEST_CASE(cells_that_repeat_a_thousand_million_times) {
  const Article article = read_document(odt(
      "<table:table><table:table-column table:number-columns-repeated=\"1000000000\"/><table:table-row "
      "table:number-rows-repeated=\"1000000000\"><table:table-cell><text:p>one</text:p></table:table-cell>"
      "<table:table-cell table:number-columns-repeated=\"1000000000\"/></table:table-row></table:table>"));
  const Table& table = std::get<Table>(article.blocks.at(0).content);
  BOOST_TEST(table.rows.size() == 1u);
  BOOST_TEST(table.rows[0].size() < 100u);
}

BOOST_AUTO_TEST_CASE(many_paragraphs_of_every_kind_take_a_moment) {
  std::string many;
  for (int i = 0; i < 20000; ++i)
    many += p(r("word ") + "<w:hyperlink w:anchor=\"a\">" + r("link", "<w:b/>") + "</w:hyperlink>",
              "<w:pStyle w:val=\"Quote\"/><w:rPr><w:del/></w:rPr>");
  BOOST_TEST(read_document(docx(many)).blocks.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
