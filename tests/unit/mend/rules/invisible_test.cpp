#include "mending.hpp"

using namespace warraq;
using namespace warraq::test;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(mend_invisible)

BOOST_AUTO_TEST_CASE(controls_go) {
  check_rule("controls", {{"en", "a\u0001b\u0007c\u007F", "abc"},
                          {"en", "\uFEFFword\uFEFFs", "words"},
                          {"en", "one\ttwo\nthree", "one\ttwo\nthree"},
                          {"en", "one\r\ntwo\rthree", "one\r\ntwo\nthree"},
                          {"en", "one\ftwo", "one two"},
                          {"en", "a\uFFFEb\uFDD0c\uFFFCd", "abcd"},
                          {"en", "don\u0092t \u0093so\u0094 \u0081x", "don\u2019t \u201Cso\u201D x"},
                          {"fa", "آب\u0085نان", "آبنان"}});
  const MendedWords mended = mend_text("a\0b"s, {}, {});
  BOOST_TEST(mended.utf8 == "ab");
}

BOOST_AUTO_TEST_CASE(tags_spell_flags) {
  const char* flag = "\U0001F3F4\U000E0067\U000E0062\U000E007F";
  check_rule("controls", {{"en", flag, flag}, {"en", "a\U000E0067b", "ab"}});
}

BOOST_AUTO_TEST_CASE(overrides_and_halves_of_pairs_go) {
  check_rule("bidi-controls", {{"fa", "\u202Eمتن\u202C", "متن"},
                               {"en", "a\u202Db\u202C c", "ab c"},
                               {"fa", "\u202Aword متن", "word متن"},
                               {"fa", "متن\u202C", "متن"},
                               {"fa", "\u2067متن", "متن"},
                               {"fa", "متن \u202Aword\u202C متن", "متن \u202Aword\u202C متن"},
                               {"fa", "متن \u2066word\u2069 متن", "متن \u2066word\u2069 متن"},
                               {"fa", "\u202B\u202Aword\u202C", "\u202Aword\u202C"},
                               {"fa", "\u202A\u202B\u202C\u202C", ""},
                               {"fa", "\u2066\u202Aword\u2069", "\u2066word\u2069"},
                               {"fa", "\u202Aone\ntwo\u202C", "one\ntwo"}});
}

BOOST_AUTO_TEST_CASE(marks_of_direction_stay_where_they_do_something) {
  check_rule("bidi-controls", {{"fa", "متن (word)\u200F.", "متن (word)\u200F."},
                               {"en", "wo\u200Erd", "word"},
                               {"he", "מי\u200Fלה", "מילה"},
                               {"fa", "متن!\u200F\u200F\u200F", "متن!\u200F"},
                               {"fa", "C++\u200E متن", "C++\u200E متن"}});
}

BOOST_AUTO_TEST_CASE(what_stands_for_a_joiner_becomes_one) {
  check_rule("joiners", {{"fa", "می¬رود", "می‌رود"},
                         {"fa", "کتاب\u200Bها", "کتاب‌ها"},
                         {"fa", "کتاب\u00ADها", "کتاب‌ها"},
                         {"fa", "می\u200Fرود", "می‌رود"},
                         {"fa", "کتا\u200Fب", "کتاب"},
                         {"fa", "کار¬ها", "کارها"},
                         {"fa", "می‌‌رود", "می‌رود"},
                         {"fa", "می¬\u200B‌رود", "می‌رود"},
                         {"ar", "كتا\u00ADبها", "كتابها"},
                         {"ug", "كىتاب\u00ADلار", "كىتاب\u00ADلار"},
                         {"fa", "a ¬ b", "a ¬ b"},
                         {"fa", "الف ¬ب", "الف ¬ب"}});
}

BOOST_AUTO_TEST_CASE(joiners_that_part_nothing_go) {
  check_rule("joiners", {{"fa", "کتاب‌ ها", "کتاب ها"},
                         {"fa", "‌کتاب‌", "کتاب"},
                         {"fa", "کار‌ها", "کارها"},
                         {"fa", "خانه‌، در", "خانه، در"},
                         {"fa", "نسخه‌2", "نسخه2"},
                         {"fa", "خانه‌ای", "خانه‌ای"},
                         {"fa", "هٔ‌ای", "هٔ‌ای"},
                         {"de", "Auf‌lage", "Auf‌lage"},
                         {"de", "Auf\u00ADla\u00ADge", "Auf\u00ADla\u00ADge"},
                         {"de", "Auf\u00AD lage\u00AD", "Auf lage"},
                         {"hi", "क्‌ष", "क्‌ष"},
                         {"th", "ภาษา\u200Bไทย", "ภาษา\u200Bไทย"},
                         {"fa", "ه‍", "ه‍"}});
}

BOOST_AUTO_TEST_SUITE_END()
