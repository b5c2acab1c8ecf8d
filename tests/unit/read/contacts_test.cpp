#include <boost/test/unit_test.hpp>

#include "read/words/contacts.hpp"

using namespace warraq;
using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_contacts)

BOOST_AUTO_TEST_CASE(lines_of_contacts_are_known) {
  const std::pair<const char*, std::size_t> cases[] = {
      {"www.example.org", 1},
      {"https://example.org/a?b=c", 1},
      {"jo.nes@example.co.uk", 1},
      {"E-mail: jo@example.org", 1},
      {"www.example.org | jo@example.org", 2},
      {"Tel: +93 70 123 4567", 1},
      {"+93 70 123 4567", 1},
      {"شماره تماس: ۰۷۰ ۱۲۳ ۴۵۶۷", 1},
      {"example.org", 1},
      {"Write to jo@example.org for more", 0},
      {"See www.example.org.", 0},
      {"02.04.2025", 0},
      {"e.g. this", 0},
      {"3.14 is pi", 0},
      {"1404", 0},
  };
  for (const auto& [line, count] : cases) BOOST_TEST(contact_line(line).size() == count, line);
}

BOOST_AUTO_TEST_CASE(addresses_in_prose_lose_the_sentences_punctuation) {
  const std::string_view text = "Write to jo@example.org, or see (www.example.org).";
  const auto found = find_addresses(text);
  BOOST_REQUIRE(found.size() == 2u);
  BOOST_TEST(text.substr(found[0].begin, found[0].end - found[0].begin) == "jo@example.org");
  BOOST_TEST(text.substr(found[1].begin, found[1].end - found[1].begin) == "www.example.org");
}

BOOST_AUTO_TEST_CASE(each_kind_has_its_uri) {
  BOOST_TEST(contact_uri(ContactKind::email, "a@b.org") == "mailto:a@b.org");
  BOOST_TEST(contact_uri(ContactKind::url, "www.b.org") == "https://www.b.org");
  BOOST_TEST(contact_uri(ContactKind::url, "http://b.org") == "http://b.org");
  BOOST_TEST(contact_uri(ContactKind::phone, "+۹۳ (70) 1") == "tel:+93701");
}

BOOST_AUTO_TEST_SUITE_END()
