#include "mending.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(mend_letters)

BOOST_AUTO_TEST_CASE(persian_gets_its_own_yeh_and_kaf) {
  check_rule("letters", {{"fa", "كتابي كهن", "کتابی کهن"},
                         {"prs", "يكى از شبها", "یکی از شبها"},
                         {"fa-AF", "ڪوه", "کوه"},
                         {"fa", "ہمہ جا", "همه جا"},
                         {"fa", "خانە‌ی ما", "خانه‌ی ما"},
                         {"fa", "نامەها", "نامه‌ها"},
                         {"fa", "کتابی کهن", "کتابی کهن"}});
}

BOOST_AUTO_TEST_CASE(arabic_within_persian_keeps_its_letters) {
  const char* saying = "گفت: «إنّ هذا في الكتاب المبين إلى يوم الدين» و رفت";
  check_rule("letters", {{"fa", saying, saying},
                         {"fa", "پير ما گفت: «قال الذي في المدينة إلى أهله» و كسي نشنيد",
                          "پیر ما گفت: «قال الذي في المدينة إلى أهله» و کسی نشنید"},
                         {"fa", "السلام عليكم", "السلام علیکم"},
                         {"fa", "على و موسى به خانه رفتند", "علی و موسی به خانه رفتند"}});
}

BOOST_AUTO_TEST_CASE(words_of_neighbours_within_persian_stay) {
  check_rule("letters", {{"prs", "ښاغلي به كابل آمد", "ښاغلي به کابل آمد"}, {"fa", "كوردێكي", "كوردێكي"}});
}

BOOST_AUTO_TEST_CASE(heh_with_hamza_has_one_spelling_in_house_style) {
  check_level(MendLevel::safe, {{"fa", "خانۀ ما", "خانۀ ما"}});
  check_level(MendLevel::full, {{"fa", "خانۀ ما", "خانه\u0654 ما"}, {"ur", "خانۀ", "خانۀ"}});
}

BOOST_AUTO_TEST_CASE(other_languages_keep_theirs) {
  check_rule("letters", {{"ps", "كلي ته ځي", "کلي ته ځي"},
                         {"ps", "زموږ ي او ې او ۍ", "زموږ ي او ې او ۍ"},
                         {"ps", "نوى", "نوی"},
                         {"ckb", "كوردي", "کوردی"},
                         {"ckb", "خه‌ڵك", "خەڵک"},
                         {"ckb", "ئێمە ۆ ڕ ڵ", "ئێمە ۆ ڕ ڵ"},
                         {"ar", "في کتابه إلى", "في كتابه إلى"},
                         {"ar", "یوم", "يوم"},
                         {"ar", "علی", "علی"},              // either of two letters
                         {"ar", "گرگین یکی", "گرگین يكی"},  // a name Arabic cannot spell
                         {"ur", "كہانى ميں", "کہانی میں"},
                         {"ur", "بھی ہے", "بھی ہے"},
                         {"ug", "کىتاب ئۇيغۇر", "كىتاب ئۇيغۇر"},
                         {"sd", "ڪتاب ۾ ي", "ڪتاب ۾ ي"},
                         {"", "كتاب ي", "كتاب ي"},
                         {"fa-Latn", "كتاب", "كتاب"}});
}

BOOST_AUTO_TEST_CASE(addresses_keep_their_letters) {
  check_rule("letters", {{"fa", "در https://example.org/كتاب ديدم", "در https://example.org/كتاب دیدم"}});
}

BOOST_AUTO_TEST_CASE(what_the_caller_fixes_stays) {
  const std::string text = "كتاب كهن";
  const ByteRange fixed[] = {{0, 8}};
  const MendedWords mended = mend_text(text, {.language = Language("fa"), .fixed = fixed});
  BOOST_TEST(mended.utf8 == "كتاب کهن");
}

BOOST_AUTO_TEST_CASE(figures_are_of_the_language_and_of_one_kind) {
  check_rule("digits", {{"fa", "سال ١٣٤٥", "سال ۱۳۴۵"},
                        {"fa", "سال ۱3۴5", "سال ۱۳۴۵"},
                        {"fa", "سال 1345", "سال 1345"},
                        {"fa", "٣٫٥ و ٤٥٦,٧٨٩", "۳٫۵ و ۴۵۶,۷۸۹"},
                        {"ps", "٤٥٦", "۴۵۶"},
                        {"ur", "٤٥٦", "۴۵۶"},
                        {"ar", "٤٥٦", "٤٥٦"},
                        {"ar", "٤۵٦", "٤٥٦"},
                        {"ckb", "٤٥٦", "٤٥٦"},
                        {"fa", "A٤", "A٤"},
                        {"", "٤۵٦", "٤۵٦"}});
}

BOOST_AUTO_TEST_CASE(twins_of_another_alphabet_are_put_right_where_one_word_has_one) {
  check_rule("homoglyphs", {{"en", "the \u0430uthor", "the author"},     // Cyrillic a
                            {"ru", "мельницa", "мельница"},              // Latin a
                            {"el", "Aθήνα", "Αθήνα"},                    // Latin A
                            {"en", "c\u043Ep\u0435", "c\u043Ep\u0435"},  // half and half
                            {"en", "\u0430t", "\u0430t"},                // too short
                            {"en", "βeta ray", "βeta ray"},              // no twin
                            {"ru", "VIP-зал", "VIP-зал"}});
}

BOOST_AUTO_TEST_SUITE_END()
