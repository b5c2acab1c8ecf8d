#include <boost/test/unit_test.hpp>

#include "warraq/base/error.hpp"
#include "warraq/mend/decode.hpp"

using namespace warraq;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(mend_decode)

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

BOOST_AUTO_TEST_CASE(byte_order_mark_goes_and_offsets_stay) {
  const DecodedText text = decode_text("\xEF\xBB\xBF"s + "abc", "x");
  BOOST_TEST(text.utf8 == "abc");
  BOOST_TEST(text.encoding == "UTF-8");
  BOOST_TEST(text.offsets.to_source(1) == 4u);
}

BOOST_AUTO_TEST_CASE(sound_utf8_may_be_borrowed_and_nothing_else) {
  const std::string sound = "\xEF\xBB\xBFواژه‌ها";
  const DecodedText view = decode_text(sound, "x", {.declared = {}, .forced = {}, .borrow = true});
  BOOST_TEST(view.utf8.empty());
  BOOST_TEST(view.text() == "واژه‌ها");
  BOOST_TEST((view.text().data() == sound.data() + 3));
  BOOST_TEST(view.offsets.to_source(0) == 3u);
  for (const std::string& changed :
       {"damaged \xFF here"s, "caf\xE9 au lait"s, "GrÃ¼ÃŸe aus KÃ¶ln, schÃ¶ne MÃ¤dchen, fÃ¼r Ã„pfel"s}) {
    const DecodedText own = decode_text(changed, "x", {.declared = {}, .forced = {}, .borrow = true});
    BOOST_TEST(own.text() == decode_text(changed, "x").utf8);
    BOOST_TEST(!own.utf8.empty());
  }
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
  const std::string good(300, 'a'), more = "déjà à l’été";
  const DecodedText text = decode_text(good + "\n\xC3(" + more + "\xE2\x82", "x");
  BOOST_TEST(text.utf8 == good + "\n\uFFFD(" + more + "\uFFFD");
  BOOST_REQUIRE(text.diagnostics.size() == 2u);
  BOOST_TEST(text.diagnostics[0].code == "ill-formed-bytes");
  BOOST_TEST(text.diagnostics[0].span->begin == 301u);
  BOOST_TEST(text.diagnostics[0].message.find("line 2") == 0u);
  BOOST_TEST(text.offsets.to_source(305) == 303u);
  BOOST_TEST(!text.recipe.exact);
}

BOOST_AUTO_TEST_CASE(many_bad_bytes_are_counted_after_twenty) {
  std::string bytes;
  for (int i = 0; i < 50; ++i) bytes += "é é é é\xFF\n";
  const DecodedText text = decode_text(bytes, "x");
  BOOST_REQUIRE(text.diagnostics.size() == 21u);
  BOOST_TEST(text.diagnostics[19].message.find("line 20") == 0u, text.diagnostics[19].message);
  BOOST_TEST(text.diagnostics[20].message.find("50 places") == 0u, text.diagnostics[20].message);
  BOOST_TEST(text.diagnostics[20].span->end == bytes.size() - 1);
}

BOOST_AUTO_TEST_CASE(every_kind_of_ill_formed_utf8_is_replaced_by_maximal_subparts) {
  const std::pair<const char*, const char*> cases[] = {
      {"\xC0\xAF", "\uFFFD\uFFFD"},                      // overlong
      {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD"},            // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond U+10FFFF
      {"\xF0\x9F\x98", "\uFFFD"},                        // broken off
      {"\x80", "\uFFFD"},
  };
  for (const auto& [bytes, expected] : cases)
    BOOST_TEST(decode_text(bytes + "."s, "x", {.declared = {}, .forced = "utf8"}).utf8 == expected + "."s);
}

BOOST_AUTO_TEST_CASE(a_replacement_character_in_the_input_is_no_damage) {
  BOOST_TEST(decode_text("a\uFFFD", "x").diagnostics.empty());
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
      {"a\0b\1\2\0\3"s, "binary"},
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
