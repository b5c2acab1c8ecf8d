#include "mending.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(mend_forms)

BOOST_AUTO_TEST_CASE(presentation_forms_become_letters) {
  check_rule("presentation-forms", {{"fa", "ﺳﻼﻡ", "سلام"},
                                    {"fa", "ﮐﺘﺎﺏ", "کتاب"},
                                    {"fa", "ﮔﻔﺖ", "گفت"},
                                    {"ar", "ﺍﻟﺤﻤﺪ", "الحمد"},
                                    {"ar", "ﻻ ﻵ ﻷ", "لا لآ لأ"},
                                    {"ur", "ﮨﮯ", "ہے"},
                                    {"ug", "ﯯﯪ", "ئوئا"},
                                    {"en", "ﬁnd an oﬃce of aﬄuence", "find an office of affluence"},
                                    {"", "ﺳﻼﻡ", "سلام"}});
}

BOOST_AUTO_TEST_CASE(letters_that_stood_apart_are_kept_apart) {
  check_rule("presentation-forms", {{"fa", "ﻣﯽﺭﻭﺩ", "می‌رود"},
                                    {"fa", "ﮐﺘﺎﺏﻫﺎ", "کتاب‌ها"},
                                    {"fa", "ﮐﺎﺭﻫﺎ", "کارها"},
                                    {"fa", "ﻣﯽ ﺭﻭﺩ", "می رود"}});
}

BOOST_AUTO_TEST_CASE(formulas_and_ornate_brackets_are_meant) {
  const char* kept = "﴿محمد ﷺ﴾ ۱۰ ﷼ ﷽ ﷻ";
  check_rule("presentation-forms", {{"fa", kept, kept}, {"ar", "ﷲ اﷲ باﷲ", "الله الله بالله"}});
}

BOOST_AUTO_TEST_CASE(marks_shown_over_a_space_go_over_their_letter) {
  check_rule("presentation-forms", {{"ar", "كتاباﹰ", "كتاباً"}, {"ar", "ﹰ", "ﹰ"}});
}

BOOST_AUTO_TEST_CASE(letters_are_composed) {
  check_rule("composition", {{"fr", "E\u0301te\u0301", "\u00C9t\u00E9"},
                             {"fa", "\u0627\u0653ب", "آب"},
                             {"fa", "می‌رود", "می‌رود"},
                             {"zh", "\uFA19", "\uFA19"},  // another drawing of one character
                             {"ko", "\u1112\u1161\u11AB", "\uD55C"}});
}

BOOST_AUTO_TEST_CASE(marks_are_written_once) {
  check_rule("diacritics", {{"fa", "محمّّد", "محمّد"},
                            {"ar", "كِِتاب", "كِتاب"},
                            {"fa", "رى\u0654یس", "رئیس"},
                            {"ur", "آزادی\u0654 فکر", "آزادی\u0654 فکر"},
                            {"ar", "مُحَمَّد", "مُحَمَّد"}});
}

BOOST_AUTO_TEST_SUITE_END()
