#include <boost/test/unit_test.hpp>

#include "warraq/base/error.hpp"
#include "warraq/read/read.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(read_block_overrides)

namespace {

const std::string markdown =
    "# The Mill\n\nBy the river\n\nIt stands there.\n\nOne line\\\nanother line\n\n---\n\nLaila Noor\n";

Article read(const std::string& overrides) {
  ReadOptions options;
  options.name = "mill.md";
  options.overrides = overrides;
  return read_article_bytes(markdown, options);
}

}  // namespace

BOOST_AUTO_TEST_CASE(blocks_are_named_by_number) {
  const Article article = read(
      "[[part]]\nblock = 1\nis = \"deck\"\n"
      "[[part]]\nblock = 3\nis = \"verse\"\n"
      "[[part]]\nblocks = [4, 4]\nis = \"drop\"\n"
      "[[part]]\nblock = 5\nis = \"author\"\n");
  BOOST_TEST(article.title.utf8 == "The Mill");
  BOOST_TEST(article.deck.utf8 == "By the river");
  BOOST_REQUIRE(article.authors.size() == 1u);
  BOOST_TEST(article.authors[0].utf8 == "Laila Noor");
  BOOST_REQUIRE(article.blocks.size() == 2u);
  const auto* poem = std::get_if<Poem>(&article.blocks[1].content);
  BOOST_REQUIRE(poem != nullptr);
  BOOST_REQUIRE(poem->bayts().size() == 2u);
  BOOST_TEST(poem->bayts()[1]->first.utf8 == "another line");
}

BOOST_AUTO_TEST_CASE(a_line_names_the_block_that_stands_there) {
  const Article article = read("[[part]]\nline = 5\nis = \"subhead\"\n");
  BOOST_REQUIRE(article.blocks.size() == 5u);
  BOOST_TEST(std::holds_alternative<Heading>(article.blocks[1].content));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_said) {
  BOOST_CHECK_EXCEPTION(read("[[part]]\nblock = 9\nis = \"subhead\"\n"), Error, [](const Error& error) {
    return error.code() == ErrorCode::bad_overrides && error.detail().find("block 9") != std::string::npos;
  });
  BOOST_CHECK_EXCEPTION(read("[[part]]\nline = 99\nis = \"subhead\"\n"), Error, [](const Error& error) {
    return error.code() == ErrorCode::bad_overrides && error.detail().find("line 99") != std::string::npos;
  });
}

BOOST_AUTO_TEST_SUITE_END()
