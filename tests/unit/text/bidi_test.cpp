#include "warraq/text/bidi.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>

#include "warraq/base/unicode.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(bidi)

namespace {

/// The text as it would stand on one line, from the left; isolates by what they hold.
std::string shown(std::u16string_view text, std::optional<Direction> direction,
                  const std::vector<std::u16string>& isolated = {}, std::optional<Direction> inner = {}) {
  std::vector<Isolate> isolates;
  for (const std::u16string& words : isolated) {
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    isolates.push_back({{begin, begin + static_cast<std::uint32_t>(words.size())}, inner});
  }
  const BidiLevels resolved = resolve_levels(text, direction, isolates);
  std::u16string stretches;  // the text, with a NUL for each edge
  std::vector<std::uint8_t> levels;
  auto edge = resolved.edges.begin();
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (edge != resolved.edges.end() && edge->index == i) {
      stretches += u'\0';
      levels.push_back(edge++->level);
    }
    stretches += text[i];
    levels.push_back(resolved.levels[i]);
  }
  std::u16string line;
  for (const std::uint32_t i : visual_order(levels))
    if (stretches[i] != u'\0') line += stretches[i];
  return to_utf8(line);
}

constexpr auto rtl = Direction::right_to_left;
constexpr auto ltr = Direction::left_to_right;

}  // namespace

BOOST_AUTO_TEST_CASE(plain_latin_is_all_of_level_zero) {
  const BidiLevels levels = resolve_levels(u"Kabul, 2025-04-02.", ltr);
  BOOST_TEST(levels.paragraph == 0);
  BOOST_TEST(std::count(levels.levels.begin(), levels.levels.end(), 0) == 18);
}

BOOST_AUTO_TEST_CASE(no_direction_asks_the_first_strong_character) {
  BOOST_TEST(resolve_levels(u"12 کابل Kabul", std::nullopt).paragraph == 1);
  BOOST_TEST(resolve_levels(u"12 Kabul کابل", std::nullopt).paragraph == 0);
}

BOOST_AUTO_TEST_CASE(latin_in_a_right_to_left_paragraph_has_no_fast_way) {
  const BidiLevels levels = resolve_levels(u"abc.", rtl);
  BOOST_TEST((levels.levels == std::vector<std::uint8_t>{2, 2, 2, 1}));
}

// Rule B5: after Persian letters ASCII dates and telephone numbers turn round, unless isolated.
BOOST_AUTO_TEST_CASE(dates_and_telephone_numbers_stay_in_order_when_isolated) {
  BOOST_TEST(shown(u"تا ۱۴۰۴-۰۱-۱۳", rtl) == "۱۳-۰۱-۱۴۰۴ ات");
  BOOST_TEST(shown(u"تا ۱۴۰۴-۰۱-۱۳", rtl, {u"۱۴۰۴-۰۱-۱۳"}, ltr) == "۱۴۰۴-۰۱-۱۳ ات");
  BOOST_TEST(shown(u"تا ۱۴۰۴/۰۱/۱۳", rtl) == "۱۴۰۴/۰۱/۱۳ ات");
  BOOST_TEST(shown(u"از 2025-04-02", rtl) == "02-04-2025 زا");
  BOOST_TEST(shown(u"از 2025-04-02", rtl, {u"2025-04-02"}, ltr) == "2025-04-02 زا");
  BOOST_TEST(shown(u"به +93 70 123 4567", rtl) == "4567 123 70 93+ هب");
  BOOST_TEST(shown(u"به +93 70 123 4567", rtl, {u"+93 70 123 4567"}, ltr) == "+93 70 123 4567 هب");
}

// Rule B4: a note mark stands after what it marks, in the direction of the paragraph.
BOOST_AUTO_TEST_CASE(a_note_mark_stays_on_the_side_of_the_paragraph) {
  BOOST_TEST(shown(u"در 123* و", rtl, {u"*"}) == "و *123 رد");
  BOOST_TEST(shown(u"در Kabul1 و", rtl, {u"1"}) == "و 1Kabul رد");
  BOOST_TEST(shown(u"see «کابل»* now", ltr, {u"*"}) == "see «لباک»* now");
  BOOST_TEST(shown(u"see کابل* و بلخ now", ltr, {u"*"}) == "see خلب و *لباک now");
}

BOOST_AUTO_TEST_CASE(brackets_pair_across_directions) {
  BOOST_TEST(shown(u"سازمان (UNAMA) ملل", rtl) == "للم )UNAMA( نامزاس");  // the shaper mirrors the glyphs
}

BOOST_AUTO_TEST_CASE(isolates_nest_and_touch) {
  const std::u16string text = u"ا abc بdef";
  const std::vector<Isolate> isolates{{{2, 7}, ltr}, {{2, 5}, ltr}, {{7, 10}, std::nullopt}};
  const BidiLevels levels = resolve_levels(text, rtl, isolates);
  BOOST_TEST((levels.levels == std::vector<std::uint8_t>{1, 1, 4, 4, 4, 2, 3, 2, 2, 2}));
}

BOOST_AUTO_TEST_CASE(controls_of_the_text_stay_inside_their_isolate) {
  // A stray closing control inside does not end the isolate; an opening one left open ends with it.
  const auto levels = [](std::u16string_view text) {
    return resolve_levels(text, rtl, std::vector<Isolate>{{{2, 7}, ltr}}).levels;
  };
  const std::vector<std::uint8_t> plain = levels(u"ا 12-34 56");
  const std::vector<std::uint8_t> closing = levels(u"ا 1\u2069-34 56"), opening = levels(u"ا 12-3\u2066 56");
  for (const std::size_t i : {0u, 1u, 2u, 4u, 5u, 7u, 8u}) BOOST_TEST(closing[i] == plain[i]);
  for (const std::size_t i : {0u, 1u, 2u, 3u, 4u, 7u, 8u, 9u}) BOOST_TEST(opening[i] == plain[i]);
}

BOOST_AUTO_TEST_CASE(trailing_space_ends_the_line) {
  BOOST_TEST(trailing_space(u"abc  ", {0, 5}) == 3u);
  BOOST_TEST(trailing_space(u"abc \u2028", {0, 5}) == 3u);
  BOOST_TEST(trailing_space(u"   ", {1, 3}) == 1u);
}

BOOST_AUTO_TEST_CASE(visual_order_is_a_permutation) {
  std::mt19937 random(9);
  for (int round = 0; round < 500; ++round) {
    std::vector<std::uint8_t> levels(random() % 30);
    for (auto& level : levels) level = static_cast<std::uint8_t>(random() % 5);
    auto order = visual_order(levels);
    std::sort(order.begin(), order.end());
    for (std::uint32_t i = 0; i < order.size(); ++i) BOOST_REQUIRE_EQUAL(order[i], i);
  }
}

BOOST_AUTO_TEST_SUITE_END()
