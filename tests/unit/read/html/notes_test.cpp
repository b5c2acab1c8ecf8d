#include <boost/test/unit_test.hpp>

#include "html_reading.hpp"

using namespace warraq;
using namespace warraq::read;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_html_notes)

BOOST_AUTO_TEST_CASE(notes_of_books_are_notes_and_their_way_back_is_not_text) {
  const HtmlContent content = xhtml_content_of(
      "<html xmlns:epub='x'><body><p>Water<a epub:type='noteref' id='r1' href='#n1'>1</a> runs.</p>"
      "<aside epub:type='footnote' id='n1'><p><a href='#r1'>1</a>. From the "
      "hills.</p></aside></body></html>");
  BOOST_TEST(shown(content.blocks) == "p Water runs.");
  BOOST_TEST(marked(std::get<ParagraphBlock>(content.blocks[0].content).text) == "Water<note0> runs.");
  BOOST_REQUIRE(content.notes.size() == 1u);
  BOOST_TEST(content.notes[0].mark == "1");
  BOOST_TEST(content.notes[0].text.utf8 == "From the hills.");
  BOOST_TEST(content.note_ids[0] == "n1");
}

BOOST_AUTO_TEST_CASE(calls_of_notes_in_other_files_are_listed_and_the_notes_read_there) {
  const HtmlContent content = xhtml_content_of(
      "<body><p>Water<sup><a href='notes.xhtml#n4'>4</a></sup> and <a href='other.xhtml#top'>a "
      "chapter</a>.</p></body>");
  BOOST_REQUIRE(content.far_calls.size() == 1u);
  BOOST_TEST(content.far_calls[0].target == "notes.xhtml#n4");
  BOOST_TEST(content.notes[content.far_calls[0].note].mark == "4");
  const HtmlContent notes = read_html_content(
      "<body><h1>Notes</h1><p id='n3'>3. Of the third.</p><p id='n4'><a href='a.xhtml#r4'>4</a> Of the "
      "hills.</p></body>",
      {.xhtml = true, .note_targets = {"n4"}});
  BOOST_REQUIRE(notes.notes.size() == 1u);
  BOOST_TEST(notes.note_ids[0] == "n4");
  BOOST_TEST(notes.notes[0].text.utf8 == "Of the hills.");
  BOOST_TEST(shown(notes.blocks) == "h1 Notes | p 3. Of the third.");
}

BOOST_AUTO_TEST_CASE(notes_of_word_are_notes) {
  const HtmlContent content = content_of(
      "<p class=MsoNormal>The weir<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\" "
      "title=\"\"><span "
      "class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if "
      "!supportFootnotes]>[1]<![endif]>"
      "</span></span></a> broke.</p><div style='mso-element:footnote-list'><br clear=all><hr align=left "
      "size=1>"
      "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' "
      "href=\"#_ftnref1\" name=\"_ftn1\"><span class=MsoFootnoteReference>[1]</span></a> In "
      "<i>March</i>.<o:p></o:p></p>"
      "</div></div>");
  BOOST_TEST(shown(content.blocks) == "p The weir broke.");
  BOOST_REQUIRE(content.notes.size() == 1u);
  BOOST_TEST(content.notes[0].mark == "1");
  BOOST_TEST(marked(content.notes[0].text) == "In <em>March</em>.");
}

BOOST_AUTO_TEST_CASE(a_note_called_twice_is_one_and_its_list_and_heading_are_gone) {
  const HtmlContent content = content_of(
      "<p>a<sup id=cite_ref-1 class=reference><a href='#cite_note-k-1'>[1]</a></sup> b<sup class=reference>"
      "<a href='#cite_note-k-1'>[1]</a></sup> c<sup class=reference><a href='#cite_note-2'>[note "
      "2]</a></sup></p>"
      "<h2>References</h2><ol class=references><li id=cite_note-k-1><span class=mw-cite-backlink>^ "
      "<a href='#cite_ref-1'>a</a></span> <span>First.</span></li><li id=cite_note-2>Second.</li></ol>");
  BOOST_TEST(shown(content.blocks) == "p a b c");
  BOOST_REQUIRE(content.notes.size() == 2u);
  BOOST_TEST(content.notes[0].text.utf8 == "First.");
  BOOST_TEST(content.notes[1].mark == "note 2");
}

BOOST_AUTO_TEST_CASE(a_list_of_chapters_calls_no_notes) {
  const HtmlContent content = content_of(
      "<ul><li><a href='#s1'>1</a><li><a href='#s2'>2</a></ul><h2 id=s1>One</h2><p>x</p><h2 "
      "id=s2>Two</h2><p>y</p>");
  BOOST_TEST(content.notes.empty());
  BOOST_TEST(shown(content.blocks) == "list [p 1] [p 2] | h2 One | p x | h2 Two | p y");
}

BOOST_AUTO_TEST_CASE(a_target_amid_a_paragraph_takes_no_paragraph_away) {
  const HtmlContent content = content_of(
      "<p>See <a href='#fn1'>1</a>.</p><p>A long paragraph in which <a id=fn1></a>something is.</p>");
  BOOST_TEST(content.notes.empty());
  BOOST_TEST(content.blocks.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
