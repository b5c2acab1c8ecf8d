#include "warraq/text/itemize.hpp"

#include <boost/test/unit_test.hpp>

#include "support/toy_font.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/text/shape.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(itemizing)

namespace {

TextStyle style(const char* language) {
  TextStyle style;
  style.family = "serif";
  style.language = Language(language);
  return style;
}

/// `Latn 0 Toy "abc "`, item by item.
std::vector<std::string> items(const Paragraph& p, const FontSet& fonts, Diagnostics& diagnostics) {
  TextCache cache;
  const BidiLevels levels = resolve_levels(p.text, p.direction, p.isolates);
  std::vector<std::string> out;
  for (const TextItem& item : itemize(p, levels, fonts, cache, diagnostics)) {
    const auto words = std::u16string_view(p.text).substr(item.range.begin, item.range.length());
    out.push_back(item.script.code() + " " + std::to_string(item.level) + " " +
                  (item.face ? item.face->family() : "nobody") + " " + to_utf8(words));
  }
  return out;
}

std::vector<std::string> items(std::u16string_view text, const char* language = "en",
                               const FontSet& fonts = test::toy_fonts()) {
  Paragraph p;
  p.append(text, style(language));
  p.direction = Language(language).direction();
  Diagnostics diagnostics;
  return items(p, fonts, diagnostics);
}

using Items = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(one_item_for_words_punctuation_and_figures) {
  BOOST_TEST(items(u"(see 12, \"or\") more…") == Items{"Latn 0 Toy (see 12, \"or\") more…"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(shared_characters_go_with_the_words_of_their_level) {
  BOOST_TEST(items(u"کابل, and") == (Items{"Arab 1 Toy کابل", "Latn 0 Toy , and"}),
             boost::test_tools::per_element());
  BOOST_TEST(items(u"سال ab است", "fa") == (Items{"Arab 1 Toy سال ", "Latn 2 Toy ab", "Arab 1 Toy  است"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(figures_alone_take_the_script_before_or_of_the_language) {
  BOOST_TEST(items(u"در 12", "fa") == (Items{"Arab 1 Toy در ", "Arab 2 Toy 12"}),
             boost::test_tools::per_element());
  BOOST_TEST(items(u"12", "fa") == Items{"Arab 2 Toy 12"}, boost::test_tools::per_element());
  BOOST_TEST(items(u"12", "en") == Items{"Latn 0 Toy 12"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_closing_bracket_has_the_script_of_its_opening) {
  BOOST_TEST(items(u"ab (αβ) cd").size() == 3u);  // Latin around, Greek inside
}

BOOST_AUTO_TEST_CASE(styles_cut_items) {
  Paragraph p;
  TextStyle bold = style("en");
  bold.size = 12_pt;
  p.append(u"ab", style("en"));
  p.append(u"cd", bold);
  Diagnostics diagnostics;
  BOOST_TEST(items(p, test::toy_fonts(), diagnostics).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_cluster_goes_to_the_first_face_that_has_all_of_it) {
  const FontSet fonts = test::toy_fonts(
      {{.family = "Toy", .characters = U"abc "}, {.family = "More", .characters = U"abcq \u0301"}});
  // The letter b alone is in the first face, but not with its accent.
  BOOST_TEST(items(u"ab b\u0301 aq", "en", fonts) ==
                 (Items{"Latn 0 Toy ab ", "Latn 0 More b\u0301", "Latn 0 Toy  a", "Latn 0 More q"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(joined_letters_stay_in_one_face) {
  // The first face lacks the letter peh: the whole joined stretch «سپه» goes over, the letter reh before it
  // does not join and stays.
  const FontSet fonts =
      test::toy_fonts({{.family = "Toy", .characters = U"رسه "}, {.family = "More", .characters = U"رسهپ"}});
  BOOST_TEST(items(u"رسپه", "fa", fonts) == (Items{"Arab 1 Toy ر", "Arab 1 More سپه"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_accented_letter_may_be_made_of_its_parts) {
  const FontSet parts = test::toy_fonts({{.family = "Toy", .characters = U"e\u0301"}});
  BOOST_TEST(items(u"\u00E9", "en", parts) == Items{"Latn 0 Toy \u00E9"}, boost::test_tools::per_element());
  const FontSet whole = test::toy_fonts({{.family = "Toy", .characters = U"\u00E9"}});
  BOOST_TEST(items(u"e\u0301", "en", whole) == Items{"Latn 0 Toy e\u0301"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_character_nobody_has_is_told_once_with_its_neighbours) {
  Paragraph p;
  p.append(u"the first line has aqua and more aqua in it", style("en"));
  Diagnostics diagnostics;
  const Items found = items(p, test::toy_fonts(), diagnostics);
  BOOST_TEST(found[1] == "Latn 0 nobody q");
  BOOST_REQUIRE_EQUAL(diagnostics.size(), 1u);
  BOOST_TEST(
      diagnostics[0].message ==
      "no face has the character U+0071 (q) in \"the first line has aqua and more aqua in\"; it is left out");
}

BOOST_AUTO_TEST_CASE(invisible_characters_are_never_missing) {
  BOOST_TEST(items(u"می\u200Cرود\u200F\u00AD", "fa").size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
