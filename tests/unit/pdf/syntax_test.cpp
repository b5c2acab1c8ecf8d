#include "pdf/syntax.hpp"

#include <boost/test/unit_test.hpp>
#include <clocale>

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_syntax)

namespace {

std::string number(double value, int decimals = 4) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

std::string literal(std::string_view bytes) {
  std::string out;
  append_literal(out, bytes);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_are_as_short_as_they_can_be) {
  BOOST_TEST(number(0) == "0");
  BOOST_TEST(number(12) == "12");
  BOOST_TEST(number(-3.5) == "-3.5");
  BOOST_TEST(number(0.5) == ".5");
  BOOST_TEST(number(-0.25) == "-.25");
  BOOST_TEST(number(841.89) == "841.89");
  BOOST_TEST(number(1.00004) == "1");
  BOOST_TEST(number(-0.00001) == "0");
  BOOST_TEST(number(1.05, 2) == "1.05");
  BOOST_TEST(number(2.5, 0) == "3");
  BOOST_TEST(number(123456.789, 1) == "123456.8");
}

BOOST_AUTO_TEST_CASE(numbers_know_no_locale) {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  for (const char* name : {"de_DE.UTF-8", "fa_IR.UTF-8", "tr_TR.UTF-8"}) std::setlocale(LC_ALL, name);
  BOOST_TEST(number(1234.5) == "1234.5");
  std::setlocale(LC_ALL, before.c_str());
}

BOOST_AUTO_TEST_CASE(lengths_have_three_decimals) {
  std::string out;
  append_number(out, Length::from_points(56.6929133));
  BOOST_TEST(out == "56.693");
}

BOOST_AUTO_TEST_CASE(literals_escape_what_would_end_or_change_them) {
  BOOST_TEST(literal("a(b)c\\d") == "(a\\(b\\)c\\\\d)");
  BOOST_TEST(literal("a\rb\nc") == "(a\\rb\nc)");
  BOOST_TEST(literal(std::string_view("\0\x80", 2)) == std::string("(\0\x80)", 4));
}

BOOST_AUTO_TEST_CASE(text_strings_are_ascii_or_utf16) {
  BOOST_TEST(text_string("Plain (really)") == "(Plain \\(really\\))");
  BOOST_TEST(text_string("سلام") == "<FEFF0633064406270645>");
  BOOST_TEST(text_string("😀") == "<FEFFD83DDE00>");
  BOOST_TEST(text_string("a\nb") == "<FEFF0061000A0062>");
}

BOOST_AUTO_TEST_CASE(names_escape_irregular_characters) {
  BOOST_TEST(name("ABCDEF+Toy-Bold") == "/ABCDEF+Toy-Bold");
  BOOST_TEST(name("PANTONE 293 C/#") == "/PANTONE#20293#20C#2F#23");
}

BOOST_AUTO_TEST_CASE(entries_nest) {
  const Entries inner = Entries().put("S", "/D").number("St", 3);
  BOOST_TEST(inner.enclosed() == "<</S /D\n/St 3>>");
  BOOST_TEST(Entries().enclosed() == "<<>>");
}

BOOST_AUTO_TEST_SUITE_END()
