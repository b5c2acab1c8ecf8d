#include "page/inline_text.hpp"

#include <boost/test/unit_test.hpp>

#include "page/numerals.hpp"
#include "warraq/base/unicode.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(inline_texts)

namespace {

std::vector<std::string> groups(const std::string& words) {
  const std::u16string text = to_utf16(words);
  std::vector<std::string> found;
  for (const TextRange& range : number_groups(text))
    found.push_back(to_utf8(std::u16string_view(text).substr(range.begin, range.length())));
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(dates_ranges_and_telephones_are_isolated_but_plain_numbers_are_not) {
  const auto check = [](const std::string& words, const std::vector<std::string>& expected) {
    BOOST_TEST(groups(words) == expected, boost::test_tools::per_element());
  };
  check("تاریخ ۱۴۰۴-۰۱-۱۳ بود", {"۱۴۰۴-۰۱-۱۳"});
  check("در 2025-04-02 گفت", {"2025-04-02"});
  check("شماره +93 70 123 4567 است", {"+93 70 123 4567"});
  check("صفحه‌های ۱۲–۱۵ را", {"۱۲–۱۵"});
  check("سال ۱۴۰۴ و ۱۴۰۵", {});
  check("۱۴۰۴/۰۱/۱۳ و 02.04.2025 و ۱٫۵", {});
  check("پنج - شش", {});
}

BOOST_AUTO_TEST_CASE(marks_become_styles_and_note_marks_are_drawn) {
  Text text("Kabul grew fast");
  text.marks = {{.kind = MarkKind::emphasis, .begin = 6, .end = 10},
                {.kind = MarkKind::note_reference, .begin = 10, .end = 10, .note = 0}};
  const std::vector<Note> notes{{.mark = "*", .text = "then"}};
  const InlineText words = inline_text(text, BlockStyle{}, Language("en"), Direction::left_to_right, notes);
  BOOST_TEST(to_utf8(words.paragraph.text) == "Kabul grew* fast");
  BOOST_TEST(words.notes.size() == 1u);
  BOOST_TEST(words.notes.front().index == 10u);
  BOOST_TEST(words.paragraph.styles.size() == 4u);
  BOOST_TEST(words.paragraph.styles[1].style.face.italic);
  BOOST_TEST(!words.paragraph.styles[2].style.face.italic);
  BOOST_TEST(words.paragraph.styles[2].style.link == "#note-1");
  BOOST_TEST(words.paragraph.isolates.size() == 1u);
  BOOST_TEST((words.paragraph.isolates.front().range == TextRange{10, 11}));
}

BOOST_AUTO_TEST_CASE(figures_as_note_marks_are_raised_and_stars_are_not) {
  Text text("a");
  text.marks = {{.kind = MarkKind::note_reference, .begin = 1, .end = 1, .note = 0},
                {.kind = MarkKind::note_reference, .begin = 1, .end = 1, .note = 1}};
  const std::vector<Note> notes{{.mark = "*"}, {.mark = "۲"}};
  const InlineText words = inline_text(text, BlockStyle{}, Language("fa"), Direction::right_to_left, notes);
  BOOST_TEST((words.paragraph.styles[1].style.baseline_shift == Length()));
  BOOST_TEST((words.paragraph.styles[2].style.baseline_shift < Length()));
}

BOOST_AUTO_TEST_CASE(a_number_group_that_a_mark_cuts_stays_as_it_is) {
  Text text("ص۱۲-۱۵");
  text.marks = {{.kind = MarkKind::link, .begin = 0, .end = 4, .target = "https://example.org"}};
  const InlineText words = inline_text(text, BlockStyle{}, Language("fa"), Direction::right_to_left, {});
  BOOST_TEST(words.paragraph.isolates.size() == 1u);
}

BOOST_AUTO_TEST_CASE(page_numbers_follow_the_language) {
  BOOST_TEST(numeral(120, number_style(Language("fa"))) == "۱۲۰");
  BOOST_TEST(numeral(120, number_style(Language("prs"))) == "۱۲۰");
  BOOST_TEST(numeral(120, number_style(Language("ar"))) == "١٢٠");
  BOOST_TEST(numeral(120, number_style(Language("fr"))) == "120");
  BOOST_TEST(numeral(1994, NumberStyle::roman) == "mcmxciv");
}

BOOST_AUTO_TEST_SUITE_END()
