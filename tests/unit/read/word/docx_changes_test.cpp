// What Word keeps beside the text: tracked changes, comments, notes, pictures, text boxes.

#include <boost/test/unit_test.hpp>

#include "documents.hpp"

using namespace warraq;
using namespace warraq::test;

BOOST_AUTO_TEST_SUITE(read_docx_changes)

namespace {

std::string of(const std::string& body, const std::string& relations = {}, const Parts& more = {}) {
  return shown(read_document(docx(body, relations, more)));
}

std::string deleted(const std::string& words) {
  return "<w:del w:id=\"1\"><w:r><w:delText>" + words + "</w:delText></w:r></w:del>";
}

std::string reference(const std::string& kind, int id, const std::string& more = {}) {
  return "<w:r><w:" + kind + "Reference " + more + " w:id=\"" + std::to_string(id) + "\"/></w:r>";
}
std::string note(const std::string& kind, int id, const std::string& inside, const std::string& type = {}) {
  return "<w:" + kind + " w:id=\"" + std::to_string(id) + "\"" +
         (type.empty() ? std::string() : " w:type=\"" + type + "\"") + ">" + inside + "</w:" + kind + ">";
}

Article with_notes(const std::string& body, const std::string& footnotes, const std::string& endnotes = {}) {
  return read_document(
      docx(body, relation("f", "footnotes", "footnotes.xml") + relation("e", "endnotes", "endnotes.xml"),
           {{"word/footnotes.xml", word_xml("footnotes", footnotes)},
            {"word/endnotes.xml", word_xml("endnotes", endnotes)}}));
}

std::string drawing(const std::string& id, const std::string& words) {
  return "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"" + words +
         "\"/><a:graphic><a:blip r:embed=\"" + id + "\"/></a:graphic></wp:inline></w:drawing></w:r>";
}
std::string box(const std::string& inside) {
  return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" +
         inside +
         "</w:txbxContent></wps:txbx></w:drawing></"
         "mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" +
         inside + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

}  // namespace

BOOST_AUTO_TEST_CASE(changes_are_read_as_accepted) {
  BOOST_TEST(of(p(r("The ") + deleted("old") + "<w:ins w:id=\"2\">" + r("new") + "</w:ins>" + r(" mill"))) ==
             "paragraph: The new mill");
  BOOST_TEST(of(p("<w:moveFrom w:id=\"1\">" + r("gone ") + "</w:moveFrom>" + r("here ") +
                  "<w:moveTo w:id=\"1\">" + r("moved") + "</w:moveTo>")) == "paragraph: here moved");
}

BOOST_AUTO_TEST_CASE(a_deleted_end_joins_paragraphs) {
  const std::string joined = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
  BOOST_TEST(of(p(r("One "), joined) + p(r("line.")) + p(r("Two."))) ==
             "paragraph: One line. / paragraph: Two.");
  BOOST_TEST(of(p(deleted("All of it"), joined) + p(r("Two."))) == "paragraph: Two.");
  BOOST_TEST(of(p(r("Last"), joined)) == "paragraph: Last");
  BOOST_TEST(of(p(r("Before"), joined) + "<w:tbl><w:tr><w:tc>" + p(r("a")) + "</w:tc><w:tc>" + p(r("b")) +
                "</w:tc></w:tr></w:tbl>")
                 .starts_with("paragraph: Before / table"));
}

BOOST_AUTO_TEST_CASE(a_large_initial_is_joined_to_its_word) {
  BOOST_TEST(of(p(r("T"), "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>") + p(r("he mill stands."))) ==
             "paragraph: The mill stands.");
}

BOOST_AUTO_TEST_CASE(comments_are_counted_and_left_out) {
  const Article article = read_document(docx(p("<w:commentRangeStart w:id=\"0\"/>" + r("Words.") +
                                               "<w:commentRangeEnd w:id=\"0\"/><w:r>"
                                               "<w:commentReference w:id=\"0\"/></w:r>")));
  BOOST_TEST(shown(article) == "paragraph: Words.");
  BOOST_TEST(has_diagnostic(article, "comments"));
}

BOOST_AUTO_TEST_CASE(notes_of_both_kinds_are_notes) {
  const std::string separator = note("footnote", -1, p("<w:r><w:separator/></w:r>"), "separator");
  const Article article = with_notes(
      p(r("One") + reference("footnote", 2) + r(" two") + reference("endnote", 1) + r(".")),
      separator + note("footnote", 2, p("<w:r><w:footnoteRef/></w:r>" + r(" First")) + p(r("more."))),
      note("endnote", 1, p(r("Last."))));
  BOOST_TEST(shown(article).starts_with("paragraph: One<note 1> two<note 2>."));
  BOOST_REQUIRE(article.notes.size() == 2u);
  BOOST_TEST(article.notes[0].text.utf8 == "First more.");
  BOOST_TEST(article.notes[1].text.utf8 == "Last.");
  BOOST_TEST(article.notes[1].references == 1);
}

BOOST_AUTO_TEST_CASE(a_note_may_have_a_mark_of_its_own) {
  const Article article = with_notes(
      p("<w:r><w:t>One</w:t><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r>" +
        r(" two.")),
      note("footnote", 2, p(r("* The note."))));
  BOOST_TEST(shown(article).starts_with("paragraph: One<note *> two."));
  BOOST_REQUIRE(article.notes.size() == 1u);
  BOOST_TEST(article.notes[0].mark == "*");
  BOOST_TEST(article.notes[0].text.utf8 == "The note.");
}

BOOST_AUTO_TEST_CASE(notes_that_call_each_other_end) {
  const Article article = with_notes(p(r("One") + reference("footnote", 1)),
                                     note("footnote", 1, p(r("A") + reference("footnote", 2))) +
                                         note("footnote", 2, p(r("B") + reference("footnote", 1))));
  BOOST_REQUIRE(article.notes.size() == 2u);
  BOOST_TEST(article.notes[1].text.utf8 == "B");
}

BOOST_AUTO_TEST_CASE(pictures_stand_by_their_paragraph_with_their_words) {
  const Article article =
      read_document(docx(p(r("Look: ") + drawing("i", "A mill")) + p(r("End.")),
                         relation("i", "image", "media/a.png"), {{"word/media/a.png", "picture"}}));
  BOOST_REQUIRE(article.blocks.size() == 3u);
  const Figure& figure = std::get<Figure>(article.blocks[1].content);
  BOOST_TEST(figure.image == "word/media/a.png");
  BOOST_TEST(figure.alternate_text == "A mill");
  BOOST_REQUIRE(article.pictures.count("word/media/a.png") == 1u);
  BOOST_TEST(*article.pictures.at("word/media/a.png") == "picture");
}

BOOST_AUTO_TEST_CASE(pictures_that_are_missing_or_metafiles_are_told) {
  BOOST_TEST(has_diagnostic(
      read_document(docx(p(r("Text.") + drawing("i", "")), relation("i", "image", "none.png"))),
      "picture-left-out"));
  const Article article =
      read_document(docx(p(r("Text.") + drawing("i", "")), relation("i", "image", "a.wmf"),
                         {{"word/a.wmf", "\xD7\xCD\xC6\x9A..."}}));
  BOOST_TEST(article.blocks.size() == 1u);
  BOOST_TEST(has_diagnostic(article, "picture-left-out"));
}

BOOST_AUTO_TEST_CASE(pictures_of_older_files_are_read_too) {
  const Article article = read_document(
      docx(p("<w:r><w:pict><v:shape alt=\"A weir\"><v:imagedata r:id=\"i\"/></v:shape></w:pict></w:r>"),
           relation("i", "image", "media/b.jpg"), {{"word/media/b.jpg", "picture"}}));
  BOOST_REQUIRE(article.blocks.size() == 1u);
  BOOST_TEST(std::get<Figure>(article.blocks[0].content).alternate_text == "A weir");
}

BOOST_AUTO_TEST_CASE(pictures_in_cells_follow_the_table) {
  const Article article = read_document(docx(
      "<w:tbl><w:tr><w:tc>" + p(drawing("i", "")) + "</w:tc><w:tc>" + p(r("b")) + "</w:tc></w:tr></w:tbl>",
      relation("i", "image", "media/a.png"), {{"word/media/a.png", "picture"}}));
  BOOST_REQUIRE(article.blocks.size() == 2u);
  BOOST_TEST(std::holds_alternative<Figure>(article.blocks[1].content));
}

BOOST_AUTO_TEST_CASE(a_text_box_follows_its_paragraph_and_is_read_once) {
  BOOST_TEST(of(p(r("Text ") + box(p(r("Boxed.")) + p(r("More."))) + r("goes on."))) ==
             "paragraph: Text goes on. / paragraph: Boxed. / paragraph: More.");
}

BOOST_AUTO_TEST_CASE(unknown_extensions_use_the_last_resort) {
  BOOST_TEST(
      of(p("<w:r><mc:AlternateContent><mc:Choice Requires=\"future\"><w:t>new</w:t></mc:Choice><mc:Fallback>"
           "<w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>")) == "paragraph: old");
}

BOOST_AUTO_TEST_CASE(rules_are_breaks_in_thought) {
  const std::string rule = "rule";
  const auto kinds = [](const std::string& body) {
    return std::holds_alternative<ThematicBreak>(
        read_document(docx(p(r("a")) + body + p(r("b")))).blocks.at(1).content);
  };
  BOOST_TEST(kinds(p("<w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r>")));
  BOOST_TEST(kinds(p("", "<w:pBdr><w:bottom w:val=\"single\"/></w:pBdr>")));
  BOOST_TEST(kinds(p(r("* * *"))));
}

BOOST_AUTO_TEST_CASE(documents_inside_are_told) {
  BOOST_TEST(
      has_diagnostic(read_document(docx(p(r("Text.")) + "<w:altChunk r:id=\"x\"/>")), "documents-inside"));
}

BOOST_AUTO_TEST_SUITE_END()
