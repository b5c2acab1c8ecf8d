#include <boost/test/unit_test.hpp>

#include "../reading.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(plain_structures)

namespace {

template <typename Content>
const Content* first_of(const Article& article) {
  for (const Block& block : article.blocks)
    if (const auto* content = std::get_if<Content>(&block.content)) return content;
  return nullptr;
}

Article among(const std::string& lines) {
  return reading("The Mill\n\n" + prose + "\n\n" + lines + "\n\n" + more_prose + "\n");
}

std::vector<std::vector<std::string>> cells(const Table& table) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : table.rows) {
    auto& made = rows.emplace_back();
    for (const TableCell& cell : row) made.push_back(cell.text.utf8);
  }
  return rows;
}

}  // namespace

BOOST_AUTO_TEST_CASE(tables_of_every_drawing) {
  const std::vector<std::vector<std::string>> wanted = {
      {"Year", "Sheets", "Mills"}, {"1880", "2,400", "2"}, {"1900", "31", "1"}, {"1950", "900", "1"}};
  const std::string drawings[] = {
      "| Year | Sheets | Mills |\n|------|--------|-------|\n| 1880 | 2,400 | 2 |\n| 1900 | 31 | 1 |\n| 1950 "
      "| 900 | 1 |",
      "+------+-------+-----+\n| Year | Sheets | Mills |\n+======+=======+=====+\n| 1880 | 2,400 | 2 |\n"
      "| 1900 | 31 | 1 |\n+------+-------+-----+\n| 1950 | 900 | 1 |\n+------+-------+-----+",
      "Year\tSheets\tMills\n1880\t2,400\t2\n1900\t31\t1\n1950\t900\t1",
      "Year   Sheets   Mills\n1880    2,400       2\n1900       31       1\n1950      900       1",
  };
  for (const std::string& drawing : drawings) {
    const Article article = among(drawing);
    const auto* table = first_of<Table>(article);
    BOOST_REQUIRE_MESSAGE(table, drawing);
    BOOST_TEST((cells(*table) == wanted), drawing);
    BOOST_TEST(table->rows[0][0].header);
    BOOST_TEST(!table->rows[1][0].header);
  }
}

BOOST_AUTO_TEST_CASE(verse_in_columns_is_no_table) {
  const Article article = reading(persian_prose +
                                  "\n\nبسی رنج بردم در این سال سی\tعجم زنده کردم بدین پارسی\n"
                                  "پی افکندم از نظم کاخی بلند\tکه از باد و باران نیابد گزند\n"
                                  "بناهای آباد گردد خراب\tز باران و از تابش آفتاب\n\n" +
                                  more_persian_prose + "\n");
  BOOST_TEST(first_of<Table>(article) == nullptr);
  BOOST_TEST(first_of<Poem>(article) != nullptr);
}

BOOST_AUTO_TEST_CASE(two_spaces_behind_sentences_make_no_table) {
  const Article article = among(
      "One bird sang.  Two listened.\nSome rain fell.  None minded it.\nIt was cold.  They had been warned.");
  BOOST_TEST(first_of<Table>(article) == nullptr);
}

BOOST_AUTO_TEST_CASE(underlined_headings_have_levels) {
  const Article article =
      reading("The Mill\n========\n\n" + prose + "\n\nThe weir\n--------\n\n" + more_prose +
              "\n\n2.1 The lower wheel\n\n" + prose + "\n\n2.2 The upper wheel\n\n" + more_prose + "\n");
  BOOST_TEST(article.title.utf8 == "The Mill");
  BOOST_TEST((headings(article) ==
              std::vector<std::string>{"The weir", "2.1 The lower wheel", "2.2 The upper wheel"}));
  BOOST_TEST(std::get<Heading>(article.blocks.at(1).content).level == 2);
  BOOST_TEST(first_of<ThematicBreak>(article) == nullptr);
}

BOOST_AUTO_TEST_CASE(quoted_lines_are_quotations_with_paragraphs) {
  const Article article = among("> The water leaves, and you hear\n> it leave.\n>\n> Then you begin again.");
  const auto* quotation = first_of<Quotation>(article);
  BOOST_REQUIRE(quotation);
  BOOST_REQUIRE(quotation->blocks.size() == 2u);
  BOOST_TEST(std::get<ParagraphBlock>(quotation->blocks[0].content).text.utf8 ==
             "The water leaves, and you hear it leave.");
}

BOOST_AUTO_TEST_CASE(indented_items_are_lists_within_lists) {
  const Article article = among(
      "- mills\n  - of paper\n  - of grain, which are older and\n    more of them\n- wheels\n  1. under\n  "
      "2. over");
  const auto* list = first_of<List>(article);
  BOOST_REQUIRE(list);
  BOOST_REQUIRE(list->items.size() == 2u);
  const auto* inner = std::get_if<List>(&list->items[0].blocks.back().content);
  BOOST_REQUIRE(inner);
  BOOST_REQUIRE(inner->items.size() == 2u);
  BOOST_TEST(std::get<ParagraphBlock>(inner->items[1].blocks[0].content).text.utf8 ==
             "of grain, which are older and more of them");
  BOOST_TEST(std::get<List>(list->items[1].blocks.back().content).ordered);
}

BOOST_AUTO_TEST_CASE(indented_lines_with_the_signs_of_programs_are_code) {
  const Article article = among("    int main() {\n      return wheel(2);\n    }");
  const auto* code = first_of<CodeBlock>(article);
  BOOST_REQUIRE(code);
  BOOST_TEST(code->text == "int main() {\n  return wheel(2);\n}");
  BOOST_TEST(first_of<CodeBlock>(among("    The wheel stood still,\n    and so did the mill.")) == nullptr);
  const auto* fenced = first_of<CodeBlock>(among("```sh\nmake wheel\n\nmake weir\n```"));
  BOOST_REQUIRE(fenced);
}

BOOST_AUTO_TEST_SUITE_END()
