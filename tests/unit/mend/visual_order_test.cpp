#include <boost/test/unit_test.hpp>

#include "mend/visual_order_signs.hpp"
#include "warraq/mend/visual_order.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(visual_order)

namespace {

std::string mended(std::string_view text) {
  const VisualOrder order = mend_visual_order(text);
  return order.lines == 0 ? std::string(text) : order.words.utf8;
}

/// A paragraph in the order it is read, and each of its lines letter by letter from the other end.
const std::string read_lines =
    "آسیاب در جایی ایستاده است که رود خم می‌شود.\n"
    "هیچ کس در دره نمی‌داند که آن را چه کسی ساخته است،\n"
    "اما همه می‌دانند که امسال نوبت کیست.\n";

std::string backwards(std::string_view line) {
  std::string out;
  for (std::size_t end = line.size(); end > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(line[begin]) & 0xC0) == 0x80) --begin;
    out += line.substr(begin, end - begin);
    end = begin;
  }
  return out;
}
std::string lines_backwards(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    out += backwards(text.substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_and_latin_words_keep_their_order) {
  BOOST_TEST(logical_from_visual(".دوب 1234 لاس") == "سال 1234 بود.");
  BOOST_TEST(logical_from_visual("۱۲:۳۰ تعاس") == "ساعت ۱۲:۳۰");
  BOOST_TEST(logical_from_visual("هخسن Open Type 2.0 زا") == "از Open Type 2.0 نسخه");
  BOOST_TEST(logical_from_visual("6-5 תועש") == "שעות 6-5");
  BOOST_TEST(logical_from_visual("50% דע") == "עד 50%");
}

BOOST_AUTO_TEST_CASE(brackets_open_and_close_as_before) {
  BOOST_TEST(logical_from_visual("«هتفگ» (ود)") == "(دو) «گفته»");
  BOOST_TEST(logical_from_visual("»هتفگ« )ود(", {.brackets_as_seen = false}) == "(دو) «گفته»");
}

BOOST_AUTO_TEST_CASE(a_mark_is_the_last_of_a_word_when_no_letter_follows) {
  BOOST_TEST(visual::signs_of("مَرد").marks_last == 0U);
  BOOST_TEST(visual::signs_of("مردَ").marks_last == 1U);
  // Letters behind a digit are a word of their own, of which a stop may be the last.
  BOOST_TEST(visual::signs_of("\u0661\u0631\u0648\u0632.").ends_with_stop);
}

BOOST_AUTO_TEST_CASE(marks_stay_on_their_letters) {
  BOOST_TEST(logical_from_visual("بَک") == "کبَ");
  BOOST_TEST(logical_from_visual("\u064Eبک", {.marks_first = true}) == "کب\u064E");
  BOOST_TEST(logical_from_visual("\u064E\u0651بک", {.marks_first = true}) == "کب\u0651\u064E");
}

BOOST_AUTO_TEST_CASE(a_left_to_right_line_turns_its_right_to_left_words_alone) {
  BOOST_TEST(logical_from_visual("the word باتک and םולש too", {.right_to_left = false}) ==
             "the word کتاب and שלום too");
}

BOOST_AUTO_TEST_CASE(a_text_stored_by_eye_is_turned) {
  const VisualOrder order = mend_visual_order(lines_backwards(read_lines));
  BOOST_TEST(order.words.utf8 == read_lines);
  BOOST_TEST(order.lines == 3u);
  BOOST_TEST(order.confidence > 0.9);
  BOOST_TEST(order.words.edits.size() == 3u);
}

BOOST_AUTO_TEST_CASE(forms_that_join_the_wrong_way_tell_it_of_one_line) {
  // Final form first, initial form last.
  BOOST_TEST(mended("\uFE8F\uFE8E\uFE98\uFB90 \uFE8F\uFE8E\uFE98\uFB90\n") ==
             "\uFB90\uFE98\uFE8E\uFE8F \uFB90\uFE98\uFE8E\uFE8F\n");
}

BOOST_AUTO_TEST_CASE(text_in_reading_order_stays) {
  for (const std::string_view text :
       {std::string_view(read_lines), std::string_view("هذا هو الكتاب الذي قرأته على النهر.\n"),
        std::string_view("זה הספר של האיש על הנהר, כי אין לו בית.\n"), std::string_view("Nothing here.\n"),
        std::string_view("")})
    BOOST_TEST(mend_visual_order(text).lines == 0u);
}

BOOST_AUTO_TEST_CASE(sloppy_stops_alone_turn_nothing) {
  BOOST_TEST(mend_visual_order("باران ،باد ،برف ،تگرگ ،مه\n\nدریا ،کوه ،دشت ،جنگل\n").lines == 0u);
}

BOOST_AUTO_TEST_CASE(one_block_of_two_is_turned) {
  const std::string text = read_lines + "\n" + lines_backwards(read_lines);
  BOOST_TEST(mended(text) == read_lines + "\n" + read_lines);
}

BOOST_AUTO_TEST_CASE(words_from_left_to_right_are_sorted) {
  const std::string stored =
      "است. آمده رود از که آبی\n\nساخت. را بند و رفت او\n\nبود. نوشته» را این «او و\n\nبود. شنیده» را آن «من "
      "که\n";
  const VisualOrder order = mend_visual_order(stored);
  BOOST_TEST(order.words_only);
  BOOST_TEST(order.words.utf8.starts_with("آبی که از رود آمده است.\n"));
}

BOOST_AUTO_TEST_CASE(indents_and_line_ends_stay) {
  std::string stored = lines_backwards(read_lines);
  stored.insert(0, "    ");
  for (std::size_t at = stored.find('\n'); at != std::string::npos; at = stored.find('\n', at + 2))
    stored.insert(at, "\r");
  const std::string out = mended(stored);
  BOOST_TEST(out.starts_with("    آسیاب"));
  BOOST_TEST(out.ends_with(".\r\n"));
}

BOOST_AUTO_TEST_SUITE_END()
