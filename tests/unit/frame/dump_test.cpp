#include "warraq/frame/dump.hpp"

#include <boost/test/unit_test.hpp>

#include "support/toy_font.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(dump_suite)

namespace {

TextLine line() {
  GlyphRun run;
  run.face = test::toy_face();
  run.size = 10_pt;
  run.language = Language("fa");
  run.level = 1;
  run.text = u"\"\u200C";
  run.glyphs = {{.id = 7, .cluster = 1, .advance = 2.5_pt, .y_offset = -1_pt},
                {.id = 9, .cluster = 0, .advance = 10_pt, .role = GlyphRole::hyphen}};
  return {.width = 12.5_pt, .direction = Direction::right_to_left, .runs = {run}, .stretch = 0.25};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_shows_what_decides_its_look) {
  BOOST_TEST(dump(line()) ==
             "line w=12.500 rtl stretch=0.250\n"
             "  run fa Toy-Regular 10 level=1 x=0.000 \"\\\"<200C>\" [7@0.000,-1.000=1+2.500 9=0+10.000h]\n");
}

BOOST_AUTO_TEST_CASE(items_stand_in_reading_order_under_their_frame) {
  auto inner = std::make_shared<Frame>(Frame{.size = {20_pt, 5_pt}, .items = {}});
  inner->add({1_pt, 2_pt}, Rule{{3_pt, 0.5_pt}, Colour::grey(0.5)});
  Frame frame{.size = {100_pt, 50_pt}, .items = {}};
  frame.add({0_pt, -0.0001_pt}, Link{{10_pt, 10_pt}, "#note-1"}, 4);
  frame.add({5_pt, 6_pt}, std::shared_ptr<const Frame>(inner), 0, true);
  frame.add({0_pt, 0_pt}, Anchor{"top"});
  BOOST_TEST(dump(frame) ==
             "frame 100.000x50.000\n"
             "  link x=0.000 y=0.000 structure=4 10.000x10.000 \"#note-1\"\n"
             "  frame x=5.000 y=6.000 furniture 20.000x5.000\n"
             "    rule x=1.000 y=2.000 3.000x0.500 grey 0.5\n"
             "  anchor x=0.000 y=0.000 \"top\"\n");
}

BOOST_AUTO_TEST_CASE(a_document_shows_its_pages_and_outline) {
  PagedDocument document;
  document.metadata.title = "A title";
  document.outline.push_back({"Part", 1, 0, 12_pt});
  Page page;
  page.media = page.trim.size = {200_pt, 300_pt};
  page.label = "i";
  document.pages.push_back(page);
  BOOST_TEST(dump(document) ==
             "document ltr \"A title\"\n"
             "  outline 1 page 1 y=12.000 \"Part\"\n"
             "page 1 200.000x300.000 label \"i\"\n");
}

BOOST_AUTO_TEST_SUITE_END()
