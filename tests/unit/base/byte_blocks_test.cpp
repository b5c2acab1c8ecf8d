#include "base/byte_blocks.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace warraq;

BOOST_AUTO_TEST_SUITE(base_byte_blocks)

BOOST_AUTO_TEST_CASE(a_byte_is_found_wherever_it_stands) {
  const auto may_be = [](ByteBlock byte, ByteBlock next) { return (byte == 'a') & (next == 'b'); };
  for (std::size_t size = 0; size < 70; ++size)
    for (std::size_t at = 0; at + 1 < size; ++at) {
      std::string text(size, 'a');
      text[at + 1] = 'b';
      const auto is = [&](std::size_t i) { return text[i] == 'a' && i + 1 < size && text[i + 1] == 'b'; };
      for (std::size_t from = 0; from <= size; ++from)
        BOOST_REQUIRE_EQUAL(find_byte(text, from, may_be, is), from <= at ? at : size);
    }
}

BOOST_AUTO_TEST_CASE(what_only_may_be_is_passed_over) {
  const std::string text = std::string(40, 'x') + "y";
  const auto may_be = [](ByteBlock byte, ByteBlock) { return byte == 'x'; };
  BOOST_TEST(find_byte(text, 3, may_be, [&](std::size_t i) { return text[i] == 'y'; }) == 40u);
}

BOOST_AUTO_TEST_SUITE_END()
