#include "warraq/text/shape.hpp"

#include <boost/test/unit_test.hpp>
#include <random>

#include "support/toy_font.hpp"
#include "warraq/base/unicode.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(shaping)

namespace {

Paragraph paragraph(std::u16string_view text, const char* language, const char* family) {
  Paragraph p;
  TextStyle style;
  style.family = family;
  style.language = Language(language);
  p.append(text, style);
  p.direction = style.language.direction();
  return p;
}

struct Bench {
  FontSet fonts = FontSet::bundled();
  TextCache cache;
  Diagnostics diagnostics;
  std::vector<ShapedRun> shape(const Paragraph& p) { return shape_paragraph(p, fonts, cache, diagnostics); }
};

/// Shapes the parts between safe places one by one.
std::vector<GlyphId> in_pieces(Bench& bench, const Paragraph& p, const ShapedRun& run) {
  std::vector<std::uint32_t> cuts{run.item.range.begin};
  std::vector<ShapedGlyph> logical = run.glyphs;
  if (run.right_to_left()) std::reverse(logical.begin(), logical.end());
  for (const ShapedGlyph& glyph : logical)
    if (!glyph.unsafe_to_break && glyph.cluster > cuts.back()) cuts.push_back(glyph.cluster);
  cuts.push_back(run.item.range.end);
  std::vector<GlyphId> ids;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    // No context: a cut at a safe place must not need any.
    Paragraph piece = p;
    const auto glyphs = reshape(piece, run.item, {cuts[i], cuts[i + 1]}, false, bench.cache);
    const auto at = run.right_to_left() ? ids.begin() : ids.end();
    std::vector<GlyphId> part;
    for (const ShapedGlyph& glyph : glyphs) part.push_back(glyph.id);
    ids.insert(at, part.begin(), part.end());
  }
  return ids;
}

}  // namespace

BOOST_AUTO_TEST_CASE(pieces_cut_at_safe_places_are_as_the_whole) {
  Bench bench;
  for (const char* family : {"serif", "naskh", "nastaliq", "sans"}) {
    for (const auto& [text, language] : std::vector<std::pair<std::u16string, const char*>>{
             {u"AVATAR office affluent Type To. fjord", "en"},
             {u"که کشور به دشمن دهیم خانه‌ها لا الله", "fa"}}) {
      const Paragraph p = paragraph(text, language, family);
      for (const ShapedRun& run : bench.shape(p)) {
        std::vector<GlyphId> whole;
        for (const ShapedGlyph& glyph : run.glyphs) whole.push_back(glyph.id);
        BOOST_TEST(in_pieces(bench, p, run) == whole, boost::test_tools::per_element());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(brackets_are_mirrored_as_glyphs) {
  Bench bench;
  const auto run = [&](std::u16string_view text, const char* language) {
    return bench.shape(paragraph(text, language, "naskh")).front();
  };
  // In a right-to-left run the opening bracket of the text shows the shape of a closing one.
  const ShapedRun opening = run(u"(ب", "fa");
  BOOST_TEST(opening.glyphs.back().cluster == 0u);
  BOOST_TEST(opening.glyphs.back().id == opening.item.face->glyph_for(U')').value());
}

BOOST_AUTO_TEST_CASE(letters_join_across_a_change_of_style) {
  Bench bench;
  Paragraph p = paragraph(u"به", "fa", "naskh");
  TextStyle red = p.styles.front().style;
  red.colour = Colour::cmyk(0, 1, 1, 0);
  Paragraph two = paragraph(u"ب", "fa", "naskh");
  two.append(u"ه", red);
  const auto whole = bench.shape(p), cut = bench.shape(two);
  BOOST_REQUIRE_EQUAL(cut.size(), 2u);
  BOOST_TEST(cut[0].glyphs.back().id != bench.shape(paragraph(u"ب", "fa", "naskh"))[0].glyphs.back().id);
}

BOOST_AUTO_TEST_CASE(characters_that_steer_layout_show_nothing) {
  Bench bench;
  const auto runs = bench.shape(paragraph(u"a\u00ADb\u200Ec\u2060d", "en", "serif"));
  BOOST_REQUIRE_EQUAL(runs.size(), 1u);
  BOOST_TEST(runs[0].glyphs.size() == 4u);
  Paragraph p = paragraph(u"a\u00ADb\u200Ec\u2060d", "en", "serif");
  BOOST_TEST(!spells_its_text(p));
  BOOST_TEST((spelled(p, {0, 7}) == u"abcd"));
  p.respelled = {{{2, 3}, u"BB"}, {{4, 5}, u""}};
  BOOST_TEST((spelled(p, {0, 7}) == u"aBBd"));
  BOOST_TEST((spelled(p, {3, 7}) == u"d"));
}

BOOST_AUTO_TEST_CASE(a_zero_width_non_joiner_keeps_a_glyph_without_width) {
  Bench bench;
  const auto runs = bench.shape(paragraph(u"می‌رود", "fa", "naskh"));
  bool found = false;
  for (const ShapedGlyph& glyph : runs[0].glyphs)
    if (glyph.cluster == 2) found = glyph.advance == 0;
  BOOST_TEST(found);
}

BOOST_AUTO_TEST_CASE(features_and_dari_reach_the_shaper) {
  Bench bench;
  Paragraph plain = paragraph(u"office", "en", "serif"), without = plain;
  without.styles[0].style.features = {"-liga"};
  BOOST_TEST(bench.shape(plain)[0].glyphs.size() < bench.shape(without)[0].glyphs.size());
  const auto id = [&](const char* language) {
    return bench.shape(paragraph(u"۴", language, "naskh"))[0].glyphs[0].id;
  };
  BOOST_TEST(id("prs") == id("fa"));
}

BOOST_AUTO_TEST_CASE(tatweel_places_are_kept) {
  Bench bench;
  const auto runs = bench.shape(paragraph(u"کشتن", "fa", "naskh"));
  int places = 0;
  for (const ShapedGlyph& glyph : runs[0].glyphs) places += glyph.takes_tatweel;
  BOOST_TEST(places > 0);
}

BOOST_AUTO_TEST_SUITE_END()
