#include <boost/test/unit_test.hpp>

#include "read/format.hpp"
#include "tree.hpp"

using namespace warraq;
using namespace warraq::read;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_sniff_xml)

namespace {

std::string format_of(std::string_view bytes, std::string_view name = "article.xml") {
  return to_string(find_format(bytes, name).format);
}

std::string in_utf16(std::string_view ascii, bool big) {
  std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big) out += '\0';
    out += c;
    if (!big) out += '\0';
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_root_tells_the_format) {
  BOOST_TEST(
      format_of(
          "<?xml version=\"1.0\"?>\n<!-- a > b --><!DOCTYPE TEI [<!ENTITY x \">\">]>\n<TEI><text/></TEI>") ==
      "tei");
  BOOST_TEST(format_of("\xEF\xBB\xBF<t:TEI xmlns:t=\"x\">") == "tei");
  BOOST_TEST(format_of("<article dtd-version=\"1.2\"><front/></article>") == "jats");
  BOOST_TEST(format_of("<?xml version=\"1.0\"?><article><body/></article>") == "jats");
  BOOST_TEST(format_of("<rss version=\"0.91\">") == "feed");
  BOOST_TEST(format_of("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">") == "feed");
}

BOOST_AUTO_TEST_CASE(an_article_may_be_of_another_format) {
  BOOST_TEST(format_of("<!doctype html><article><p>x</p></article>") == "html");
  BOOST_TEST(format_of("<article><p>x</p></article>", "page") == "html");
  BOOST_TEST(format_of("<?xml version=\"1.0\"?><article xmlns=\"http://docbook.org/ns/docbook\">") ==
             "plain-text");
}

BOOST_AUTO_TEST_CASE(two_bytes_a_letter_are_seen_through) {
  for (const bool big : {false, true}) {
    BOOST_TEST(format_of(in_utf16("<?xml version=\"1.0\"?><TEI><text/></TEI>", big)) == "tei");
    const Article article =
        read_as(in_utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?><article><front/><body><p>Mill "
                         "&eacute;</p></body></article>",
                         big));
    BOOST_TEST(body_of(article) == "1   paragraph: Mill é\n");
  }
}

BOOST_AUTO_TEST_CASE(letters_are_told_by_the_fields_programs_write) {
  BOOST_TEST(format_of("From: jo@example.org\nMessage-ID: <1>\n\nHello", "x") == "mail");
  BOOST_TEST(
      format_of("From jo@example.org Sat Jan  3 01:05:34 1996\nReceived: from a\n by b\nSubject: x\n\nHello",
                "x") == "mail");
  BOOST_TEST(format_of("Subject: x\nFrom: jo\n\nHello", "x.eml") == "mail");
  BOOST_TEST(format_of("Subject: x\nFrom: jo\n\nHello", "x.txt") == "plain-text");
  BOOST_TEST(format_of("From here on: words\nReceived: wisdom has it\n\nHello", "x.txt") == "plain-text");
}

BOOST_AUTO_TEST_SUITE_END()
