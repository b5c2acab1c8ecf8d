#include <boost/test/unit_test.hpp>

#include "reading.hpp"

using namespace warraq;
using namespace warraq::test;

/// Articles of many shapes, each small: which line is which part must not hang on one publication's order.
BOOST_AUTO_TEST_SUITE(read_shapes)

BOOST_AUTO_TEST_CASE(title_and_body_alone) {
  const Article article = reading("The Mill\n\n" + prose + "\n\n" + more_prose + "\n");
  BOOST_TEST(article.title.utf8 == "The Mill");
  BOOST_TEST(paragraphs(article).size() == 2u);
  BOOST_TEST(article.authors.empty());
  BOOST_TEST(article.deck.empty());
  BOOST_TEST(article.language.tag() == "en");
  BOOST_TEST((article.direction == Direction::left_to_right));
}

BOOST_AUTO_TEST_CASE(one_paragraph_has_no_title) {
  const Article article = reading(prose);
  BOOST_TEST(article.title.empty());
  BOOST_TEST(paragraphs(article).size() == 1u);
}

BOOST_AUTO_TEST_CASE(one_line_is_a_title) {
  BOOST_TEST(reading("The Mill at the Bend\n").title.utf8 == "The Mill at the Bend");
}

BOOST_AUTO_TEST_CASE(byline_and_date_below_the_title) {
  const Article article =
      reading("The Mill at the Bend\nBy Laila Noor\n12 March 2024\n\n" + prose + "\n\n" + more_prose + "\n");
  BOOST_TEST(article.title.utf8 == "The Mill at the Bend");
  BOOST_REQUIRE(article.authors.size() == 1u);
  BOOST_TEST(article.authors[0].utf8 == "Laila Noor");
  BOOST_REQUIRE(article.dates.size() == 1u);
  BOOST_TEST(article.dates[0].iso == "2024-03-12");
  BOOST_TEST(article.dates[0].role == "published");
}

BOOST_AUTO_TEST_CASE(date_author_title_deck_in_another_order) {
  const Article article = reading(
      "2024-03-12\n\nLaila Noor\n\nThe Mill at the Bend\n\nHow one house learned to live with a river that "
      "borrows the road.\n\n\n\n" +
      prose + "\n\n" + more_prose + "\n");
  BOOST_TEST(article.title.utf8 == "The Mill at the Bend");
  BOOST_TEST(article.authors.at(0).utf8 == "Laila Noor");
  BOOST_TEST(article.dates.at(0).iso == "2024-03-12");
  BOOST_TEST(article.deck.utf8.find("How one house") == 0u);
  BOOST_TEST(decision(article, "deck")->confidence > 0.5);
}

BOOST_AUTO_TEST_CASE(masthead_section_title_byline) {
  const Article article =
      reading("THE RIVER REVIEW\n\nEssays\n\nThe Mill at the Bend\n\nBy Laila Noor and Jo Nes\n\n" + prose +
              "\n\n" + more_prose + "\n");
  BOOST_REQUIRE(article.masthead.size() == 1u);
  BOOST_TEST(article.masthead[0].text.utf8 == "THE RIVER REVIEW");
  BOOST_REQUIRE(article.section.size() == 1u);
  BOOST_TEST(article.section[0].text.utf8 == "Essays");
  BOOST_TEST(article.title.utf8 == "The Mill at the Bend");
  BOOST_REQUIRE(article.authors.size() == 2u);
  BOOST_TEST(article.authors[1].utf8 == "Jo Nes");
}

BOOST_AUTO_TEST_CASE(labels_in_persian) {
  const Article article = reading("آسیاب کنار رود\n\nنویسنده: لیلا نور\n\nتاریخ نشر: ۱۳ حمل ۱۴۰۳\n\n" +
                                  persian_prose + "\n\n" + more_persian_prose + "\n");
  BOOST_TEST(article.title.utf8 == "آسیاب کنار رود");
  BOOST_TEST(article.authors.at(0).utf8 == "لیلا نور");
  BOOST_TEST(article.dates.at(0).iso == "2024-04-01");
  BOOST_TEST(article.dates.at(0).text.utf8 == "تاریخ نشر: ۱۳ حمل ۱۴۰۳");
  BOOST_TEST((article.direction == Direction::right_to_left));
}

BOOST_AUTO_TEST_CASE(masthead_in_one_language_with_contacts_on_one_line) {
  const Article article =
      reading("مجلهٔ رود – رود مجلهٔ\n\nwww.rud.example.org | rud@example.org\n\nآسیاب کنار رود\n\n" +
              persian_prose + "\n\n" + more_persian_prose + "\n");
  BOOST_REQUIRE(article.masthead.size() == 1u);
  BOOST_REQUIRE(article.contacts.size() == 2u);
  BOOST_TEST((article.contacts[0].kind == ContactKind::url));
  BOOST_TEST(article.contacts[1].text.utf8 == "rud@example.org");
  BOOST_TEST(article.title.utf8 == "آسیاب کنار رود");
}

BOOST_AUTO_TEST_CASE(a_poem_above_the_title_is_the_epigraph) {
  const Article article =
      reading("توانا بود هر که دانا بود / ز دانش دل پیر برنا بود\n— فردوسی\n\nآسیاب کنار رود\n\n" +
              persian_prose + "\n\n" + more_persian_prose + "\n");
  BOOST_REQUIRE(article.epigraph.bayts().size() == 1u);
  BOOST_TEST(article.epigraph.bayts()[0]->second.utf8 == "ز دانش دل پیر برنا بود");
  BOOST_TEST(article.epigraph.attribution.utf8 == "— فردوسی");
  BOOST_TEST(article.epigraph_language.tag() == "fa");
  BOOST_TEST(article.title.utf8 == "آسیاب کنار رود");
}

BOOST_AUTO_TEST_CASE(a_poem_in_the_body_is_a_block_with_its_poet) {
  const Article article =
      reading("آسیاب کنار رود\n\n" + persian_prose +
              "\n\nتوانا بود هر که دانا بود\nز دانش دل پیر برنا بود\nفردوسی\n\n" + more_persian_prose + "\n");
  BOOST_TEST(article.epigraph.empty());
  BOOST_REQUIRE(article.blocks.size() == 3u);
  const auto* poem = std::get_if<Poem>(&article.blocks[1].content);
  BOOST_REQUIRE(poem);
  BOOST_TEST(poem->bayts().size() == 1u);
  BOOST_TEST(poem->attribution.utf8 == "فردوسی");
}

BOOST_AUTO_TEST_CASE(a_repeated_title_is_dropped_and_told) {
  const Article article =
      reading("Article du jour\n\n2 avril 2024\n\nLa déclaration\n\n\nLa déclaration\n\n" + prose + "\n\n" +
              more_prose + "\n");
  BOOST_TEST(article.title.utf8 == "La déclaration");
  BOOST_TEST(paragraphs(article).size() == 2u);
  BOOST_REQUIRE(article.diagnostics.size() == 1u);
  BOOST_TEST(article.diagnostics[0].code == "dropped-line");
}

BOOST_AUTO_TEST_CASE(subheads_stand_above_paragraphs) {
  const Article article = reading("The Mill\n\n" + prose + "\n\nThe weir\n\n" + more_prose +
                                  "\n\nWhat is left?\n\n" + prose + "\n");
  const std::vector<std::string> expected = {"The weir", "What is left?"};
  BOOST_TEST(headings(article) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_series_of_headings_may_end_in_stops) {
  const Article article = reading("The Law\n\nArticle 1.\n\n" + prose + "\n\nArticle 2.\n\n" + more_prose +
                                  "\n\nArticle 3.\n\n" + prose + "\n");
  BOOST_TEST(headings(article).size() == 3u);
}

BOOST_AUTO_TEST_CASE(lists_are_gathered) {
  const Article article = reading("The Mill\n\n" + prose + "\n\n1. First the rags\n2. Then the water\n\n" +
                                  more_prose + "\n\n- one\n- two\n- three\n");
  BOOST_REQUIRE(article.blocks.size() == 4u);
  const auto* ordered = std::get_if<List>(&article.blocks[1].content);
  BOOST_REQUIRE(ordered);
  BOOST_TEST(ordered->ordered);
  BOOST_TEST(ordered->items.size() == 2u);
  BOOST_TEST(std::get<List>(article.blocks[3].content).items.size() == 3u);
}

BOOST_AUTO_TEST_CASE(rules_and_quotations) {
  const Article article =
      reading("The Mill\n\n" + prose + "\n\n* * *\n\n> A quoted line of words.\n\n" + more_prose + "\n");
  BOOST_REQUIRE(article.blocks.size() == 4u);
  BOOST_TEST(std::holds_alternative<ThematicBreak>(article.blocks[1].content));
  BOOST_TEST(std::holds_alternative<Quotation>(article.blocks[2].content));
}

BOOST_AUTO_TEST_CASE(credit_and_bio_close_the_article) {
  const Article article = reading(
      "The Mill\n\nLaila Noor\n\n" + prose + "\n\n" + more_prose +
      "\n\nLaila Noor, Herat, 10 March 2024\n\nLaila Noor is a bookbinder and writes about rivers.\n");
  BOOST_TEST(article.authors.at(0).utf8 == "Laila Noor");
  BOOST_TEST(article.credit.utf8 == "Laila Noor, Herat, 10 March 2024");
  BOOST_TEST(article.bio.utf8 == "Laila Noor is a bookbinder and writes about rivers.");
  BOOST_TEST(article.dates.at(0).role == "written");
}

BOOST_AUTO_TEST_CASE(an_open_date_is_settled_by_the_credit) {
  const Article article = reading("The Mill\n\nLaila Noor\n\n04/02/2025\n\n" + prose + "\n\n" + more_prose +
                                  "\n\nLaila Noor, April 1, 2025\n");
  BOOST_TEST(article.dates.at(0).iso == "2025-04-02");
}

BOOST_AUTO_TEST_CASE(a_journals_head_with_issue_section_byline_and_address) {
  const Article article = reading(
      "The Journal of Small Rivers\nVolume 12, Number 3, Autumn 2023\n\nReview Article\n\nWater, Wheels and "
      "Words: A "
      "History of Milling\n\nby Thomas Whitcombe and Maria Ruiz\nt.whitcombe@valley.example.edu\n\n" +
      prose + "\n\n" + more_prose + "\n");
  BOOST_TEST(article.masthead.size() == 2u);
  BOOST_TEST(article.section.size() == 1u);
  BOOST_TEST(article.title.utf8 == "Water, Wheels and Words: A History of Milling");
  BOOST_TEST(article.authors.size() == 2u);
  BOOST_TEST(article.contacts.size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_invocation_is_no_title) {
  const Article article = reading("بسم الله الرحمن الرحیم\n\nآسیاب کنار رود\n\nکابل - ۲۵ میزان ۱۴۰۲\n\n" +
                                  persian_prose + "\n\n" + more_persian_prose + "\n");
  BOOST_TEST(article.title.utf8 == "آسیاب کنار رود");
  BOOST_TEST(article.masthead.size() == 1u);
  BOOST_TEST(article.dates.at(0).iso == "2023-10-17");
}

BOOST_AUTO_TEST_CASE(a_byline_with_its_date) {
  const Article article =
      reading("The Mill at the Bend\n\nLaila Noor, 12 March 2024\n\n" + prose + "\n\n" + more_prose + "\n");
  BOOST_TEST(article.authors.at(0).utf8 == "Laila Noor");
  BOOST_TEST(article.dates.at(0).iso == "2024-03-12");
}

BOOST_AUTO_TEST_CASE(there_is_one_deck) {
  const Article article =
      reading("The Mill at the Bend\n\nA house that learned to live with its river\n\nBy Laila Noor\n\n" +
              prose + "\n\n" + more_prose + "\n");
  BOOST_TEST(article.deck.utf8 == "A house that learned to live with its river");
  BOOST_TEST(paragraphs(article).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_line_of_signs_is_a_rule_of_any_length) {
  for (const std::string& line : {"# " + std::string(61, '#'), std::string(78, '-'), std::string("* * *")}) {
    const Article article = reading("The mill\n\n" + prose + "\n\n" + line + "\n\n" + more_prose + "\n");
    BOOST_TEST((paragraphs(article) == std::vector<std::string>{prose, more_prose}), dump(article));
    BOOST_TEST(article.blocks.size() == 3u, dump(article));
  }
  const Article said = reading("The mill\n\n" + prose + "\n\n# ####\n\n" + more_prose + "\n",
                               "[[part]]\nline = 5\nis = \"subhead\"\n");
  BOOST_TEST(headings(said).empty(), dump(said));
}

BOOST_AUTO_TEST_CASE(a_note_goes_on_below_a_line_in_stars) {
  const Article article = reading(
      "The mill\n\nThe wheel* turns in the water of the valley by the road.\n\n"
      "*A note in stars*\nthat goes on as far as مردم\n");
  BOOST_REQUIRE(article.notes.size() == 1u);
  BOOST_TEST(article.notes.front().text.utf8 == "A note in stars that goes on as far as مردم");
}

BOOST_AUTO_TEST_CASE(a_heading_of_nothing_but_notes_goes) {
  const Article article = reading("The Mill\n\nThe letters of a notary survive.[1] " + prose + "\n\n" +
                                  more_prose + "\n\nReferences\n\n[1] In the archive.\n");
  BOOST_TEST(headings(article).empty());
  BOOST_TEST(article.notes.size() == 1u);
}

BOOST_AUTO_TEST_CASE(blocks_in_another_language_say_so) {
  const Article article =
      reading("The Mill\n\n" + prose + "\n\n" + persian_prose + "\n\n" + more_prose + "\n");
  BOOST_TEST(article.blocks.at(1).language.tag() == "fa");
  BOOST_TEST(!article.blocks.at(0).language.known());
}

BOOST_AUTO_TEST_SUITE_END()
