#include "mending.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(mend_affixes)

BOOST_AUTO_TEST_CASE(verbs_get_their_prefix) {
  check_rule("affixes", {{"fa", "او می رود", "او می‌رود"},
                         {"fa", "نمی دانم و نمی گوید", "نمی‌دانم و نمی‌گوید"},
                         {"fa", "میرفت و نمیکنند", "می‌رفت و نمی‌کنند"},
                         {"prs", "می آمدند", "می‌آمدند"},
                         {"fa", "می‌رود", "می‌رود"},
                         {"fa", "می و میز و میدان و میهن", "می و میز و میدان و میهن"},
                         {"fa", "می ناب", "می ناب"},
                         {"ps", "می رود", "می رود"}});
}

BOOST_AUTO_TEST_CASE(nouns_get_their_endings) {
  check_rule("affixes", {{"fa", "کتاب ها و دفتر های ما", "کتاب‌ها و دفترهای ما"},
                         {"fa", "بزرگ تر و مهم ترین", "بزرگ‌تر و مهم‌ترین"},
                         {"fa", "چشم تر", "چشم تر"},
                         {"fa", "رفته ام", "رفته‌ام"},
                         {"fa", "خانه ی ما و نامه ای", "خانه‌ی ما و نامه‌ای"},
                         {"fa", "به ام و که اش", "به ام و که اش"},
                         {"fa", "از ها و به های", "از ها و به های"}});
}

BOOST_AUTO_TEST_CASE(verse_keeps_its_wine) {
  check_rule("affixes", {{"fa", "می خورد", "می خورد"}}, MendLevel::off, true);
}

BOOST_AUTO_TEST_SUITE_END()
