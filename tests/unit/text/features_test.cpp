#include <boost/test/unit_test.hpp>

#include "support/toy_font.hpp"
#include "text/small_caps.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/text/shape.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(features)

namespace {

struct Shaped {
  std::vector<ShapedRun> runs;
  Diagnostics diagnostics;

  std::vector<GlyphId> glyphs() const {
    std::vector<GlyphId> all;
    for (const ShapedRun& run : runs)
      for (const ShapedGlyph& glyph : run.glyphs) all.push_back(glyph.id);
    return all;
  }
};

Shaped shaped(const FontSet& fonts, std::u16string_view text, TextStyle style, const char* language = "en") {
  style.language = Language(language);
  Paragraph paragraph;
  paragraph.append(text, style);
  TextCache cache;
  Shaped result;
  result.runs = shape_paragraph(paragraph, fonts, cache, result.diagnostics);
  return result;
}

const FontSet& bundled() {
  static const FontSet set = FontSet::bundled();
  return set;
}

std::size_t warnings(const char* family, std::u16string_view text, std::vector<std::string> features) {
  TextStyle style;
  style.family = family;
  style.features = std::move(features);
  const Shaped set = shaped(bundled(), text, style);
  return static_cast<std::size_t>(
      std::count_if(set.diagnostics.begin(), set.diagnostics.end(),
                    [](const Diagnostic& one) { return one.code == "missing-feature"; }));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_face_with_small_capitals_gives_its_own) {
  TextStyle style;
  const auto plain = shaped(bundled(), u"Émile Zola", style).glyphs();
  style.small_caps = SmallCaps::letters;
  const Shaped small = shaped(bundled(), u"Émile Zola", style);
  BOOST_TEST(small.diagnostics.empty());
  BOOST_REQUIRE_EQUAL(small.runs.size(), 1u);
  BOOST_TEST((small.runs[0].item.size == style.size));
  const auto glyphs = small.glyphs();
  BOOST_REQUIRE_EQUAL(glyphs.size(), plain.size());
  BOOST_TEST(glyphs[0] == plain[0]);  // a capital stays
  BOOST_TEST(glyphs[1] != plain[1]);
  style.small_caps = SmallCaps::all;
  BOOST_TEST(shaped(bundled(), u"Émile Zola", style).glyphs().back() == glyphs.back());
  BOOST_TEST(shaped(bundled(), u"Zola", style).glyphs()[0] != plain[6]);
}

BOOST_AUTO_TEST_CASE(a_face_without_small_capitals_gets_capitals_of_the_right_size) {
  const FontSet fonts = test::toy_fonts();
  TextStyle style;
  style.small_caps = SmallCaps::letters;
  const Shaped small = shaped(fonts, u"Abc de", style);
  BOOST_REQUIRE_EQUAL(small.diagnostics.size(), 1u);
  BOOST_TEST(small.diagnostics[0].code == "missing-feature");
  BOOST_REQUIRE_EQUAL(small.runs.size(), 4u);  // A, bc, the space, de
  const FaceRef face = small.runs[0].item.face;
  const std::vector<GlyphId> expected{*face->glyph_for(U'A'), *face->glyph_for(U'B'), *face->glyph_for(U'C'),
                                      *face->glyph_for(U' '), *face->glyph_for(U'D'), *face->glyph_for(U'E')};
  BOOST_TEST(small.glyphs() == expected, boost::test_tools::per_element());
  BOOST_TEST((small.runs[0].item.size == style.size));
  // Small letters are 500 high and capitals 700; small capitals stand a little above the former.
  const double scale = ratio(small.runs[1].item.size, style.size);
  BOOST_TEST(scale > 500.0 / 700);
  BOOST_TEST(scale < 560.0 / 700);
  // They still stand for what is written.
  BOOST_TEST(small.runs[1].glyphs[0].cluster == 1u);
}

BOOST_AUTO_TEST_CASE(scaled_capitals_mind_the_language) {
  BOOST_TEST((scaled_capital(U'i', Language("tr")) == U'İ'));
  BOOST_TEST((scaled_capital(U'i', Language("en")) == U'I'));
  BOOST_TEST((scaled_capital(U'ß', Language("de")) == U'ẞ'));
  BOOST_TEST((scaled_capital(U'ж', Language("ru")) == U'Ж'));
  BOOST_TEST((scaled_capital(U'7', Language("en")) == U'7'));
}

BOOST_AUTO_TEST_CASE(letters_of_arabic_script_have_no_small_capitals_and_no_complaint) {
  TextStyle style;
  const auto plain = shaped(bundled(), u"کار و سال", style, "fa").glyphs();
  style.small_caps = SmallCaps::all;
  const Shaped same = shaped(bundled(), u"کار و سال", style, "fa");
  BOOST_TEST(same.glyphs() == plain, boost::test_tools::per_element());
  BOOST_TEST(same.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(spaced_words_have_no_ligatures_whatever_is_asked) {
  TextStyle style;
  style.features = {"dlig", "liga"};
  const auto joined = shaped(bundled(), u"office", style).glyphs().size();
  style.letter_spacing = 1_pt;
  BOOST_TEST(joined < 6u);
  BOOST_TEST(shaped(bundled(), u"office", style).glyphs().size() == 6u);
}

BOOST_AUTO_TEST_CASE(figures_change_where_the_face_has_them) {
  TextStyle style;
  style.family = "Noto Serif";
  const auto plain = shaped(bundled(), u"1998", style).glyphs();
  style.features = {"onum"};
  BOOST_TEST(shaped(bundled(), u"1998", style).glyphs() != plain, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_face_lacks_is_told_where_it_would_show) {
  BOOST_TEST(warnings("serif", u"in 1998", {"onum"}) == 1u);
  BOOST_TEST(warnings("serif", u"in spring", {"onum"}) == 0u);
  BOOST_TEST(warnings("serif", u"in 1998", {"lnum", "tnum"}) == 0u);  // its own are such
  BOOST_TEST(warnings("Noto Serif", u"in 1998", {"onum", "tnum", "pnum"}) == 0u);
  BOOST_TEST(warnings("serif", u"in spring", {"ss19"}) == 1u);
  BOOST_TEST(warnings("serif", u"in spring", {"-ss19", "case", "dlig"}) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
