#include "warraq/base/length.hpp"

#include <boost/test/unit_test.hpp>

using namespace warraq;
using namespace warraq::literals;

BOOST_AUTO_TEST_SUITE(length)

BOOST_AUTO_TEST_CASE(sums_of_thirds_do_not_drift) {
  const Length third = Length::from_points(1).fraction(1, 3);
  Length sum;
  for (int i = 0; i < 3000; ++i) sum += third;
  BOOST_TEST(sum.units() == 3000 * third.units());
  BOOST_TEST(sum.units() == 3000 * 21845);
}

BOOST_AUTO_TEST_CASE(an_inch_is_the_same_in_both_units) { BOOST_TEST((25.4_mm).units() == (72_pt).units()); }

BOOST_AUTO_TEST_CASE(rounding_is_away_from_zero_on_both_sides) {
  BOOST_TEST(Length::from_units(3).scaled(0.5).units() == 2);
  BOOST_TEST(Length::from_units(-3).scaled(0.5).units() == -2);
  BOOST_TEST(Length::from_units(3).fraction(1, 2).units() == 2);
  BOOST_TEST(Length::from_units(-3).fraction(1, 2).units() == -2);
}

BOOST_AUTO_TEST_CASE(a_fraction_of_a_long_length_does_not_overflow) {
  const Length kilometre = Length::from_millimetres(1e6);
  BOOST_TEST(kilometre.fraction(1'000'000'000, 1'000'000'000).units() == kilometre.units());
}

BOOST_AUTO_TEST_CASE(design_units_become_page_lengths_from_their_sum) {
  // 3 x 333 units at 10 pt of 1000: converting each would lose a unit or gain one.
  BOOST_TEST(to_length(FontUnits{999}, 10_pt, 1000).units() == (10_pt).fraction(999, 1000).units());
  BOOST_TEST(to_length(FontUnits{1000}, 10_pt, 1000).units() == (10_pt).units());
  BOOST_TEST(to_length(FontUnits{-500}, 10_pt, 1000).units() == (-5_pt).units());
}

BOOST_AUTO_TEST_CASE(an_em_follows_the_type_size) {
  BOOST_TEST((1.5_em).at(12_pt).units() == (18_pt).units());
}

BOOST_AUTO_TEST_SUITE_END()
