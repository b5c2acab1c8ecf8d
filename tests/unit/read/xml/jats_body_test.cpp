#include <boost/test/unit_test.hpp>

#include "tree.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_jats_body)

BOOST_AUTO_TEST_CASE(sections_make_levels_and_keep_their_labels) {
  BOOST_TEST(body_of(jats("<sec><label>1</label><title>A</title><sec><p>x</p><sec><title>B</title><p>y</p></"
                          "sec></sec></sec>")) ==
             "1   heading 1: 1 A\n"
             "2   paragraph: x\n"
             "3   heading 2: B\n"
             "4   paragraph: y\n");
}

BOOST_AUTO_TEST_CASE(a_block_in_a_paragraph_parts_it) {
  BOOST_TEST(
      body_of(jats("<p>Before <disp-quote><p>Said.</p><attrib>Jo Nes</attrib></disp-quote> after.</p>")) ==
      "1   paragraph: Before\n"
      "2   quotation\n"
      "      paragraph: Said.\n"
      "      source: Jo Nes\n"
      "3   paragraph: after.\n");
}

BOOST_AUTO_TEST_CASE(words_carry_their_marks) {
  BOOST_TEST(
      body_of(jats("<p><bold>a</bold> <italic>b</italic> <sc>c</sc> x<sup>2</sup> <monospace>d</monospace> "
                   "<ext-link xlink:href=\"http://x.org\">e</ext-link><break/>f</p>")) ==
      "1   paragraph: <strong>a</strong> <em>b</em> <sc>c</sc> x<sup>2</sup> <code>d</code> "
      "<link>e</link><br> f\n");
}

BOOST_AUTO_TEST_CASE(notes_are_called_where_the_text_calls_them) {
  const Article article = jats(
      "<p>One<xref ref-type=\"fn\" rid=\"n1\"><sup>a</sup></xref> two<fn><p>Here.</p></fn> three"
      "<xref ref-type=\"fn\" rid=\"n1\">a</xref> <xref ref-type=\"bibr\" rid=\"b\">[4]</xref>.</p>",
      "",
      "<back><fn-group><fn id=\"n1\"><label>a</label><p>First.</p></fn><fn "
      "id=\"n2\"><p>Alone.</p></fn></fn-group></back>");
  BOOST_REQUIRE(article.notes.size() == 2u);
  BOOST_TEST(article.notes[0].mark == "a");
  BOOST_TEST(article.notes[0].text.utf8 == "First.");
  BOOST_TEST(article.notes[0].references == 2);
  BOOST_TEST(article.notes[1].text.utf8 == "Here.");
  BOOST_TEST(has(body_of(article),
                 "1   paragraph: One<note a> two<note 2> three<note a> [4].\n2   paragraph: Alone.\n"));
}

BOOST_AUTO_TEST_CASE(a_note_that_calls_itself_ends) {
  const Article article =
      jats("<p>x<xref ref-type=\"fn\" rid=\"n\"/></p>", "",
           "<back><fn-group><fn id=\"n\"><p>See <xref ref-type=\"fn\" rid=\"n\">1</xref></p></fn>"
           "</fn-group></back>");
  BOOST_REQUIRE(article.notes.size() == 1u);
  BOOST_TEST(article.notes[0].references == 2);
}

BOOST_AUTO_TEST_CASE(lists_are_ordered_by_their_type) {
  BOOST_TEST(
      body_of(jats("<list list-type=\"order\"><list-item><label>3.</label><p>a</p></list-item></list>"
                   "<list list-type=\"simple\"><list-item><label>(i)</label><p>b</p></list-item></list>"
                   "<def-list><def-item><term>weir</term><def><p>a dam</p></def></def-item></def-list>")) ==
      "1   list, from 3\n"
      "      item\n"
      "        paragraph: a\n"
      "2   list\n"
      "      item\n"
      "        paragraph: (i) b\n"
      "3   list\n"
      "      item: weir\n"
      "        paragraph: a dam\n");
}

BOOST_AUTO_TEST_CASE(verse_has_stanzas_and_a_poet) {
  const Article article = jats(
      "<verse-group><title>Song</title><verse-line>one</verse-line><verse-line indent-level=\"2\">two"
      "</verse-line><attrib>Nes</attrib></verse-group>");
  BOOST_REQUIRE(article.blocks.size() == 1u);
  const auto& poem = std::get<Poem>(article.blocks[0].content);
  BOOST_TEST((poem.form == VerseForm::lines));
  BOOST_REQUIRE(poem.bayts().size() == 2u);
  BOOST_TEST(poem.bayts()[1]->indent == 2);
  BOOST_TEST(poem.stanzas[0].heading.utf8 == "Song");
  BOOST_TEST(poem.attribution.utf8 == "Nes");
}

BOOST_AUTO_TEST_CASE(pictures_and_tables_take_the_captions_around_them) {
  BOOST_TEST(
      body_of(
          jats("<fig><label>Figure 1</label><caption><title>The mill</title><p>In spring.</p></caption>"
               "<graphic xlink:href=\"mill.png\"/></fig>"
               "<table-wrap><label>Table 1</label><table><thead><tr><th colspan=\"2\">A</th></tr></thead>"
               "<tfoot><tr><td>z</td></tr></tfoot><tbody><tr><td>b</td><td>c</td></tr></tbody></table>"
               "<table-wrap-foot><fn><label>*</label><p>Counted.</p></fn></table-wrap-foot></table-wrap>")) ==
      "1   figure: mill.png\n"
      "      caption: <strong>Figure 1</strong> The mill In spring.\n"
      "2   table\n"
      "      caption: <strong>Table 1</strong>\n"
      "      row | A\n"
      "      row | b | c\n"
      "      row | z\n"
      "3   paragraph: * Counted.\n");
}

BOOST_AUTO_TEST_CASE(formulas_are_words_with_raised_and_lowered_signs) {
  BOOST_TEST(body_of(jats(
                 "<p>So <inline-formula><math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mn>1</mn>"
                 "<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac></math></inline-formula> and "
                 "<disp-formula><label>(3)</label><tex-math>$$y^2$$</tex-math></disp-formula>, then.</p>")) ==
             "1   paragraph: So <em>x</em><sup>2</sup> = 1/(<em>a</em> + <em>b</em>) and\n"
             "2   paragraph: <code>y^2</code>, (3)\n"
             "3   paragraph: then.\n");
}

BOOST_AUTO_TEST_CASE(speakers_lead_into_what_they_say) {
  BOOST_TEST(body_of(jats("<speech><speaker>Jo:</speaker><p>Come.</p><p>Now.</p></speech>")) ==
             "1   paragraph: <strong>Jo:</strong> Come.\n"
             "2   paragraph: Now.\n");
}

BOOST_AUTO_TEST_CASE(code_keeps_its_lines) {
  const Article article = jats("<preformat>\n  a &lt; b\n    c</preformat>");
  BOOST_REQUIRE(article.blocks.size() == 1u);
  BOOST_TEST(std::get<CodeBlock>(article.blocks[0].content).text == "  a < b\n    c");
}

BOOST_AUTO_TEST_CASE(references_get_their_punctuation) {
  const Article article = jats("<p>w</p>", "",
                               "<back><ref-list><title>Sources</title><ref><label>1</"
                               "label><element-citation><person-group><name><surname>Nes</surname>"
                               "<given-names>J</given-names></name><name><surname>Noor</"
                               "surname><given-names>L</given-names></name></person-group>"
                               "<year>1901</year><article-title>On weirs</article-title><source>Valley "
                               "Review</source><volume>3</volume><issue>2</issue>"
                               "<fpage>11</fpage><lpage>14</lpage></element-citation></ref>"
                               "<ref><label>2</label><mixed-citation>Ito. <source>Paper</source>, "
                               "1890.</mixed-citation></ref></ref-list></back>");
  BOOST_TEST(body_of(article) ==
             "1   paragraph: w\n"
             "2   heading 1: Sources\n"
             "3   list, from 1\n"
             "      item\n"
             "        paragraph: Nes J, Noor L (1901). On weirs. <em>Valley Review</em> 3(2): 11–14.\n"
             "      item\n"
             "        paragraph: Ito. Paper, 1890.\n");
}

BOOST_AUTO_TEST_SUITE_END()
