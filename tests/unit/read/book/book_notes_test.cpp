#include <boost/test/unit_test.hpp>

#include "making_book.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(book_notes)

namespace {

std::string call(const std::string& href, const std::string& mark) {
  return "<a epub:type=\"noteref\" href=\"" + href + "\">" + mark + "</a>";
}
std::string note(const std::string& id, const std::string& words) {
  return "<aside epub:type=\"footnote\" id=\"" + id + "\"><p>" + words + "</p></aside>";
}

/// The words of the notes in the order of the article's marks, by text.
Lines notes_called(const Article& article) {
  Lines words;
  for (const Block& block : article.blocks)
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.content))
      for (const Mark& mark : paragraph->text.marks)
        if (mark.kind == MarkKind::note_reference) words.push_back(article.notes.at(mark.note).text.utf8);
  return words;
}

const Lines both = {"On weirs.", "On wheels."};

}  // namespace

BOOST_AUTO_TEST_CASE(each_chapter_has_its_own) {
  const Article article = read_book(
      {.chapters = {
           {"a.xhtml", xhtml("<p>A weir" + call("#n", "1") + " holds.</p>" + note("n", "On weirs."))},
           {"b.xhtml", xhtml("<p>A wheel" + call("#n", "1") + " turns.</p>" + note("n", "On wheels."))}}});
  BOOST_TEST(notes_called(article) == both, boost::test_tools::per_element());
  BOOST_TEST(article.notes.size() == 2u);
  BOOST_TEST(article.blocks.size() == 2u);
  for (const Note& one : article.notes) BOOST_TEST(one.references == 1);
}

BOOST_AUTO_TEST_CASE(notes_in_a_file_of_their_own_are_found) {
  const Article article = read_book(
      {.chapters = {
           {"a.xhtml", xhtml("<p>A weir" + call("notes.xhtml#n1", "1") + " holds.</p>")},
           {"b.xhtml", xhtml("<p>A wheel" + call("notes.xhtml#n2", "2") + " turns.</p>")},
           {"notes.xhtml", xhtml("<h1>Notes</h1>" + note("n1", "On weirs.") + note("n2", "On wheels."))}}});
  BOOST_TEST(notes_called(article) == both, boost::test_tools::per_element());
  BOOST_TEST(article.notes.size() == 2u);
  BOOST_TEST(article.notes[1].mark == "2");
  BOOST_TEST(levels(article).empty());  // of the notes' own heading nothing is left to head
}

BOOST_AUTO_TEST_CASE(notes_out_of_the_line_of_reading_are_read_and_the_rest_of_their_file_is_not) {
  const Article article =
      read_book({.chapters = {{"a.xhtml", xhtml("<p>A weir" + call("notes.xhtml#n1", "1") + " holds.</p>")},
                              {"notes.xhtml", xhtml(note("n1", "On weirs.") + "<p>Something else.</p>")}},
                 .linear = "notes.xhtml"});
  BOOST_TEST(notes_called(article) == Lines{"On weirs."}, boost::test_tools::per_element());
  BOOST_TEST(article.blocks.size() == 1u);
}

BOOST_AUTO_TEST_CASE(notes_in_a_file_the_spine_has_not_are_read_too) {
  const Article article =
      read_book({.chapters = {{"a.xhtml", xhtml("<p>A weir" + call("notes.xhtml#n1", "1") + " holds.</p>")}},
                 .manifest = R"(<item id="n" href="notes.xhtml" media-type="application/xhtml+xml"/>)",
                 .more = {{"OPS/notes.xhtml", xhtml(note("n1", "On weirs."))}}});
  BOOST_TEST(notes_called(article) == Lines{"On weirs."}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_call_that_leads_to_no_note_stays_as_its_words) {
  const Article article =
      read_book({.chapters = {{"a.xhtml", xhtml("<p><em>A weir" + call("gone.xhtml#n1", "12") +
                                                " holds</em> well.</p>")}}});
  BOOST_TEST(article.notes.empty());
  const auto& text = std::get<ParagraphBlock>(article.blocks.at(0).content).text;
  BOOST_TEST(text.utf8 == "A weir12 holds well.");
  BOOST_REQUIRE(text.marks.size() == 2u);
  BOOST_TEST(text.utf8.substr(text.marks[0].begin, text.marks[0].end - text.marks[0].begin) ==
             "A weir12 holds");
  BOOST_CHECK(text.marks[1].kind == MarkKind::superscript);
  BOOST_TEST(text.utf8.substr(text.marks[1].begin, text.marks[1].end - text.marks[1].begin) == "12");
  BOOST_TEST(says(article, "missing-note", "gone.xhtml#n1"));
}

BOOST_AUTO_TEST_CASE(two_calls_of_one_far_note_share_it) {
  const Article article =
      read_book({.chapters = {{"a.xhtml", xhtml("<p>A weir" + call("notes.xhtml#n1", "1") + " and" +
                                                call("notes.xhtml#n1", "1") + " on.</p>")},
                              {"notes.xhtml", xhtml(note("n1", "On weirs."))}}});
  BOOST_TEST(article.notes.size() == 1u);
  BOOST_TEST(article.notes.at(0).references == 2);
}

BOOST_AUTO_TEST_SUITE_END()
