// What set lines tell of how they came to their width.

#include <boost/test/unit_test.hpp>
#include <numeric>

#include "support/toy_font.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/line/set_lines.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(line_fit)

namespace {

Paragraph paragraph(std::u16string_view words, const char* family, const char* language) {
  TextStyle style;
  style.family = family;
  style.language = Language(language);
  Paragraph p;
  p.append(words, style);
  p.direction = style.language.direction();
  return p;
}

std::vector<SetLine> set(const Paragraph& p, const LineOptions& options, const FontSet& fonts) {
  SettingCache cache;
  Diagnostics ignored;
  return set_lines(p, options, fonts, cache, ignored);
}

/// Ten-point toy letters are 10 pt wide, spaces 5 pt.
std::vector<SetLine> set(std::u16string_view words, const LineOptions& options) {
  const FontSet fonts = test::toy_fonts();
  return set(paragraph(words, "Toy", "en"), options, fonts);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_justified_line_tells_its_spaces_before_and_after) {
  const auto lines = set(u"aaa bbb ccc ddd", {.measure = 102_pt});
  BOOST_REQUIRE_EQUAL(lines.size(), 2u);
  const LineFit& fit = lines[0].line.fit;
  BOOST_TEST((fit.width == LineWidth::measure));
  BOOST_TEST(fit.natural.points() == 100.0);
  BOOST_TEST(fit.natural_spaces.points() == 10.0);  // the one at the line's end has no room
  BOOST_TEST(fit.spaces.points() == 12.0);
}

BOOST_AUTO_TEST_CASE(a_tight_line_tells_less_than_its_natural_spaces) {
  const auto lines = set(u"aaa bbb ccc ddd", {.measure = 99_pt});
  BOOST_TEST(lines[0].line.fit.spaces.points() == 9.0);
}

BOOST_AUTO_TEST_CASE(last_and_ragged_lines_are_natural_and_spread_ones_fill_a_width_of_their_own) {
  BOOST_TEST((set(u"aaa bbb ccc ddd", {.measure = 102_pt})[1].line.fit.width == LineWidth::natural));
  const auto ragged = set(u"aaa bbb ccc ddd", {.measure = 102_pt, .alignment = LineAlignment::start});
  BOOST_TEST((ragged[0].line.fit.width == LineWidth::natural));
  BOOST_TEST(ragged[0].line.fit.spaces.points() == 10.0);
  const auto spread = set(u"ab cd", {.measure = 60_pt, .alignment = LineAlignment::justify_all});
  BOOST_TEST((spread[0].line.fit.width == LineWidth::own));
  BOOST_TEST(spread[0].line.fit.spaces.points() == 20.0);
}

BOOST_AUTO_TEST_CASE(what_words_are_drawn_out_by_is_told_and_adds_up) {
  const FontSet fonts = FontSet::bundled();
  LineOptions options{.measure = 150_pt, .alignment = LineAlignment::justify_all};
  options.kashida = KashidaProfile::poem;
  const auto lines =
      set(paragraph(to_utf16("بنی‌آدم اعضای یکدیگرند"), "naskh", "fa"), options, fonts);
  BOOST_REQUIRE_EQUAL(lines.size(), 1u);
  const LineFit& fit = lines[0].line.fit;
  BOOST_TEST(!fit.kashidas.empty());
  Length width = fit.natural - fit.natural_spaces + fit.spaces + fit.letters;
  for (const Length kashida : fit.kashidas) width += kashida;
  BOOST_TEST(width.units() == lines[0].line.width.units());
}

BOOST_AUTO_TEST_CASE(runs_in_a_face_asked_later_are_fallbacks) {
  const FontSet fonts = test::toy_fonts({{}, {.family = "Toy Greek", .characters = U"αβγ"}});
  const auto lines = set(paragraph(u"ab αβ", "serif", "en"), {.measure = 200_pt}, fonts);
  BOOST_REQUIRE_EQUAL(lines[0].line.runs.size(), 2u);
  BOOST_TEST(!lines[0].line.runs[0].fallback);
  BOOST_TEST(lines[0].line.runs[1].fallback);
}

BOOST_AUTO_TEST_SUITE_END()
