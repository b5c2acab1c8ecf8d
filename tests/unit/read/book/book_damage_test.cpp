#include <boost/test/unit_test.hpp>

#include "../reading.hpp"
#include "making_book.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/unicode.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(book_damage)

namespace {

const std::string one = xhtml("<h1>One</h1><p>Words of one.</p>");
const Lines words_of_one = {"Words of one."};

std::string error_of(const std::string& bytes) {
  try {
    read_article_bytes(bytes, {.name = "book.epub"});
  } catch (const Error& error) {
    BOOST_TEST(error.subject() == "book.epub");
    return to_string(error.code());
  }
  return "";
}

std::string locked(const std::string& path, const std::string& method) {
  return "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><enc:EncryptedData "
         "xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptionMethod Algorithm=\"" +
         method + "\"/><enc:CipherData><enc:CipherReference URI=\"" + path +
         "\"/></enc:CipherData></enc:EncryptedData></encryption>";
}

void check_read(const std::string& bytes) {
  BOOST_TEST(paragraphs(read_article_bytes(bytes, {.name = "book.epub"})) == words_of_one,
             boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_book_without_container_or_package_document_is_read_by_names) {
  const Parts head = {{"mimetype", "application/epub+zip"}};
  check_read(stored_zip(
      {head[0], {"OPS/book.opf", package_document({.chapters = {{"a.xhtml", one}}})}, {"OPS/a.xhtml", one}}));
  check_read(stored_zip({head[0], {"OPS/a.xhtml", one}}));
  check_read(stored_zip({head[0],
                         {"META-INF/container.xml", container},
                         {"OPS/book.opf", "<package><manif"},
                         {"OPS/a.xhtml", one}}));
}

BOOST_AUTO_TEST_CASE(missing_chapters_are_said_and_the_others_read) {
  const Article article = read_book(
      {.chapters = {{"gone.xhtml", ""}, {"a.xhtml", one}}, .spine = R"(<itemref idref="nobody"/>)"});
  BOOST_TEST(paragraphs(article) == words_of_one, boost::test_tools::per_element());
  BOOST_TEST(says(article, "missing-part", "OPS/gone.xhtml"));
  BOOST_TEST(says(article, "missing-part", "nobody"));
}

BOOST_AUTO_TEST_CASE(a_book_without_chapters_is_an_error) {
  BOOST_TEST(error_of(book({.chapters = {{"gone.xhtml", ""}}})) == "damaged-input");
  BOOST_TEST(error_of(stored_zip({{"mimetype", "application/epub+zip"}})) == "damaged-input");
}

BOOST_AUTO_TEST_CASE(a_locked_book_is_an_error_and_a_locked_font_none) {
  const std::string path = "META-INF/encryption.xml";
  BOOST_TEST(error_of(book(
                 {.chapters = {{"a.xhtml", one}},
                  .more = {{path, locked("OPS/a.xhtml", "http://www.w3.org/2001/04/xmlenc#aes128-cbc")}}})) ==
             "unknown-format");
  check_read(book({.chapters = {{"a.xhtml", one}},
                   .more = {{path, locked("OPS/a.otf", "http://www.idpf.org/2008/embedding")}}}));
  const Article half =
      read_book({.chapters = {{"a.xhtml", one}, {"b.xhtml", one}},
                 .more = {{path, locked("OPS/b.xhtml", "http://www.w3.org/2001/04/xmlenc#aes128-cbc")}}});
  BOOST_TEST(paragraphs(half).size() == 1u);
  BOOST_TEST(says(half, "encrypted-part", "OPS/b.xhtml"));
}

BOOST_AUTO_TEST_CASE(types_are_wrong_and_names_right) {
  check_read(book({.chapters = {},
                   .manifest = R"(<item id="a" href="a.xhtml" media-type="text/plain"/>)",
                   .spine = R"(<itemref idref="a"/>)",
                   .more = {{"OPS/a.xhtml", one}}}));
}

BOOST_AUTO_TEST_CASE(names_are_escaped_in_the_manifest) {
  check_read(book(
      {.chapters = {},
       .manifest = R"(<item id="a" href="../text/chapter%201.xhtml" media-type="application/xhtml+xml"/>)",
       .spine = R"(<itemref idref="a"/>)",
       .more = {{"text/chapter 1.xhtml", one}}}));
}

BOOST_AUTO_TEST_CASE(prefixes_of_the_package_document_do_not_matter) {
  const std::string opf =
      R"(<opf:package xmlns:opf="http://www.idpf.org/2007/opf"><opf:metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
         <dc-metadata><dc:Title>The Mill</dc:Title></dc-metadata></opf:metadata><opf:manifest>
         <opf:item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></opf:manifest>
         <opf:spine><opf:itemref idref="a"/></opf:spine></opf:package>)";
  const Article article = read_article_bytes(stored_zip({{"mimetype", "application/epub+zip"},
                                                         {"META-INF/container.xml", container},
                                                         {"OPS/book.opf", opf},
                                                         {"OPS/a.xhtml", one}}),
                                             {.name = "book.epub"});
  BOOST_TEST(article.title.utf8 == "The Mill");
  BOOST_TEST(paragraphs(article) == words_of_one, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(chapters_in_utf16_and_with_a_byte_order_mark_are_read) {
  std::string wide = "\xFF\xFE";
  for (const char16_t unit : to_utf16(one)) {
    wide += static_cast<char>(unit & 0xFF);
    wide += static_cast<char>(unit >> 8);
  }
  check_read(book({.chapters = {{"a.xhtml", wide}}}));
  check_read(book({.chapters = {{"a.xhtml", "\xEF\xBB\xBF" + one}}}));
}

BOOST_AUTO_TEST_CASE(chapters_that_are_not_well_formed_are_read) {
  check_read(book({.chapters = {{"a.xhtml", "<html><body><h1>One</h1></section><p>Words <b></i>of</b> one.<br></div></body>"}}}));
  check_read(book({.chapters = {{"empty.xhtml", " \n"}, {"a.xhtml", one}}}));
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_flat) {
  std::string deep = "<p>Words of one.</p>";
  for (int i = 0; i < 5000; ++i) deep = "<blockquote>" + deep;
  const Article article = read_book({.chapters = {{"a.xhtml", xhtml(deep)}}});
  BOOST_TEST(plain_text(article).find("Words of one.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_cut_book_is_an_error) {
  const std::string bytes = book({.chapters = {{"a.xhtml", one}}});
  BOOST_TEST(error_of(bytes.substr(0, bytes.size() / 2)) == "damaged-input");
}

BOOST_AUTO_TEST_CASE(an_override_by_line_asks_for_a_block) {
  ReadOptions options{.name = "book.epub"};
  options.overrides = "[[part]]\nline = 1\nis = \"subhead\"\n";
  const std::string bytes = book({.chapters = {{"a.xhtml", one}}});
  BOOST_CHECK_THROW(read_article_bytes(bytes, options), Error);
  options.overrides = "[[part]]\nblock = 2\nis = \"subhead\"\n";
  BOOST_TEST(levels(read_article_bytes(bytes, options)).size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
