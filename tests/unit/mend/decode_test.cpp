#include <boost/test/unit_test.hpp>

#include "warraq/base/error.hpp"
#include "warraq/mend/decode.hpp"

using namespace warraq;
using namespace std::string_literals;

namespace {

/// The error that decoding `bytes` ends in; fails the test when there is none.
Error error_of(const std::string& bytes) {
  try {
    decode_text(bytes, "essay.txt");
  } catch (const Error& error) {
    return error;
  }
  BOOST_FAIL("no error for these bytes");
  return Error(ErrorCode::bad_option, "", "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mend_decode)

BOOST_AUTO_TEST_CASE(byte_order_mark_goes_and_offsets_stay) {
  const DecodedText text = decode_text("\xEF\xBB\xBF"s + "abc", "x");
  BOOST_TEST(text.utf8 == "abc");
  BOOST_TEST(text.encoding == "UTF-8");
  BOOST_TEST(text.offsets.to_source(1) == 4u);
}

BOOST_AUTO_TEST_CASE(utf16_of_both_orders_reads_alike) {
  const DecodedText little = decode_text(
      "\xFF\xFE"
      "a\0\x33\x06=\xD8\0\xDE"s,
      "x");
  const DecodedText big = decode_text(
      "\xFE\xFF\0"
      "a\x06\x33\xD8=\xDE\0"s,
      "x");
  BOOST_TEST(little.utf8 == "aس😀");
  BOOST_TEST(big.utf8 == little.utf8);
  BOOST_TEST(little.encoding == "UTF-16LE");
  BOOST_TEST(big.encoding == "UTF-16BE");
  BOOST_TEST(little.offsets.to_source(1) == 4u);
  BOOST_TEST(little.offsets.to_source(3) == 6u);
}

BOOST_AUTO_TEST_CASE(few_bad_bytes_become_replacements_that_are_told) {
  const std::string good(300, 'a');
  const DecodedText text = decode_text(good + "\n\xC3(" + good + "\xE2\x82", "x");
  BOOST_TEST(text.utf8 == good + "\n\uFFFD(" + good + "\uFFFD");
  BOOST_REQUIRE(text.diagnostics.size() == 2u);
  BOOST_TEST(text.diagnostics[0].code == "ill-formed-utf8");
  BOOST_TEST(text.diagnostics[0].span->begin == 301u);
  BOOST_TEST(text.diagnostics[0].message.find("line 2") == 0u);
  BOOST_TEST(text.offsets.to_source(305) == 303u);
}

BOOST_AUTO_TEST_CASE(a_replacement_character_in_the_input_is_no_damage) {
  BOOST_TEST(decode_text("a\uFFFD", "x").diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(other_encodings_are_named) {
  const Error arabic = error_of("\xE6\xED\xE4\xCF\xE6\xD2 \xC7\xE1\xCA\xED \xCA\xD3\xCA\xCE\xCF\xE3");
  BOOST_TEST((arabic.code() == ErrorCode::bad_encoding));
  BOOST_TEST(arabic.hint().find("WINDOWS-1256") != std::string::npos, arabic.hint());
  const Error hebrew = error_of("\xF2\xC4\xE1\xF8\xE9\xFA \xE4\xF9\xF4\xE4 \xF9\xEC\xE5\xED \xEB\xEC");
  BOOST_TEST(hebrew.hint().find("WINDOWS-1255") != std::string::npos, hebrew.hint());
  const Error russian =
      error_of("\xC8 \xE2\xEE\xF2 \xFF \xEF\xF0\xE8\xF8\xE5\xEB \xE4\xEE\xEC\xEE\xE9, \xE1\xFB\xEB");
  BOOST_TEST(russian.hint().find("WINDOWS-1251") != std::string::npos, russian.hint());
  const Error french = error_of("L'\xE9t\xE9 \xE0 la for\xEAt fut tr\xE8s court");
  BOOST_TEST(french.hint().find("WINDOWS-1252") != std::string::npos, french.hint());
}

BOOST_AUTO_TEST_CASE(the_place_of_the_first_bad_byte_is_told) {
  const Error error = error_of("a\nb\n\xE9\xE9\xE9");
  BOOST_TEST(*error.place().offset == 4u);
  BOOST_TEST(error.detail().find("line 3") != std::string::npos, error.detail());
}

BOOST_AUTO_TEST_CASE(binary_files_are_named) {
  const std::pair<std::string, const char*> cases[] = {
      {"%PDF-1.7 and so on", "PDF"},
      {"PK\x03\x04 word/document.xml", "DOCX"},
      {"PK\x03\x04 mimetypeapplication/epub+zip", "EPUB"},
      {"\x89PNG\r\n\x1A\n", "PNG"},
      {"\x7F"
       "ELF\2\1",
       "program"},
      {"\xFF\xD8\xFF\xE0", "JPEG"},
      {"a\0b"s, "binary"},
      {"a\0b\0c\0d\0e\0f\0"s, "UTF-16"},
      {"{\\rtf1 x}", "RTF"},
  };
  for (const auto& [bytes, word] : cases) {
    const Error error = error_of(bytes);
    BOOST_TEST((error.code() == ErrorCode::unknown_format));
    BOOST_TEST(error.detail().find(word) != std::string::npos, error.what());
    BOOST_TEST(!error.hint().empty());
  }
}

BOOST_AUTO_TEST_CASE(blank_inputs_are_empty) {
  for (const std::string& bytes : {""s, " \n\t\r\n"s, "\xEF\xBB\xBF"s, "\u00A0\u200B\n"s, "\xFF\xFE\n\0"s})
    BOOST_TEST((error_of(bytes).code() == ErrorCode::empty_input));
}

BOOST_AUTO_TEST_SUITE_END()
