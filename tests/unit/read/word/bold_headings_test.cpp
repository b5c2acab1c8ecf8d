// Headings that nobody gave a style.

#include <boost/test/unit_test.hpp>

#include "../reading.hpp"
#include "documents.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_word_bold_headings)

namespace {

std::string bold(const std::string& words) { return p(r(words, "<w:b/>")); }

}  // namespace

BOOST_AUTO_TEST_CASE(bold_paragraphs_are_headings_where_nothing_else_is) {
  const Article article =
      read_document(docx(bold("The Weir") + p(r(prose)) + bold("Ice") + p(r(more_prose)) + p(r("End."))));
  BOOST_TEST(article.title.utf8 == "The Weir");
  BOOST_REQUIRE(article.blocks.size() == 4u);
  BOOST_TEST(std::get<Heading>(article.blocks[1].content).text.utf8 == "Ice");
  BOOST_TEST(std::get<Heading>(article.blocks[1].content).text.marks.empty());
  BOOST_REQUIRE(decision(article, "subhead") != nullptr);
}

BOOST_AUTO_TEST_CASE(bold_sentences_and_bold_texts_stay) {
  const Article sentence = read_document(docx(p(r(prose)) + bold("Nobody knew.") + p(r(more_prose))));
  BOOST_TEST(headings(sentence).empty());
  BOOST_TEST(paragraphs(sentence).size() == 3u);
  const Article all = read_document(docx(bold("One") + bold("Two") + bold("Three") + p(r("Four"))));
  BOOST_TEST(headings(all).empty());
}

BOOST_AUTO_TEST_CASE(where_styles_make_headings_bold_words_are_none) {
  const Article article = read_document(
      docx(p(r(prose)) + p(r("Part"), "<w:outlineLvl w:val=\"1\"/>") + bold("Ice") + p(r(more_prose))));
  BOOST_TEST(headings(article).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
