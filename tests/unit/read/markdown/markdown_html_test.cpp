#include <boost/test/unit_test.hpp>

#include "../reading.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_markdown_html)

namespace {

Article of_markdown(const std::string& text) { return read_article_bytes(text, {.name = "mill.md"}); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_heading_in_tags_is_a_heading_of_any_level) {
  for (const std::string level : {"2", "3", "4", "5", "6"}) {
    const Article article =
        of_markdown("# The mill\n\nSome words.\n\n<h" + level + " align=\"center\">The <em>weir</em></h" +
                    level + ">\nWords right below.\n");
    BOOST_TEST((headings(article) == std::vector<std::string>{"The weir"}), dump(article));
    BOOST_TEST((paragraphs(article) == std::vector<std::string>{"Some words.", "Words right below."}),
               dump(article));
  }
}

BOOST_AUTO_TEST_CASE(a_heading_in_tags_ends_the_paragraph_it_stands_in) {
  const Article article = of_markdown("# The mill\n\nSome words <h3>The weir</h3> and more.\n");
  BOOST_TEST((headings(article) == std::vector<std::string>{"The weir"}), dump(article));
  BOOST_TEST((paragraphs(article) == std::vector<std::string>{"Some words", "and more."}), dump(article));
}

BOOST_AUTO_TEST_CASE(a_heading_in_a_cell_is_its_words) {
  const Article article = of_markdown("# The mill\n\n| a | b |\n|---|---|\n| <h3>x</h3> | y |\n");
  BOOST_TEST(headings(article).empty(), dump(article));
  BOOST_TEST(dump(article).find("row | x | y") != std::string::npos, dump(article));
}

BOOST_AUTO_TEST_SUITE_END()
