#include <boost/test/unit_test.hpp>

#include "warraq/base/unicode.hpp"
#include "warraq/mend/decode.hpp"

using namespace warraq;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(mend_encoding_mojibake)

namespace {

const std::string persian =
    "کتاب را از روی میز برداشت و دوباره کنار پنجره نشست تا "
    "نامه‌ی "
    "دوستش "
    "را "
    "بخواند.\n"
    "هیچ کس نمی‌دانست که باران کی بند می‌آید.\n";
const std::string arabic = "وصلت الرسالة في الصباح ولم يجرؤ احد في البيت على فتحها حتى المساء.\n";
const std::string russian = "Письмо пришло утром, и до самого вечера никто в доме не решался его открыть.\n";
const std::string french = "L’été dernier, le meunier avait déjà réparé la roue à aubes près de la forêt.\n";

/// UTF-8 taken for `page` and saved: bytes that the page has not stay control characters, as programs leave
/// them.
std::string misread(const std::string& utf8, const std::string& page) {
  std::string out;
  for (const char c : utf8) {
    const std::string one = decode_text(c + "."s, "x", {.declared = {}, .forced = page}).utf8;
    out += one.starts_with("\uFFFD") ? to_utf8(static_cast<char32_t>(static_cast<unsigned char>(c)))
                                     : one.substr(0, one.size() - 1);
  }
  return out;
}

/// Bytes of `was` taken for windows-1252 and saved.
std::string misread_page(const std::string& utf8, const std::string& was) {
  return decode_text(encode_text(utf8, {.encoding = was}), "x", {.declared = {}, .forced = "windows-1252"})
      .utf8;
}

bool is_told(const DecodedText& text) {
  for (const Diagnostic& one : text.diagnostics)
    if (one.code == "mojibake") return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(utf8_that_was_read_as_a_code_page_is_read_anew) {
  for (const std::string& text : {persian, arabic, russian, french})
    for (const char* page : {"windows-1252", "windows-1256", "windows-1251"}) {
      const DecodedText decoded = decode_text(misread(text, page), "x");
      BOOST_TEST(decoded.utf8 == text, page);
      BOOST_TEST(is_told(decoded));
      BOOST_TEST(!decoded.recipe.exact);
    }
}

BOOST_AUTO_TEST_CASE(text_that_was_read_wrong_twice_is_too) {
  for (const std::string& text : {persian, french})
    BOOST_TEST(decode_text(misread(misread(text, "windows-1252"), "windows-1252"), "x").utf8 == text);
}

BOOST_AUTO_TEST_CASE(a_code_page_that_was_read_as_another_is_read_anew) {
  BOOST_TEST(decode_text(misread_page(arabic, "windows-1256"), "x").utf8 == arabic);
  BOOST_TEST(decode_text(misread_page(russian, "windows-1251"), "x").utf8 == russian);
}

BOOST_AUTO_TEST_CASE(sound_lines_beside_are_left_alone) {
  const std::string text = french + misread(persian, "windows-1252") + french;
  const DecodedText decoded = decode_text(text, "x");
  BOOST_TEST(decoded.utf8 == french + persian + french);
}

BOOST_AUTO_TEST_CASE(sound_text_is_left_alone) {
  const std::string cases[] = {
      persian,
      russian,
      french,
      "He wrote Ã© where he meant an accent.\n",
      "Ні. Рі. Ні! Сє.\n",
      "ÅÄÖ åäö ÅÄÖ åäö\n",
      "ÀÉÈÙÂÊÎÔÛÇŒ ÀÉÈÙ\n",
      "«» “” ‘’ — … · • §\n",
  };
  for (const std::string& text : cases) {
    const DecodedText decoded = decode_text(text, "x");
    BOOST_TEST(decoded.utf8 == text);
    BOOST_TEST(decoded.diagnostics.empty(), text);
  }
}

BOOST_AUTO_TEST_CASE(offsets_lead_back_through_it) {
  const std::string wrong = "A mill.\n" + misread(french, "windows-1252") + "The end.\n";
  const DecodedText decoded = decode_text(wrong, "x");
  BOOST_REQUIRE(decoded.utf8 == "A mill.\n" + french + "The end.\n");
  for (const char* word : {"mill", "meunier", "roue", "end"})
    BOOST_TEST(decoded.offsets.to_source(decoded.utf8.find(word)) == wrong.find(word), word);
  std::uint64_t last = 0;
  for (std::size_t i = 0; i <= decoded.utf8.size(); ++i) {
    BOOST_TEST((decoded.offsets.to_source(i) >= last), i);
    last = decoded.offsets.to_source(i);
  }
  BOOST_TEST(last == wrong.size());
}

BOOST_AUTO_TEST_CASE(the_user_can_keep_it) {
  const std::string wrong = misread(french, "windows-1252");
  BOOST_TEST(decode_text(wrong, "x", {.declared = {}, .forced = "UTF-8"}).utf8 == wrong);
}

BOOST_AUTO_TEST_SUITE_END()
