#include "warraq/frame/report.hpp"

#include <boost/test/unit_test.hpp>

#include "support/toy_font.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(reports)

namespace {

/// A line of one run of 10 pt letters whose spaces stand `stretch` times as wide as their natural 5 pt.
TextLine line(const std::u16string& text, double stretch = 1, LineWidth width = LineWidth::measure) {
  GlyphRun run;
  run.face = test::toy_face();
  run.size = 10_pt;
  run.text = text;
  TextLine line;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const bool space = text[i] == u' ';
    const Length natural = space ? 5_pt : 10_pt, advance = space ? natural.scaled(stretch) : natural;
    run.glyphs.push_back({.id = 1, .cluster = i, .advance = advance});
    line.fit.natural += natural;
    if (space) line.fit.natural_spaces += natural;
    if (space) line.fit.spaces += advance;
  }
  line.width = run.width();
  line.fit.width = width;
  line.runs.push_back(std::move(run));
  return line;
}

TextLine hyphenated(TextLine line) {
  line.runs.back().glyphs.push_back({.id = 2,
                                     .cluster = static_cast<std::uint32_t>(line.runs.back().text.size()),
                                     .role = GlyphRole::hyphen});
  return line;
}

TextLine last(TextLine line) {
  line.ends_paragraph = true;
  return line;
}

TextLine drawn_out(TextLine line, std::vector<Length> kashidas) {
  line.fit.kashidas = std::move(kashidas);
  return line;
}

/// Lines one below the other on one page.
PagedDocument paged(const std::vector<TextLine>& lines, bool furniture = false) {
  PagedDocument document;
  Page& page = document.pages.emplace_back();
  page.label = "iv";
  Length y;
  for (const TextLine& line : lines) page.frame.add({0_pt, y += 14_pt}, line, 0, furniture);
  return document;
}

Report of(const std::vector<TextLine>& lines) { return report_of(paged(lines)); }

}  // namespace

BOOST_AUTO_TEST_CASE(the_stretch_of_spaces_by_nearest_rank) {
  std::vector<TextLine> lines;
  for (int i = 1; i <= 40; ++i) lines.push_back(last(line(u"ab cd", 0.8 + 0.05 * i)));
  const Report report = of(lines);
  const auto near = boost::test_tools::tolerance(1e-4);
  BOOST_TEST(report.justified.lines == 40u);
  BOOST_TEST(report.justified.least == 0.85, near);
  BOOST_TEST(report.justified.median == 1.8, near);  // the 20th
  BOOST_TEST(report.justified.p95 == 2.7, near);     // the 38th
  BOOST_TEST(report.justified.most == 2.8, near);
}

BOOST_AUTO_TEST_CASE(lines_of_their_own_width_are_apart_and_natural_ones_left_out) {
  const Report report = of({line(u"ab cd", 1.5), line(u"ab cd", 3, LineWidth::own),
                            line(u"ab cd", 1, LineWidth::natural), line(u"abcd", 1)});
  BOOST_TEST(report.lines == 4u);
  BOOST_TEST(report.justified.lines == 1u);  // a line without a space has no stretch
  BOOST_TEST(report.justified.most == 1.5);
  BOOST_TEST(report.own_width.lines == 1u);
  BOOST_TEST(report.own_width.median == 3.0);
}

BOOST_AUTO_TEST_CASE(kashidas_are_counted_by_line) {
  const Report report = of({drawn_out(line(u"ab cd"), {3_pt, 2_pt}), line(u"ab cd"),
                            drawn_out(line(u"ab cd"), {4_pt}), line(u"ab", 1, LineWidth::natural)});
  BOOST_TEST(report.kashidas == 3u);
  BOOST_TEST(report.lines_with_kashida == 2u);
  BOOST_TEST(report.most_kashidas == 2u);
  BOOST_TEST(report.kashidas_per_line == 1.0);  // of three lines that were to be filled
  BOOST_TEST(report.longest_kashida.points() == 4.0);
}

BOOST_AUTO_TEST_CASE(how_far_letters_are_drawn_wider_and_narrower) {
  TextLine wide = line(u"ab"), narrow = line(u"ab");
  wide.runs[0].expansion = 15;
  narrow.runs[0].expansion = -7;
  const Report report = of({wide, line(u"ab"), narrow});
  BOOST_TEST(report.least_expansion == -7);
  BOOST_TEST(report.most_expansion == 15);
}

BOOST_AUTO_TEST_CASE(hyphens_and_the_longest_ladder) {
  const TextLine plain = line(u"ab cd");
  const Report report =
      of({hyphenated(plain), plain, hyphenated(plain), hyphenated(plain), plain, hyphenated(plain)});
  BOOST_TEST(report.hyphens == 4u);
  BOOST_TEST(report.most_hyphens_in_a_row == 2u);
}

BOOST_AUTO_TEST_CASE(what_sticks_out_is_named_with_its_place) {
  TextLine wide = line(u"abcdef ");
  wide.overfull = 2.5_pt;
  wide.fit.source = {120, 127};
  const Report report = of({line(u"ab"), wide});
  BOOST_REQUIRE_EQUAL(report.overfull.size(), 1u);
  const OverfullLine& told = report.overfull.front();
  BOOST_TEST(told.by.points() == 2.5);
  BOOST_TEST(told.text == "abcdef");
  BOOST_TEST(told.place.label == "iv");
  BOOST_TEST(told.place.line == 2u);
  BOOST_TEST(told.place.source.begin == 120u);
}

BOOST_AUTO_TEST_CASE(a_river_ends_with_its_paragraph_and_at_tight_lines) {
  const TextLine even = line(u"aa aa", 1.1), tight = line(u"aa aa", 0.9);
  BOOST_TEST(of({even, even, even, last(even)}).rivers.size() == 1u);
  BOOST_TEST(of({even, even, last(even), even, even, even}).rivers.empty());
  BOOST_TEST(of({even, even, tight, even, even}).rivers.empty());
  const Report late = of({tight, even, even, even, even, even});
  BOOST_REQUIRE_EQUAL(late.rivers.size(), 1u);
  BOOST_TEST(late.rivers[0].place.line == 2u);
  BOOST_TEST(late.rivers[0].lines == 5u);
}

BOOST_AUTO_TEST_CASE(a_river_does_not_run_from_page_to_page) {
  const TextLine even = line(u"aa aa", 1.1);
  PagedDocument document = paged({even, even, even});
  document.pages.push_back(document.pages.front());
  BOOST_TEST(report_of(document).rivers.empty());
}

BOOST_AUTO_TEST_CASE(faces_that_helped_are_counted_without_spaces) {
  TextLine mixed = line(u"ab cd");
  GlyphRun help = mixed.runs.front();
  help.text = u"\U0001D49E d";
  help.fallback = true;
  mixed.runs.push_back(help);
  const Report report = of({mixed, mixed});
  BOOST_REQUIRE_EQUAL(report.fallbacks.size(), 1u);
  BOOST_TEST(report.fallbacks[0].face == "Toy-Regular");
  BOOST_TEST(report.fallbacks[0].characters == 4u);
  BOOST_TEST(report.fallbacks[0].first == "\U0001D49E");
}

BOOST_AUTO_TEST_CASE(furniture_is_left_out_and_what_shares_a_baseline_is_one_line) {
  BOOST_TEST(report_of(paged({line(u"ab cd", 2)}, true)).lines == 0u);
  PagedDocument document = paged({line(u"ab"), line(u"cd")});
  TextLine wide = line(u"ef");
  wide.overfull = 1_pt;
  auto inner = std::make_shared<Frame>();
  inner->add({0_pt, 8_pt}, line(u"gh"));
  inner->add({30_pt, 8_pt}, wide);
  document.pages[0].frame.add({0_pt, 20_pt}, std::shared_ptr<const Frame>(inner));
  const Report report = report_of(document);
  BOOST_TEST(report.lines == 4u);
  BOOST_TEST(report.overfull.at(0).place.line == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
