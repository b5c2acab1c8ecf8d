#include "read/mail/plain_body.hpp"

#include <boost/test/unit_test.hpp>

#include "../xml/tree.hpp"
#include "read/mail/mail_date.hpp"
#include "read/mail/message_headers.hpp"

using namespace warraq;
using namespace warraq::read;
using namespace warraq::test;

namespace {

std::string blocks_of(std::string_view text, PlainBodyOptions options = {}) {
  OffsetMap itself;
  itself.anchor(0, 0);
  options.offsets = &itself;
  Article article;
  article.format = "mail";
  PlainBody body = read_plain_body(text, options);
  article.blocks = std::move(body.blocks);
  article.bio = std::move(body.signature);
  return body_of(article);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(read_mail_plain_body)

BOOST_AUTO_TEST_CASE(wrapped_lines_join_and_short_ones_stay) {
  BOOST_TEST(blocks_of("The mill stands where the river bends, and in spring it stands in\n"
                       "the river, as everybody in the valley knows.\n\nHill Road 4\nWeir\n") ==
             "1   paragraph: The mill stands where the river bends, and in spring it stands in the river, as "
             "everybody in "
             "the valley knows.\n"
             "2   paragraph: Hill Road 4<br> Weir\n");
}

BOOST_AUTO_TEST_CASE(flowed_lines_say_themselves_where_they_go_on) {
  PlainBodyOptions options;
  options.flowed = true;
  BOOST_TEST(blocks_of("One \ntwo\nthree\n\n> four \n> five\n >six\n", options) ==
             "1   paragraph: One two<br> three\n"
             "2   quotation\n"
             "      paragraph: four five\n"
             "3   paragraph: >six\n");
  options.deletes_space = true;
  BOOST_TEST(blocks_of("On \ne\n", options) == "1   paragraph: One\n");
}

BOOST_AUTO_TEST_CASE(quoted_lines_nest) {
  BOOST_TEST(blocks_of("> > Older.\n> Younger.\nAnswer.\n>From the start.\n") ==
             "1   quotation\n"
             "      quotation\n"
             "        paragraph: Older.\n"
             "      paragraph: Younger.\n"
             "2   paragraph: Answer.<br> From the start.\n");
}

BOOST_AUTO_TEST_CASE(items_and_rules_are_seen) {
  BOOST_TEST(blocks_of("- one\n  more\n- two\n\n3. a\n4. b\n\n* * *\n\n- alone\n") ==
             "1   list\n"
             "      item\n"
             "        paragraph: one more\n"
             "      item\n"
             "        paragraph: two\n"
             "2   list, from 3\n"
             "      item\n"
             "        paragraph: a\n"
             "      item\n"
             "        paragraph: b\n"
             "3   break in thought\n"
             "4   paragraph: - alone\n");
}

BOOST_AUTO_TEST_CASE(the_signature_stands_apart) {
  const PlainBody body = read_plain_body("Hello.\n\n-- \nJo Nes\nWeir Mill\n", {});
  BOOST_TEST(body.blocks.size() == 1u);
  BOOST_TEST(body.signature.utf8 == "Jo Nes Weir Mill");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(read_mail_fields)

BOOST_AUTO_TEST_CASE(dates_of_mail_are_days) {
  BOOST_TEST(iso_of_mail_date("Wed, 02 Apr 2025 09:30:00 +0430") == "2025-04-02");
  BOOST_TEST(iso_of_mail_date("2 Apr 49") == "2049-04-02");
  BOOST_TEST(iso_of_mail_date("12-Dec-1996 10:00") == "1996-12-12");
  BOOST_TEST(iso_of_mail_date("2024-05-06T10:00:00Z") == "2024-05-06");
  BOOST_TEST(iso_of_mail_date("yesterday") == "");
}

BOOST_AUTO_TEST_CASE(addresses_give_names) {
  const auto names = names_in_addresses(
      "\"Noor, Laila\" <l@x.org>, jo@x.org (Jo Nes), <w@x.org>, =?utf-8?Q?J=C3=B6?= <j@x.org>");
  const std::vector<std::string> wanted = {"Noor, Laila", "Jo Nes", "w@x.org", "Jö"};
  BOOST_TEST(names == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(values_have_parameters) {
  const MediaType type = parse_field_value(" Text/Plain; charset=\"utf-8\" ; Format=flowed; x=\"a;b\\\"\"");
  BOOST_TEST(type.type == "text/plain");
  BOOST_TEST(type.parameter("charset") == "utf-8");
  BOOST_TEST(type.parameter("format") == "flowed");
  BOOST_TEST(type.parameter("x") == "a;b\"");
  BOOST_TEST(type.parameter("y") == "");
}

BOOST_AUTO_TEST_CASE(fields_go_on_over_lines_and_end_at_the_first_empty_one) {
  std::string_view body;
  const MessageHeaders headers = MessageHeaders::read("A: one\r\n two\r\nB: x\r\n\r\nC: body\r\n", body);
  BOOST_TEST(headers.words("a") == "one two");
  BOOST_TEST(headers.has("b"));
  BOOST_TEST(!headers.has("c"));
  BOOST_TEST(body == "C: body\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
