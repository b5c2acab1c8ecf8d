#include "page/typographer.hpp"

#include <boost/test/unit_test.hpp>

#include "page/inline_text.hpp"
#include "page/numerals.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/text/shape.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(typographers)

namespace {

struct Bench {
  TextSetting setting;
  TextChanges account;
  Typographer typographer{setting, account};

  Paragraph set(const Text& text, const char* language = "en") {
    return inline_text(text, BlockStyle{}, Language(language), Language(language).direction(), {},
                       &typographer)
        .paragraph;
  }
};

std::string shown(const Paragraph& paragraph) { return to_utf8(paragraph.text); }
std::string copied(const Paragraph& paragraph) {
  return to_utf8(spelled(paragraph, {0, static_cast<std::uint32_t>(paragraph.text.size())}));
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_page_shows_what_the_language_wants_and_copies_what_the_author_wrote) {
  for (const auto& [language, words, expected] : std::initializer_list<std::array<const char*, 3>>{
           {"en", R"("It's so" - 1998-99...)", "“It’s so” – 1998–99…"},
           {"fr", R"(Il dit "quoi?" et : "rien".)",
            "Il dit «\u202Fquoi\u202F?\u202F» et\u202F: «\u202Frien\u202F»."},
           {"de", R"(Er sagte "ja".)", "Er sagte „ja“."},
           {"fa", R"(گفت "آری" و رفت)", "گفت «آری» و رفت"}}) {
    Bench bench;
    const Paragraph paragraph = bench.set(Text(words), language);
    BOOST_TEST(shown(paragraph) == expected);
    BOOST_TEST(copied(paragraph) == words);
  }
}

BOOST_AUTO_TEST_CASE(the_account_has_every_change_once_with_its_place) {
  Bench bench;
  Text text(R"(He said "so".)");
  text.sources = {{0, {100, 113}}};
  bench.set(text);
  bench.set(text);  // as a cell of a table is, measured and set
  const TextChanges expected{{"quotes", {108, 109}, "\"", "“"}, {"quotes", {111, 112}, "\"", "”"}};
  BOOST_TEST((bench.account == expected));
}

BOOST_AUTO_TEST_CASE(marks_and_sources_move_along) {
  Bench bench;
  Text text(R"("It" is... so)");
  text.marks = {{.kind = MarkKind::emphasis, .begin = 5, .end = 10},
                {.kind = MarkKind::strong, .begin = 11, .end = 13}};
  text.sources = {{0, {50, 63}}};
  const auto now = bench.typographer.shown(text, Language("en"));
  BOOST_REQUIRE(now);
  const auto marked = [&](std::size_t i) {
    return now->text.utf8.substr(now->text.marks[i].begin, now->text.marks[i].end - now->text.marks[i].begin);
  };
  BOOST_TEST(now->text.utf8 == "“It” is… so");
  BOOST_TEST(marked(0) == "is…");
  BOOST_TEST(marked(1) == "so");
  // The last piece is a copy again and knows its bytes.
  BOOST_TEST((now->text.sources.back().source == SourceSpan{60, 63}));
  BOOST_TEST(now->text.utf8.substr(now->text.sources.back().text_begin) == " so");
}

BOOST_AUTO_TEST_CASE(code_and_unknown_languages_stay) {
  Bench bench;
  Text text(R"(type "x" now)");
  text.marks = {{.kind = MarkKind::code, .begin = 5, .end = 8}};
  BOOST_TEST(shown(bench.set(text)) == text.utf8);
  BOOST_TEST(shown(bench.set(Text(R"(a "b")"), "")) == R"(a "b")");
  BOOST_TEST(bench.account.empty());
}

BOOST_AUTO_TEST_CASE(a_design_may_want_the_text_as_typed) {
  Bench bench{.setting = {.punctuation = Punctuation::source}};
  BOOST_TEST(shown(bench.set(Text(R"("so")"))) == R"("so")");
}

BOOST_AUTO_TEST_CASE(figures_are_shown_and_copied_alike) {
  Bench persian{.setting = {.digits = Digits::fa}}, latin{.setting = {.digits = Digits::latin}};
  const Paragraph paragraph = persian.set(Text("سال 1404 و 1.5"), "fa");
  BOOST_TEST(shown(paragraph) == "سال ۱۴۰۴ و ۱٫۵");
  BOOST_TEST(copied(paragraph) == shown(paragraph));
  BOOST_TEST(shown(persian.set(Text("in 1998"), "en")) == "in 1998");
  BOOST_TEST(shown(latin.set(Text("سال ۱۴۰۴"), "fa")) == "سال 1404");
  BOOST_TEST(persian.typographer.in_digits("12", Language("prs")) == "۱۲");
  BOOST_TEST(numeral(12, number_style(Language("fa"), Digits::latin)) == "12");
  BOOST_TEST(numeral(12, number_style(Language("fa"), Digits::ar)) == "١٢");
  BOOST_TEST(numeral(12, number_style(Language("en"), Digits::fa)) == "12");
}

BOOST_AUTO_TEST_CASE(a_long_paragraph_full_of_marks_takes_no_longer_than_it_should) {
  std::string words;
  for (int i = 0; i < 60000; ++i) words += "\"it's 'so' - 12-15... ";
  Bench bench;
  BOOST_TEST(bench.typographer.shown(Text(words), Language("en")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
