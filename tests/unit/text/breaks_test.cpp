#include "warraq/text/breaks.hpp"

#include <boost/test/unit_test.hpp>

#include "warraq/base/unicode.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(line_ends)

namespace {

Paragraph paragraph(std::u16string_view text, const char* language) {
  Paragraph p;
  TextStyle style;
  style.language = Language(language);
  p.append(text, style);
  return p;
}

/// The text with a bar at every place a line may end.
std::string barred(const Paragraph& p, const std::vector<BreakPlace>& places) {
  std::u16string out;
  std::uint32_t from = 0;
  for (const BreakPlace& place : places) {
    out += p.text.substr(from, place.index - from) + u"|";
    from = place.index;
  }
  return to_utf8(out + p.text.substr(from));
}

std::string breaks(std::u16string_view text, const char* language = "en") {
  TextCache cache;
  const Paragraph p = paragraph(text, language);
  return barred(p, find_breaks(p, cache));
}

std::string hyphens(std::u16string_view text, const char* language = "en") {
  TextCache cache;
  const Paragraph p = paragraph(text, language);
  return barred(p, find_hyphens(p, cache));
}

}  // namespace

BOOST_AUTO_TEST_CASE(between_words_and_after_hyphens) {
  BOOST_TEST(breaks(u"well-known words, and more") == "well-|known |words, |and |more");
  BOOST_TEST(breaks(u"a\u00A0b c") == "a\u00A0b |c");
}

BOOST_AUTO_TEST_CASE(never_at_a_zero_width_non_joiner) {
  BOOST_TEST(breaks(u"می‌خواهم خانه‌ها", "fa") == "می‌خواهم |خانه‌ها");
}

BOOST_AUTO_TEST_CASE(never_before_a_note_mark) {
  BOOST_TEST(breaks(u"the end!* and (so)† on") == "the |end!* |and |(so)† |on");
  Paragraph p = paragraph(u"end!", "en");
  TextStyle mark;
  mark.baseline_shift = -4_pt;
  p.append(u"a", mark);
  TextCache cache;
  BOOST_TEST(find_breaks(p, cache).empty());
}

BOOST_AUTO_TEST_CASE(initials_stay_with_the_name) {
  BOOST_TEST(breaks(u"by J. R. Smith of Kabul. A man") == "by |J. R. Smith |of |Kabul. |A |man");
}

BOOST_AUTO_TEST_CASE(numbers_stay_with_what_counts_them) {
  BOOST_TEST(breaks(u"in No. 5 and (p. 12), Nr. 7") == "in |No. 5 |and |(p. 12), |Nr. 7");
  BOOST_TEST(breaks(u"25 km or 30 %, 12 men") == "25 km |or |30 %, |12 |men");
  BOOST_TEST(breaks(u"۲۵ کیلومتر راه", "fa") == "۲۵ کیلومتر |راه");
}

BOOST_AUTO_TEST_CASE(dashes_do_not_begin_a_line) {
  BOOST_TEST(breaks(u"one – two—three") == "one – |two—|three");
}

BOOST_AUTO_TEST_CASE(guillemets_keep_their_space) {
  BOOST_TEST(breaks(u"dit « oui » et", "fr") == "dit |« oui » |et");
  BOOST_TEST(breaks(u"sagt »ja« und", "de") == "sagt |»ja« |und");
}

BOOST_AUTO_TEST_CASE(addresses_divide_at_their_punctuation_alone) {
  BOOST_TEST(breaks(u"see https://www.example.org/a-long/path_to/page.html?x=1, or") ==
             "see |https://|www|.example|.org/|a|-long/|path|_to/|page|.html|?x=1, |or");
  BOOST_TEST(breaks(u"to some.body@example.org.") == "to |some|.body|@example|.org.");
}

BOOST_AUTO_TEST_CASE(dividing_an_address_costs) {
  TextCache cache;
  const Paragraph p = paragraph(u"at www.example.org", "en");
  const auto places = find_breaks(p, cache);
  BOOST_TEST(places[0].cost == 0.0);
  BOOST_TEST(places[1].cost > 100.0);
}

BOOST_AUTO_TEST_CASE(groups_of_a_number_part_unwillingly) {
  TextCache cache;
  const auto places = find_breaks(paragraph(u"call +93 70 123", "en"), cache);
  BOOST_REQUIRE_EQUAL(places.size(), 3u);
  BOOST_TEST(places[0].cost == 0.0);
  BOOST_TEST(places[1].cost > 200.0);
  BOOST_TEST(places[2].cost > 200.0);
}

BOOST_AUTO_TEST_CASE(hard_breaks_are_mandatory) {
  TextCache cache;
  const auto places = find_breaks(paragraph(u"ab\u2028cd", "en"), cache);
  BOOST_REQUIRE_EQUAL(places.size(), 1u);
  BOOST_TEST(places[0].mandatory);
  BOOST_TEST(places[0].index == 3u);
}

BOOST_AUTO_TEST_CASE(words_divide_by_the_patterns_of_their_language) {
  BOOST_TEST(hyphens(u"hyphenation of paragraphs") == "hy|phen|ation of para|graphs");
  BOOST_TEST(hyphens(u"Geschwindigkeit außerordentlich", "de") == "Ge|schwin|dig|keit au|ßer|or|dent|lich");
  BOOST_TEST(hyphens(u"naturellement répété", "fr") == "na|tu|rel|le|ment ré|pété");
  BOOST_TEST(hyphens(u"کتاب‌خانه‌های بزرگ", "fa") ==
             "کتاب‌خانه‌های بزرگ");
  BOOST_TEST(hyphens(u"hyphenation", "") == "hyphenation");
}

BOOST_AUTO_TEST_CASE(short_words_capitals_and_addresses_stay_whole) {
  BOOST_TEST(hyphens(u"into UNESCO www.hyphenation.org") == "into UNESCO www.hyphenation.org");
}

BOOST_AUTO_TEST_CASE(soft_hyphens_overrule_the_patterns) {
  BOOST_TEST(hyphens(u"hyphen\u00ADation") == "hyphen\u00AD|ation");
  BOOST_TEST(hyphens(u"2024\u00ADedition (sub)\u00ADtitle", "") == "2024\u00AD|edition (sub)\u00AD|title");
  BOOST_TEST(hyphens(u"\u00ADalone \u00ADtoo", "") == "\u00ADalone \u00ADtoo");
}

BOOST_AUTO_TEST_CASE(no_dictionary_means_no_hyphens) {
  TextCache cache("/nowhere");
  BOOST_TEST(find_hyphens(paragraph(u"hyphenation", "en"), cache).empty());
}

BOOST_AUTO_TEST_SUITE_END()
