#include "page/poem_measure.hpp"

#include <boost/test/unit_test.hpp>

using namespace warraq;

BOOST_AUTO_TEST_SUITE(poem_measure)

namespace {

PoemNaturals pairs(std::vector<Length> whole, std::vector<Length> half = {}, bool second_whole = true) {
  return {.whole = std::move(whole), .half = std::move(half), .paired = true, .second_whole = second_whole};
}

const PoemRoom room{.column = 300_pt, .gap = 20_pt, .step = 30_pt};

}  // namespace

BOOST_AUTO_TEST_CASE(two_hemistichs_stand_side_by_side_where_they_fit) {
  const PoemMeasure measure = solve_poem(pairs({90_pt, 120_pt}), room);
  BOOST_TEST((measure.arrangement == Arrangement::side_by_side));
  BOOST_TEST((measure.whole == 120_pt));
  BOOST_TEST((measure.gap == 20_pt + 40_pt / 3));  // a third of what is left over
  BOOST_TEST((measure.block() == measure.whole * 2 + measure.gap));
}

BOOST_AUTO_TEST_CASE(the_gap_at_most_doubles) {
  BOOST_TEST((solve_poem(pairs({50_pt, 50_pt}), room).gap == 40_pt));
}

BOOST_AUTO_TEST_CASE(the_longest_is_narrowed_by_three_parts_in_a_hundred_to_stand_side_by_side) {
  const PoemMeasure measure = solve_poem(pairs({100_pt, 144_pt}), room);  // 97 % of it: 139.7 of 140
  BOOST_TEST((measure.arrangement == Arrangement::side_by_side));
  BOOST_TEST((measure.whole == 140_pt));
  BOOST_TEST(narrows_to(144_pt, measure.whole));
  BOOST_TEST((solve_poem(pairs({100_pt, 145_pt}), room).arrangement == Arrangement::stepped));
}

BOOST_AUTO_TEST_CASE(one_long_hemistich_in_ten_does_not_widen_all) {
  std::vector<Length> widths(19, 100_pt);
  widths.push_back(102_pt);
  BOOST_TEST((solve_poem(pairs(widths), room).whole == 100_pt));
  widths.back() = 110_pt;  // it may not be narrowed more than by 3 %
  BOOST_TEST((solve_poem(pairs(widths), room).whole == Length(110_pt).fraction(97, 100)));
  BOOST_TEST((solve_poem(pairs({100_pt, 100_pt, 100_pt, 102_pt}), room).whole == 102_pt));
}

BOOST_AUTO_TEST_CASE(stepped_then_stacked_then_as_wide_as_the_column) {
  const PoemMeasure stepped = solve_poem(pairs({200_pt, 250_pt}), room);
  BOOST_TEST((stepped.arrangement == Arrangement::stepped));
  BOOST_TEST((stepped.block() == 280_pt));
  const PoemMeasure stacked = solve_poem(pairs({200_pt, 290_pt}), room);
  BOOST_TEST((stacked.arrangement == Arrangement::stacked));
  BOOST_TEST((stacked.whole == 290_pt));
  BOOST_TEST((solve_poem(pairs({200_pt, 400_pt}), room).whole == 300_pt));
}

BOOST_AUTO_TEST_CASE(half_hemistichs_have_a_width_of_their_own) {
  const PoemMeasure tails = solve_poem(pairs({150_pt, 160_pt}, {50_pt, 60_pt}, false), room);
  BOOST_TEST((tails.arrangement == Arrangement::side_by_side));
  BOOST_TEST((tails.whole == 160_pt));
  BOOST_TEST((tails.second == 60_pt));
  const PoemMeasure mixed = solve_poem(pairs({100_pt, 110_pt}, {50_pt}), room);
  BOOST_TEST((mixed.second == 110_pt));
  BOOST_TEST((mixed.half == 50_pt));
}

BOOST_AUTO_TEST_CASE(singles_alone_are_stacked) {
  const PoemMeasure measure = solve_poem({.whole = {90_pt, 120_pt}}, room);
  BOOST_TEST((measure.arrangement == Arrangement::stacked));
  BOOST_TEST((measure.block() == 120_pt));
}

BOOST_AUTO_TEST_SUITE_END()
