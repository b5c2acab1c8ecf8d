// Optical margins and letters drawn wider, in the bundled faces: what matters is that ink decides and that
// lines come out to the unit.

#include <boost/test/unit_test.hpp>

#include "line/protrusion.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/line/set_lines.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(edges_suite)

namespace {

struct Bench {
  FontSet fonts = FontSet::bundled();
  SettingCache cache;
  Diagnostics diagnostics;

  std::vector<SetLine> set(const Paragraph& p, const LineOptions& options) {
    return set_lines(p, options, fonts, cache, diagnostics);
  }
  FaceRef face(const char* family, const char* script) { return fonts.chain(family, script).front().face; }
};

Paragraph paragraph(std::u16string_view words, const char* language) {
  TextStyle style;
  style.size = 11_pt;
  style.language = Language(language);
  Paragraph p;
  p.append(words, style);
  p.direction = style.language.direction();
  return p;
}

constexpr std::u16string_view english =
    u"Paper was made by hand, sheet by sheet, from rags that had been sorted, cut, left to rot and beaten to "
    u"a "
    u"pulp; \u201Cthe stuff\u201D, as papermakers say. A vatman dipped his mould into it, shook it once to "
    u"and "
    u"fro, and passed it on to the coucher, who laid the wet sheet on felt. Two hundred and forty sheets "
    u"went "
    u"under the press at a time, and ten men pulled at the bar.";
constexpr std::u16string_view persian =
    u"کاغذ را با دست می‌ساختند، برگ به برگ، از کهنه‌هایی که جدا و ریز می‌کردند و می‌گذاشتند "
    u"تا "
    u"بپوسد. "
    u"«خمیر» را در خم می‌ریختند؛ استاد قالب را در آن فرو می‌برد، می‌لرزاند و به دیگری می‌سپرد تا "
    u"برگ "
    u"تر را بر نمد "
    u"بخواباند. هر بار دویست و چهل برگ زیر فشار می‌رفت و ده مرد دسته "
    u"را "
    u"می‌کشیدند.";

/// How far a character of a face stands out on a side, in ems.
double out(Bench& bench, const char* family, const char* script, char32_t character, Side side) {
  const FaceRef face = bench.face(family, script);
  Protrusions protrusions(face);
  const bool joined = std::string(script) == "Arab";
  return protrusions.of(*face->glyph_for(character), side, joined) /
         static_cast<double>(face->units_per_em());
}

/// The lines that must fill their measure: all but the last.
void check_exact(const std::vector<SetLine>& lines, Length measure) {
  BOOST_REQUIRE(lines.size() > 3);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const SetLine& set = lines[i];
    BOOST_TEST_CONTEXT("line " << i) {
      BOOST_TEST((set.line.width - set.left_protrusion - set.right_protrusion).units() == measure.units());
      BOOST_TEST((set.left + set.left_protrusion).units() == 0);
      BOOST_TEST(set.line.overfull.units() == 0);
      Length sum;
      for (const GlyphRun& run : set.line.runs) sum += run.width();
      BOOST_TEST(sum.units() == set.line.width.units());
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(open_sides_stand_out_and_stems_do_not) {
  Bench bench;
  const auto right = [&](char32_t c) { return out(bench, "serif", "Latn", c, Side::right); };
  const auto left = [&](char32_t c) { return out(bench, "serif", "Latn", c, Side::left); };
  for (const char32_t stem : U"HnmlIN")
    if (stem) BOOST_TEST(left(stem) < 0.02);
  for (const char32_t open : U"ATVWYy")
    if (open) BOOST_TEST(left(open) > 0.02);
  for (const char32_t mark : U".,-\u2013\u201D\u2019")
    if (mark) BOOST_TEST(right(mark) > 0.05);
  BOOST_TEST(right(U'-') > right(U'.'));
  BOOST_TEST(right(U'.') > right(U':'));
  BOOST_TEST(left(U'T') > left(U'A'));
}

BOOST_AUTO_TEST_CASE(arabic_letters_and_marks_stand_out_by_their_own_ink) {
  Bench bench;
  const auto left = [&](char32_t c) { return out(bench, "naskh", "Arab", c, Side::left); };
  const auto right = [&](char32_t c) { return out(bench, "naskh", "Arab", c, Side::right); };
  BOOST_TEST(left(U'ا') < 0.03);
  BOOST_TEST(left(U'ر') > 0.03);
  BOOST_TEST(left(U'.') > 0.03);
  BOOST_TEST(right(U'«') > 0.03);
}

BOOST_AUTO_TEST_CASE(the_rest_of_the_line_fills_the_measure_to_the_unit) {
  Bench bench;
  for (const double points : {150.0, 233.3, 312.0}) {
    const Length measure = Length::from_points(points);
    const LineOptions options{.measure = measure, .protrusion = 2_pt, .expansion = 0.02};
    check_exact(bench.set(paragraph(english, "en"), options), measure);
    check_exact(bench.set(paragraph(persian, "fa"), options), measure);
  }
}

BOOST_AUTO_TEST_CASE(nothing_stands_out_further_than_the_limit) {
  Bench bench;
  Length farthest;
  for (const SetLine& set : bench.set(paragraph(english, "en"), {.measure = 150_pt, .protrusion = 0.5_pt}))
    farthest = std::max({farthest, set.left_protrusion, set.right_protrusion});
  BOOST_TEST(farthest.points() == 0.5);
}

BOOST_AUTO_TEST_CASE(right_to_left_lines_hang_on_both_sides) {
  Bench bench;
  int left = 0, right = 0;
  for (int measure = 150; measure < 300; measure += 30)
    for (const SetLine& set :
         bench.set(paragraph(persian, "fa"), {.measure = Length::from_points(measure), .protrusion = 3_pt})) {
      left += set.left_protrusion > Length();
      right += set.right_protrusion > Length();
    }
  BOOST_TEST(left > 5);
  BOOST_TEST(right > 5);
}

BOOST_AUTO_TEST_CASE(ragged_ends_and_indented_starts_do_not_hang) {
  Bench bench;
  const Paragraph p =
      paragraph(u"\u201CThis\u201D begins with a quote, and it goes on for a line or two.", "en");
  const LineOptions ragged{.measure = 150_pt, .alignment = LineAlignment::start, .protrusion = 3_pt};
  for (const SetLine& set : bench.set(p, ragged)) BOOST_TEST(set.right_protrusion.units() == 0);
  BOOST_TEST(bench.set(p, ragged).front().left_protrusion.points() > 0);
  const LineOptions indented{.measure = 150_pt, .first_indent = 10_pt, .protrusion = 3_pt};
  BOOST_TEST(bench.set(p, indented).front().left_protrusion.units() == 0);
  BOOST_TEST(bench.set(p, indented).front().left.points() == 10.0);
}

BOOST_AUTO_TEST_CASE(letters_are_drawn_wider_within_their_limit_and_spaces_gain_by_it) {
  Bench bench;
  const Paragraph p = paragraph(english, "en");
  const auto worst = [&](double expansion) {
    double sum = 0;
    for (const SetLine& set : bench.set(p, {.measure = 200_pt, .expansion = expansion})) {
      const double r = std::abs(set.line.stretch);
      sum += r * r * r;
      for (const GlyphRun& run : set.line.runs) BOOST_TEST(std::abs(run.expansion) <= expansion * 1000);
    }
    return sum;
  };
  BOOST_TEST(worst(0.02) < 0.5 * worst(0));
}

BOOST_AUTO_TEST_CASE(loose_lines_are_as_even_as_they_go_before_any_gapes) {
  Bench bench;
  double sum = 0;
  for (int measure = 140; measure < 200; measure += 10) {
    const LineOptions narrow{
        .measure = Length::from_points(measure), .hyphenate = false, .emergency_stretch = 30_pt};
    for (const SetLine& set : bench.set(paragraph(english, "en"), narrow))
      sum += set.line.stretch * set.line.stretch * set.line.stretch;
  }
  BOOST_TEST(sum < 800);  // beyond 1000 with stretch that is not there, which makes gaping lines cheap
}

BOOST_AUTO_TEST_CASE(letters_that_join_keep_their_width) {
  Bench bench;
  Paragraph p = paragraph(persian, "fa");
  TextStyle latin = p.styles.front().style;
  p.append(u" English words ", latin);
  for (const SetLine& set : bench.set(p, {.measure = 150_pt, .expansion = 0.02}))
    for (const GlyphRun& run : set.line.runs) BOOST_TEST(run.expansion == 0);
}

BOOST_AUTO_TEST_SUITE_END()
