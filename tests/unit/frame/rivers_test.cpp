#include "warraq/frame/rivers.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/toy_font.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(rivers_suite)

namespace {

/// Lines drawn by hand, a letter or space 10 pt wide.
std::vector<std::vector<Gap>> drawn(const std::vector<std::string>& lines) {
  std::vector<std::vector<Gap>> gaps;
  for (const std::string& line : lines) {
    gaps.emplace_back();
    for (std::size_t i = 0; i < line.size();) {
      const std::size_t end = std::min(line.find_first_not_of(' ', i), line.size());
      if (end > i)
        gaps.back().push_back({Length::from_points(10.0 * static_cast<double>(i)),
                               Length::from_points(10.0 * static_cast<double>(end - i))});
      i = std::max(end, i + 1);
    }
  }
  return gaps;
}

/// "first line+lines@left" of each river.
std::vector<std::string> rivers(const std::vector<std::vector<Gap>>& lines) {
  std::vector<std::string> found;
  for (const River& river : find_rivers(lines))
    found.push_back(std::to_string(river.first_line) + "+" + std::to_string(river.lines) + "@" +
                    std::to_string(static_cast<int>(river.left.points())));
  return found;
}

void check(const std::vector<std::string>& lines, const std::vector<std::string>& expected) {
  BOOST_TEST(rivers(drawn(lines)) == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_has_no_river) { check({}, {}); }

BOOST_AUTO_TEST_CASE(spaces_below_one_another_on_four_lines_are_a_river) {
  check({"aaa aaaaa",  //
         "aaa aaaaa",  //
         "aaa aaaaa"},
        {});
  check({"aaaaaa aa",  //
         "aaa aaaaa",  //
         "aaa aaaaa",  //
         "aaa aaaaa",  //
         "aaa aaaaa",  //
         "aaaaa aaa"},
        {"1+4@30"});
}

BOOST_AUTO_TEST_CASE(a_river_may_wander_as_long_as_its_spaces_overlap_by_more_than_half) {
  check({"aaa   aaaaaa",  //
         "aaaa   aaaaa",  //
         "aaaaa   aaaa",  //
         "aaaaaa   aaa"},
        {"0+4@60"});
  check({"aaa    aaaaaa",  // half of it and no more
         "aaaaa    aaaa",  //
         "aaaaaaa    aa",  //
         "aaaaaaaaa   a"},
        {});
}

BOOST_AUTO_TEST_CASE(a_space_belongs_to_one_river) {
  check({"aa aa aa",  //
         "aa aa aa",  //
         "aa    aa",  //
         "aa aa aa",  //
         "aa aa aa"},
        {"0+5@20"});
}

BOOST_AUTO_TEST_CASE(two_rivers_are_told_from_the_left) {
  check({"aa aa aa", "aa aa aa", "aa aa aa", "aa aa aa"}, {"0+4@20", "0+4@50"});
}

BOOST_AUTO_TEST_CASE(the_gaps_of_a_line_are_its_spaces_as_set) {
  GlyphRun run;
  run.face = test::toy_face();
  run.text = u"a b\u00A0c ";
  const auto glyph = [](std::uint32_t cluster, Length advance) {
    return Glyph{.id = 1, .cluster = cluster, .advance = advance};
  };
  run.glyphs = {glyph(0, 10_pt), glyph(1, 4_pt), glyph(2, 10_pt),
                glyph(3, 6_pt),  glyph(4, 9_pt), glyph(5, 0_pt)};
  TextLine line;
  line.runs = {run};
  const auto gaps = gaps_of(line, 100_pt);
  BOOST_REQUIRE_EQUAL(gaps.size(), 2u);  // the one at the end takes no room
  BOOST_TEST(gaps[0].left.points() == 110);
  BOOST_TEST(gaps[0].width.points() == 4);
  BOOST_TEST(gaps[1].left.points() == 124);
  BOOST_TEST(gaps[1].right().points() == 130);
}

BOOST_AUTO_TEST_SUITE_END()
