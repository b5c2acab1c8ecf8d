#include <boost/test/unit_test.hpp>

#include "reading.hpp"

using namespace warraq;
using namespace warraq::test;

/// What the source's pages and markup left behind in the text.
BOOST_AUTO_TEST_SUITE(read_repairs)

BOOST_AUTO_TEST_CASE(cut_paragraphs_are_rejoined) {
  const std::pair<const char*, const char*> cut[] = {
      {"He looked at the wide brown river and", "then he went back to the mill to mend the wheel."},
      {"He looked at the wide brown river for a while,", "and then he went back to the mill to mend it."},
      {"In the autumn the whole valley is", "Afghan and German and French at the same time."},
      {"رود از کنار آسیاب کهنهٔ این دره می‌گذرد و",
       "تا شهر هرات می‌رود و به دشت می‌ریزد."},
  };
  for (const auto& [above, below] : cut) {
    const Article article =
        reading("The Mill\n\n" + prose + "\n\n" + above + "\n\n" + below + "\n\n" + more_prose + "\n");
    BOOST_TEST(paragraphs(article).size() == 3u, above);
    BOOST_TEST(paragraphs(article).at(1) == std::string(above) + " " + below);
    BOOST_TEST(decision(article, "join") != nullptr);
  }
}

BOOST_AUTO_TEST_CASE(paragraphs_that_lack_their_stop_stay_apart) {
  const Article article =
      reading("The Mill\n\n" + prose +
              "\n\nNobody in the valley can say who built the mill or the security base\n\nImportant "
              "things such as the weir and the wheel are kept by all of us together.\n\n" +
              more_prose + "\n");
  BOOST_TEST(paragraphs(article).size() == 4u);
}

BOOST_AUTO_TEST_CASE(clauses_with_parallel_openings_stay_apart) {
  const Article french = reading(
      "Préambule\n\nConsidérant que la reconnaissance de la dignité est le fondement de la "
      "paix,\n\nConsidérant qu'il est "
      "essentiel d'encourager les relations amicales,\n\nProclame la présente déclaration pour tous les "
      "peuples et "
      "toutes les nations du monde entier.\n");
  BOOST_TEST(french.blocks.size() == 4u - (french.title.empty() ? 0u : 1u));
  const Article german = reading(
      "Ein Titel mit Worten\n\nDa die Anerkennung der Würde die Grundlage von Freiheit und Frieden "
      "bildet,\n\nda es "
      "notwendig ist, die Menschenrechte zu schützen, wo immer sie leben,\n\nverkündet die Versammlung diese "
      "Erklärung.\n");
  BOOST_TEST(paragraphs(german).size() == 3u);
  const Article persian = reading(
      "عنوان این نوشته\n\nاز آنجا که حقوق انسانی را باید با اجرای قانون حمایت کرد،\n\nاز آنجا که لازم است "
      "روابط "
      "دوستانه بین ملل را تشویق کرد و نگاه داشت،\n\nمجمع این اعلامیه را اعلام "
      "می‌کند.\n");
  BOOST_TEST(paragraphs(persian).size() == 3u);
}

BOOST_AUTO_TEST_CASE(folios_and_running_heads_of_the_source_go) {
  std::string text = "The Mill\n\n" + prose + "\n\n";
  for (int page = 1; page <= 3; ++page)
    text += "He walked along the river until he came to the place where the\n\n" + std::to_string(page) +
            "\n\nTHE RIVER REVIEW\n\nwater turns and the wheel begins to sing again. " + more_prose + "\n\n";
  const Article article = reading(text);
  BOOST_TEST(paragraphs(article).size() == 4u);
  BOOST_TEST(paragraphs(article).at(1).find("where the water turns") != std::string::npos);
  int furniture = 0;
  for (const Diagnostic& diagnostic : article.diagnostics) furniture += diagnostic.code == "source-furniture";
  BOOST_TEST(furniture == 6);
}

BOOST_AUTO_TEST_CASE(hard_wrapped_lines_are_joined) {
  const std::string wrapped =
      "The Mill\n\n"
      "The mill stands where the river bends, and in spring it stands in\n"
      "the river. Nobody in the valley can say who built it, but every-\n"
      "body knows whose turn it is to mend the weir when the ice has gone\n"
      "and the carts can go again.\n\n"
      "A hundred and sixty years ago a second mill was built above it, on\n"
      "the same water, and for eleven years the two houses wrote letters\n"
      "to each other by way of a notary in the town below the bridge.\n";
  const Article article = reading(wrapped);
  BOOST_TEST(article.title.utf8 == "The Mill");
  BOOST_REQUIRE(paragraphs(article).size() == 2u);
  BOOST_TEST(paragraphs(article)[0] ==
             "The mill stands where the river bends, and in spring it stands in the river. Nobody in the "
             "valley can say who built it, "
             "but everybody knows whose turn it is to mend the weir when the ice has gone and the carts can "
             "go again.");
}

BOOST_AUTO_TEST_CASE(stars_of_one_note_all_lead_to_it) {
  const Article article = reading("The Mill\n\nThe fish* in the paper, and the second fish*, swim. " + prose +
                                  "\n\nNobody knows which fish* leads.\n\n**a figure of wire*\n");
  BOOST_REQUIRE(article.notes.size() == 1u);
  BOOST_TEST(article.notes[0].mark == "*");
  BOOST_TEST(article.notes[0].text.utf8 == "a figure of wire");
  BOOST_TEST(article.notes[0].references == 3);
  const auto& text = std::get<ParagraphBlock>(article.blocks.at(0).content).text;
  BOOST_TEST(text.utf8.find('*') == std::string::npos);
  BOOST_REQUIRE(text.marks.size() == 2u);
  BOOST_TEST((text.marks[0].kind == MarkKind::note_reference));
  BOOST_TEST(text.marks[0].begin == 8u);
  BOOST_TEST(text.marks[0].end == 8u);
}

BOOST_AUTO_TEST_CASE(notes_of_several_marks) {
  const Article article =
      reading("The Mill\n\nThe fish* and the wheel† and the weir[1] and the road** are old. " + prose +
              "\n\n* a figure of wire\n\n** borrowed in spring\n\n† of oak\n\n[1] of stone\n");
  BOOST_REQUIRE(article.notes.size() == 4u);
  for (const Note& note : article.notes) BOOST_TEST(note.references == 1, note.mark);
  BOOST_TEST(article.notes[3].mark == "1");
  BOOST_TEST(article.notes[3].text.utf8 == "of stone");
}

BOOST_AUTO_TEST_CASE(a_starred_line_that_nothing_calls_is_no_note) {
  const Article article = reading("The Mill\n\n" + prose + "\n\n" + more_prose + "\n\n*Official text*\n");
  BOOST_TEST(article.notes.empty());
  BOOST_TEST(paragraphs(article).back() == "Official text");
  const auto& text = std::get<ParagraphBlock>(article.blocks.back().content).text;
  BOOST_REQUIRE(text.marks.size() == 1u);
  BOOST_TEST((text.marks[0].kind == MarkKind::emphasis));
}

BOOST_AUTO_TEST_CASE(a_closing_line_with_a_star_too_many_is_a_note_on_the_whole) {
  const Article article = reading("The Mill\n\n" + prose + "\n\n" + more_prose + "\n\n**Official text*\n");
  BOOST_REQUIRE(article.notes.size() == 1u);
  BOOST_TEST(article.notes[0].mark == "*");
  BOOST_TEST(article.notes[0].references == 0);
  BOOST_TEST(article.notes[0].text.utf8 == "Official text");
  const Article early = reading("The Mill\n\n" + prose + "\n\n**Official text*\n\n" + more_prose + "\n\n" +
                                prose + "\n\n" + more_prose + "\n");
  BOOST_TEST(early.notes.empty());
}

BOOST_AUTO_TEST_CASE(stars_without_a_note_stay_in_the_text) {
  const Article article = reading("The Mill\n\nThe fish* swims. " + prose + "\n");
  BOOST_TEST(paragraphs(article).at(0).find("fish* swims") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(markdown_remains_are_undone) {
  const Article article = reading(
      "The Mill\n\nIt cost \\$1 and was **very** *old*, said `make`, in snake_case_words and 2 * 3 * 4. " +
      prose + "\n");
  const auto& text = std::get<ParagraphBlock>(article.blocks.at(0).content).text;
  BOOST_TEST(
      text.utf8.find("It cost $1 and was very old, said make, in snake_case_words and 2 * 3 * 4.") == 0u,
      text.utf8);
  BOOST_REQUIRE(text.marks.size() == 3u);
  BOOST_TEST((text.marks[0].kind == MarkKind::strong));
  BOOST_TEST(text.utf8.substr(text.marks[0].begin, text.marks[0].end - text.marks[0].begin) == "very");
  BOOST_TEST(text.utf8.substr(text.marks[2].begin, text.marks[2].end - text.marks[2].begin) == "make");
}

BOOST_AUTO_TEST_CASE(addresses_in_text_are_links) {
  const Article article = reading("The Mill\n\nSee www.example.org for more. " + prose + "\n");
  const auto& text = std::get<ParagraphBlock>(article.blocks.at(0).content).text;
  BOOST_REQUIRE(text.marks.size() == 1u);
  BOOST_TEST(text.marks[0].target == "https://www.example.org");
}

BOOST_AUTO_TEST_CASE(links_of_markdown_keep_their_words) {
  const Article article =
      reading("The Mill\n\nSee [the *old* site](https://www.example.org/a_b_c) today. " + prose + "\n");
  const auto& text = std::get<ParagraphBlock>(article.blocks.at(0).content).text;
  BOOST_TEST(text.utf8.find("See the old site today.") == 0u, text.utf8);
  BOOST_REQUIRE(text.marks.size() == 2u);
  BOOST_TEST(text.marks[0].target == "https://www.example.org/a_b_c");
  BOOST_TEST(text.utf8.substr(text.marks[0].begin, text.marks[0].end - text.marks[0].begin) ==
             "the old site");
}

BOOST_AUTO_TEST_CASE(notes_one_below_the_other_stay_apart) {
  const Article article = reading("The Mill\n\nThe fish* and the wheel† are old. " + prose +
                                  "\n\n* a figure of wire\n† of oak\n");
  BOOST_REQUIRE(article.notes.size() == 2u);
  BOOST_TEST(article.notes[1].text.utf8 == "of oak");
}

BOOST_AUTO_TEST_CASE(every_piece_of_text_knows_its_bytes) {
  const std::string input =
      "\xEF\xBB\xBFThe Mill\r\n\r\nIt cost \\$1 and a fish*. " + prose + "\r\n\r\n**wire*\r\n";
  const Article article = reading(input);
  const auto check = [&](const Text& text) {
    for (std::size_t i = 0; i < text.sources.size(); ++i) {
      const std::size_t begin = text.sources[i].text_begin;
      const std::size_t end = i + 1 < text.sources.size() ? text.sources[i + 1].text_begin : text.utf8.size();
      const SourceSpan source = text.sources[i].source;
      BOOST_REQUIRE(source.end <= input.size());
      if (end - begin == source.end - source.begin)
        BOOST_TEST(text.utf8.substr(begin, end - begin) ==
                   input.substr(source.begin, source.end - source.begin));
    }
  };
  BOOST_TEST(article.title.source().begin == 3u);
  check(article.title);
  check(std::get<ParagraphBlock>(article.blocks.at(0).content).text);
  check(article.notes.at(0).text);
}

BOOST_AUTO_TEST_SUITE_END()
