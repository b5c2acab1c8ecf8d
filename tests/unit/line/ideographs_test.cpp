#include "line/ideographs.hpp"

#include <boost/test/unit_test.hpp>
#include <set>

#include "warraq/base/unicode.hpp"
#include "warraq/line/set_lines.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(ideographs)

namespace {

struct Bench {
  FontSet fonts = FontSet::bundled();
  SettingCache cache;
  Diagnostics diagnostics;

  std::vector<SetLine> set(const char* words, const char* language, Length measure) {
    TextStyle style;
    style.language = Language(language);
    Paragraph p;
    p.append(to_utf16(words), style);
    LineOptions options{.measure = measure};
    options.emergency_stretch = 20_pt;
    return set_lines(p, options, fonts, cache, diagnostics);
  }
};

std::string text_of(const SetLine& set) {
  std::u16string text;
  for (const GlyphRun& run : set.line.runs) text += run.text;
  return to_utf8(text);
}

/// The advance of the nth glyph of a line, in ems of its run.
double advance(const SetLine& set, std::size_t n) {
  for (const GlyphRun& run : set.line.runs) {
    if (n < run.glyphs.size()) return ratio(run.glyphs[n].advance, run.size);
    n -= run.glyphs.size();
  }
  return -1;
}

}  // namespace

BOOST_AUTO_TEST_CASE(where_the_white_of_a_mark_stands) {
  BOOST_TEST((blank_side(u'。', Language("zh")) == BlankSide::after));
  BOOST_TEST((blank_side(u'。', Language("ja")) == BlankSide::after));
  BOOST_TEST((blank_side(u'。', Language("zh-Hant")) == BlankSide::none));
  BOOST_TEST((blank_side(u'」', Language("zh-Hant")) == BlankSide::after));
  BOOST_TEST((blank_side(u'「', Language("ja")) == BlankSide::before));
  BOOST_TEST((blank_side(u'：', Language("zh")) == BlankSide::after));
  BOOST_TEST((blank_side(u'：', Language("ja")) == BlankSide::none));
  BOOST_TEST((blank_side(u'.', Language("zh")) == BlankSide::none));
}

BOOST_AUTO_TEST_CASE(what_may_be_spaced_out) {
  const auto between = [](const char* words, bool may_break) {
    Paragraph p;
    p.append(to_utf16(words), TextStyle());
    std::string places;
    for (std::uint32_t at = 1; at < p.text.size(); ++at)
      places += stretch_between(p, at, may_break) > 0 ? '|' : '.';
    return places;
  };
  BOOST_TEST(between("水車は回る", false) == "||||");
  BOOST_TEST(between("る。「雨」と", false) == ".|..|");
  BOOST_TEST(between("\U00020000水a", false) == ".|.");
  BOOST_TEST(between("ab 水", false) == "...");
  BOOST_TEST(between("나가", true) == ".");  // Korean has spaces
  BOOST_TEST(between("กข", false) == ".");
  BOOST_TEST(between("กข", true) == "|");
}

BOOST_AUTO_TEST_CASE(lines_of_ideographs_fill_the_measure) {
  Bench bench;
  const auto lines = bench.set("那一年河水很浅，磨坊的轮子慢慢地转着，谁也不知道雨什么时候来。", "zh", 97_pt);
  BOOST_REQUIRE(lines.size() > 2);
  for (const SetLine& set : lines)
    if (!set.line.ends_paragraph) {
      BOOST_TEST((set.line.width == 97_pt), text_of(set));
      BOOST_TEST(set.line.runs.size() == 1u);  // room between them cuts no run
      BOOST_TEST(set.line.fit.natural_spaces.points() == 0);
    }
}

BOOST_AUTO_TEST_CASE(no_line_begins_with_a_stop_or_ends_with_an_opening_bracket) {
  Bench bench;
  for (int points = 30; points < 140; ++points)
    for (const SetLine& set : bench.set("水車は（ゆっくり）回る。「雨が、」と言った。それから、", "ja",
                                        Length::from_points(points))) {
      const std::u16string text = to_utf16(text_of(set));
      BOOST_TEST((std::u16string_view(u"。、」）").find(text.front()) == std::u16string_view::npos),
                 text_of(set));
      BOOST_TEST((std::u16string_view(u"「（").find(text.back()) == std::u16string_view::npos), text_of(set));
    }
}

BOOST_AUTO_TEST_CASE(two_marks_side_by_side_close_up) {
  Bench bench;
  const SetLine set = bench.set("说。」（「水", "zh", 200_pt).front();
  BOOST_TEST(advance(set, 0) == 1.0);
  BOOST_TEST(advance(set, 1) == 0.5);  // the stop before a bracket
  BOOST_TEST(advance(set, 2) == 0.5);  // half an em is left between a closing and an opening one
  BOOST_TEST(advance(set, 3) == 1.0);
  BOOST_TEST(advance(set, 4) == 0.5);
  BOOST_TEST(set.line.runs[0].glyphs[4].x_offset.points() == -5.0 * ratio(set.line.runs[0].size, 10_pt));
}

BOOST_AUTO_TEST_CASE(a_mark_at_the_edge_of_a_line_takes_half_its_width) {
  Bench bench;
  const Length em = bench.set("水", "zh", 100_pt).front().line.runs[0].size;
  // Five ideographs and a stop: the white half of the stop stands out of a measure of five and a half.
  const auto stop = bench.set("水车慢慢转。雨来了。", "zh", em * 11 / 2);
  BOOST_REQUIRE_EQUAL(stop.size(), 2u);
  BOOST_TEST(text_of(stop[0]) == "水车慢慢转。");
  BOOST_TEST((stop[0].line.width == em * 6));
  BOOST_TEST((stop[0].right_protrusion == em / 2));
  BOOST_TEST(stop[0].line.overfull.points() == 0);
  const auto bracket = bench.set("水车慢慢转动「雨来了」", "zh", em * 6);
  BOOST_REQUIRE(bracket.size() > 1);
  BOOST_TEST(text_of(bracket[1]).starts_with("「"), text_of(bracket[0]) + "|" + text_of(bracket[1]));
  BOOST_TEST((bracket[1].left == -(em / 2)));
}

BOOST_AUTO_TEST_CASE(lines_beside_a_divided_word_fill_the_measure_too) {
  Bench bench;
  bool divided = false;
  for (int points = 80; points < 130; ++points)
    for (const SetLine& set :
         bench.set("那一年河水很浅extraordinary磨坊的轮子慢慢地转着", "en", Length::from_points(points))) {
      divided = divided || set.hyphenated;
      if (!set.line.ends_paragraph)
        BOOST_TEST(
            (set.line.width - set.left_protrusion - set.right_protrusion == Length::from_points(points)),
            points << ": " << text_of(set));
    }
  BOOST_TEST(divided);
}

BOOST_AUTO_TEST_CASE(letters_in_squares_keep_their_width) {
  BOOST_TEST(letters_may_widen(Script("Latn")));
  BOOST_TEST(!letters_may_widen(Script("Hani")));
  BOOST_TEST(!letters_may_widen(Script("Arab")));
}

BOOST_AUTO_TEST_CASE(thai_breaks_between_words_and_shows_no_hyphen) {
  Bench bench;
  const auto lines = bench.set("กังหันของโรงสีหมุนช้าๆ จนกระทั่งถึงฤดูฝน", "th", 70_pt);
  BOOST_REQUIRE(lines.size() > 2);
  const std::set<std::string> words{"กังหัน", "ของ",   "โรง",     "สี",  "โรงสี", "หมุน", "ช้าๆ",
                                    "จน",   "กระทั่ง", "จนกระทั่ง", "ถึง", "ฤดู",   "ฝน",  "ฤดูฝน"};
  for (const SetLine& set : lines) {
    const std::string text = text_of(set);
    BOOST_TEST(std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return text.starts_with(word); }),
               text);
    for (const GlyphRun& run : set.line.runs)
      for (const Glyph& glyph : run.glyphs) BOOST_TEST((glyph.role == GlyphRole::text));
  }
}

BOOST_AUTO_TEST_CASE(an_ideograph_is_drawn_in_the_manner_of_its_language) {
  Bench bench;
  const auto face = [&](const char* language) {
    return bench.set("骨", language, 100_pt).front().line.runs.at(0).face->name();
  };
  BOOST_TEST(face("ja").find("CJKjp") != std::string::npos, face("ja"));
  BOOST_TEST(face("zh").find("CJKsc") != std::string::npos, face("zh"));
  BOOST_TEST(face("zh-TW").find("CJKtc") != std::string::npos, face("zh-TW"));
  BOOST_TEST(face("ko").find("CJKkr") != std::string::npos, face("ko"));
}

BOOST_AUTO_TEST_SUITE_END()
