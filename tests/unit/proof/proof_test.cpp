#include <boost/test/unit_test.hpp>

#include <cairo.h>

#include <filesystem>

#include "proof/picture.hpp"
#include "support/toy_font.hpp"
#include "warraq/base/error.hpp"
#include "warraq/proof/proof.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(proof)

namespace {

/// The line "ab" in the toy font at 10 pt: two boxes, 0.5 to 9.5 and 10.5 to 19.5 wide, 5 high.
TextLine toy_line(const Colour& colour = {}) {
  GlyphRun run{.face = test::toy_face(), .size = 10_pt, .colour = colour, .text = u"ab"};
  run.glyphs = {{.id = *run.face->glyph_for(U'a'), .cluster = 0, .advance = 10_pt},
                {.id = *run.face->glyph_for(U'b'), .cluster = 1, .advance = 10_pt}};
  return {.width = 20_pt, .runs = {run}};
}

PagedDocument page_with(Point at, FrameContent content) {
  Page page{.media = {60_pt, 40_pt},
            .trim = {{}, {60_pt, 40_pt}},
            .bleed = {{}, {60_pt, 40_pt}},
            .frame = {},
            .label = "1"};
  page.frame.size = page.media;
  page.frame.add(at, std::move(content));
  PagedDocument document;
  document.pages.push_back(page);
  return document;
}

/// A proof at 72 dpi: one pixel is one point.
class Pixels {
 public:
  explicit Pixels(const PagedDocument& document, double dpi = 72)
      : surface_(decode_png(proof_png(document, 0, {.dpi = dpi}))) {}
  int width() const { return cairo_image_surface_get_width(surface_.get()); }
  int height() const { return cairo_image_surface_get_height(surface_.get()); }
  /// The red part from 0 to 255.
  int at(int x, int y) const {
    const unsigned char* row =
        cairo_image_surface_get_data(surface_.get()) + y * cairo_image_surface_get_stride(surface_.get());
    return row[4 * x + 2];
  }

 private:
  Surface surface_;
};

}  // namespace

BOOST_AUTO_TEST_CASE(glyphs_have_ink_where_the_frame_puts_them) {
  const Pixels pixels(page_with({20_pt, 30_pt}, toy_line()));
  BOOST_TEST(pixels.width() == 60);
  BOOST_TEST(pixels.height() == 40);
  BOOST_TEST(pixels.at(25, 27) == 0);                                // inside the first letter
  BOOST_TEST(pixels.at(35, 27) == 0);                                // inside the second
  BOOST_TEST(pixels.at(25, 24) == 255);                              // above it: letters are 5 points high
  BOOST_TEST(pixels.at(25, 30) == 255);                              // below the baseline
  BOOST_TEST((pixels.at(20, 27) > 100 && pixels.at(20, 27) < 155));  // a half covered edge is grey
  BOOST_TEST(pixels.at(15, 27) == 255);
}

BOOST_AUTO_TEST_CASE(letters_drawn_wider_are_wider_and_no_taller) {
  TextLine line = toy_line();
  line.runs[0].expansion = 500;  // the ink of a is 0.75 to 14.25 wide then
  const Pixels pixels(page_with({20_pt, 30_pt}, line));
  const Pixels plain(page_with({20_pt, 30_pt}, toy_line()));
  line.runs[0].glyphs.pop_back();
  const Pixels alone(page_with({20_pt, 30_pt}, line));
  BOOST_TEST(alone.at(33, 27) == 0);
  BOOST_TEST(alone.at(35, 27) == 255);
  BOOST_TEST(pixels.at(25, 23) == plain.at(25, 23));
  BOOST_TEST(proof_svg(page_with({20_pt, 30_pt}, line), 0).find("scale(0.015 0.01)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(offsets_and_baseline_shift_move_downward) {
  TextLine line = toy_line();
  line.runs[0].glyphs[1].y_offset = 5_pt;
  line.runs[0].baseline_shift = -10_pt;
  const Pixels pixels(page_with({20_pt, 30_pt}, line));
  BOOST_TEST(pixels.at(25, 17) == 0);
  BOOST_TEST(pixels.at(25, 22) == 255);
  BOOST_TEST(pixels.at(35, 22) == 0);
}

BOOST_AUTO_TEST_CASE(resolution_scales_the_picture) {
  const Pixels pixels(page_with({20_pt, 30_pt}, toy_line()), 144);
  BOOST_TEST(pixels.width() == 120);
  BOOST_TEST(pixels.at(50, 54) == 0);
}

BOOST_AUTO_TEST_CASE(rules_in_nested_frames_add_their_places) {
  auto inner = std::make_shared<Frame>();
  inner->size = {10_pt, 10_pt};
  inner->add({2_pt, 3_pt}, Rule{.size = {4_pt, 2_pt}, .colour = Colour::grey(0.5)});
  const Pixels pixels(page_with({10_pt, 20_pt}, std::shared_ptr<const Frame>(inner)));
  BOOST_TEST(pixels.at(13, 23) > 100);
  BOOST_TEST(pixels.at(13, 23) < 150);
  BOOST_TEST(pixels.at(11, 23) == 255);
  BOOST_TEST(pixels.at(13, 25) == 255);
}

BOOST_AUTO_TEST_CASE(a_png_picture_fills_its_box) {
  auto data = std::make_shared<ImageData>();
  data->bytes =
      proof_png(page_with({0_pt, 0_pt}, Rule{.size = {60_pt, 20_pt}, .colour = {}}), 0, {.dpi = 72});
  data->width = 60, data->height = 40;
  const Pixels pixels(
      page_with({10_pt, 10_pt}, Image{.size = {30_pt, 20_pt}, .data = data, .alternate_text = {}}));
  BOOST_TEST(pixels.at(20, 12) == 0);    // the picture's dark upper half
  BOOST_TEST(pixels.at(20, 27) == 255);  // its white lower half
  BOOST_TEST(pixels.at(20, 8) == 255);
}

BOOST_AUTO_TEST_CASE(a_broken_picture_is_a_crossed_box) {
  for (const ImageFormat format : {ImageFormat::png, ImageFormat::jpeg}) {
    auto data = std::make_shared<ImageData>(ImageData{.format = format, .bytes = "no picture"});
    const Pixels pixels(
        page_with({10_pt, 10_pt}, Image{.size = {20_pt, 20_pt}, .data = data, .alternate_text = {}}));
    BOOST_TEST(pixels.at(20, 20) < 255);  // where the diagonals meet
    BOOST_TEST(pixels.at(20, 14) == 255);
  }
}

BOOST_AUTO_TEST_CASE(the_same_document_gives_the_same_bytes) {
  const PagedDocument document = page_with({20_pt, 30_pt}, toy_line());
  BOOST_TEST(proof_png(document, 0) == proof_png(document, 0));
  BOOST_TEST(proof_svg(document, 0) == proof_svg(document, 0));
}

BOOST_AUTO_TEST_CASE(svg_names_each_outline_once) {
  TextLine line = toy_line(Colour::grey(0.5));
  line.runs[0].glyphs[1].id = line.runs[0].glyphs[0].id;
  const std::string svg = proof_svg(page_with({20_pt, 30_pt}, line), 0);
  BOOST_TEST(svg.find("<path id=\"g0\" d=\"M50 0L50 -500L950 -500L950 0L50 0Z\"/>") != std::string::npos,
             svg);
  BOOST_TEST(svg.find("g1") == std::string::npos);
  BOOST_TEST(svg.find("<use href=\"#g0\" transform=\"translate(20 30) scale(0.01)\"/>") != std::string::npos,
             svg);
  BOOST_TEST(svg.find("<use href=\"#g0\" transform=\"translate(30 30) scale(0.01)\"/>") != std::string::npos,
             svg);
  BOOST_TEST(svg.find("fill=\"#808080\"") != std::string::npos, svg);
}

BOOST_AUTO_TEST_CASE(what_makes_no_picture_is_a_bad_option) {
  const PagedDocument document = page_with({0_pt, 0_pt}, Anchor{"here"});
  const auto bad = [](const Error& error) { return error.code() == ErrorCode::bad_option; };
  BOOST_CHECK_EXCEPTION(proof_png(document, 1), Error, bad);
  BOOST_CHECK_EXCEPTION(proof_svg(document, 1), Error, bad);
  BOOST_CHECK_EXCEPTION(proof_png(document, 0, {.dpi = 0}), Error, bad);
  BOOST_CHECK_EXCEPTION(proof_png(document, 0, {.dpi = 1e9}), Error, bad);
}

BOOST_AUTO_TEST_CASE(files_are_named_by_stem_and_page) {
  PagedDocument document = page_with({20_pt, 30_pt}, toy_line());
  document.pages.push_back(document.pages[0]);
  const auto folder = std::filesystem::temp_directory_path() / "warraq-proof-test" / "deep";
  const auto png = write_proofs(document, folder, "essay");
  const auto svg = write_proofs(document, folder, "essay", {.svg = true});
  BOOST_TEST_REQUIRE(png.size() == 2u);
  BOOST_TEST(png[1] == folder / "essay.p2.png");
  BOOST_TEST(svg[0] == folder / "essay.p1.svg");
  BOOST_TEST(std::filesystem::exists(png[1]));
  BOOST_TEST(std::filesystem::exists(svg[1]));
  std::filesystem::remove_all(folder.parent_path());
}

BOOST_AUTO_TEST_SUITE_END()
