/// Poems on the page: what stands where, and where pages end.

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "warraq/base/unicode.hpp"
#include "warraq/page/paginate.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(poem_setting)

namespace {

const FontSet& fonts() {
  static const FontSet set = FontSet::bundled();
  return set;
}

struct PlacedLine {
  std::string words;
  std::size_t page = 0;
  Length left, right, y;
  bool furniture = false;
};

std::vector<PlacedLine> lines_of(const PagedDocument& document) {
  std::vector<PlacedLine> lines;
  for (std::size_t i = 0; i < document.pages.size(); ++i)
    for (const FrameItem& item : document.pages[i].frame.items) {
      const auto* line = std::get_if<TextLine>(&item.content);
      if (!line) continue;
      std::string words;
      for (const GlyphRun& run : line->runs) words += to_utf8(run.text);
      while (words.ends_with(' ')) words.pop_back();
      lines.push_back(
          {words, i, item.position.x, item.position.x + line->width, item.position.y, item.furniture});
    }
  return lines;
}

/// One poem by itself on A4, in Latin letters, which say in the test where they stand.
std::vector<PlacedLine> set(const Poem& poem, PageLayout layout = PageLayout::load("plain"),
                            const char* language = "en") {
  Article article;
  article.language = Language(language);
  article.direction = article.language.direction();
  article.blocks.push_back({.content = poem});
  layout.folio = layout.first_folio = FolioPlace::none;
  return lines_of(paginate(article, layout, fonts()));
}

const PlacedLine& line(const std::vector<PlacedLine>& lines, const std::string& words) {
  const auto found = std::find_if(lines.begin(), lines.end(),
                                  [&](const PlacedLine& one) { return one.words.starts_with(words); });
  BOOST_REQUIRE_MESSAGE(found != lines.end(), "not set: " << words);
  return *found;
}

Bayt bayt(int number) {
  return {"line one of " + std::to_string(number), "line two of " + std::to_string(number)};
}

Stanza stanza(int first, int count) {
  Stanza stanza;
  for (int i = 0; i < count; ++i) stanza.bayts.push_back(bayt(first + i));
  return stanza;
}

PageLayout low(int lines) {
  PageLayout layout = PageLayout::load("plain");
  layout.page.trim.height = layout.page.top + layout.page.bottom + layout.style(Role::body).base.leading * 2 +
                            layout.style(Role::poem).base.leading * lines;
  layout.page.flexibility = 0;
  return layout;
}

/// Each kashida of a document: the run it stands in, and where.
std::vector<std::pair<std::u16string, std::size_t>> kashidas_of(const PagedDocument& document) {
  std::vector<std::pair<std::u16string, std::size_t>> found;
  for (const Page& page : document.pages)
    for (const FrameItem& item : page.frame.items)
      if (const auto* line = std::get_if<TextLine>(&item.content); line && !item.furniture)
        for (const GlyphRun& run : line->runs)
          for (const Glyph& glyph : run.glyphs)
            if (glyph.role == GlyphRole::kashida) found.emplace_back(run.text, glyph.cluster);
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_refrain_is_centred_its_hemistichs_one_below_the_other) {
  Poem poem;
  poem.stanzas = {stanza(1, 2)};
  poem.stanzas[0].bayts.push_back({"come again", "and again", true});
  const auto lines = set(poem);
  const PlacedLine &first = line(lines, "line one of 1"), &second = line(lines, "line two of 1");
  const PlacedLine &one = line(lines, "come again"), &two = line(lines, "and again");
  BOOST_TEST((first.y == second.y));
  BOOST_TEST((two.y > one.y));
  BOOST_TEST((one.left == two.left));
  const Length apart = (one.left - first.left) - (second.right - one.right);
  BOOST_TEST(std::abs(apart.units()) <= 1);
}

BOOST_AUTO_TEST_CASE(single_and_half_hemistichs_have_their_own_places) {
  const auto lines = set(Poem({{"a whole one here", "the tail", false, true},
                               {"another whole one", "a tail, too", false, true},
                               {"alone in the middle"}}));
  const PlacedLine &tail = line(lines, "the tail"), &too = line(lines, "a tail, too");
  BOOST_TEST((tail.left == too.left));
  BOOST_TEST((tail.right == too.right));
  const PlacedLine &whole = line(lines, "a whole"), &alone = line(lines, "alone");
  BOOST_TEST((whole.right - whole.left == alone.right - alone.left));
  BOOST_TEST((whole.right - whole.left > tail.right - tail.left));
  BOOST_TEST((whole.left < alone.left));
}

BOOST_AUTO_TEST_CASE(stanzas_stand_apart_under_their_headings) {
  Poem poem;
  poem.stanzas = {stanza(1, 2), stanza(3, 2)};
  poem.stanzas[1].heading = "The second";
  const auto lines = set(poem);
  const Length leading = line(lines, "line one of 2").y - line(lines, "line one of 1").y;
  BOOST_TEST((line(lines, "line one of 3").y - line(lines, "line one of 2").y > leading * 2));
  BOOST_TEST((line(lines, "The second").y > line(lines, "line two of 2").y));
  BOOST_TEST((line(lines, "The second").y < line(lines, "line one of 3").y));
}

BOOST_AUTO_TEST_CASE(every_so_many_bayts_one_is_numbered_outside_the_poem) {
  Poem poem({bayt(1), bayt(2), bayt(3), bayt(4), bayt(5)});
  poem.number_every = 2;
  poem.first_number = 9;
  const auto lines = set(poem);
  const PlacedLine &ten = line(lines, "10"), &twelve = line(lines, "12");
  BOOST_TEST(ten.furniture);
  BOOST_TEST((ten.y == line(lines, "line one of 2").y));
  BOOST_TEST((twelve.y == line(lines, "line one of 4").y));
  BOOST_TEST((ten.right < line(lines, "line one of 2").left));
  const auto numbered =
      std::count_if(lines.begin(), lines.end(), [](const PlacedLine& l) { return l.furniture; });
  BOOST_TEST(numbered == 2);
}

BOOST_AUTO_TEST_CASE(the_article_has_the_first_word_on_numbers_then_the_design) {
  PageLayout layout = PageLayout::load("plain");
  layout.poem.number_every = 2;
  Poem poem({bayt(1), bayt(2)});
  const auto numbered = set(poem, layout);
  BOOST_TEST(line(numbered, "2").furniture);
  poem.number_every = 0;
  BOOST_TEST(set(poem, layout).size() == 4u);
}

BOOST_AUTO_TEST_CASE(an_ornament_stands_in_the_middle_of_the_gap_and_spells_nothing) {
  PageLayout layout = PageLayout::load("plain");
  layout.poem.ornament = "*";
  const auto lines = set(Poem({bayt(1), {"alone"}}), layout);
  const auto star_at =
      std::find_if(lines.begin(), lines.end(), [](const PlacedLine& l) { return l.furniture; });
  BOOST_REQUIRE((star_at != lines.end()));
  const PlacedLine& star = *star_at;
  BOOST_TEST(star.words.empty());
  const Length before = star.left - line(lines, "line one").right;
  const Length after = line(lines, "line two").left - star.right;
  BOOST_TEST(std::abs((before - after).units()) <= 1);
  BOOST_TEST((before > Length()));
  BOOST_TEST(lines.size() == 4u);
}

BOOST_AUTO_TEST_CASE(pages_end_between_bayts_two_at_least_together) {
  for (int height = 2; height < 9; ++height)
    for (const int count : {4, 5, 7, 9}) {
      Poem poem;
      poem.stanzas = {stanza(1, count)};
      std::vector<int> on_page;
      for (const PlacedLine& one : set(poem, low(height))) {
        on_page.resize(std::max(on_page.size(), one.page + 1));
        ++on_page[one.page];
      }
      for (const int halves : on_page)
        BOOST_TEST((halves % 2 == 0 && halves >= 4),
                   count << " bayts, " << height << " to a page: " << halves);
    }
}

BOOST_AUTO_TEST_CASE(a_heading_stays_with_its_band_and_a_refrain_with_what_it_answers) {
  Poem poem;
  poem.stanzas = {stanza(1, 3), stanza(4, 3), stanza(7, 3)};
  for (std::size_t i = 0; i < 3; ++i) {
    poem.stanzas[i].heading = "Band " + std::to_string(i + 1);
    poem.stanzas[i].bayts.push_back({"refrain " + std::to_string(i + 1), "and its end", true});
  }
  for (int height = 6; height < 16; ++height) {
    const auto lines = set(poem, low(height));
    for (int i = 0; i < 3; ++i) {
      const std::string n = std::to_string(i + 1), first = std::to_string(3 * i + 1),
                        last = std::to_string(3 * i + 3);
      BOOST_TEST(line(lines, "Band " + n).page == line(lines, "line one of " + first).page);
      BOOST_TEST(line(lines, "refrain " + n).page == line(lines, "line one of " + last).page);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_word_of_a_radif_is_drawn_out) {
  Article article;
  article.language = Language("fa");
  article.direction = Direction::right_to_left;
  article.blocks.push_back({.content = Poem({{"دل من باز چنین مست نشسته", "به سر کوی تو پیوست نشسته"},
                                             {"همه شب تا به سحر دیدهٔ بیدار من از غم", "نشسته"},
                                             {"کس ندید این که پری دست نشسته", "تا سحر مست نشسته"}})});
  const auto kashidas = kashidas_of(paginate(article, PageLayout::load("plain"), fonts()));
  BOOST_TEST(kashidas.size() >= 3u);
  for (const auto& [text, at] : kashidas) {
    const std::size_t radif = text.rfind(u"نشسته");
    if (text != u"نشسته" && radif != std::u16string::npos) BOOST_TEST(at < radif, to_utf8(text));
  }
}

BOOST_AUTO_TEST_CASE(lines_of_verse_are_ragged_and_hang_where_they_turn_over) {
  Poem poem({{"A short one"},
             {"Indented", {}, false, false, 1},
             {"A line so long that no page is wide enough for it, however small the letters of the poem may "
              "be, and so it has to turn over"}});
  poem.form = VerseForm::lines;
  const auto lines = set(poem);
  BOOST_REQUIRE(lines.size() == 4u);
  const PageLayout layout = PageLayout::load("plain");
  const BlockStyle& style = layout.style(Role::poem).base;
  BOOST_TEST((lines[1].left - lines[0].left == style.size.scaled(1.5)));
  BOOST_TEST((lines[2].left == lines[0].left));
  BOOST_TEST((lines[3].left - lines[2].left == style.size.scaled(3)));
  BOOST_TEST((lines[0].right < lines[2].right));
}

BOOST_AUTO_TEST_CASE(right_to_left_lines_of_verse_begin_at_one_edge_on_the_right) {
  Poem poem({{"باران"}, {"در کوچه می‌بارید"}, {"شب", {}, false, false, 1}});
  poem.form = VerseForm::lines;
  const auto lines = set(poem, PageLayout::load("plain"), "fa");
  BOOST_REQUIRE(lines.size() == 3u);
  BOOST_TEST((lines[0].right == lines[1].right));
  BOOST_TEST((lines[2].right < lines[0].right));
}

BOOST_AUTO_TEST_CASE(a_block_of_lines_is_centred_but_for_the_longest) {
  std::vector<Bayt> bayts(12, Bayt{"Lines of one length"});
  bayts.push_back({"And one that is a good deal longer than these"});
  Poem poem(bayts);
  poem.form = VerseForm::lines;
  const auto lines = set(poem);
  const PageLayout layout = PageLayout::load("plain");
  const Length left = lines[0].left - layout.page.inner;
  const Length right = layout.page.trim.width - layout.page.outer - lines[0].right;
  BOOST_TEST(std::abs((left - right).units()) <= 1);
  BOOST_TEST((lines[12].left == lines[0].left));
}

BOOST_AUTO_TEST_CASE(the_poet_stands_below_the_end_of_the_poem) {
  Poem poem({{"a hemistich that is rather long", "and one that is as long again"}}, "A Poet");
  const auto lines = set(poem);
  BOOST_TEST((line(lines, "A Poet").right <= line(lines, "and one that").right));
  BOOST_TEST((line(lines, "A Poet").left >= line(lines, "and one that").left));
  BOOST_TEST((line(lines, "A Poet").y > line(lines, "and one that").y));
}

BOOST_AUTO_TEST_SUITE_END()
