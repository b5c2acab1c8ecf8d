#include <boost/test/unit_test.hpp>

#include "html_reading.hpp"

using namespace warraq;
using namespace warraq::read;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_html_tables)

BOOST_AUTO_TEST_CASE(tables_have_captions_heads_and_spans) {
  const HtmlContent content = content_of(
      "<table><caption>Mills</caption><thead><tr><td>Name<td>Wheels</thead><tr><th>Upper<td colspan=2 "
      "align=right>2"
      "<tr><td rowspan=3 style='text-align:center'>Lower<td>3<br>4</table>");
  BOOST_TEST(shown(content.blocks) == "table {Mills} / Name! Wheels! / Upper! 2 / Lower 3 4");
  const auto& rows = std::get<Table>(content.blocks[0].content).rows;
  BOOST_TEST(rows[1][1].column_span == 2);
  BOOST_TEST((rows[1][1].alignment == Alignment::end));
  BOOST_TEST(rows[2][0].row_span == 3);
  BOOST_TEST((rows[2][0].alignment == Alignment::centre));
}

BOOST_AUTO_TEST_CASE(the_right_is_the_start_where_lines_run_left) {
  const HtmlContent content = content_of(
      "<html dir=rtl lang=fa><table><tr><th>یک<th>دو<tr><td align=right>سه<td align=left>چهار</table>");
  const auto& rows = std::get<Table>(content.blocks[0].content).rows;
  BOOST_TEST((rows[1][0].alignment == Alignment::start));
  BOOST_TEST((rows[1][1].alignment == Alignment::end));
}

BOOST_AUTO_TEST_CASE(tables_that_lay_out_a_page_are_its_blocks) {
  const HtmlContent nested = content_of(
      "<table><tr><td><table><tr><td>menu</td></tr></table></td><td><h1>Title</h1><p>One.</p><p>Two.</p></"
      "td></tr></table>");
  BOOST_TEST(shown(nested.blocks) == "p menu | h1 Title | p One. | p Two.");
  BOOST_TEST(shown(content_of("<table><tr><td>alone</td></tr></table>").blocks) == "p alone");
  BOOST_TEST(shown(content_of("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>").blocks) ==
             "p a | p b | p c | p d");
}

BOOST_AUTO_TEST_CASE(cells_hold_the_words_of_their_blocks_and_pictures) {
  const HtmlContent content = content_of(
      "<table><tr><th>a<th>b<tr><td><ul><li>one<li>two</ul><td><img src=x.png alt='a mill'></table>");
  BOOST_TEST(shown(content.blocks) == "table / a! b! / one two a mill");
}

BOOST_AUTO_TEST_SUITE_END()
