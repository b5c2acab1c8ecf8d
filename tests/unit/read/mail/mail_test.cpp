#include <boost/test/unit_test.hpp>

#include "../xml/tree.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_mail)

namespace {

Article letter(const std::string& head, const std::string& body) {
  return read_as("From: Jo Nes <jo@example.org>\r\nMessage-ID: <1@example.org>\r\n" + head + "\r\n" + body,
                 "a.eml");
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_head_says_who_what_and_when) {
  const Article article = letter(
      "Subject: =?utf-8?Q?On_the_caf=C3=A9?=\r\n and the mill\r\nDate: Wed, 2 Apr 2025 09:30:00 +0430\r\n",
      "Hello.\r\n");
  BOOST_TEST(article.format == "mail");
  BOOST_TEST(article.title.utf8 == "On the café and the mill");
  BOOST_REQUIRE(article.authors.size() == 1u);
  BOOST_TEST(article.authors[0].utf8 == "Jo Nes");
  BOOST_REQUIRE(article.dates.size() == 1u);
  BOOST_TEST(article.dates[0].iso == "2025-04-02");
  BOOST_TEST(body_of(article) == "1   paragraph: Hello.\n");
}

BOOST_AUTO_TEST_CASE(transfer_encodings_and_charsets_are_undone) {
  BOOST_TEST(
      body_of(letter("Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n",
                     "2LPZhNin2YUg2KLYs9uM2KfYqA==\r\n")) == "1   paragraph: سلام آسیاب\n");
  BOOST_TEST(
      body_of(letter(
          "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: Quoted-Printable\r\n",
          "Caf=E9 au mou=\r\nlin\r\n")) == "1   paragraph: Café au moulin\n");
}

BOOST_AUTO_TEST_CASE(of_alternatives_the_plain_one_is_read) {
  const std::string head = "Content-Type: multipart/alternative; boundary=\"x y\"\r\n";
  const std::string html = "--x y\r\nContent-Type: text/html\r\n\r\n<p>In <b>tags</b></p>\r\n--x y--\r\n";
  BOOST_TEST(body_of(letter(head, "none\r\n--x y\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n" + html)) ==
             "1   paragraph: Plain.\n");
  BOOST_TEST(body_of(letter(head, "--x y\r\nContent-Type: text/plain\r\n\r\n \r\n" + html)) ==
             "1   paragraph: In <strong>tags</strong>\n");
}

BOOST_AUTO_TEST_CASE(parts_follow_each_other_without_attachments) {
  const Article article = letter(
      "Subject: All\r\nContent-Type: multipart/mixed; boundary=b\r\n",
      "--b\r\n\r\nOne.\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\n"
      "Kept out.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: laila@example.org (Laila Noor)\r\n"
      "Subject: Weirs\r\nDate: 1 Jan 99 10:00 GMT\r\n\r\nTwo.\r\n--b--\r\nepilogue\r\n");
  BOOST_TEST(body_of(article) ==
             "1   paragraph: One.\n"
             "2   heading 1: Weirs\n"
             "3   paragraph: <em>Laila Noor, 1999-01-01</em>\n"
             "4   paragraph: Two.\n");
}

BOOST_AUTO_TEST_CASE(pictures_come_with_the_page_that_shows_them) {
  const Article article =
      letter("Content-Type: multipart/related; boundary=b\r\n",
             "--b\r\nContent-Type: text/html\r\n\r\n<p>See</p><img src=\"cid:m@x\">\r\n--b\r\n"
             "Content-Type: image/png\r\nContent-ID: <m@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
             "iVBORw==\r\n--b--\r\n");
  BOOST_REQUIRE(article.pictures.contains("cid:m@x"));
  BOOST_TEST(*article.pictures.at("cid:m@x") == "\x89PNG");
  BOOST_TEST(has(body_of(article), "figure: cid:m@x"));
}

BOOST_AUTO_TEST_CASE(words_know_where_they_stand) {
  const std::string text = "From: a@b.c\nMessage-ID: <1>\n\nFirst one.\n\nThen more.\n";
  const Article article = read_as(text, "a.eml");
  BOOST_REQUIRE(article.blocks.size() == 2u);
  BOOST_TEST(article.blocks[1].source.begin == text.find("Then"));
  BOOST_TEST(article.blocks[1].source.end == text.find("Then") + 10);
}

BOOST_AUTO_TEST_CASE(letters_in_letters_end_somewhere_with_their_words) {
  std::string parts, letters;
  for (int i = 0; i < 2000; ++i) {
    parts += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" +
             std::to_string(i) + "\r\n";
    letters += "Content-Type: message/rfc822\r\n\r\n";
  }
  BOOST_TEST(has(dump(letter(parts, "the word\r\n")), "the word"));
  BOOST_TEST(has(dump(letter(letters, "the word\r\n")), "the word"));
}

BOOST_AUTO_TEST_CASE(a_letter_without_words_is_an_article_without_blocks) {
  const Article article = letter("Subject: Nothing\r\n", "");
  BOOST_TEST(article.title.utf8 == "Nothing");
  BOOST_TEST(article.blocks.empty());
}

BOOST_AUTO_TEST_SUITE_END()
