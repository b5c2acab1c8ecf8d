// What the server said of the bytes: a label that counts where nothing better is known.

#include <boost/test/unit_test.hpp>

#include "warraq/read/read.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(read_charset)

namespace {

/// "zażółć gęślą jaźń" in ISO-8859-2: too few letters to guess by.
const std::string polish = "za\xBF\xF3\xB3\xE6 g\xEA\xB6l\xB1 ja\xBC\xF1";

Article page(const std::string& head, const std::string& charset, const std::string& forced = {}) {
  ReadOptions options{.name = "page.html"};
  options.charset = charset;
  options.encoding = forced;
  return read_article_bytes(
      "<!DOCTYPE html><html><head>" + head + "</head><body><p>" + polish + "</p></body></html>", options);
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_counts_for_every_text_format) {
  for (const char* name : {"a.txt", "a.md", "a.html"}) {
    ReadOptions options{.name = name};
    options.charset = "iso-8859-2";
    BOOST_TEST_CONTEXT(name) BOOST_TEST(read_article_bytes(polish, options).encoding == "ISO-8859-2");
  }
}

BOOST_AUTO_TEST_CASE(it_stands_above_what_the_page_says) {
  BOOST_TEST(page("<meta charset=\"koi8-r\">", "iso-8859-2").encoding == "ISO-8859-2");
}

BOOST_AUTO_TEST_CASE(the_user_stands_above_both) {
  BOOST_TEST(page("<meta charset=\"koi8-r\">", "iso-8859-5", "iso-8859-2").encoding == "ISO-8859-2");
}

BOOST_AUTO_TEST_SUITE_END()
