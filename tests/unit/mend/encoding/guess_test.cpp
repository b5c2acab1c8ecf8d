#include <boost/test/unit_test.hpp>
#include <sstream>

#include "unit/mend/encoding/specimen.hpp"
#include "unit/mend/encoding_samples.hpp"
#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::test;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(mend_encoding_guess)

namespace {

std::string_view sample_in(std::string_view language) {
  for (const LanguageSample& sample : language_samples)
    if (sample.language == language) return sample.text;
  return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_few_sentences_tell_their_encoding) {
  std::size_t tried = 0;
  for (const EncodingCase& one : encoding_cases) {
    std::istringstream languages(one.languages);
    for (std::string language; languages >> language;) {
      const std::string_view sample = sample_in(language);
      if (sample.empty()) continue;
      ++tried;
      const std::string text = written_for(sample, one.encoding);
      const std::string bytes = encode_text(text, {.encoding = one.encoding});
      BOOST_TEST(is_guessed_right(text, one.encoding),
                 language << " in " << one.encoding << " taken for " << decode_text(bytes, "x").encoding);
    }
  }
  BOOST_TEST(tried >= 200u);
}

BOOST_AUTO_TEST_CASE(lines_beside_in_english_do_not_lead_astray) {
  const std::string english =
      "Filed under: essays, river, mills (see also Volume 3, pp. 20-31). Copyright notice below.\n";
  for (const auto& [language, encoding] : {std::pair<const char*, const char*>{"fa", "windows-1256"},
                                           {"ru", "windows-1251"},
                                           {"he", "windows-1255"},
                                           {"el", "ISO-8859-7"},
                                           {"fa", "ISIRI-3342"}}) {
    const std::string text = english + written_for(sample_in(language), encoding) + "\n" + english + english;
    BOOST_TEST(is_guessed_right(text, encoding), encoding);
  }
}

BOOST_AUTO_TEST_CASE(a_guess_is_told_and_a_doubtful_one_says_so) {
  const std::string bytes =
      encode_text(written_for(sample_in("ru"), "windows-1251"), {.encoding = "windows-1251"});
  const DecodedText sure = decode_text(bytes, "x");
  BOOST_REQUIRE(sure.diagnostics.size() == 1u);
  BOOST_TEST(sure.diagnostics[0].code == "encoding-guessed");
  BOOST_TEST((sure.diagnostics[0].severity == Severity::note));
  BOOST_TEST(sure.diagnostics[0].span->begin == 0u);
  const DecodedText doubtful = decode_text("x \xF8 y", "x");
  BOOST_REQUIRE(doubtful.diagnostics.size() == 1u);
  BOOST_TEST(doubtful.diagnostics[0].message.find("may be") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(windows_signs_in_ascii_are_windows) {
  BOOST_TEST(decode_text("It\x92s a \x93mill\x94 \x96 nothing more.", "x").utf8 ==
             "It’s a “mill” – nothing more.");
}

BOOST_AUTO_TEST_CASE(the_middle_and_the_end_of_a_long_file_count) {
  std::string bytes(200000, 'a');
  for (std::size_t i = 80; i < bytes.size(); i += 80) bytes[i] = '\n';
  bytes += encode_text(written_for(sample_in("el"), "windows-1253"), {.encoding = "windows-1253"});
  BOOST_TEST(decode_text(bytes, "x").encoding == "windows-1253");
}

BOOST_AUTO_TEST_CASE(binary_data_is_no_text_in_any_of_them) {
  std::string bytes;
  std::uint32_t state = 1;
  for (int i = 0; i < 5000; ++i) bytes += static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
  BOOST_CHECK_THROW(decode_text(bytes, "x"), Error);
}

BOOST_AUTO_TEST_SUITE_END()
