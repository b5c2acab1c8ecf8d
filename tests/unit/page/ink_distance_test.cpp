#include "page/ink_distance.hpp"

#include <boost/test/unit_test.hpp>

#include "support/toy_font.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(ink_distances)

namespace {

/// A line of toy letters, 10 pt and 10 pt wide each: small ones reach 5 pt up, capitals 7, tails 2 down.
TextLine line(std::string_view letters) {
  GlyphRun run;
  run.face = test::toy_face();
  run.size = 10_pt;
  for (const char c : letters)
    run.glyphs.push_back(
        {.id = c == ' ' ? 0 : *run.face->glyph_for(static_cast<char32_t>(c)), .advance = 10_pt});
  TextLine line;
  line.runs = {run};
  line.width = run.width();
  return line;
}

double distance(std::string_view above, std::string_view below, Length left = {}) {
  InkTable inks;
  return ink_distance(line(above), {}, line(below), left, inks).points();
}

}  // namespace

BOOST_AUTO_TEST_CASE(only_what_stands_one_above_the_other_counts) {
  BOOST_TEST(distance("aga", "AaA") ==
             7);  // a tail above a small letter: 2 and 5; nothing below a capital: 7
  BOOST_TEST(distance("ggg", "aAa") == 9);
  BOOST_TEST(distance("gaa", "aaA") == 7);
  BOOST_TEST(distance("gaa", "aaA", -20_pt) == 9);  // moved below the tail
}

BOOST_AUTO_TEST_CASE(lines_beside_one_another_never_touch) { BOOST_TEST(distance("gg", "AA", 40_pt) == 0); }

BOOST_AUTO_TEST_SUITE_END()
