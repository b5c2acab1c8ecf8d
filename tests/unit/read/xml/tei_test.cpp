#include <boost/test/unit_test.hpp>

#include "tree.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_tei)

BOOST_AUTO_TEST_CASE(the_header_says_title_author_date_and_journal) {
  const Article article =
      tei("<p>w</p>",
          "<titleStmt><title type=\"main\">The Mill</title><title type=\"sub\">A history</title>"
          "<author>Noor, Laila, 1889-1950</author><author><persName><surname>Nes</surname>, "
          "<forename>Jo</forename>"
          "</persName></author></titleStmt><publicationStmt><date when=\"1921-03-04\">4 March "
          "1921</date></publicationStmt>"
          "<sourceDesc><bibl><title level=\"j\">The Valley Review</title></bibl></sourceDesc>");
  BOOST_TEST(article.title.utf8 == "The Mill");
  BOOST_TEST(article.deck.utf8 == "A history");
  BOOST_REQUIRE(article.authors.size() == 2u);
  BOOST_TEST(article.authors[0].utf8 == "Laila Noor");
  BOOST_TEST(article.authors[1].utf8 == "Jo Nes");
  BOOST_REQUIRE(article.dates.size() == 1u);
  BOOST_TEST(article.dates[0].iso == "1921-03-04");
  BOOST_REQUIRE(article.masthead.size() == 1u);
  BOOST_TEST(article.masthead[0].text.utf8 == "The Valley Review");
}

BOOST_AUTO_TEST_CASE(divisions_nest_and_lines_of_the_source_run_on) {
  BOOST_TEST(
      body_of(tei("<div><head>One</head><p>The ri<lb break=\"no\"/>ver<lb/>bends.</p><div><head>Two</head>"
                  "<ab>x</ab></div></div><div><p>y</p></div>")) ==
      "1   heading 1: One\n"
      "2   paragraph: The river bends.\n"
      "3   heading 2: Two\n"
      "4   paragraph: x\n"
      "5   paragraph: y\n");
}

BOOST_AUTO_TEST_CASE(editors_choices_are_followed) {
  BOOST_TEST(
      body_of(tei("<p><choice><sic>teh</sic><corr>the</corr></choice> "
                  "<choice><orig>olde</orig><reg>old</reg></choice> "
                  "<choice><abbr>Dr</abbr><expan>Doctor</expan></choice> mi<supplied>l</supplied>l <gap/> "
                  "<app><lem>stood</lem><rdg>stands</rdg></app></p>")) ==
      "1   paragraph: the old Dr mi[l]l […] stood\n");
}

BOOST_AUTO_TEST_CASE(words_carry_their_marks) {
  BOOST_TEST(body_of(tei("<p><hi rend=\"bold\">a</hi> <hi rend=\"sc\">b</hi> <emph>c</emph> "
                         "<foreign xml:lang=\"de\">Rad</foreign> <title level=\"m\">Rivers</title> "
                         "<ref target=\"http://x.org\">d</ref> he said <q>come <q>now</q></q></p>")) ==
             "1   paragraph: <strong>a</strong> <sc>b</sc> <em>c</em> <q>Rad</q> <em>Rivers</em> "
             "<link>d</link> he said "
             "“come ‘now’”\n");
}

BOOST_AUTO_TEST_CASE(notes_stand_in_the_text_or_apart) {
  const Article article =
      tei("<p>One<note place=\"foot\" n=\"*\">Here.</note> two<ref target=\"#n5\">5</ref> "
          "three<anchor xml:id=\"a\"/>.</p><div><note xml:id=\"n5\">There.</note>"
          "<note xml:id=\"n6\" target=\"#a\">Pointed.</note><note>Nobody calls.</note></div>");
  BOOST_REQUIRE(article.notes.size() == 3u);
  BOOST_TEST(article.notes[0].mark == "*");
  BOOST_TEST(article.notes[1].mark == "5");
  BOOST_TEST(article.notes[1].text.utf8 == "There.");
  BOOST_TEST(article.notes[2].text.utf8 == "Pointed.");
  BOOST_TEST(has(body_of(article),
                 "1   paragraph: One<note *> two<note 5> three<note 3>.\n2   paragraph: Nobody calls.\n"));
}

BOOST_AUTO_TEST_CASE(lines_of_verse_are_poems_with_and_without_a_group) {
  const Article article =
      tei("<lg><lg><l>one</l><l rend=\"indent\">two</l></lg><lg><l>three</l></lg></lg>"
          "<sp><speaker>Jo</speaker><l>four</l><pb/><l>five</l></sp>");
  BOOST_REQUIRE(article.blocks.size() == 3u);
  const auto& poem = std::get<Poem>(article.blocks[0].content);
  BOOST_REQUIRE(poem.stanzas.size() == 2u);
  BOOST_TEST(poem.stanzas[0].bayts[1].indent == 1);
  BOOST_TEST((poem.form == VerseForm::lines));
  BOOST_TEST(std::get<Poem>(article.blocks[2].content).bayts().size() == 2u);
}

BOOST_AUTO_TEST_CASE(hemistichs_make_bayts) {
  const Article article =
      tei("<lg xml:lang=\"fa\"><l>آب از سر<caesura/>چشمه آمد</l><l><seg>در دل شب</seg><seg>باران "
          "آمد</seg></l></lg>"
          "<lg xml:lang=\"fa\"><lg type=\"bayt\"><l>باد آمد</l><l>خاک برخاست</l></lg></lg>");
  BOOST_REQUIRE(article.blocks.size() == 2u);
  for (const Block& block : article.blocks) {
    const auto& poem = std::get<Poem>(block.content);
    BOOST_TEST((poem.form == VerseForm::bayts));
    for (const Bayt* bayt : poem.bayts()) BOOST_TEST(!bayt->single());
  }
  BOOST_TEST(std::get<Poem>(article.blocks[0].content).bayts()[0]->second.utf8 == "چشمه آمد");
}

BOOST_AUTO_TEST_CASE(quotations_say_who_is_quoted) {
  BOOST_TEST(
      body_of(tei("<cit><quote><p>All water runs.</p></quote><bibl>Nes, <title>Rivers</title></bibl></cit>"
                  "<epigraph><quote>Short.</quote></epigraph>")) ==
      "1   quotation\n"
      "      paragraph: All water runs.\n"
      "      source: Nes, <em>Rivers</em>\n"
      "2   quotation\n"
      "      paragraph: Short.\n");
}

BOOST_AUTO_TEST_CASE(lists_tables_and_figures) {
  BOOST_TEST(
      body_of(
          tei("<list type=\"gloss\"><head>Terms</head><label>weir</label><item>a dam</item></list>"
              "<list type=\"ordered\"><item n=\"2\">b</item></list>"
              "<table><head>Counts</head><row "
              "role=\"label\"><cell>A</cell></row><row><cell>1</cell></row></table>"
              "<figure><head>The mill</head><graphic url=\"m.png\"/><figDesc>a wheel</figDesc></figure>")) ==
      "1   paragraph: <strong>Terms</strong>\n"
      "2   list\n"
      "      item: weir\n"
      "        paragraph: a dam\n"
      "3   list, from 2\n"
      "      item\n"
      "        paragraph: b\n"
      "4   table\n"
      "      caption: Counts\n"
      "      row | A\n"
      "      row | 1\n"
      "5   figure: m.png\n"
      "      caption: The mill\n");
}

BOOST_AUTO_TEST_CASE(the_first_page_does_not_say_the_title_again) {
  const Article article = read_as(
      "<tei:TEI "
      "xmlns:tei=\"x\"><tei:teiHeader/><tei:text><tei:front><tei:titlePage><tei:docTitle><tei:titlePart>Mills"
      "</tei:titlePart></tei:docTitle><tei:docAuthor>Jo Nes</tei:docAuthor><tei:docAuthor>Ida "
      "Marsh</tei:docAuthor>"
      "<tei:docAuthor>Jo Nes</tei:docAuthor><tei:docImprint>Weir, "
      "1900</tei:docImprint>"
      "</tei:titlePage></tei:front><tei:body><tei:p>x</tei:p></tei:body></tei:text></tei:TEI>");
  BOOST_TEST(article.format == "tei");
  BOOST_TEST(article.title.utf8 == "Mills");
  BOOST_REQUIRE(article.authors.size() == 2u);
  BOOST_TEST(article.authors[0].utf8 == "Jo Nes");
  BOOST_TEST(article.authors[1].utf8 == "Ida Marsh");
  BOOST_TEST(body_of(article) ==
             "1   paragraph: Weir, 1900\n"
             "2   paragraph: x\n");
}

BOOST_AUTO_TEST_CASE(texts_of_a_corpus_stand_below_their_titles) {
  const Article article = read_as(
      "<teiCorpus><teiHeader><fileDesc><titleStmt><title>All</title></titleStmt></fileDesc></teiHeader>"
      "<TEI><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt></fileDesc></"
      "teiHeader><text><body><p>x</p></body>"
      "</text></TEI></teiCorpus>");
  BOOST_TEST(article.title.utf8 == "All");
  BOOST_TEST(body_of(article) ==
             "1   heading 1: A\n"
             "2   paragraph: x\n");
}

BOOST_AUTO_TEST_SUITE_END()
