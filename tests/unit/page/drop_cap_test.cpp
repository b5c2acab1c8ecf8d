#include <boost/test/unit_test.hpp>
#include <cmath>

#include "warraq/base/unicode.hpp"
#include "warraq/page/paginate.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(drop_caps)

namespace {

const FontSet& fonts() {
  static const FontSet set = FontSet::bundled();
  return set;
}

std::vector<FrameItem> body_lines(const Article& article, int lines) {
  PageLayout layout = PageLayout::load("plain");
  RoleStyle& body = layout.style(Role::body);
  body.base.drop_cap = lines;
  for (auto& [script, style] : body.by_script) style.drop_cap = lines;
  const PagedDocument document = paginate(article, layout, fonts());
  std::vector<FrameItem> found;
  for (const FrameItem& item : document.pages.front().frame.items)
    if (std::holds_alternative<TextLine>(item.content) && !item.furniture) found.push_back(item);
  return found;
}

Article article(const std::string& words, const char* language = "en") {
  Article one;
  one.language = Language(language);
  one.direction = one.language.direction();
  one.blocks.push_back({.content = ParagraphBlock{Text(words)}});
  one.blocks.push_back({.content = ParagraphBlock{Text(words)}});
  return one;
}

const std::string sentence =
    "The papermaker of the old town lifts the mould out of the vat, lets the water run off and turns the wet "
    "sheet onto the felt, and so on all day long until the light goes. ";

std::string words(const FrameItem& item) {
  std::string out;
  for (const GlyphRun& run : std::get<TextLine>(item.content).runs) out += to_utf8(run.text);
  return out;
}

const TextLine& line(const FrameItem& item) { return std::get<TextLine>(item.content); }

const GlyphRun* initial_of(const std::vector<FrameItem>& lines) {
  for (const FrameItem& item : lines)
    for (const GlyphRun& run : line(item).runs)
      if (run.initial && run.baseline_shift > Length()) return &run;
  return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_initial_reaches_from_the_first_cap_height_to_the_last_baseline) {
  const auto lines = body_lines(article(sentence + sentence + sentence), 3);
  BOOST_REQUIRE(lines.size() > 5u);
  const GlyphRun* initial = initial_of(lines);
  BOOST_REQUIRE(initial);
  BOOST_TEST(to_utf8(initial->text) == "T");
  BOOST_TEST(words(lines[0]).starts_with("The papermaker"));
  const Length leading = 16_pt;
  BOOST_TEST((initial->baseline_shift == leading * 2));
  const GlyphRun& text = line(lines[0]).runs.back();
  const auto cap = [](const GlyphRun& run) {
    return to_length(run.face->metrics().cap_height, run.size, run.face->units_per_em());
  };
  const Length above = cap(*initial) - initial->baseline_shift - cap(text);
  BOOST_TEST(above.points() < 0.01);
  BOOST_TEST(above.points() > -0.01);
}

BOOST_AUTO_TEST_CASE(the_lines_beside_it_give_way_and_the_next_does_not) {
  const auto lines = body_lines(article(sentence + sentence + sentence), 3);
  BOOST_REQUIRE(lines.size() > 5u);
  // Edges are optical: letters may stand out by a twentieth of an em or so.
  const auto at = [&](Length a, Length b) { return std::abs((a - b).points()) < 1; };
  const Length left = lines[0].position.x, notch = initial_of(lines)->width();
  const auto right = [&](std::size_t i) { return lines[i].position.x + line(lines[i]).width; };
  BOOST_TEST(notch.points() > 20);
  BOOST_TEST(at(lines[1].position.x, left + notch));
  BOOST_TEST(at(lines[2].position.x, left + notch));
  BOOST_TEST(at(lines[3].position.x, left));
  for (const std::size_t i : {0u, 1u, 2u}) BOOST_TEST(at(right(i), right(3)));
  // Once an article.
  int initials = 0;
  for (const FrameItem& item : lines)
    for (const GlyphRun& run : line(item).runs) initials += run.initial;
  BOOST_TEST(initials == 1);
}

BOOST_AUTO_TEST_CASE(a_quotation_mark_hangs_before_it) {
  const auto lines = body_lines(article("\"" + sentence + sentence + sentence + "\""), 3);
  const TextLine& first = line(lines.front());
  BOOST_REQUIRE(first.runs.size() >= 3u);
  BOOST_TEST(to_utf8(first.runs[0].text) == "\"");  // shown as the language's, copied as it was written
  BOOST_TEST((first.runs[0].width() == Length()));
  BOOST_TEST((first.runs[0].glyphs[0].x_offset < Length()));
  BOOST_TEST(first.runs[1].initial);
  BOOST_TEST(words(lines.front()).starts_with("\"The"));
}

BOOST_AUTO_TEST_CASE(a_word_of_one_letter_keeps_its_space) {
  const auto lines = body_lines(article("A " + sentence + sentence + sentence), 2);
  BOOST_TEST(words(lines.front()).starts_with("A The"));
}

BOOST_AUTO_TEST_CASE(no_initial_where_none_belongs) {
  BOOST_TEST(!initial_of(body_lines(article(sentence + sentence + sentence), 0)));
  BOOST_TEST(!initial_of(body_lines(article("Too short for that."), 3)));
  BOOST_TEST(!initial_of(body_lines(article("7 " + sentence + sentence + sentence), 3)));
  std::string persian;
  for (int i = 0; i < 20; ++i)
    persian +=
        "کاغذگر شهر کهن قالب را از خمره بیرون می‌آورد و آب آن را "
        "می‌گیرد. ";
  BOOST_TEST(!initial_of(body_lines(article(persian, "fa"), 3)));
  std::string russian;
  for (int i = 0; i < 20; ++i) russian += "Бумажник старого города поднимает форму из чана. ";
  BOOST_TEST(initial_of(body_lines(article(russian, "ru"), 3)));
}

BOOST_AUTO_TEST_SUITE_END()
