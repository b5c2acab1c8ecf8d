#include "warraq/font/glyph_sides.hpp"

#include <boost/test/unit_test.hpp>

#include "support/toy_font.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(glyph_sides_suite)

BOOST_AUTO_TEST_CASE(ink_begins_where_the_outline_does_and_nowhere_above_it) {
  const FaceRef face = test::toy_face();  // of the letter a: 50 to 950 wide, 0 to 500 high, 1000 apart
  const GlyphSides sides = glyph_sides(*face, *face->glyph_for(U'a'));
  for (std::size_t i = 0; i < GlyphSides::slices; ++i) {
    const double middle = (GlyphSides::bottom_of(i) + GlyphSides::bottom_of(i + 1)) / 2;
    const bool touches = GlyphSides::bottom_of(i + 1) > 0 && GlyphSides::bottom_of(i) <= 0.5;
    BOOST_TEST_CONTEXT("around " << middle << " em") {
      BOOST_TEST(sides.left[i] == (touches ? 50 : 1000));
      BOOST_TEST(sides.right[i] == (touches ? 50 : 1000));
    }
  }
}

BOOST_AUTO_TEST_CASE(slanted_sides_open_upward_or_downward) {
  const FontSet fonts = FontSet::bundled();
  const FaceRef face = fonts.chain("serif", "Latn").front().face;
  const auto gap = [&](char32_t letter, double height) {
    const auto slice = static_cast<std::size_t>((height - GlyphSides::lowest) * GlyphSides::slices);
    return glyph_sides(*face, *face->glyph_for(letter)).left[slice];
  };
  BOOST_TEST(gap(U'A', 0.05) < gap(U'A', 0.3));
  BOOST_TEST(gap(U'A', 0.3) < gap(U'A', 0.5));
  BOOST_TEST(gap(U'V', 0.3) < gap(U'V', 0.1));
}

BOOST_AUTO_TEST_CASE(a_blank_is_open_all_through) {
  const FaceRef face = test::toy_face();
  const GlyphSides sides = glyph_sides(*face, *face->glyph_for(U' '));
  for (std::size_t i = 0; i < GlyphSides::slices; ++i) BOOST_TEST(sides.left[i] == 500);
}

BOOST_AUTO_TEST_SUITE_END()
