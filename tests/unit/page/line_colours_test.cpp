#include "warraq/page/line_colours.hpp"

#include <boost/test/unit_test.hpp>

#include "support/toy_font.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(line_colours)

namespace {

TextLine line(double stretch, LineWidth width = LineWidth::measure, Length overfull = {}) {
  GlyphRun run;
  run.face = test::toy_face();
  run.size = 10_pt;
  run.text = u"a b";
  run.glyphs = {{.id = 1, .cluster = 0, .advance = 10_pt}};
  TextLine line;
  line.width = 10_pt;
  line.runs = {run};
  line.overfull = overfull;
  line.fit.width = width;
  line.fit.natural_spaces = 10_pt;
  line.fit.spaces = Length::from_points(10 * stretch);
  return line;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_looks_as_its_spaces_do) {
  const auto check = [](const TextLine& line, LineLook look) { BOOST_TEST((look_of(line) == look)); };
  check(line(0.85), LineLook::tight);
  check(line(0.9), LineLook::even);
  check(line(1.25), LineLook::even);
  check(line(1.3), LineLook::loose);
  check(line(1.6), LineLook::gaping);
  check(line(1.6, LineWidth::own), LineLook::gaping);
  check(line(1.6, LineWidth::natural), LineLook::unforced);
  check(line(0.8, LineWidth::measure, 1_pt), LineLook::overfull);
}

BOOST_AUTO_TEST_CASE(lines_lie_on_their_colour_and_a_strip_says_what_it_means) {
  PagedDocument document;
  Page& page = document.pages.emplace_back();
  page.media = page.frame.size = {200_pt, 300_pt};
  page.frame.add({20_pt, 50_pt}, line(1.6));
  page.frame.add({20_pt, 64_pt}, line(1.0, LineWidth::natural));
  page.frame.add({20_pt, 280_pt}, line(1.6), 0, true);
  SettingCache cache;
  const PagedDocument coloured = coloured_by_fit(document, test::toy_fonts(), cache);
  const Frame& frame = coloured.pages.at(0).frame;
  BOOST_REQUIRE_EQUAL(frame.items.size(), 5u);
  const auto& band = std::get<Rule>(frame.items[0].content);  // below the letters, so painted first
  BOOST_TEST(band.size.width.points() == 10.0);
  BOOST_TEST(!band.colour.is_grey());
  BOOST_TEST((frame.items[0].position.y < 50_pt && 50_pt < frame.items[0].position.y + band.size.height));
  BOOST_TEST(std::holds_alternative<TextLine>(frame.items[1].content));
  BOOST_TEST(frame.size.height.points() > 300);
  BOOST_TEST((frame.items[4].position.y == 300_pt));
  const auto& strip = std::get<std::shared_ptr<const Frame>>(frame.items[4].content);
  std::size_t swatches = 0, words = 0;
  for (const FrameItem& item : strip->items) {
    swatches += std::holds_alternative<Rule>(item.content);
    words += std::holds_alternative<TextLine>(item.content);
    BOOST_TEST((item.position.y < strip->size.height));
  }
  BOOST_TEST(swatches == 5u);
  BOOST_TEST(words == 6u);
}

BOOST_AUTO_TEST_SUITE_END()
