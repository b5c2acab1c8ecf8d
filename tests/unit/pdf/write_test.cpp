#include "warraq/pdf/write.hpp"

#include <stdlib.h>

#include <boost/test/unit_test.hpp>
#include <clocale>
#include <cstdlib>
#include <filesystem>

#include "support/toy_font.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(pdf_write)

namespace {

TextLine words(std::u16string text) {
  static const FaceRef face = test::toy_face();
  GlyphRun run;
  run.face = face;
  run.size = 10_pt;
  run.text = std::move(text);
  for (std::uint32_t i = 0; i < run.text.size(); ++i)
    run.glyphs.push_back({run.face->glyph_for(run.text[i]).value(), i, 10_pt, {}, {}, GlyphRole::text});
  TextLine line;
  line.runs.push_back(run);
  return line;
}

/// A page with one of everything, 200 by 300 points.
PagedDocument sample() {
  PagedDocument document;
  document.metadata.title = "Title";
  document.metadata.language = Language("en");
  document.structure.resize(2);
  Page page;
  page.media = {200_pt, 300_pt};
  page.trim = {{10_pt, 20_pt}, {180_pt, 260_pt}};
  page.bleed = {{1_pt, 2_pt}, {198_pt, 296_pt}};
  page.label = "1";
  page.frame.add({20_pt, 50_pt}, words(u"ab"), 1);
  page.frame.add({20_pt, 60_pt}, Rule{{100_pt, 1_pt}, Colour::cmyk(0.1, 0.2, 0.3, 0.4)});
  page.frame.add({20_pt, 70_pt}, Link{{40_pt, 10_pt}, "https://example.com/الف (x)"}, 1);
  page.frame.add({20_pt, 70_pt}, Link{{40_pt, 10_pt}, "#here"}, 1);
  page.frame.add({20_pt, 70_pt}, Link{{40_pt, 10_pt}, "#nowhere"}, 1);
  page.frame.add({20_pt, 90_pt}, Anchor{"here"});
  page.frame.add({90_pt, 290_pt}, words(u"1"), 0, true);
  document.pages = {page};
  return document;
}

std::string readable(const PagedDocument& document, PdfOptions options = {}) {
  options.compression = 0;
  return pdf_bytes(document, options);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Whether qpdf finds the file sound; true, with a word, where there is no qpdf.
bool sound(const std::string& bytes) {
  if (std::system("command -v qpdf >/dev/null") != 0) {
    BOOST_TEST_MESSAGE("skipped: qpdf is not installed");
    return true;
  }
  char name[] = "/tmp/warraq-XXXXXX";
  const std::filesystem::path folder = mkdtemp(name);
  write_file(folder / "a.pdf", bytes);
  const int status =
      std::system(("qpdf --check " + (folder / "a.pdf").string() + " >/dev/null 2>&1").c_str());
  std::filesystem::remove_all(folder);
  return status == 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_page_is_painted_in_its_own_words) {
  const std::string pdf = readable(sample());
  const std::size_t begin = pdf.find("/Span <</MCID 0>> BDC"), end = pdf.find("\nendstream", begin);
  const std::string codes_ab("\0\1\0\2", 4), code_1("\0\3", 2);
  BOOST_TEST(pdf.substr(begin, end - begin) ==
             "/Span <</MCID 0>> BDC\nBT\n/F1 10 Tf\n20 250 Td\n[(" + codes_ab +
                 ")]TJ\nET\nEMC\n"
                 "/Artifact <</Type /Pagination>> BDC\n.1 .2 .3 .4 k\n20 239 100 1 re f\n"
                 "BT\n/F1 10 Tf\n0 g\n90 10 Td\n[(" +
                 code_1 + ")]TJ\nET\nEMC\n");
}

BOOST_AUTO_TEST_CASE(letters_drawn_wider_are_scaled_and_not_moved) {
  PagedDocument document = sample();
  for (FrameItem& item : document.pages[0].frame.items) {
    auto* line = std::get_if<TextLine>(&item.content);
    if (!line || line->runs.empty()) continue;
    for (GlyphRun& run : line->runs) {
      run.expansion = 20;
      for (Glyph& glyph : run.glyphs) glyph.advance = glyph.advance.fraction(102, 100);
    }
    line->width = line->width.fraction(102, 100);
    break;  // the second line is set as it is
  }
  const std::string pdf = readable(document);
  const std::string codes_ab("\0\1\0\2", 4);
  BOOST_TEST(holds(pdf, "BT\n102 Tz\n/F1 10 Tf\n20 250 Td\n[(" + codes_ab + ")]TJ\nET\n"));
  BOOST_TEST(holds(pdf, "BT\n100 Tz\n/F1 10 Tf\n"));
  BOOST_TEST(sound(pdf));
}

BOOST_AUTO_TEST_CASE(boxes_links_and_names_are_where_they_belong) {
  const std::string pdf = readable(sample());
  BOOST_TEST(holds(pdf, "/MediaBox [0 0 200 300]"));
  BOOST_TEST(holds(pdf, "/TrimBox [10 20 190 280]"));
  BOOST_TEST(holds(pdf, "/BleedBox [1 2 199 298]"));
  BOOST_TEST(holds(pdf, "/Rect [20 220 60 230]"));
  BOOST_TEST(holds(pdf, "/URI (https://example.com/%D8%A7%D9%84%D9%81%20\\(x\\))"));
  BOOST_TEST(holds(pdf, "/S /GoTo\n/D (here)"));
  BOOST_TEST(!holds(pdf, "nowhere"));
  BOOST_TEST(holds(pdf, "(here) ["));
  BOOST_TEST(holds(pdf, "/ViewerPreferences <</DisplayDocTitle true\n/Direction /L2R>>"));
  BOOST_TEST(holds(pdf, "/Lang (en)"));
}

BOOST_AUTO_TEST_CASE(pages_that_turn_to_the_right_say_so) {
  PagedDocument document = sample();
  document.direction = Direction::right_to_left;
  BOOST_TEST(holds(readable(document), "/Direction /R2L"));
}

BOOST_AUTO_TEST_CASE(untagged_files_have_no_marks) {
  const std::string pdf = readable(sample(), {.tagged = false});
  for (const char* part : {"BDC", "StructTreeRoot", "StructParent", "MarkInfo"})
    BOOST_TEST(!holds(pdf, part));
}

BOOST_AUTO_TEST_CASE(spot_inks_are_separations) {
  PagedDocument document = sample();
  Colour spot = Colour::grey(0.5);
  spot.spot = "House Red";
  document.pages[0].frame.add({0_pt, 0_pt}, Rule{{5_pt, 5_pt}, spot});
  const std::string pdf = readable(document);
  BOOST_TEST(holds(pdf, "/S1 cs .5 scn\n"));
  BOOST_TEST(holds(pdf, "/S1 [/Separation /House#20Red /DeviceGray "));
}

BOOST_AUTO_TEST_CASE(the_same_document_gives_the_same_bytes) {
  const std::string first = pdf_bytes(sample());
  PdfCache cache;
  BOOST_TEST((pdf_bytes(sample(), {}, cache) == first));
  BOOST_TEST((pdf_bytes(sample(), {}, cache) == first));
  const std::string locale = std::setlocale(LC_ALL, nullptr);
  for (const char* name : {"de_DE.UTF-8", "tr_TR.UTF-8", "C.UTF-8"}) std::setlocale(LC_ALL, name);
  setenv("TZ", "Asia/Kabul", 1);
  tzset();
  BOOST_TEST((pdf_bytes(sample()) == first));
  std::setlocale(LC_ALL, locale.c_str());
  unsetenv("TZ");
  PagedDocument other = sample();
  other.metadata.title = "Other";
  BOOST_TEST((pdf_bytes(other) != first));
}

BOOST_AUTO_TEST_CASE(files_are_sound) {
  BOOST_TEST(sound(pdf_bytes(sample())));
  BOOST_TEST(sound(pdf_bytes(sample(), {.compression = 0, .tagged = false})));
  BOOST_TEST(sound(pdf_bytes(PagedDocument{})));
}

BOOST_AUTO_TEST_CASE(hostile_words_stay_words) {
  PagedDocument document = sample();
  document.metadata.title = ")>> endobj\r\n😀 \\ \u202Eabc";
  document.metadata.authors = {"<x>&", "(((", ""};
  document.metadata.keywords = {"\xFF\xFE broken", std::string("nul\0nul", 7)};
  document.outline = {{")/F (x", 1, 0, {}}, {"", -5, 0, {}}, {"ژ\n", 40, 0, {}}};
  document.pages[0].label = "(\\";
  document.pages[0].frame.add({}, Anchor{")(\r"});
  document.pages[0].frame.add({}, Link{{1_pt, 1_pt}, "#)(\r"});
  document.structure[1].alternate_text = ")";
  BOOST_TEST(sound(pdf_bytes(document)));
  BOOST_TEST(sound(readable(document)));
}

BOOST_AUTO_TEST_CASE(many_pages_make_a_deep_tree) {
  PagedDocument document = sample();
  document.pages.resize(70, document.pages[0]);
  const std::string pdf = readable(document);
  BOOST_TEST(holds(pdf, "/Type /Pages\n/Count 64\n"));
  BOOST_TEST(holds(pdf, "/Type /Pages\n/Count 6\n"));
  BOOST_TEST(holds(pdf, "/Type /Pages\n/Count 70\n"));
  BOOST_TEST(sound(pdf));
}

BOOST_AUTO_TEST_CASE(wrong_options_are_refused) {
  const auto bad_option = [](const Error& error) { return error.code() == ErrorCode::bad_option; };
  BOOST_CHECK_EXCEPTION(pdf_bytes(sample(), {.compression = 13}), Error, bad_option);
  BOOST_CHECK_EXCEPTION(pdf_bytes(sample(), {.compression = -1}), Error, bad_option);
  BOOST_CHECK_EXCEPTION(pdf_bytes(sample(), {.created = "today"}), Error, bad_option);
}

BOOST_AUTO_TEST_CASE(an_unwritable_place_leaves_nothing_behind) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "warraq-no-such-folder";
  BOOST_CHECK_EXCEPTION(write_pdf(sample(), folder / "a.pdf"), Error,
                        [](const Error& error) { return error.code() == ErrorCode::not_writable; });
  BOOST_TEST(!std::filesystem::exists(folder));
}

BOOST_AUTO_TEST_SUITE_END()
