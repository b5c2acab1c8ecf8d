#include <boost/test/unit_test.hpp>
#include <chrono>

#include "html_reading.hpp"

using namespace warraq;
using namespace warraq::read;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_html_pathologic)

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

/// All words of a page come out, and the reading ends before anyone would wait for it.
std::size_t words_read(const std::string& html) {
  const auto begin = std::chrono::steady_clock::now();
  const Article article = page(html);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  BOOST_TEST(taken.count() < 20);
  std::istringstream in(plain_text(article));
  std::size_t count = 0;
  for (std::string word; in >> word;) count += word == "word" ? 1 : 0;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(five_thousand_nested_elements_are_read) {
  for (const std::string tag : {"div", "blockquote", "b", "span", "ol", "sup", "section", "font"}) {
    const std::string html =
        repeated("<" + tag + ">word ", 5000) + repeated("</" + tag + ">", 5000) + "<p>word";
    BOOST_TEST(words_read(html) == 5001u, tag);
  }
  BOOST_TEST(words_read(repeated("<ul><li>word ", 5000)) == 5000u);
  BOOST_TEST(words_read(repeated("<table><tr><td>word ", 5000)) == 5000u);
  BOOST_TEST(words_read(repeated("<dl><dt>word<dd>", 5000)) == 5000u);
}

BOOST_AUTO_TEST_CASE(tags_without_end_are_read) {
  BOOST_TEST(words_read("<p title='" + std::string(1000000, 'x') + "'>word") == 1u);
  std::string attributes;
  for (int i = 0; i < 100000; ++i) attributes += " a" + std::to_string(i) + "=v";
  BOOST_TEST(words_read("<p" + attributes + ">word") == 1u);
  BOOST_TEST(words_read("word <p title=\"" + std::string(100000, 'x')) == 1u);
}

BOOST_AUTO_TEST_CASE(formats_that_nothing_closes_do_not_multiply) {
  std::string html;
  for (int i = 0; i < 3000; ++i) html += "<p><font color=" + std::to_string(i) + ">word";
  BOOST_TEST(words_read(html) == 3000u);
  BOOST_TEST(words_read("<a href='" + std::string(3900, 'x') + "'>" + repeated("<p>word", 3000)) == 3000u);
}

BOOST_AUTO_TEST_CASE(deep_blocks_are_reported) {
  const HtmlContent content = content_of(repeated("<blockquote>", 100) + "word");
  BOOST_REQUIRE(content.diagnostics.size() == 1u);
  BOOST_TEST(content.diagnostics[0].code == "nested-too-deep");
  BOOST_TEST(content_of("<blockquote>word</blockquote>").diagnostics.empty());
}

BOOST_AUTO_TEST_SUITE_END()
