#include "pdf/rows.hpp"

#include <boost/test/unit_test.hpp>

#include "support/toy_font.hpp"
#include "warraq/base/unicode.hpp"

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_rows)

namespace {

TextLine letters(Direction direction, std::u16string text) {
  static const FaceRef face = test::toy_face();
  GlyphRun run;
  run.face = face;
  run.size = 10_pt;
  run.level = direction == Direction::right_to_left ? 1 : 0;
  const auto count = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t cluster = run.level == 1 ? count - 1 - i : i;
    run.glyphs.push_back({face->glyph_for(text[cluster]).value(), cluster, 10_pt, {}, {}, GlyphRole::text});
  }
  run.text = std::move(text);
  TextLine line;
  line.direction = direction;
  line.width = run.width();
  line.runs.push_back(std::move(run));
  return line;
}

constexpr Direction ltr = Direction::left_to_right, rtl = Direction::right_to_left;

}  // namespace

BOOST_AUTO_TEST_CASE(hemistichs_are_one_row) {
  Frame frame;
  frame.add({100_pt, 20_pt}, letters(rtl, u"بت"), 4);
  frame.add({10_pt, 20_pt}, letters(rtl, u"سل"), 4);
  frame.add({10_pt, 40_pt}, letters(rtl, u"سل"), 4);
  BOOST_TEST(row_length(frame, 0) == 2u);
  BOOST_TEST(row_length(frame, 2) == 1u);
  const auto row = joined_row(frame, 0, 2);
  BOOST_REQUIRE(row);
  BOOST_TEST((row->position == Point{10_pt, 20_pt}));
  BOOST_TEST((row->line.width == 110_pt));
  BOOST_REQUIRE(row->line.runs.size() == 3u);
  BOOST_TEST(to_utf8(row->line.runs[0].text) == "سل");
  BOOST_TEST((row->line.runs[1].width() == 70_pt));
  BOOST_TEST(to_utf8(row->line.runs[2].text) == "بت");
}

BOOST_AUTO_TEST_CASE(a_word_that_runs_across_the_gap_is_one_word) {
  const auto with_joiner = [](std::u16string text, std::uint32_t joiner) {
    TextLine line = letters(rtl, std::move(text));
    GlyphRun& run = line.runs.front();
    run.text[joiner] = 0x200D;
    for (Glyph& glyph : run.glyphs)
      if (glyph.cluster == joiner) glyph.advance = Length();
    line.width = run.width();
    return line;
  };
  Frame frame;
  frame.add({100_pt, 20_pt}, with_joiner(u"بتس", 2), 4);
  frame.add({10_pt, 20_pt}, with_joiner(u"تسل", 0), 4);
  const auto row = joined_row(frame, 0, 2);
  BOOST_REQUIRE(row);
  BOOST_REQUIRE(row->line.runs.size() == 1u);
  const GlyphRun& word = row->line.runs.front();
  BOOST_TEST(to_utf8(word.text) == "بتسل");
  BOOST_REQUIRE(word.glyphs.size() == 4u);
  BOOST_TEST((word.glyphs[1].advance == 80_pt));  // its own 10 and the gap
  BOOST_TEST((word.width() == row->line.width));
  for (std::uint32_t i = 0; i < 4; ++i) BOOST_TEST(word.glyphs[i].cluster == 3 - i);
}

BOOST_AUTO_TEST_CASE(verses_of_latin_lead_to_the_right) {
  Frame frame;
  frame.add({10_pt, 20_pt}, letters(ltr, u"ab"), 4);
  frame.add({100_pt, 20_pt}, letters(ltr, u"cd"), 4);
  BOOST_TEST(row_length(frame, 0) == 2u);
  BOOST_TEST((joined_row(frame, 0, 2)->line.runs[1].width() == 70_pt));
}

BOOST_AUTO_TEST_CASE(what_is_not_one_in_the_text_stays_apart) {
  const auto pair = [](Point second, Direction direction, StructureId element) {
    Frame frame;
    frame.add({10_pt, 20_pt}, letters(ltr, u"ab"), 4);
    frame.add(second, letters(direction, u"ab"), element);
    return row_length(frame, 0);
  };
  BOOST_TEST(pair({100_pt, 20_pt}, ltr, 4) == 2u);
  BOOST_TEST(pair({100_pt, 21_pt}, ltr, 4) == 1u);  // another line
  BOOST_TEST(pair({100_pt, 20_pt}, rtl, 4) == 1u);  // a row with two ends
  BOOST_TEST(pair({100_pt, 20_pt}, ltr, 5) == 1u);  // another cell
  BOOST_TEST(pair({0_pt, 20_pt}, ltr, 4) == 1u);    // leads back
}

BOOST_AUTO_TEST_SUITE_END()
