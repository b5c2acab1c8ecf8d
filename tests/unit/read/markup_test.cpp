#include <boost/test/unit_test.hpp>

#include "read/markup/draft.hpp"
#include "read/markup/text_builder.hpp"

using namespace warraq;
using namespace warraq::read;

BOOST_AUTO_TEST_SUITE(read_markup)

namespace {

Text lines(std::initializer_list<const char*> words) {
  TextBuilder text;
  for (const char* line : words) {
    if (!text.empty()) text.line_break();
    text.words(line);
  }
  return text.take();
}

Article finished(std::vector<Block> blocks, std::string title = {}) {
  Draft draft;
  draft.article.title = Text(std::move(title));
  draft.article.blocks = std::move(blocks);
  return finish_draft(std::move(draft), {});
}

Block paragraph(Text text) { return {ParagraphBlock{std::move(text)}, {}, {}, {}}; }
Block heading(const char* words, int level) { return {Heading{Text(words), level}, {}, {}, {}}; }

}  // namespace

BOOST_AUTO_TEST_CASE(white_space_collapses_across_marks) {
  TextBuilder text;
  text.words("  one \n", {10, 17});
  text.open({.kind = MarkKind::strong});
  text.words(" two\t", {20, 25});
  text.close();
  text.words(" three ", {30, 37});
  const Text made = text.take();
  BOOST_TEST(made.utf8 == "one two three");
  BOOST_REQUIRE(made.marks.size() == 1u);
  BOOST_TEST(made.utf8.substr(made.marks[0].begin, made.marks[0].end - made.marks[0].begin) == "two");
  BOOST_TEST(made.sources.front().source.begin == 12u);
  BOOST_TEST(made.source().end == 36u);
}

BOOST_AUTO_TEST_CASE(breaks_keep_words_apart_and_none_stands_at_an_end) {
  const Text made = lines({"one ", " two"});
  BOOST_TEST(made.utf8 == "one two");
  BOOST_REQUIRE(made.marks.size() == 1u);
  BOOST_TEST(made.marks[0].begin == 3u);
  TextBuilder text;
  text.line_break();
  text.words("one");
  text.line_break();
  const Text ends = text.take();
  BOOST_TEST(ends.utf8 == "one");
  BOOST_TEST(ends.marks.empty());
}

BOOST_AUTO_TEST_CASE(a_mark_left_open_ends_with_the_text_and_goes_on_in_the_next) {
  TextBuilder text;
  text.open({.kind = MarkKind::emphasis});
  text.words("one");
  BOOST_TEST(text.take().marks.size() == 1u);
  text.words("two");
  text.close();
  const Text next = text.take();
  BOOST_REQUIRE(next.marks.size() == 1u);
  BOOST_TEST(next.marks[0].end == 3u);
}

BOOST_AUTO_TEST_CASE(slices_keep_marks_and_sources) {
  TextBuilder text;
  text.words("one ", {100, 104});
  text.open({.kind = MarkKind::link, .target = "x"});
  text.words("two three", {104, 113});
  text.close();
  const Text made = text.take();
  const Text part = slice(made, {4, 7});
  BOOST_TEST(part.utf8 == "two");
  BOOST_REQUIRE(part.marks.size() == 1u);
  BOOST_TEST(part.marks[0].end == 3u);
  BOOST_TEST(part.source().begin == 104u);
  BOOST_TEST(part.source().end == 107u);
}

BOOST_AUTO_TEST_CASE(the_first_heading_that_says_the_title_again_is_it) {
  Article article =
      finished({heading("The Mill", 1), paragraph(Text("It stands.")), heading("Past", 2)}, "The mill");
  BOOST_TEST(article.title.utf8 == "The Mill");
  BOOST_REQUIRE(article.blocks.size() == 2u);
  BOOST_TEST(std::get<Heading>(article.blocks[1].content).level == 1);
  article = finished({heading("The Mill", 1), paragraph(Text("It stands."))});
  BOOST_TEST(article.title.utf8 == "The Mill");
}

// Hafez, ghazal 1
BOOST_AUTO_TEST_CASE(a_heading_deep_in_the_text_is_no_title) {
  const std::string page(500, 'x');
  const Article article =
      finished({paragraph(Text(page)), heading("The Weir", 1), paragraph(Text("Words."))});
  BOOST_TEST(article.title.empty());
  BOOST_TEST(article.blocks.size() == 3u);
  const Article below = finished({paragraph(Text("by Ida Marsh")), heading("The Weir", 1)});
  BOOST_TEST(below.title.utf8 == "The Weir");
  const Block motto{Quotation{{paragraph(Text("Still waters."))}, {}}, {}, {}, {}};
  BOOST_TEST(finished({motto, heading("The Weir", 1)}).title.utf8 == "The Weir");
  Poem couplet;
  couplet.stanzas = {{.bayts = {{Text("one"), Text("two")}}}};
  BOOST_TEST(finished({Block{couplet, {}, {}, {}}, heading("The Weir", 1)}).title.utf8 == "The Weir");
}

BOOST_AUTO_TEST_CASE(code_says_nothing_of_a_paragraphs_language) {
  const std::string_view before = "כדי לפתוח את הקובץ יש לכתוב ", after = " ואז ללחוץ על המקש הגדול.";
  TextBuilder text;
  text.words(before);
  text.open({.kind = MarkKind::code});
  text.words("open the file which is in the folder of the user and then print what it says to the screen");
  text.close();
  text.words(after);
  Draft draft;
  draft.article.language = Language("en");
  draft.article.blocks = {
      paragraph(Text("The mill stands by the river and has been there for a hundred years.")),
      paragraph(text.take())};
  const Article article = finish_draft(std::move(draft), {});
  BOOST_TEST(article.blocks[0].language.tag() == "");
  BOOST_TEST(article.blocks[1].language.tag() == "he");
}

BOOST_AUTO_TEST_CASE(a_paragraph_of_broken_lines_that_goes_in_a_metre_is_a_poem) {
  const Article article =
      finished({paragraph(Text("او هر شب پیش از خواب این را می‌خواند.")),
                paragraph(lines({"الا یا ایها الساقی ادر کاسا و ناولها",
                                 "که عشق آسان نمود اول ولی افتاد مشکل‌ها",
                                 "به بوی نافه‌ای کاخر صبا زان طره بگشاید",
                                 "ز تاب جعد مشکینش چه خون افتاد در دل‌ها"})),
                paragraph(Text("و بعد چراغ را خاموش می‌کرد."))});
  BOOST_REQUIRE(article.blocks.size() == 3u);
  const auto* poem = std::get_if<Poem>(&article.blocks[1].content);
  BOOST_REQUIRE(poem != nullptr);
  BOOST_TEST(poem->bayts().size() == 2u);
  BOOST_TEST(poem->bayts()[0]->second.utf8 ==
             "که عشق آسان نمود اول ولی افتاد مشکل‌ها");
}

BOOST_AUTO_TEST_CASE(a_paragraph_a_hemistich_is_a_poem_and_an_address_is_none) {
  const Article article =
      finished({paragraph(Text("الا یا ایها الساقی ادر کاسا و ناولها")),
                paragraph(Text("که عشق آسان نمود اول ولی افتاد مشکل‌ها")),
                paragraph(Text("به بوی نافه‌ای کاخر صبا زان طره بگشاید")),
                paragraph(Text("ز تاب جعد مشکینش چه خون افتاد در دل‌ها"))});
  BOOST_REQUIRE(article.blocks.size() == 1u);
  BOOST_TEST(std::holds_alternative<Poem>(article.blocks[0].content));
  const Article letter =
      finished({paragraph(lines({"کابل، چهارراه انصاری", "کوچهٔ سوم، خانهٔ نهم", "تلفن دفتر"}))});
  BOOST_TEST(std::holds_alternative<ParagraphBlock>(letter.blocks.at(0).content));
}

BOOST_AUTO_TEST_CASE(breaks_at_the_edges_of_the_text_part_nothing) {
  const Block rule{ThematicBreak{}, {}, {}, {}};
  const Article article = finished(
      {rule, heading("The mill", 1), rule, paragraph(Text("one")), rule, paragraph(Text("two")), rule, rule});
  BOOST_TEST(article.title.utf8 == "The mill");
  BOOST_REQUIRE(article.blocks.size() == 3u);
  BOOST_TEST(std::holds_alternative<ThematicBreak>(article.blocks[1].content));
  BOOST_TEST(finished({rule, rule}).blocks.empty());
}

BOOST_AUTO_TEST_SUITE_END()
