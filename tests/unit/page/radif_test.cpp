#include "page/radif.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "warraq/base/unicode.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(radif)

namespace {

/// The shared endings themselves.
std::vector<std::string> endings(const std::vector<std::u16string>& hemistichs) {
  const std::vector<std::u16string_view> views(hemistichs.begin(), hemistichs.end());
  const std::vector<std::uint32_t> begins = shared_endings(views);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < views.size(); ++i) out.push_back(to_utf8(views[i].substr(begins[i])));
  return out;
}

void check(const std::vector<std::u16string>& hemistichs, const std::vector<std::string>& expected) {
  BOOST_TEST(endings(hemistichs) == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_radif_is_the_longest_ending_shared_with_any_other) {
  check({u"چو کشور نباشد تن من مباد", u"بدین بوم و بر زنده یک تن مباد", u"تو را دانش و دین رهاند درست"},
        {"مباد", "مباد", ""});
  check({u"الف ب ج گل آمد", u"د ه و دل آمد", u"ز ح ط گل آمد"}, {"گل آمد", "آمد", "گل آمد"});
}

BOOST_AUTO_TEST_CASE(signs_of_vowels_and_punctuation_do_not_part_words) {
  check({u"کجا رفت آن یارِ من؟", u"که آمد از آن کوی من"}, {"من؟", "من"});
}

BOOST_AUTO_TEST_CASE(a_hemistich_that_comes_again_whole_shares_nothing_with_itself) {
  check({u"یکی بود و یکی نبود", u"یکی بود و یکی نبود"}, {"", ""});
}

BOOST_AUTO_TEST_CASE(at_most_half_of_a_hemistich_is_an_ending) {
  check({u"من آن گل آمد", u"تو آن گل آمد"}, {"گل آمد", "گل آمد"});
  check({u"گل", u"گل آمد", u"دل آمد", u""}, {"", "آمد", "آمد", ""});
}

BOOST_AUTO_TEST_SUITE_END()
