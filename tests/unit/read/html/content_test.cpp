#include <boost/test/unit_test.hpp>

#include "html_reading.hpp"

using namespace warraq;
using namespace warraq::read;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_html_content_blocks)

BOOST_AUTO_TEST_CASE(paragraphs_and_headings_keep_their_order_and_levels) {
  const HtmlContent content = content_of("<h2>Mills</h2><p>One  mill\nstands.<p>Another <h4>fell</h4> down.");
  BOOST_TEST(shown(content.blocks) == "h2 Mills | p One mill stands. | p Another | h4 fell | p down.");
}

BOOST_AUTO_TEST_CASE(loose_text_between_blocks_is_paragraphs_and_an_empty_line_parts_them) {
  const HtmlContent content =
      content_of("<div>first line<br>second line<br>&nbsp;<br>after the gap<p>a paragraph</p>behind</div>");
  BOOST_TEST(shown(content.blocks) ==
             "p first line second line | p after the gap | p a paragraph | p behind");
}

BOOST_AUTO_TEST_CASE(space_and_nothing_make_no_paragraph) {
  BOOST_TEST(shown(content_of("<p>&nbsp;</p><p> <br> </p><div><span></span></div><p>word</p>").blocks) ==
             "p word");
}

BOOST_AUTO_TEST_CASE(joiners_and_inner_no_break_spaces_stay) {
  BOOST_TEST(shown(content_of("<p>می&zwnj;رود 10&nbsp;km</p>").blocks) == "p می\u200Cرود 10\u00A0km");
}

BOOST_AUTO_TEST_CASE(marks_come_from_elements_and_from_styles) {
  BOOST_TEST(first_marked("<p><b>a</b> <i>b</i> <sup>c</sup> <code>d</code> <u>e</u> <del>f</del>") ==
             "<strong>a</strong> <em>b</em> <sup>c</sup> <code>d</code> <u>e</u> <s>f</s>");
  BOOST_TEST(
      first_marked("<p><span style='font-weight: bold'>a</span> <span style=\"FONT-STYLE:italic\">b</span> "
                   "<span style='font-variant: small-caps'>c</span> <b style='font-weight:normal'>d</b>") ==
      "<strong>a</strong> <em>b</em> <sc>c</sc> d");
}

BOOST_AUTO_TEST_CASE(overlapping_marks_are_mended_and_marks_go_on_over_blocks) {
  BOOST_TEST(first_marked("<p>a <b>b <i>c</b> d</i> e") == "a <strong>b <em>c</em></strong> <em>d</em> e");
  const HtmlContent content = content_of("<b><p>one</p><p>two</p></b><p>three</p>");
  BOOST_REQUIRE(content.blocks.size() == 3u);
  BOOST_TEST(marked(std::get<ParagraphBlock>(content.blocks[1].content).text) == "<strong>two</strong>");
  BOOST_TEST(marked(std::get<ParagraphBlock>(content.blocks[2].content).text) == "three");
}

BOOST_AUTO_TEST_CASE(links_are_resolved_and_scripts_are_no_links) {
  const HtmlContent content = read_html_content(
      "<p><a href='../b.html?x=1#y'>one</a> <a href='javascript:go()'>two</a> <a name=z>three</a>",
      {.base_uri = "https://example.org/dir/sub/a.html"});
  BOOST_TEST(marked(std::get<ParagraphBlock>(content.blocks[0].content).text) ==
             "<a=https://example.org/dir/b.html?x=1#y>one</a> two three");
}

BOOST_AUTO_TEST_CASE(languages_and_directions_become_marks_and_block_properties) {
  BOOST_TEST(first_marked("<html lang=en><p>the word <span lang=fa dir=rtl>آب</span> and <bdi>x</bdi>") ==
             "the word <dir=rtl:fa>آب</dir> and <dir=auto>x</dir>");
  const HtmlContent content = content_of(
      "<html lang=fa dir=rtl><p>یک</p><div lang=en><p>two</p></div><p style='direction: ltr'>3</p>");
  BOOST_TEST(content.language.tag() == "fa");
  BOOST_TEST((content.direction == Direction::right_to_left));
  BOOST_REQUIRE(content.blocks.size() == 3u);
  BOOST_TEST(!content.blocks[0].language.known());
  BOOST_TEST(content.blocks[1].language.tag() == "en");
  BOOST_TEST((content.blocks[2].direction == Direction::left_to_right));
}

BOOST_AUTO_TEST_CASE(lists_nest_and_know_their_numbers) {
  const HtmlContent content =
      content_of("<ol start=3><li>a<li>b<ul><li>c</ul><li></ol><ol><li value=7>x</ol>");
  BOOST_TEST(shown(content.blocks) == "list 3 [p a] [p b | list [p c]] | list 7 [p x]");
}

BOOST_AUTO_TEST_CASE(definitions_are_items_with_terms) {
  const HtmlContent content =
      content_of("<dl><dt>weir<dd>a small dam<dd>of stones<div><dt>race</dt><dd>its channel</dd></div></dl>");
  BOOST_TEST(shown(content.blocks) == "list [weir: p a small dam | p of stones] [race: p its channel]");
}

BOOST_AUTO_TEST_CASE(a_definition_without_terms_is_an_indent) {
  BOOST_TEST(shown(content_of("<dl><dd>set in</dd></dl>").blocks) == "p set in");
}

BOOST_AUTO_TEST_CASE(quotations_know_who_is_quoted) {
  const HtmlContent content =
      content_of("<blockquote><p>Mend the weir.</p><footer>The miller</footer></blockquote>");
  BOOST_TEST(shown(content.blocks) == "quote (p Mend the weir.; by The miller)");
}

BOOST_AUTO_TEST_CASE(quotation_marks_are_those_of_the_language) {
  BOOST_TEST(first_marked("<p lang=de>er sagte <q>komm <q>bald</q></q>") == "er sagte „komm ‚bald‘“");
  BOOST_TEST(first_marked("<p>she said <q>come</q>") == "she said “come”");
}

BOOST_AUTO_TEST_CASE(code_stands_as_it_is) {
  const HtmlContent content = content_of("<pre class='language-c'><code>int x;\n  y &lt; 2;\n</code></pre>");
  BOOST_TEST(shown(content.blocks) == "code c int x;\n  y < 2;");
}

BOOST_AUTO_TEST_CASE(pictures_are_figures_and_small_ones_words) {
  const HtmlContent content = content_of(
      "<figure><img src=mill.png alt='The mill'><figcaption>In <b>spring</b></figcaption></figure>"
      "<p>Press <img src=ok.gif width=16 height=16 alt=OK> now.</p>"
      "<p><img src=dot.gif width=1 height=1><img data-src='river.jpg' src='data:,x' alt=River>Words "
      "follow.</p>");
  BOOST_TEST(shown(content.blocks) ==
             "figure mill.png {In spring} | p Press OK now. | figure river.jpg {} | p Words follow.");
}

BOOST_AUTO_TEST_CASE(ruby_reads_in_brackets) {
  BOOST_TEST(first_marked("<p><ruby>水<rp>(</rp><rt>mizu</rt><rp>)</rp></ruby> flows") == "水 (mizu) flows");
}

BOOST_AUTO_TEST_CASE(what_nobody_sees_is_left_out) {
  const HtmlContent content = content_of(
      "<style>p{}</style><script>var x;</script><template>t</template>"
      "<p hidden>a</p><noscript>no</noscript><p style='display: none'>b</p><p "
      "style='visibility:hidden'>c</p><p>seen</p>"
      "<!-- comment --><select><option>d</select>");
  BOOST_TEST(shown(content.blocks) == "p seen");
}

BOOST_AUTO_TEST_CASE(stars_in_a_line_of_their_own_are_a_break) {
  BOOST_TEST(shown(content_of("<p>a</p><p>* * *</p><p>b</p><hr><p>c</p>").blocks) ==
             "p a | break | p b | break | p c");
}

BOOST_AUTO_TEST_CASE(words_know_their_bytes_through_references_and_prepared_text) {
  const std::string html = "<p>Salt &amp; <i>water</i> &#x2014; caf&eacute;</p>";
  const HtmlContent content = content_of(html);
  const Text& text = std::get<ParagraphBlock>(content.blocks[0].content).text;
  BOOST_TEST(text.utf8 == "Salt & water — café");
  const auto source_of = [&](std::string_view word) {
    const std::size_t at = text.utf8.find(word);
    for (auto piece = text.sources.rbegin(); piece != text.sources.rend(); ++piece)
      if (piece->text_begin <= at) {
        const std::size_t length = piece->source.end - piece->source.begin;
        return piece->source.begin + (length > 0 ? at - piece->text_begin : 0);
      }
    return std::uint64_t{0};
  };
  BOOST_TEST(source_of("Salt") == html.find("Salt"));
  BOOST_TEST(source_of("&") == html.find("&amp;"));
  BOOST_TEST(source_of("water") == html.find("water"));
  BOOST_TEST(source_of("—") == html.find("&#x2014;"));
  BOOST_TEST(source_of("caf") == html.find("caf"));
  BOOST_TEST(text.source().end == html.find("</p>"));
}

BOOST_AUTO_TEST_CASE(ids_tell_the_block_they_are_in) {
  const HtmlContent content =
      content_of("<p id=a>one</p><ul><li id=b>two</ul><p>three <a name=c></a>four</p><div id=d></div>");
  BOOST_REQUIRE(content.anchors.size() == 4u);
  BOOST_TEST(content.anchors[0].block == 0u);
  BOOST_TEST(content.anchors[1].block == 1u);
  BOOST_TEST(content.anchors[2].id == "c");
  BOOST_TEST(content.anchors[2].block == 2u);
  BOOST_TEST(content.anchors[3].block == 3u);
}

BOOST_AUTO_TEST_CASE(items_that_word_wrote_as_paragraphs_are_a_list) {
  const HtmlContent content = content_of(
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span "
      "style='mso-list:Ignore'>1.<span>&nbsp; "
      "</span></span>First<o:p></o:p></p>"
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2. "
      "</span>Second</p>"
      "<p class=MsoNormal>After</p>");
  BOOST_TEST(shown(content.blocks) == "list 1 [p First] [p Second] | p After");
}

BOOST_AUTO_TEST_SUITE_END()
