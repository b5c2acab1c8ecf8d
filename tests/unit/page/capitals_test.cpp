#include "page/capitals.hpp"

#include <boost/test/unit_test.hpp>

#include "page/inline_text.hpp"
#include "page/restyle.hpp"
#include "warraq/base/unicode.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(capitals)

namespace {

/// The text with its runs of capitals in brackets.
std::string marked(const std::string& words) {
  const std::u16string text = to_utf16(words);
  std::string out;
  std::uint32_t at = 0;
  for (const TextRange& run : capital_runs(text)) {
    out +=
        to_utf8(text.substr(at, run.begin - at)) + "[" + to_utf8(text.substr(run.begin, run.length())) + "]";
    at = run.end;
  }
  return out + to_utf8(text.substr(at));
}

}  // namespace

BOOST_AUTO_TEST_CASE(runs_of_capitals_are_words_of_them) {
  const auto check = [](const char* words, const char* expected) { BOOST_TEST(marked(words) == expected); };
  check("the NATO of today", "the [NATO] of today");
  check("A Mill and I", "A Mill and I");
  check("of the U.S.A., at AT&T", "of the [U.S.A]., at [AT&T]");
  check("THE OLD MILL stood", "[THE OLD MILL] stood");
  check("I AM here", "I [AM] here");
  check("PDFs in a PhD", "[PDF]s in a PhD");
  check("ÉCOLE and ΝΑΤΟ and США", "[ÉCOLE] and [ΝΑΤΟ] and [США]");
  check("B2B, ISO9001, MP3", "B2B, ISO9001, MP3");
  check("see www.ABC.org or me@ABC.org", "see www.ABC.org or me@ABC.org");
  check("سازمان NATO در", "سازمان [NATO] در");
  check("", "");
}

BOOST_AUTO_TEST_CASE(small_letters_are_never_spaced) {
  Text text("the NATO of today");
  BlockStyle style;
  style.capital_spacing = {.em = {0.1}};
  const Paragraph set = inline_text(text, style, Language("en"), Direction::left_to_right, {}).paragraph;
  BOOST_REQUIRE_EQUAL(set.styles.size(), 3u);
  BOOST_TEST((set.styles[0].style.letter_spacing == Length()));
  BOOST_TEST(set.styles[1].begin == 4u);
  BOOST_TEST((set.styles[1].style.letter_spacing == style.size.scaled(0.1)));
  BOOST_TEST(set.styles[2].begin == 8u);
  BOOST_TEST((set.styles[2].style.letter_spacing == Length()));
}

BOOST_AUTO_TEST_CASE(a_line_all_in_capitals_gets_forms_and_figures_that_stand_level) {
  BlockStyle style;
  style.figures.shape = FigureStyle::Shape::oldstyle;
  style.capital_spacing = {.em = {0.1}};
  const auto first_style = [&](const char* words) {
    return inline_text(Text(words), style, Language("en"), Direction::left_to_right, {})
        .paragraph.styles.front()
        .style;
  };
  BOOST_TEST((first_style("MARCH 1998").features == std::vector<std::string>{"case", "lnum"}));
  BOOST_TEST((first_style("MARCH 1998").letter_spacing == style.size.scaled(0.1)));
  BOOST_TEST((first_style("March 1998").features == std::vector<std::string>{"onum"}));
  BOOST_TEST((first_style("1998").features == std::vector<std::string>{"onum"}));
}

BOOST_AUTO_TEST_CASE(a_stretch_spaced_wider_stays) {
  BlockStyle style;
  style.letter_spacing = {.em = {0.2}};
  style.capital_spacing = {.em = {0.1}};
  const Paragraph set =
      inline_text(Text("PR-PR"), style, Language("en"), Direction::left_to_right, {}).paragraph;
  BOOST_TEST((set.styles.front().style.letter_spacing == style.size.scaled(0.2)));
}

BOOST_AUTO_TEST_CASE(a_change_of_style_cuts_no_more_than_it_must) {
  Paragraph paragraph;
  TextStyle plain, bold;
  bold.face.weight = 700;
  paragraph.append(u"ab", plain);
  paragraph.append(u"cd", bold);
  restyle(paragraph, {1, 3}, [](TextStyle& style) { style.face.italic = true; });
  std::vector<std::uint32_t> begins;
  for (const StyleSpan& span : paragraph.styles) begins.push_back(span.begin);
  BOOST_TEST(begins == (std::vector<std::uint32_t>{0, 1, 2, 3}), boost::test_tools::per_element());
  restyle(paragraph, {0, 4}, [&](TextStyle& style) { style = plain; });
  BOOST_TEST(paragraph.styles.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
