#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "warraq/article/article.hpp"

using namespace warraq;

namespace {

Article small_article() {
  Article article;
  article.format = "plain-text";
  article.encoding = "UTF-8";
  article.language = Language("en");
  article.masthead.push_back({"AA-AA", {}});
  article.epigraph = Poem({{"first", "second"}, {"alone", {}}});
  article.section.push_back({"Crafts", Language("en")});
  article.dates.push_back({"2025-04-02", "02.04.2025", "published"});
  article.title = "A title";
  Text words("one two three");
  words.marks.push_back({.kind = MarkKind::emphasis, .begin = 0, .end = 7});
  words.marks.push_back({.kind = MarkKind::note_reference, .begin = 7, .end = 7, .note = 0});
  article.blocks.push_back({ParagraphBlock{words}, {}, {}, {3, 9}});
  article.blocks.push_back({Heading{"Below", 2}, Language("fr"), {}, {}});
  article.notes.push_back({"*", "a note", 1, {}});
  article.decisions.push_back({"title", 0.926, "short", {4, 8}});
  article.diagnostics.push_back({Severity::note, "dropped-line", SourceSpan{1, 2}, "gone", "keep it"});
  return article;
}

Poem banded() {
  Poem poem;
  poem.stanzas = {{"I", {{"a", "b"}, {"r", "s", true}}},
                  {{}, {{"c", "d", false, true}, {"e", {}, false, false, 2}}}};
  poem.form = VerseForm::lines;
  poem.number_every = 5;
  poem.attribution = "poet";
  return poem;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(article_dump)

BOOST_AUTO_TEST_CASE(tree_shows_every_part_with_its_marks) {
  const std::string expected =
      "article: plain-text, UTF-8, language en, ltr\n"
      "  masthead: AA-AA\n"
      "  epigraph\n"
      "    first || second\n"
      "    alone\n"
      "  section [en]: Crafts\n"
      "  date 2025-04-02 (published): 02.04.2025\n"
      "  title: A title\n"
      "  body\n"
      "    paragraph: <em>one two</em><note *> three\n"
      "    heading 2 [fr]: Below\n"
      "  note * (1 references): a note\n"
      "decisions\n"
      "  title 0.93 [4, 8): short\n"
      "diagnostics\n"
      "  dropped-line note: gone\n"
      "    keep it\n";
  BOOST_TEST(dump(small_article()) == expected);
}

BOOST_AUTO_TEST_CASE(tree_shows_every_kind_of_block) {
  Article article;
  List list{.ordered = true, .start = 3};
  list.items.push_back({{Block{ParagraphBlock{"item"}, {}, {}, {}}}});
  article.blocks.push_back({list, {}, {}, {}});
  article.blocks.push_back({Quotation{{Block{ParagraphBlock{"said"}, {}, {}, {}}}, "who"}, {}, {}, {}});
  article.blocks.push_back({Table{"caption", {{TableCell{"a"}, TableCell{"b"}}}}, {}, {}, {}});
  article.blocks.push_back({Figure{"x.png", "seen", ""}, {}, {}, {}});
  article.blocks.push_back({CodeBlock{"a\nb", "c"}, {}, {}, {}});
  article.blocks.push_back({ThematicBreak{}, {}, {}, {}});
  article.blocks.push_back({Poem({{"x", "y"}}, "poet"), {}, {}, {}});
  const std::string tree = dump(article);
  for (const char* line : {"    list, from 3\n      item\n        paragraph: item\n",
                           "    quotation\n      paragraph: said\n      source: who\n",
                           "    table\n      caption: caption\n      row | a | b\n",
                           "    figure: x.png\n      caption: seen\n", "    code c\n      | a\n      | b\n",
                           "    break in thought\n", "    poem\n      x || y\n      poet: poet\n"})
    BOOST_TEST(tree.find(line) != std::string::npos, "missing: " << line << " in\n" << tree);
}

BOOST_AUTO_TEST_CASE(tree_shows_the_bands_of_a_poem) {
  Article article;
  article.blocks.push_back({banded(), {}, {}, {}});
  const std::string tree = dump(article);
  BOOST_TEST(tree.substr(tree.find("  body")) ==
             "  body\n"
             "    poem, lines, numbered every 5 from 1\n"
             "      stanza: I\n"
             "        a || b\n"
             "        refrain: r || s\n"
             "      stanza\n"
             "        half: c || d\n"
             "        indent 2: e\n"
             "      poet: poet\n");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(article_json)

BOOST_AUTO_TEST_CASE(keys_have_the_promised_shape) {
  const auto json = nlohmann::json::parse(to_json(small_article()));
  BOOST_TEST(json["format"] == "plain-text");
  BOOST_TEST(json["direction"] == "ltr");
  BOOST_TEST(json["epigraph"][0][1] == "second");
  BOOST_TEST(json["epigraph"][1].size() == 1u);
  BOOST_TEST(json["section"][0]["language"] == "en");
  BOOST_TEST(json["dates"][0]["iso"] == "2025-04-02");
  BOOST_TEST(json["blocks"][0]["type"] == "paragraph");
  BOOST_TEST(json["blocks"][0]["text"] == "one two three");
  BOOST_TEST(json["blocks"][1]["level"] == 2);
  BOOST_TEST(json["notes"][0]["references"] == 1);
  BOOST_TEST(json["decisions"][0]["confidence"] == 0.93);
  BOOST_TEST(json["decisions"][0]["span"][1] == 8);
  BOOST_TEST(json["diagnostics"][0]["hint"] == "keep it");
}

BOOST_AUTO_TEST_CASE(what_is_known_of_bayts_speaks_of_places_in_their_list) {
  Article article;
  article.blocks.push_back({banded(), {}, {}, {}});
  const auto json = nlohmann::json::parse(to_json(article))["blocks"][0];
  BOOST_TEST(json["form"] == "lines");
  BOOST_TEST(json["bayts"].dump() == R"([["a","b"],["r","s"],["c","d"],["e"]])");
  BOOST_TEST(json["stanzas"].dump() == R"([{"bayts":2,"heading":"I"},{"bayts":2}])");
  BOOST_TEST(json["refrains"].dump() == "[1]");
  BOOST_TEST(json["halves"].dump() == "[2]");
  BOOST_TEST(json["indents"].dump() == "[0,0,0,2]");
  BOOST_TEST(json["number_every"] == 5);
}

BOOST_AUTO_TEST_CASE(absent_parts_are_absent_keys) {
  Article article;
  article.format = "plain-text";
  article.title = "Only a title";
  const auto json = nlohmann::json::parse(to_json(article));
  for (const char* key : {"masthead", "epigraph", "contacts", "section", "authors", "dates", "deck", "blocks",
                          "notes", "credit", "bio", "decisions", "diagnostics", "language"})
    BOOST_TEST(!json.contains(key), key);
}

BOOST_AUTO_TEST_CASE(ill_formed_text_of_a_program_does_not_fail) {
  Article article;
  article.title = "\xFF";
  BOOST_TEST(to_json(article).find("\xEF\xBF\xBD") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(source_of_a_text_spans_its_pieces) {
  Text text("ab");
  text.sources = {{0, {10, 11}}, {1, {4, 5}}};
  BOOST_TEST(text.source().begin == 4u);
  BOOST_TEST(text.source().end == 11u);
}

BOOST_AUTO_TEST_SUITE_END()
