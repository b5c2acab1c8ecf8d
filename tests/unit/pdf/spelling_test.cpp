#include "pdf/spelling.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "support/toy_font.hpp"
#include "warraq/base/unicode.hpp"

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_spelling)

namespace {

/// A glyph of a hand-made run: which character's, where in the text, how wide in points at 10 pt.
struct Shaped {
  char32_t character = 0;
  std::uint32_t cluster = 0;
  double advance = 0;
  GlyphRole role = GlyphRole::text;
  double y_offset = 0;
  double x_offset = 0;
};

GlyphRun run(std::uint8_t level, std::u16string text, const std::vector<Shaped>& glyphs) {
  GlyphRun run;
  run.face = test::toy_face();
  run.level = level;
  run.text = std::move(text);
  run.size = 10_pt;
  for (const Shaped& glyph : glyphs)
    run.glyphs.push_back({run.face->glyph_for(glyph.character).value(), glyph.cluster,
                          Length::from_points(glyph.advance), Length::from_points(glyph.x_offset),
                          Length::from_points(glyph.y_offset), glyph.role});
  return run;
}

TextLine line(Direction direction, std::vector<GlyphRun> runs) {
  TextLine line;
  line.direction = direction;
  line.runs = std::move(runs);
  return line;
}

std::string shown(std::u16string_view text) {
  std::string out;
  for (const char16_t unit : text) {
    if (unit == 0x200F)
      out += "RLM";
    else if (unit == 0x200E)
      out += "LRM";
    else if (unit == 0x200C)
      out += "ZWNJ";
    else if (unit == ' ')
      out += "_";
    else
      out += to_utf8(std::u16string_view(&unit, 1));
  }
  return out;
}

std::string points(Length length) {
  return std::to_string(std::lround(length.points() * 10) / 10.0).substr(0, 4);
}

/// "text@x+width" of each sign, exact widths with "=", and the number of shapes.
std::string spelled(const TextLine& line, Direction page, bool hints = true) {
  Speller speller({hints, page});
  speller.spell(line);
  std::string out;
  for (const Sign& sign : speller.signs()) {
    out += shown(sign.text) + "@" + points(sign.x);
    if (sign.fit != Fit::loose) out += (sign.fit == Fit::exact ? "=" : "+") + points(sign.width);
    out += " ";
  }
  return out + "ink " + std::to_string(speller.ink().size());
}

constexpr Direction ltr = Direction::left_to_right, rtl = Direction::right_to_left;

}  // namespace

BOOST_AUTO_TEST_CASE(plain_text_goes_out_as_it_stands) {
  BOOST_TEST(spelled(line(ltr, {run(0, u"ab c", {{'a', 0, 10}, {'b', 1, 10}, {' ', 2, 5}, {'c', 3, 10}})}),
                     ltr) == "a@0.00+10.0 b@10.0+10.0 _@20.0 c@25.0 ink 0");
}

BOOST_AUTO_TEST_CASE(a_latin_ligature_spells_all_its_letters) {
  BOOST_TEST(spelled(line(ltr, {run(0, u"fin", {{'f', 0, 10}, {'n', 2, 10}})}), ltr) ==
             "fi@0.00+10.0 n@10.0 ink 0");
}

BOOST_AUTO_TEST_CASE(a_ligature_of_the_other_direction_is_parted_in_slots) {
  BOOST_TEST(spelled(line(rtl, {run(1, u"لاب", {{U'ب', 2, 10}, {U'ل', 0, 10}})}), rtl) ==
             "ب@0.00+10.0 ا@10.0=5.00 ل@15.0=5.00 ink 0");
}

BOOST_AUTO_TEST_CASE(a_vowel_sign_has_a_narrow_slot_and_its_ink_is_a_shape) {
  BOOST_TEST(spelled(line(rtl, {run(1, u"بَ", {{U'\u064E', 0, 0}, {U'ب', 0, 10}})}), rtl) ==
             "َ@0.00=0.60 ب@0.60=9.40 ink 1");
}

BOOST_AUTO_TEST_CASE(a_kashida_spells_nothing_and_the_letter_beside_it_closes_the_gap) {
  BOOST_TEST(
      spelled(line(rtl, {run(1, u"بت", {{U'ت', 1, 10}, {U'ـ', 0, 6, GlyphRole::kashida}, {U'ب', 0, 10}})}),
              rtl) == "ت@0.00+16.0 ب@16.0 ink 1");
}

BOOST_AUTO_TEST_CASE(a_letter_with_marks_beside_a_kashida_is_spelled_apart_from_its_ink) {
  // The kashida stands where the mark's slot is, so the letter's glyph is out of place for either character.
  const auto drawn = [](const std::vector<Shaped>& glyphs) {
    return spelled(line(rtl, {run(1, u"بَت", glyphs)}), rtl);
  };
  constexpr GlyphRole kashida = GlyphRole::kashida;
  BOOST_TEST(drawn({{U'ت', 2, 10}, {U'ـ', 0, 6, kashida}, {U'\u064E', 0, 0}, {U'ب', 0, 10}}) ==
             "ت@0.00+10.0 َ@10.0=0.60 ب@10.6=15.4 ink 3");
  BOOST_TEST(drawn({{U'ت', 2, 10}, {U'\u064E', 0, 0}, {U'ب', 0, 10}}) ==
             "ت@0.00+10.0 َ@10.0=0.60 ب@10.6=9.40 ink 1");
}

BOOST_AUTO_TEST_CASE(an_authors_tatweel_is_a_letter) {
  BOOST_TEST(spelled(line(rtl, {run(1, u"بـت", {{U'ت', 2, 10}, {U'ـ', 1, 6}, {U'ب', 0, 10}})}), rtl) ==
             "ت@0.00+10.0 ـ@10.0+6.00 ب@16.0 ink 0");
}

BOOST_AUTO_TEST_CASE(a_breakers_hyphen_is_a_hyphen) {
  BOOST_TEST(spelled(line(ltr, {run(0, u"ab", {{'a', 0, 10}, {'b', 1, 10}, {'-', 1, 5, GlyphRole::hyphen}})}),
                     ltr) == "a@0.00+10.0 b@10.0+10.0 -@20.0 ink 0");
  BOOST_TEST(spelled(line(ltr, {run(0, u"ab", {{'a', 0, 10}, {'b', 1, 10}, {'-', 2, 5, GlyphRole::hyphen}})}),
                     ltr) == "a@0.00+10.0 b@10.0+10.0 -@20.0 ink 0");
}

BOOST_AUTO_TEST_CASE(an_authors_hyphen_at_the_end_of_a_line_is_kept) {
  const auto broken = line(ltr, {run(0, u"a-", {{'a', 0, 10}, {'-', 1, 5}})});
  BOOST_TEST(spelled(broken, ltr) == "a@0.00+10.0 -@10.0+5.00 LRM@15.0=0.00 ink 0");
  BOOST_TEST(spelled(broken, ltr, false) == "a@0.00+10.0 -@10.0 ink 0");
}

BOOST_AUTO_TEST_CASE(a_joiner_takes_no_room) {
  BOOST_TEST(spelled(line(rtl, {run(1, u"ب\u200Cت", {{U'ت', 2, 10}, {' ', 1, 0}, {U'ب', 0, 10}})}), rtl) ==
             "ت@0.00+10.0 ZWNJ@10.0+0.00 ب@10.0 ink 0");
}

BOOST_AUTO_TEST_CASE(ink_off_the_baseline_is_a_shape_and_a_blank_carries_its_letter) {
  BOOST_TEST(spelled(line(rtl, {run(1, u"بت", {{U'ت', 1, 10}, {U'ب', 0, 10, GlyphRole::text, -3}})}), rtl) ==
             "ت@0.00+10.0 ب@10.0=10.0 ink 1");
}

BOOST_AUTO_TEST_CASE(a_missing_glyph_is_never_shown_and_its_text_stays) {
  for (const Direction direction : {ltr, rtl}) {
    TextLine missing = line(direction, {run(direction == rtl ? 1 : 0, u"a", {{'a', 0, 10}})});
    missing.runs[0].glyphs[0].id = 0;
    Speller speller({true, direction});
    speller.spell(missing);
    BOOST_REQUIRE(speller.signs().size() == 1u);
    BOOST_TEST(speller.signs()[0].glyph == missing.runs[0].face->glyph_for(U' ').value());
    BOOST_TEST(shown(speller.signs()[0].text) == "a");
    BOOST_TEST(speller.ink().empty());
  }
}

BOOST_AUTO_TEST_CASE(a_number_before_a_neutral_gets_a_mark_on_its_end) {
  // logical: ب ۱۲ ) — the mark stands left of the number, where the line goes on
  const auto numbered = line(rtl, {run(1, u")", {{'(', 0, 5}}), run(2, u"۱۲", {{U'۱', 0, 5}, {U'۲', 1, 5}}),
                                   run(1, u"ب ", {{' ', 1, 5}, {U'ب', 0, 10}})});
  BOOST_TEST(spelled(numbered, rtl) == ")@0.00 RLM@5.00=0.00 ۱@5.00+5.00 ۲@10.0 _@15.0 ب@20.0 ink 0");
  BOOST_TEST(spelled(numbered, rtl, false) == ")@0.00 ۱@5.00+5.00 ۲@10.0 _@15.0 ب@20.0 ink 0");
}

BOOST_AUTO_TEST_CASE(an_items_number_is_closed_before_its_words) {
  const auto number = line(rtl, {run(1, u".", {{'.', 0, 5}}), run(2, u"۱", {{U'۱', 0, 5}})});
  Speller speller({true, rtl});
  speller.spell(number, true);
  std::string closed;
  for (const Sign& sign : speller.signs()) closed += shown(sign.text) + " ";
  BOOST_TEST(closed == "RLM . RLM ۱ ");
  BOOST_TEST(spelled(number, rtl) == ".@0.00 RLM@5.00=0.00 ۱@5.00 ink 0");
}

BOOST_AUTO_TEST_CASE(a_number_before_a_letter_needs_no_mark) {
  const auto numbered = line(rtl, {run(1, u"ب", {{U'ب', 0, 10}}), run(2, u"۱", {{U'۱', 0, 5}})});
  BOOST_TEST(spelled(numbered, rtl) == "ب@0.00 ۱@10.0 ink 0");
}

BOOST_AUTO_TEST_CASE(foreign_words_in_a_latin_line_are_closed_by_a_mark) {
  const auto mixed =
      line(ltr, {run(0, u"a ", {{'a', 0, 10}, {' ', 1, 5}}), run(1, u"بت", {{U'ت', 1, 10}, {U'ب', 0, 10}}),
                 run(0, u" c", {{' ', 0, 5}, {'c', 1, 10}})});
  BOOST_TEST(spelled(mixed, ltr) ==
             "a@0.00+10.0 _@10.0 ت@15.0+10.0 ب@25.0+10.0 LRM@35.0=0.00 _@35.0 c@40.0 ink 0");
  BOOST_TEST(spelled(mixed, rtl) == "a@0.00+10.0 _@10.0 ت@15.0+10.0 ب@25.0 _@35.0 c@40.0 ink 0");
}

BOOST_AUTO_TEST_CASE(a_reversed_line_that_ends_in_a_neutral_is_anchored_on_a_latin_page) {
  const auto quoted = line(rtl, {run(1, u"ب»", {{U'«', 1, 5}, {U'ب', 0, 10}})});
  BOOST_TEST(spelled(quoted, ltr) == "RLM@0.00=0.00 »@0.00+5.00 ب@5.00 ink 0");
  BOOST_TEST(spelled(quoted, rtl) == "»@0.00+5.00 ب@5.00 ink 0");
}

BOOST_AUTO_TEST_CASE(a_space_as_wide_as_a_column_gap_is_taken_in_by_the_letter_before) {
  BOOST_TEST(spelled(line(ltr, {run(0, u"a b", {{'a', 0, 10}, {' ', 1, 20}, {'b', 2, 10}})}), ltr) ==
             "a@0.00=27.0 _@27.0 b@30.0 ink 0");
}

BOOST_AUTO_TEST_CASE(a_space_too_narrow_to_be_seen_is_made_room_for) {
  BOOST_TEST(spelled(line(ltr, {run(0, u"a b", {{'a', 0, 10}, {' ', 1, 1}, {'b', 2, 10}})}), ltr) ==
             "a@0.00=8.80 _@8.80 b@11.0 ink 0");
}

BOOST_AUTO_TEST_CASE(a_letter_moved_out_of_its_slot_is_spelled_by_blanks) {
  const auto vowelled = [](double moved) {
    return line(rtl, {run(1, u"ر\u064E", {{0x064E, 0, 0}, {U'ر', 0, 10, GlyphRole::text, 0, moved}})});
  };
  // The letter's glyph spells the vowel, in the slot on the left; the mark is a shape.
  BOOST_TEST(spelled(vowelled(0), rtl).ends_with("ink 1"));
  // Moved further than the slot is wide it would spell the vowel behind the letter.
  BOOST_TEST(spelled(vowelled(2), rtl).ends_with("ink 2"));
  BOOST_TEST(spelled(vowelled(2), rtl).find("\u064E@0.00=") != std::string::npos, spelled(vowelled(2), rtl));
}

BOOST_AUTO_TEST_SUITE_END()
