#include "mending.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(mend_signs)

BOOST_AUTO_TEST_CASE(entities_become_their_characters) {
  check_rule("entities", {{"en", "Salt &amp; pepper", "Salt & pepper"},
                          {"fa", "می&zwnj;رود &laquo;آب&raquo;", "می‌رود «آب»"},
                          {"fa", "&#1570;&#x628;", "آب"},
                          {"en", "&amp;amp;quot;so&amp;quot;", "\"so\""},
                          {"fr", "caf&eacute; d&#39;hiver", "café d'hiver"},
                          {"en", "R&D; and &unknown;", "R&D; and &unknown;"},
                          {"en", "&lt;b&gt; &#65; &#0; &#xD800; &#99999999;",
                           "&lt;b&gt; &#65; &#0; &#xD800; &#99999999;"},
                          {"en", "written `&nbsp;` or \"&amp;\"", "written `&nbsp;` or \"&amp;\""},
                          {"en", "https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&amp;b=2"},
                          {"en", "&", "&"},
                          {"en", "&amp", "&amp"}});
  check_rule("entities", {{"en", "a &lt; b", "a < b"}}, MendLevel::full);
}

BOOST_AUTO_TEST_CASE(escapes_of_markup_go) {
  check_rule("escapes", {{"en", R"(a \*star\* and \_line\_)", "a *star* and _line_"},
                         {"en", R"(C:\\dir \\*)", R"(C:\\dir \\*)"},
                         {"en", R"(\alpha \)", R"(\alpha \)"}});
}

BOOST_AUTO_TEST_CASE(a_tatweel_for_a_dash_becomes_one) {
  check_rule("tatweel-dashes", {{"fa", "شهر ـ به گمان من ـ زیبا", "شهر – به گمان من – زیبا"},
                                {"fa", "۱۳۴۰ـ۱۳۵۰", "۱۳۴۰–۱۳۵۰"},
                                {"fa", "ـ سلام", "– سلام"},
                                {"ar", "ســلام", "ســلام"},
                                {"ar", "سنة ١٤٠٠ هـ كانت", "سنة ١٤٠٠ هـ كانت"}});
}

BOOST_AUTO_TEST_CASE(words_are_not_drawn_out_but_in_verse) {
  const std::initializer_list<Mended> prose{{"fa", "ســــلام", "سلام"},
                                            {"ar", "هـ", "هـ"},
                                            {"fa", "پسوند ـها", "پسوند ـها"},
                                            {"ar", "رحمـٰن", "رحمـٰن"}};
  check_rule("tatweel", prose);
  check_rule("tatweel", {{"fa", "ســــلام", "ســــلام"}}, MendLevel::off, true);
  check_level(MendLevel::safe, {{"fa", "ســــلام", "ســــلام"}});
}

BOOST_AUTO_TEST_CASE(punctuation_is_of_the_sentences_script) {
  check_rule("punctuation", {{"fa", "آمد, دید; رفت?", "آمد، دید؛ رفت؟"},
                             {"ar", "نعم, لا", "نعم، لا"},
                             {"ur", "کون?", "کون؟"},
                             {"fa", "و بعد...", "و بعد…"},
                             {"fa", "کتاب Hamlet, اثر", "کتاب Hamlet، اثر"},
                             {"fa", "به قول او: to be, or not", "به قول او: to be, or not"},
                             {"fa", "۱,۲۰۰ و 3,400", "۱,۲۰۰ و 3,400"},
                             {"fa", "(کی?)", "(کی؟)"},
                             {"en", "Well, yes; no?", "Well, yes; no?"},
                             {"", "آمد, رفت", "آمد, رفت"}});
}

BOOST_AUTO_TEST_CASE(straight_marks_of_arabic_script_become_its_own) {
  check_rule("quotes", {{"fa", R"(گفت "آری" و رفت)", "گفت «آری» و رفت"}, {"en", R"(a "b" c)", R"(a "b" c)"}});
}

BOOST_AUTO_TEST_CASE(runs_of_spaces_become_one) {
  check_rule("spaces", {{"en", "one  two   three", "one two three"},
                        {"en", "one\ttwo \t three", "one two three"},
                        {"fr", "Qui\u00A0 ?", "Qui\u00A0?"},
                        {"fr", "« oui »", "« oui »"},
                        {"en", "Mr\u00A0Brown", "Mr\u00A0Brown"},
                        {"en", "  edge\n  next  ", "  edge\n  next  "},
                        {"ja", "一\u3000\u3000二", "一\u3000\u3000二"}});
  check_level(MendLevel::full, {{"fa", "آب\u00A0و\u2009نان", "آب و نان"}, {"en", "a\u00A0b", "a\u00A0b"}});
  check_level(MendLevel::safe, {{"fa", "آب\u00A0و\u2009نان", "آب\u00A0و\u2009نان"}});
  check_rule("spaces", {{"fa", "نیمی    نیمی", "نیمی    نیمی"}}, MendLevel::off, true);
}

BOOST_AUTO_TEST_CASE(signs_stand_close_to_their_word) {
  check_rule("spacing", {{"fa", "آمد ، دید ؛ رفت .", "آمد، دید؛ رفت."},
                         {"fa", "آمد،دید", "آمد، دید"},
                         {"fa", "« آب » ( نان )", "«آب» (نان)"},
                         {"fa", "ه.ق و ۲:۳۰", "ه.ق و ۲:۳۰"},
                         {"en", "Well , yes !", "Well, yes!"},
                         {"en", "a .5 b :) . . .", "a .5 b :) . . ."},
                         {"fr", "Quoi ? Non !", "Quoi ? Non !"},
                         {"", "Well , yes", "Well , yes"}});
}

BOOST_AUTO_TEST_SUITE_END()
