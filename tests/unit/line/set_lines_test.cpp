#include "warraq/line/set_lines.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>

#include "support/toy_font.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/line/items.hpp"
#include "warraq/text/shape.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(set_lines_suite)

namespace {

/// Ten-point toy letters are 10 pt wide, spaces 5 pt.
TextStyle style(const char* language = "en") {
  TextStyle style;
  style.family = "Toy";
  style.language = Language(language);
  return style;
}

Paragraph paragraph(std::u16string_view words, const char* language = "en") {
  Paragraph p;
  p.append(words, style(language));
  p.direction = Language(language).direction();
  return p;
}

struct Bench {
  FontSet fonts = test::toy_fonts();
  SettingCache cache;
  Diagnostics diagnostics;

  std::vector<SetLine> set(const Paragraph& p, const LineOptions& options) {
    return set_lines(p, options, fonts, cache, diagnostics);
  }
};

/// What a line shows, glyph by glyph from the left, by the characters of its runs.
std::u16string seen(const SetLine& set) {
  std::u16string out;
  for (const GlyphRun& run : set.line.runs)
    for (const Glyph& glyph : run.glyphs) {
      if (glyph.role == GlyphRole::hyphen)
        out += u'‐';
      else
        out += run.text.at(glyph.cluster);
    }
  return out;
}

/// What a line's runs spell, in logical order.
std::u16string text_of(const Paragraph& p, const SetLine& set) {
  return p.text.substr(set.range.begin, set.range.length());
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_gives_no_line) {
  Bench bench;
  BOOST_TEST(bench.set(paragraph(u""), {.measure = 100_pt}).empty());
}

BOOST_AUTO_TEST_CASE(words_fill_lines_to_the_unit) {
  Bench bench;
  const Paragraph p = paragraph(u"aaa bbb ccc ddd eee fff ggg");
  // Three words of 30 pt and two spaces of 5 pt are 100 pt; the spaces take what is left.
  const auto lines = bench.set(p, {.measure = 102_pt});
  BOOST_REQUIRE_EQUAL(lines.size(), 3u);
  BOOST_TEST(lines[0].line.width.points() == 102.0);
  BOOST_TEST(lines[1].line.width.points() == 102.0);
  BOOST_TEST(lines[2].line.width.points() == 30.0);
  BOOST_TEST(lines[0].line.stretch == 2.0 / 5.0);
  BOOST_TEST(lines[2].line.ends_paragraph);
  BOOST_TEST((text_of(p, lines[0]) == u"aaa bbb ccc "));
  BOOST_TEST(lines[0].ascent.points() == 8.0);
  BOOST_TEST(lines[0].ink_top.points() == 5.0);
}

BOOST_AUTO_TEST_CASE(the_space_at_a_line_end_stays_without_width) {
  Bench bench;
  const auto lines = bench.set(paragraph(u"aaa bbb ccc ddd"), {.measure = 65_pt});
  BOOST_REQUIRE_EQUAL(lines.size(), 2u);
  const Glyph& last = lines[0].line.runs.back().glyphs.back();
  BOOST_TEST((lines[0].line.runs.back().text == u"aaa bbb "));
  BOOST_TEST(last.advance.points() == 0.0);
  BOOST_TEST(last.cluster == 7u);
}

BOOST_AUTO_TEST_CASE(right_to_left_lines_begin_at_the_right) {
  Bench bench;
  const Paragraph p = paragraph(u"سلام دنیا", "fa");
  const auto lines = bench.set(p, {.measure = 200_pt, .first_indent = 20_pt});
  BOOST_REQUIRE_EQUAL(lines.size(), 1u);
  const std::u16string shown = seen(lines[0]);
  BOOST_TEST((std::u16string(shown.rbegin(), shown.rend()) == p.text));
  BOOST_TEST((lines[0].left + lines[0].line.width).points() == 180.0);
}

BOOST_AUTO_TEST_CASE(centred_and_end_lines_stand_where_asked) {
  Bench bench;
  const Paragraph p = paragraph(u"abc");
  BOOST_TEST(bench.set(p, {.measure = 100_pt, .alignment = LineAlignment::centre})[0].left.points() == 35.0);
  BOOST_TEST(bench.set(p, {.measure = 100_pt, .alignment = LineAlignment::end})[0].left.points() == 70.0);
  BOOST_TEST(bench.set(p, {.measure = 100_pt, .alignment = LineAlignment::start})[0].left.points() == 0.0);
  const auto spread =
      bench.set(paragraph(u"abc abc"), {.measure = 100_pt, .alignment = LineAlignment::justify_all});
  BOOST_TEST(spread[0].line.width.points() == 100.0);
}

BOOST_AUTO_TEST_CASE(hard_breaks_end_lines_at_their_natural_width) {
  Bench bench;
  const auto lines = bench.set(paragraph(u"ab cd \u2028ef"), {.measure = 100_pt});
  BOOST_REQUIRE_EQUAL(lines.size(), 2u);
  BOOST_TEST(lines[0].line.width.points() == 45.0);
  BOOST_TEST((lines[0].line.runs[0].text == u"ab cd "));
  BOOST_TEST((seen(lines[1]) == u"ef"));
}

BOOST_AUTO_TEST_CASE(a_soft_hyphen_shows_only_at_a_line_end) {
  Bench bench;
  const Paragraph p = paragraph(u"aa bbbb\u00ADcccc");
  BOOST_TEST((seen(bench.set(p, {.measure = 200_pt})[0]) == u"aa bbbbcccc"));
  const auto lines = bench.set(p, {.measure = 75_pt});
  BOOST_REQUIRE_EQUAL(lines.size(), 2u);
  BOOST_TEST((seen(lines[0]) == u"aa bbbb‐"));
  BOOST_TEST(lines[0].hyphenated);
  BOOST_TEST((lines[0].line.runs[0].text == u"aa bbbb"));
  BOOST_TEST(lines[0].line.width.points() == 75.0);
  BOOST_TEST((seen(lines[1]) == u"cccc"));
}

BOOST_AUTO_TEST_CASE(a_missing_character_is_left_out_and_told) {
  Bench bench;
  const auto lines = bench.set(paragraph(u"aqua"), {.measure = 100_pt});
  BOOST_TEST((seen(lines[0]) == u"aua"));
  BOOST_REQUIRE_EQUAL(bench.diagnostics.size(), 1u);
  BOOST_TEST(bench.diagnostics[0].code == "missing-glyph");
  BOOST_TEST(bench.diagnostics[0].message.find("U+0071") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_overfull_line_is_told_with_its_amount) {
  Bench bench;
  const auto lines = bench.set(paragraph(u"aaaaaaaaaaaa"), {.measure = 100_pt, .hyphenate = false});
  BOOST_TEST(lines[0].line.overfull.points() == 20.0);
  BOOST_REQUIRE_EQUAL(bench.diagnostics.size(), 1u);
  BOOST_TEST(bench.diagnostics[0].code == "overfull-line");
  BOOST_TEST(bench.diagnostics[0].message.find("20.0 pt") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(links_know_where_they_lie) {
  Bench bench;
  Paragraph p = paragraph(u"aa ");
  TextStyle link = style();
  link.link = "https://example.org";
  p.append(u"bb cc", link);
  const auto lines = bench.set(p, {.measure = 45_pt});
  BOOST_REQUIRE_EQUAL(lines.size(), 2u);
  BOOST_REQUIRE_EQUAL(lines[0].links.size(), 1u);
  BOOST_TEST(lines[0].links[0].left.points() == 25.0);
  BOOST_TEST(lines[0].links[0].width.points() == 20.0);
  BOOST_TEST(lines[1].links[0].target == "https://example.org");
}

BOOST_AUTO_TEST_CASE(letter_spacing_spreads_latin_but_not_joined_letters) {
  Bench bench;
  TextStyle wide = style();
  wide.letter_spacing = 2_pt;
  Paragraph latin, persian;
  latin.append(u"abc de", wide);
  persian.append(u"بهار", wide);
  Paragraph plain = paragraph(u"بهار", "en");
  const auto width = [&](const Paragraph& p) {
    return natural_width(p, bench.fonts, bench.cache, bench.diagnostics).points();
  };
  BOOST_TEST(width(latin) == 65.0);  // 55 and five gaps
  BOOST_TEST(bench.set(latin, {.measure = 100_pt})[0].line.width.points() == 65.0);
  BOOST_TEST(width(persian) == width(plain));
}

BOOST_AUTO_TEST_CASE(a_paragraph_shaped_once_is_set_to_any_measure) {
  Bench bench;
  const Paragraph p = paragraph(u"ab cd \u0416 ef gh ij kl mn op");
  const ShapedParagraph shaped = shape_for_lines(p, bench.fonts, bench.cache);
  BOOST_TEST(natural_width(p, shaped, bench.cache).units() ==
             natural_width(p, bench.fonts, bench.cache, bench.diagnostics).units());
  for (const Length measure : {60_pt, 90_pt, 300_pt}) {
    Diagnostics once, anew;
    const auto a = set_lines(p, shaped, {.measure = measure}, bench.cache, once);
    const auto b = set_lines(p, {.measure = measure}, bench.fonts, bench.cache, anew);
    BOOST_REQUIRE_EQUAL(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      BOOST_TEST(a[i].line.width.units() == b[i].line.width.units());
      BOOST_TEST(a[i].range.end == b[i].range.end);
    }
    BOOST_REQUIRE(!once.empty());
    BOOST_TEST(once.front().code == "missing-glyph");
    BOOST_TEST(once.size() == anew.size());
  }
}

BOOST_AUTO_TEST_CASE(generated_paragraphs_keep_every_promise) {
  Bench bench;
  std::mt19937 random(7);
  const std::vector<std::u16string> words{u"ab",       u"cde",         u"fghij",   u"k",
                                          u"بهار",     u"کابل",        u"در",      u"۱۴۰۴",
                                          u"12-15",    u"(abc)",       u"«سلام»",  u"re\u00ADmem\u00ADber",
                                          u"/usr/lib", u"می\u200Cرود", u"a\u0301b"};
  for (int round = 0; round < 300; ++round) {
    Paragraph p;
    p.direction = random() % 2 ? Direction::left_to_right : Direction::right_to_left;
    const unsigned count = 1 + random() % 40;
    for (unsigned i = 0; i < count; ++i) {
      TextStyle s = style(random() % 2 ? "en" : "fa");
      if (random() % 5 == 0) s.size = 8_pt;
      const TextRange range = p.append(words[random() % words.size()], s);
      if (random() % 6 == 0) p.isolate(range);
      if (i + 1 < count) p.append(random() % 30 == 0 ? u"\u2028" : random() % 10 == 0 ? u"\u00A0" : u" ", s);
    }
    LineOptions options{.measure = Length::from_points(90 + random() % 200)};
    if (random() % 3 == 0) options.first_indent = 15_pt;
    if (random() % 4 == 0) {
      options.notch_lines = 1 + static_cast<std::uint32_t>(random() % 4);
      options.notch = 25_pt;
    }
    bench.diagnostics.clear();
    const auto lines = bench.set(p, options);
    BOOST_TEST_CONTEXT("round " << round << ": " << to_utf8(p.text)) {
      std::uint32_t next = 0;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const SetLine& set = lines[i];
        BOOST_REQUIRE_EQUAL(set.range.begin, next);
        next = set.range.end;
        Length sum;
        std::u16string spelled_text;
        for (const GlyphRun& run : set.line.runs) {
          sum += run.width();
          for (std::size_t g = 0; g < run.glyphs.size(); ++g) {
            BOOST_REQUIRE(run.glyphs[g].id != 0);
            BOOST_REQUIRE(run.glyphs[g].cluster <
                          run.text.size() + (run.glyphs[g].role == GlyphRole::hyphen));
            if (g > 0)
              BOOST_REQUIRE(run.right_to_left() ? run.glyphs[g].cluster <= run.glyphs[g - 1].cluster
                                                : run.glyphs[g].cluster >= run.glyphs[g - 1].cluster);
          }
          spelled_text += run.text;
        }
        BOOST_REQUIRE(sum == set.line.width);
        // The same characters, whatever their order on the line.
        std::u16string expected = spelled(p, set.range);
        std::sort(spelled_text.begin(), spelled_text.end());
        std::sort(expected.begin(), expected.end());
        BOOST_REQUIRE(spelled_text == expected);
        const Length room = options.measure - (i == 0 ? options.first_indent : Length()) -
                            (i < options.notch_lines ? options.notch : Length());
        const bool natural = set.line.ends_paragraph || p.text[set.range.end - 1] == 0x2028;
        if (!natural && set.line.stretch < infinite_ratio && set.line.overfull == Length())
          BOOST_REQUIRE_EQUAL(set.line.width.units(), room.units());
        BOOST_REQUIRE(set.line.overfull == std::max(Length(), set.line.width - room));
      }
      BOOST_REQUIRE_EQUAL(next, p.text.size());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_used_cache_changes_nothing) {
  Bench used;
  const Paragraph p = paragraph(u"some words, some more words and some more of them again");
  used.set(paragraph(u"more of these words"), {.measure = 80_pt});
  used.set(p, {.measure = 80_pt});
  Bench fresh;
  const auto a = used.set(p, {.measure = 120_pt}), b = fresh.set(p, {.measure = 120_pt});
  BOOST_REQUIRE_EQUAL(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    BOOST_TEST((seen(a[i]) == seen(b[i])));
    BOOST_TEST(a[i].line.stretch == b[i].line.stretch);
  }
}

BOOST_AUTO_TEST_SUITE_END()
