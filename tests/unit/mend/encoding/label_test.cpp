#include <boost/test/unit_test.hpp>

#include "warraq/base/error.hpp"
#include "warraq/mend/decode.hpp"

using namespace warraq;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(mend_encoding_label)

namespace {

const std::string persian =
    "کتاب را از روی میز برداشت و دوباره کنار پنجره نشست تا "
    "نامه‌ی "
    "دوستش "
    "را "
    "بخواند";
const std::string russian = "Письмо пришло утром, и до самого вечера никто в доме не решался его открыть.";

std::string in(const std::string& text, const char* encoding) {
  return encode_text(text, {.encoding = encoding});
}

bool says(const DecodedText& text, const char* code) {
  for (const Diagnostic& one : text.diagnostics)
    if (one.code == code) return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_are_known_by_many_spellings) {
  const std::pair<const char*, const char*> cases[] = {
      {"utf8", "UTF-8"},
      {"UTF-8", "UTF-8"},
      {"utf-16", "UTF-16LE"},
      {"cp1256", "windows-1256"},
      {"Windows-1256", "windows-1256"},
      {"x-cp1256", "windows-1256"},
      {"1256", "windows-1256"},
      {"iso-8859-1", "windows-1252"},
      {"ISO_8859-6:1987", "ISO-8859-6"},
      {"latin-2", "ISO-8859-2"},
      {"KOI8R", "KOI8-R"},
      {"cp866", "IBM866"},
      {"Mac Farsi", "x-mac-farsi"},
      {"isiri-3342", "ISIRI-3342"},
      {"gb2312", "GB18030"},
      {"ks_c_5601-1987", "EUC-KR"},
      {"windows-31j", "Shift_JIS"},
      {"nothing-17", ""},
      {"", ""},
  };
  for (const auto& [label, name] : cases) BOOST_TEST(canonical_encoding(label) == name, label);
}

BOOST_AUTO_TEST_CASE(every_known_encoding_holds_ascii) {
  for (const std::string& name : known_encodings()) {
    BOOST_TEST(canonical_encoding(name) == name);
    const DecodedText text =
        decode_text(in("A mill.\n", name.c_str()), "x", {.declared = {}, .forced = name});
    BOOST_TEST(text.utf8 == "A mill.\n", name);
    BOOST_TEST(text.encoding == name);
  }
}

BOOST_AUTO_TEST_CASE(a_label_that_holds_is_believed_in_silence) {
  const DecodedText text = decode_text(in(russian, "windows-1251"), "x", {.declared = "CP1251"});
  BOOST_TEST(text.utf8 == russian);
  BOOST_TEST(text.encoding == "windows-1251");
  BOOST_TEST(text.diagnostics.empty());
  // One letter tells nothing against it.
  BOOST_TEST(decode_text("\xF8", "x", {.declared = "ISO-8859-2"}).utf8 == "ř");
}

BOOST_AUTO_TEST_CASE(a_label_that_lies_is_overruled_and_said_so) {
  const DecodedText utf8 = decode_text(persian, "x", {.declared = "windows-1256"});
  BOOST_TEST(utf8.utf8 == persian);
  BOOST_TEST(says(utf8, "encoding-label-lies"));
  const DecodedText page = decode_text(in(russian, "windows-1251"), "x", {.declared = "iso-8859-1"});
  BOOST_TEST(page.utf8 == russian);
  BOOST_TEST(says(page, "encoding-label-lies"));
  const DecodedText other = decode_text(in(russian, "KOI8-R"), "x", {.declared = "utf-8"});
  BOOST_TEST(other.utf8 == russian);
  BOOST_TEST(says(other, "encoding-label-lies"));
  const DecodedText marked = decode_text("\xFF\xFE" + in(russian, "UTF-16LE"), "x", {.declared = "utf-8"});
  BOOST_TEST(marked.utf8 == russian);
  BOOST_TEST(says(marked, "encoding-label-lies"));
}

BOOST_AUTO_TEST_CASE(a_few_words_of_another_language_are_no_lie) {
  std::string page;
  for (int i = 0; i < 40; ++i)
    page +=
        "The house by the river, English, one disc with its altyazısı (Türkçe)\nA winter of the mill: "
        "altyazısı\n";
  const DecodedText text = decode_text(in(page, "windows-1254"), "page", {.declared = "iso-8859-9"});
  BOOST_TEST(text.encoding == "windows-1254");
  BOOST_TEST(!says(text, "encoding-label-lies"));
}

BOOST_AUTO_TEST_CASE(ascii_is_in_every_label) {
  BOOST_TEST(decode_text("A mill.", "x", {.declared = "windows-1256"}).diagnostics.empty());
  BOOST_TEST(decode_text("A mill.", "x", {.declared = "UTF-16"}).utf8 == "A mill.");
}

BOOST_AUTO_TEST_CASE(a_label_that_is_not_known_counts_as_none) {
  const DecodedText text = decode_text(in(russian, "windows-1251"), "x", {.declared = "x-user-defined"});
  BOOST_TEST(text.utf8 == russian);
  BOOST_TEST(says(text, "encoding-guessed"));
}

BOOST_AUTO_TEST_CASE(encodings_of_seven_bits_need_their_label) {
  const std::string japanese = "水車小屋の手紙";
  const std::string bytes = in(japanese, "ISO-2022-JP");
  BOOST_TEST(decode_text(bytes, "x", {.declared = "iso-2022-jp"}).utf8 == japanese);
  BOOST_TEST(decode_text(bytes, "x").utf8 == bytes);
}

BOOST_AUTO_TEST_CASE(the_user_is_obeyed) {
  const DecodedText text = decode_text("\xE9\xEA", "x", {.declared = "UTF-8", .forced = "latin1"});
  BOOST_TEST(text.utf8 == "éê");
  BOOST_TEST(decode_text("\xE9\xEA", "x", {.declared = {}, .forced = "windows-1251"}).utf8 == "йк");
  try {
    decode_text("abc", "x", {.declared = {}, .forced = "windows-1265"});
    BOOST_ERROR("not refused");
  } catch (const Error& error) {
    BOOST_TEST((error.code() == ErrorCode::bad_option));
    BOOST_TEST(error.hint().find("windows-125") != std::string::npos, error.hint());
  }
}

BOOST_AUTO_TEST_CASE(bytes_that_mean_nothing_are_told) {
  const DecodedText text = decode_text(
      "a\x81"
      "b\n\x8D",
      "x", {.declared = {}, .forced = "windows-1252"});
  BOOST_TEST(text.utf8 == "a\uFFFDb\n\uFFFD");
  BOOST_REQUIRE(text.diagnostics.size() == 2u);
  BOOST_TEST(text.diagnostics[1].message.find("line 2, byte 4") == 0u, text.diagnostics[1].message);
  BOOST_TEST(!text.recipe.exact);
}

BOOST_AUTO_TEST_CASE(offsets_lead_back_to_the_bytes) {
  const DecodedText text = decode_text("a\xC7\xE4 b\xE6", "x", {.declared = {}, .forced = "windows-1256"});
  BOOST_TEST(text.utf8 == "aان bو");
  const std::uint64_t expected[] = {0, 1, 2, 2, 3, 3, 4, 5, 6, 6};
  for (std::size_t i = 0; i <= text.utf8.size(); ++i)
    if (i < std::size(expected)) BOOST_TEST(text.offsets.to_source(i) == expected[i], i);
  const DecodedText wide = decode_text(in("aس😀b", "UTF-32BE"), "x");
  BOOST_TEST(wide.utf8 == "aس😀b");
  BOOST_TEST(wide.offsets.to_source(1) == 4u);
  BOOST_TEST(wide.offsets.to_source(3) == 8u);
  BOOST_TEST(wide.offsets.to_source(7) == 12u);
  const DecodedText east = decode_text(in("a水b車", "Shift_JIS"), "x", {.declared = {}, .forced = "sjis"});
  BOOST_TEST(east.utf8 == "a水b車");
  BOOST_TEST(east.offsets.to_source(1) == 1u);
  BOOST_TEST(east.offsets.to_source(4) == 3u);
  BOOST_TEST(east.offsets.to_source(5) == 4u);
}

BOOST_AUTO_TEST_CASE(the_recipe_gives_the_bytes_back) {
  for (const char* encoding :
       {"UTF-8", "UTF-16BE", "UTF-32LE", "windows-1251", "KOI8-R", "GB18030", "EUC-JP"}) {
    const std::string bytes = in(russian, encoding);
    const DecodedText text = decode_text(bytes, "x", {.declared = {}, .forced = encoding});
    BOOST_TEST(text.recipe.exact, encoding);
    BOOST_TEST(encode_text(text.utf8, text.recipe) == bytes, encoding);
  }
  const std::string marked = "\xEF\xBB\xBF" + russian;
  const DecodedText text = decode_text(marked, "x");
  BOOST_TEST(encode_text(text.utf8, text.recipe) == marked);
  // MacArabic has two spaces.
  BOOST_TEST(!decode_text("a\xA0\xC7", "x", {.declared = {}, .forced = "x-mac-arabic"}).recipe.exact);
}

BOOST_AUTO_TEST_SUITE_END()
