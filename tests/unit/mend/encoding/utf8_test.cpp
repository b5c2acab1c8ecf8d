#include "mend/encoding/utf8.hpp"

#include <unicode/utf8.h>

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

using warraq::detail::is_utf8;
using warraq::detail::survey_utf8;

BOOST_AUTO_TEST_SUITE(mend_encoding_utf8)

namespace {

/// Sequences of more than one byte, as ICU reads them; -1 if some bytes are none.
int long_sequences(const std::string& bytes) {
  int count = 0;
  const auto size = static_cast<std::int32_t>(bytes.size());
  for (std::int32_t i = 0; i < size;) {
    const std::int32_t begin = i;
    UChar32 c = 0;
    U8_NEXT(bytes.data(), i, size, c);
    if (c < 0) return -1;
    count += i - begin > 1;
  }
  return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(well_formed_is_what_the_standard_says_at_every_place_of_a_block) {
  std::mt19937 random(11);
  const std::string pieces[] = {"a", " ", "é", "م", "ی", "\xE2\x80\x8C", "中", "\xF0\x9F\x98\x80", "ب", "ת"};
  std::size_t sound = 0, broken = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    const std::size_t kinds = random() % std::size(pieces) + 1;
    while (bytes.size() < random() % 90) bytes += pieces[random() % kinds];
    if (round % 2 == 0 && !bytes.empty()) bytes[random() % bytes.size()] = static_cast<char>(random());
    if (round % 3 == 0) bytes = bytes.substr(bytes.empty() ? 0 : random() % bytes.size());
    const int sequences = long_sequences(bytes);
    BOOST_REQUIRE_EQUAL(is_utf8(bytes), sequences >= 0);
    if (sequences >= 0) BOOST_REQUIRE_EQUAL(survey_utf8(bytes).good, static_cast<std::size_t>(sequences));
    ++(sequences >= 0 ? sound : broken);
  }
  BOOST_TEST(sound > 5000u);
  BOOST_TEST(broken > 5000u);
}

BOOST_AUTO_TEST_CASE(long_runs_are_counted_beyond_what_a_byte_holds) {
  std::string bytes;
  for (int i = 0; i < 20000; ++i) bytes += "م";
  BOOST_TEST(survey_utf8(bytes).good == 20000u);
  BOOST_TEST(is_utf8(bytes));
  bytes.insert(30000, "\xA0");
  BOOST_TEST(!is_utf8(bytes));
}

BOOST_AUTO_TEST_SUITE_END()
