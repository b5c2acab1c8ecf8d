#include <boost/test/unit_test.hpp>

#include "warraq/mend/decode.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(mend_encoding_iran_system)

namespace {

std::string read(std::string_view bytes) {
  return decode_text(bytes, "x", {.declared = {}, .forced = "Iran System"}).utf8;
}

}  // namespace

BOOST_AUTO_TEST_CASE(forms_become_letters_in_the_order_of_reading) {
  // On the screen, leftmost first: final meem, final alef, initial lam, initial seen.
  BOOST_TEST(read("\xF4\x91\xF3\xA8") == "سلام");
  BOOST_TEST(read("\xF9\xF5\x91\xF7 \xF4\x91\xF3\xA8") == "سلام نامه");
}

BOOST_AUTO_TEST_CASE(bytes_in_the_order_of_reading_stay_so) {
  BOOST_TEST(read("\xA8\xF3\x91\xF4 \xF7\x91\xF5\xF9") == "سلام نامه");
}

BOOST_AUTO_TEST_CASE(words_and_figures_of_the_other_direction_are_kept) {
  BOOST_TEST(read("1989 \xF4\x91\xF3\xA8") == "سلام 1989");
  BOOST_TEST(read("\x81\x83\x86\x87 \xF4\x91\xF3\xA8") == "سلام ۱۳۶۷");
  BOOST_TEST(read("(DOS) \xF4\x91\xF3\xA8") == "سلام (DOS)");
}

BOOST_AUTO_TEST_CASE(a_letter_that_does_not_join_although_it_could_gets_a_non_joiner) {
  // yeh in its final form before an initial reh: "می‌ر"
  BOOST_TEST(read("\xA4\xFC\xF5") == "می\u200Cر");
}

BOOST_AUTO_TEST_CASE(lines_keep_their_places) {
  const DecodedText text =
      decode_text("\xF4\x91\xF3\xA8\n\xF4\x91\xF3\xA8\n", "x", {.declared = {}, .forced = "iran-system"});
  BOOST_TEST(text.utf8 == "سلام\nسلام\n");
  BOOST_TEST(text.offsets.to_source(9) == 5u);
  BOOST_TEST(text.offsets.to_source(text.utf8.size()) == 10u);
  BOOST_TEST(!text.recipe.exact);
}

BOOST_AUTO_TEST_SUITE_END()
