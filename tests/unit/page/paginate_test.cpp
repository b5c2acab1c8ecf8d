#include "warraq/page/paginate.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "warraq/base/unicode.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(pagination)

namespace {

const FontSet& fonts() {
  static const FontSet set = FontSet::bundled();
  return set;
}

/// Words in logical order: runs come in visual order, so a right-to-left line is read from its right end.
std::string words(const TextLine& line) {
  std::string out;
  const auto add = [&](const GlyphRun& run) { out += to_utf8(run.text); };
  if (line.direction == Direction::left_to_right)
    std::for_each(line.runs.begin(), line.runs.end(), add);
  else
    std::for_each(line.runs.rbegin(), line.runs.rend(), add);
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

struct PlacedLine {
  std::string words;
  Point at;
  Length width;
  bool furniture = false;
};

std::vector<PlacedLine> lines_of(const Page& page) {
  std::vector<PlacedLine> lines;
  for (const FrameItem& item : page.frame.items)
    if (const auto* line = std::get_if<TextLine>(&item.content))
      lines.push_back({words(*line), item.position, line->width, item.furniture});
  return lines;
}

std::vector<std::string> body_of(const PagedDocument& document) {
  std::vector<std::string> all;
  for (const Page& page : document.pages)
    for (const PlacedLine& line : lines_of(page))
      if (!line.furniture) all.push_back(line.words);
  return all;
}

const std::string sentence =
    "The papermaker of the old town lifts the mould out of the vat, lets the water run off and turns the wet "
    "sheet "
    "onto the felt, and so on all day long until the light goes. ";

Text prose(int sentences) {
  std::string words;
  for (int i = 0; i < sentences; ++i) words += sentence;
  words.pop_back();
  return Text(words);
}

Article essay(int paragraphs, int sentences = 4) {
  Article article;
  article.language = Language("en");
  article.title = "On Paper";
  for (int i = 0; i < paragraphs; ++i) {
    if (i % 4 == 3) article.blocks.push_back({.content = Heading{.text = "Of water"}});
    article.blocks.push_back({.content = ParagraphBlock{prose(1 + (i * 7) % (sentences + 1))}});
  }
  return article;
}

PageLayout plain() { return PageLayout::load("plain"); }

const FrameItem* find_line(const Page& page, const std::string& start) {
  for (const FrameItem& item : page.frame.items)
    if (const auto* line = std::get_if<TextLine>(&item.content))
      if (words(*line).starts_with(start)) return &item;
  return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_CASE(changing_only_the_height_of_the_page_never_changes_a_line) {
  const Article article = essay(40);
  PageLayout tall = plain(), low = plain();
  low.page.trim.height = 190_mm;
  const auto a = body_of(paginate(article, tall, fonts())), b = body_of(paginate(article, low, fonts()));
  BOOST_TEST(a.size() > 100u);
  BOOST_TEST(a == b, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_widow_no_orphan_no_stranded_heading_on_any_height) {
  const Article article = essay(40);
  for (int height = 170; height < 300; height += 13) {
    PageLayout layout = plain();
    layout.page.trim.height = Length::from_millimetres(height);
    const PagedDocument document = paginate(article, layout, fonts());
    BOOST_TEST(document.pages.size() > 1u);
    for (std::size_t p = 0; p < document.pages.size(); ++p) {
      std::vector<const TextLine*> lines;
      for (const FrameItem& item : document.pages[p].frame.items)
        if (const auto* line = std::get_if<TextLine>(&item.content); line && !item.furniture)
          lines.push_back(line);
      BOOST_REQUIRE(lines.size() >= 2);
      const bool heading_last = words(*lines.back()) == "Of water";
      BOOST_TEST(!heading_last);
      // A widow: the page begins with the last line of a paragraph of several.
      if (p > 0 && lines.front()->ends_paragraph) BOOST_TEST(words(*lines.front()) == "Of water");
      // An orphan: the page ends with a paragraph's first line, told by the one before ending its paragraph.
      if (p + 1 < document.pages.size() && !lines.back()->ends_paragraph)
        BOOST_TEST(!lines[lines.size() - 2]->ends_paragraph);
      BOOST_TEST(document.diagnostics.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_star_note_stands_once_at_the_foot_of_the_first_page_that_marks_it) {
  Article article = essay(30);
  article.notes.push_back({.mark = "*", .text = "Made of linen rags.", .references = 2});
  for (const std::size_t block : {20, 30})
    std::get<ParagraphBlock>(article.blocks[block].content)
        .text.marks.push_back({.kind = MarkKind::note_reference, .begin = 19, .end = 19, .note = 0});
  const PagedDocument document = paginate(article, plain(), fonts());
  std::size_t marked = document.pages.size(), noted = 0, count = 0;
  for (std::size_t p = 0; p < document.pages.size(); ++p)
    for (const PlacedLine& line : lines_of(document.pages[p])) {
      if (line.words.find("*") != std::string::npos && !line.words.starts_with("*"))
        marked = std::min(marked, p);
      if (line.words.find("linen rags") == std::string::npos) continue;
      noted = p;
      ++count;
      const PageLayout layout = plain();
      const Length foot = layout.page.trim.height - layout.page.bottom;
      BOOST_TEST((line.at.y < foot && line.at.y > foot - 20_pt));
    }
  BOOST_TEST(count == 1u);
  BOOST_TEST(noted == marked);
}

BOOST_AUTO_TEST_CASE(a_note_that_nothing_calls_stands_on_the_last_page) {
  Article article = essay(30);
  article.notes.push_back({.mark = "*", .text = "Made of linen rags."});
  const PagedDocument document = paginate(article, plain(), fonts());
  BOOST_REQUIRE(document.pages.size() > 1u);
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    const auto lines = lines_of(document.pages[p]);
    const auto count = std::count_if(lines.begin(), lines.end(), [](const PlacedLine& line) {
      return line.words.find("linen rags") != std::string::npos;
    });
    BOOST_TEST(count == (p + 1 == document.pages.size() ? 1 : 0), p);
  }
}

BOOST_AUTO_TEST_CASE(nothing_of_the_body_stands_below_the_text_area) {
  Article article = essay(30);
  article.notes.push_back({.mark = "1", .text = prose(5)});
  std::get<ParagraphBlock>(article.blocks[9].content)
      .text.marks.push_back({.kind = MarkKind::note_reference, .begin = 10, .end = 10, .note = 0});
  const PageLayout layout = plain();
  for (const Page& page : paginate(article, layout, fonts()).pages)
    for (const PlacedLine& line : lines_of(page))
      if (!line.furniture) BOOST_TEST((line.at.y < layout.page.trim.height - layout.page.bottom));
}

BOOST_AUTO_TEST_CASE(a_right_to_left_article_turns_its_pages_the_other_way) {
  PageLayout layout = PageLayout::load("journal");
  layout.style(Role::body).base.protrusion = {};  // no glyph stands in the margin
  Article english = essay(30), persian = essay(30);
  persian.language = Language("fa");
  persian.direction = Direction::right_to_left;
  const auto left_edge = [&](const PagedDocument& document, std::size_t page) {
    Length left = 1000_pt;
    for (const PlacedLine& line : lines_of(document.pages.at(page)))
      if (!line.furniture) left = std::min(left, line.at.x);
    return left;
  };
  const PagedDocument ltr = paginate(english, layout, fonts()), rtl = paginate(persian, layout, fonts());
  BOOST_TEST((rtl.direction == Direction::right_to_left));
  BOOST_TEST((left_edge(ltr, 0) == layout.page.inner));
  BOOST_TEST((left_edge(ltr, 1) == layout.page.outer));
  BOOST_TEST((left_edge(rtl, 0) == layout.page.outer));
  BOOST_TEST((left_edge(rtl, 1) == layout.page.inner));
  BOOST_TEST(rtl.pages.at(1).label == "۲");
  BOOST_TEST(ltr.pages.at(1).label == "2");
}

BOOST_AUTO_TEST_CASE(hemistichs_fill_two_equal_columns_the_first_on_the_right) {
  Article article;
  article.language = Language("en");
  article.title = "Couplets";
  article.epigraph_language = Language("fa");
  article.epigraph = Poem({{"بنی‌آدم اعضای یک پیکرند", "که در آفرینش ز یک گوهرند"},
                           {"چو عضوی به درد آورد روزگار", "دگر عضوها را نماند قرار"}},
                          "سعدی");
  article.blocks.push_back({.content = ParagraphBlock{prose(3)}});
  const PagedDocument document = paginate(article, PageLayout::load("journal"), fonts());
  std::vector<PlacedLine> lines = lines_of(document.pages.front());
  std::erase_if(lines, [](const PlacedLine& line) { return line.furniture; });
  lines.resize(4);
  for (const PlacedLine& line : lines) BOOST_TEST((line.width == lines.front().width));
  BOOST_TEST((lines[0].at.x > lines[1].at.x));
  BOOST_TEST((lines[0].at.y == lines[1].at.y));
  BOOST_TEST((lines[0].at.x == lines[2].at.x));
  BOOST_TEST((lines[1].at.x == lines[3].at.x));
  BOOST_TEST((lines[2].at.y > lines[0].at.y));
  BOOST_TEST(find_line(document.pages.front(), "سعدی"));
}

BOOST_AUTO_TEST_CASE(a_row_has_two_ends) {
  Article article;
  article.language = Language("en");
  article.title = "Rows";
  article.authors = {"Nadia Anwari"};
  article.dates = {{.iso = "2025-04-02", .text = "2 April 2025", .role = "published"}};
  article.blocks.push_back({.content = ParagraphBlock{prose(1)}});
  const PageLayout layout = PageLayout::load("journal");
  const PagedDocument document = paginate(article, layout, fonts());
  const FrameItem* author = find_line(document.pages.front(), "Nadia");
  const FrameItem* date = find_line(document.pages.front(), "2 April");
  BOOST_REQUIRE(author);
  BOOST_REQUIRE(date);
  BOOST_TEST((author->position.x == layout.page.inner));
  BOOST_TEST((author->position.y == date->position.y));
  const Length right = layout.page.trim.width - layout.page.outer;
  BOOST_TEST((date->position.x + std::get<TextLine>(date->content).width == right));
  BOOST_TEST((author < date));  // reading order
}

BOOST_AUTO_TEST_CASE(every_kind_of_block_finds_its_place_and_keeps_its_words) {
  Article article;
  article.language = Language("en");
  article.title = "Kinds";
  Quotation quotation;
  quotation.blocks.push_back({.content = ParagraphBlock{"Quoted words."}});
  quotation.attribution = "A. Poet";
  List list{.ordered = true, .start = 3};
  list.items.push_back({{{.content = ParagraphBlock{"Third thing."}}}});
  list.items.push_back({{{.content = ParagraphBlock{"Fourth thing."}}}});
  Table table{.caption = "A table"};
  table.rows.push_back({{.text = "Year", .header = true}, {.text = "Sheets", .header = true}});
  table.rows.push_back({{.text = "1440"}, {.text = "20,000", .alignment = Alignment::end}});
  Poem poem({{"One line of verse", "and another one"}}, "B. Poet");
  article.blocks = {{.content = quotation},
                    {.content = list},
                    {.content = table},
                    {.content = Figure{.image = "mill.png", .caption = "The mill"}},
                    {.content = CodeBlock{.text = "if (wet)\n    press();\n"}},
                    {.content = poem},
                    {.content = ThematicBreak{}},
                    {.content = ParagraphBlock{"The end."}}};
  const PagedDocument document = paginate(article, plain(), fonts());
  BOOST_REQUIRE(document.pages.size() == 1);
  for (const std::string expected :
       {"Quoted words.", "A. Poet", "3.", "Third thing.", "4.", "Year", "20,000", "A table", "The mill",
        "if (wet)", "One line of verse", "B. Poet", "The end."})
    BOOST_TEST(find_line(document.pages.front(), expected), "missing: " << expected);
  BOOST_REQUIRE(document.diagnostics.size() == 1);
  BOOST_TEST(document.diagnostics.front().code == "missing-image");
  // A poet's name stands close to the verse and apart from what follows.
  const auto y = [&](const std::string& start) {
    return find_line(document.pages.front(), start)->position.y;
  };
  BOOST_TEST((y("B. Poet") - y("and another one") < 25_pt));
  BOOST_TEST((y("The end.") - y("B. Poet") > 40_pt));
}

BOOST_AUTO_TEST_CASE(the_outline_leads_to_the_title_and_the_headings) {
  const PagedDocument document = paginate(essay(12), plain(), fonts());
  BOOST_REQUIRE(document.outline.size() == 4);
  BOOST_TEST(document.outline[0].title == "On Paper");
  BOOST_TEST(document.outline[1].title == "Of water");
  BOOST_TEST(document.outline[1].level == 2);
  const OutlineEntry& entry = document.outline[1];
  const FrameItem* heading = find_line(document.pages.at(entry.page), "Of water");
  BOOST_REQUIRE(heading);
  BOOST_TEST((heading->position.y > entry.top && heading->position.y < entry.top + 20_pt));
}

BOOST_AUTO_TEST_CASE(the_layout_an_article_asks_for_is_suggested_before_any_other) {
  Article article;
  BOOST_TEST(suggested_layout(article) == "plain");
  article.section = {{"Rivers", Language("en")}};
  BOOST_TEST(suggested_layout(article) == "journal");
  article.preferred_layout = "plain";
  BOOST_TEST(suggested_layout(article) == "plain");
}

BOOST_AUTO_TEST_CASE(an_article_with_nothing_in_it_has_no_page) {
  BOOST_TEST(paginate(Article{}, plain(), fonts()).pages.empty());
}

BOOST_AUTO_TEST_CASE(the_same_article_gives_the_same_pages_with_a_fresh_or_a_used_cache) {
  SettingCache cache;
  const Article article = essay(10);
  const auto first = body_of(paginate(article, plain(), fonts(), cache));
  BOOST_TEST(first == body_of(paginate(article, plain(), fonts(), cache)), boost::test_tools::per_element());
  BOOST_TEST(first == body_of(paginate(article, plain(), fonts())), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
