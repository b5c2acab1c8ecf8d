#include <boost/test/unit_test.hpp>

#include "../reading.hpp"
#include "making_book.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(book_parts)

namespace {

const std::string one = xhtml("<h1>One</h1><p>Words of one.</p>");
const std::string two = xhtml("<h1>Two</h1><p>Words of two.</p>");
const Lines both = {"Words of one.", "Words of two."};

/// A file between two chapters that should not be text.
void check_left_out(BookPlan plan, const std::string& text) {
  plan.chapters = {{"a.xhtml", one}, {"x.xhtml", text}, {"b.xhtml", two}};
  const Article article = read_book(plan);
  BOOST_TEST(paragraphs(article) == both, boost::test_tools::per_element());
  BOOST_TEST(says(article, "left-out-part", "OPS/x.xhtml"));
}

std::vector<Figure> figures(const Article& article) {
  std::vector<Figure> found;
  for (const Block& block : article.blocks)
    if (const auto* figure = std::get_if<Figure>(&block.content)) found.push_back(*figure);
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(chapters_come_in_the_order_of_the_spine) {
  const Article article = read_book({.chapters = {{"z.xhtml", one}, {"a.xhtml", two}}});
  BOOST_TEST(paragraphs(article) == both, boost::test_tools::per_element());
  const auto& first = std::get<ParagraphBlock>(article.blocks.at(1).content).text;
  const auto& last = std::get<ParagraphBlock>(article.blocks.at(3).content).text;
  BOOST_TEST(first.source().begin < one.size());
  BOOST_TEST(one.substr(first.source().begin, 13) == "Words of one.");
  BOOST_TEST(two.substr(last.source().begin - one.size(), 13) == "Words of two.");
}

BOOST_AUTO_TEST_CASE(covers_title_pages_and_tables_are_left_out_however_they_say_so) {
  const std::string page = xhtml("<p>The Paper Mill</p>");
  check_left_out({}, xhtml("<p>The Paper Mill</p>", "epub:type=\"titlepage\""));
  check_left_out({}, xhtml("<section epub:type=\"copyright-page\"><p>All rights.</p></section>"));
  check_left_out({}, xhtml("<p>Cover</p>", "role=\"doc-cover\""));
  check_left_out({.guide = R"(<reference type="cover" href="x.xhtml"/>)"}, page);
  check_left_out({.guide = R"(<reference type="toc" href="x.xhtml"/>)"}, page);
  check_left_out(
      {.nav =
           R"(<nav epub:type="landmarks"><ol><li><a epub:type="titlepage" href="x.xhtml">t</a></li></ol></nav>)"},
      page);
  const std::string links =
      R"(<ol><li><a href="a.xhtml">One</a></li><li><a href="b.xhtml">Two</a></li><li><a href="b.xhtml#e">End</a></li></ol>)";
  check_left_out({.nav = "<nav epub:type=\"toc\">" + links + "</nav>"}, xhtml(links));
  check_left_out(
      {.manifest = R"(<item id="c" href="img/c.png" media-type="image/png" properties="cover-image"/>)",
       .more = {{"OPS/img/c.png", "png"}}},
      xhtml(R"(<div><img src="img/c.png" alt=""/></div>)"));
}

BOOST_AUTO_TEST_CASE(front_matter_with_words_to_read_stays) {
  for (const char* type :
       {"dedication", "preface", "epigraph", "foreword", "bodymatter chapter", "frontmatter"}) {
    const Article article = read_book(
        {.chapters = {{"x.xhtml", xhtml("<p>For Laila.</p>", "epub:type=\"" + std::string(type) + '"')},
                      {"a.xhtml", one}}});
    BOOST_TEST(paragraphs(article).size() == 2u, type);
  }
  std::string much;
  for (int i = 0; i < 200; ++i) much += "<p>A whole chapter that calls itself a cover, by a mistake.</p>";
  BOOST_TEST(
      paragraphs(read_book({.chapters = {{"x.xhtml", xhtml(much, "epub:type=\"cover\"")}, {"a.xhtml", one}}}))
          .size() == 201u);
}

BOOST_AUTO_TEST_CASE(a_book_that_is_all_furniture_is_read_all_the_same) {
  BOOST_TEST(paragraphs(read_book(
                 {.chapters = {{"x.xhtml", xhtml("<p>All there is.</p>", "epub:type=\"cover\"")}}})) ==
                 Lines{"All there is."},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_out_of_the_line_of_reading_is_left_out) {
  const Article article =
      read_book({.chapters = {{"a.xhtml", one}, {"x.xhtml", xhtml("<p>Answers.</p>")}, {"b.xhtml", two}},
                 .linear = "x.xhtml"});
  BOOST_TEST(paragraphs(article) == both, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_title_page_inside_a_chapter_says_nothing_twice) {
  const Article article = read_book(
      {.chapters = {{"a.xhtml",
                     xhtml("<h1>The Paper Mill</h1><p>By Jo Nes</p><p>For Laila.</p><p>Jo Nes</p>")}},
       .metadata = "<dc:title>The Paper Mill</dc:title><dc:creator>Jo "
                   "Nes</dc:creator><dc:language>en</dc:language>"});
  const Lines expected = {"For Laila.", "Jo Nes"};
  BOOST_TEST(paragraphs(article) == expected, boost::test_tools::per_element());
  BOOST_TEST(article.authors.size() == 1u);
}

BOOST_AUTO_TEST_CASE(links_inside_the_book_are_words_and_those_outside_stay) {
  const Article article = read_book(
      {.chapters = {
           {"a.xhtml",
            xhtml(
                R"(<p>See <a href="b.xhtml#two">the second</a> and <a href="https://example.org/">a page</a>.</p>)")},
           {"b.xhtml", two}}});
  const auto& text = std::get<ParagraphBlock>(article.blocks.at(0).content).text;
  BOOST_TEST(text.utf8 == "See the second and a page.");
  BOOST_REQUIRE(text.marks.size() == 1u);
  BOOST_TEST(text.marks[0].target == "https://example.org/");
}

BOOST_AUTO_TEST_CASE(pictures_come_with_the_article_by_their_path) {
  const Article article = read_book(
      {.chapters =
           {{"text/a.xhtml",
             xhtml(
                 R"(<p>Words.</p><figure><img src="../img/my%20mill.png" alt="A mill"/><figcaption>The mill.</figcaption></figure>)")}},
       .more = {{"OPS/img/my mill.png", "png bytes"}}});
  const std::vector<Figure> found = figures(article);
  BOOST_REQUIRE(found.size() == 1u);
  BOOST_TEST(found[0].image == "OPS/img/my mill.png");
  BOOST_TEST(found[0].caption.utf8 == "The mill.");
  BOOST_REQUIRE(article.pictures.contains("OPS/img/my mill.png"));
  BOOST_TEST(*article.pictures.at("OPS/img/my mill.png") == "png bytes");
}

BOOST_AUTO_TEST_CASE(a_picture_that_is_not_there_is_said) {
  const Article article =
      read_book({.chapters = {{"a.xhtml", xhtml(R"(<p>Words.</p><img src="gone.png" alt="A mill"/>)")}}});
  BOOST_TEST(says(article, "missing-picture", "OPS/gone.png"));
  BOOST_TEST(article.pictures.empty());
}

BOOST_AUTO_TEST_CASE(pages_that_are_a_drawing_around_a_picture_are_figures) {
  const std::string drawn = xhtml(
      R"(<div><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
         <image width="9" height="9" xlink:href="img/plate.jpg"/></svg></div>)");
  const Article article =
      read_book({.chapters = {{"a.xhtml", one}, {"x.xhtml", drawn}}, .more = {{"OPS/img/plate.jpg", "jpg"}}});
  BOOST_REQUIRE(figures(article).size() == 1u);
  BOOST_TEST(figures(article)[0].image == "OPS/img/plate.jpg");
}

BOOST_AUTO_TEST_CASE(a_picture_in_the_spine_is_a_figure_and_a_fallback_goes_before_it) {
  const BookPlan plan{.chapters = {{"a.xhtml", one}},
                      .manifest = R"(<item id="p" href="p.svg" media-type="image/svg+xml"/>
                        <item id="q" href="q.svg" media-type="image/svg+xml" fallback="r"/>
                        <item id="r" href="r.xml" media-type="text/xml" fallback="s"/>
                        <item id="s" href="s.xhtml" media-type="application/xhtml+xml"/>)",
                      .spine = R"(<itemref idref="p"/><itemref idref="q"/>)",
                      .more = {{"OPS/p.svg", "<svg><title>A weir</title><text>north</text></svg>"},
                               {"OPS/q.svg", "<svg/>"},
                               {"OPS/s.xhtml", xhtml("<p>In place of the drawing.</p>")}}};
  const Article article = read_book(plan);
  BOOST_REQUIRE(figures(article).size() == 1u);
  BOOST_TEST(figures(article)[0].image == "OPS/p.svg");
  BOOST_TEST(figures(article)[0].alternate_text == "A weir north");
  const Lines expected = {"Words of one.", "In place of the drawing."};
  BOOST_TEST(paragraphs(article) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
