#include <boost/test/unit_test.hpp>

#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

#include <string>
#include <vector>

#include "proof/picture.hpp"

using namespace warraq;

BOOST_AUTO_TEST_SUITE(jpeg)

namespace {

/// A JPEG of 16 x 16 pixels of one colour.
std::string one_colour(J_COLOR_SPACE space, const std::vector<unsigned char>& pixel) {
  jpeg_compress_struct info;
  jpeg_error_mgr errors;
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = info.image_height = 16;
  info.input_components = static_cast<int>(pixel.size());
  info.in_color_space = space;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, 100, TRUE);
  jpeg_start_compress(&info, TRUE);
  std::vector<unsigned char> row;
  for (int x = 0; x < 16; ++x) row.insert(row.end(), pixel.begin(), pixel.end());
  for (unsigned char* start = row.data(); info.next_scanline < 16;) jpeg_write_scanlines(&info, &start, 1);
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  std::string file(reinterpret_cast<char*>(bytes), size);
  std::free(bytes);
  return file;
}

struct Rgb {
  int red, green, blue;
};

Rgb middle(const Surface& surface) {
  BOOST_TEST_REQUIRE(surface.get() != nullptr);
  const unsigned char* pixel =
      cairo_image_surface_get_data(surface.get()) + 8 * cairo_image_surface_get_stride(surface.get()) + 8 * 4;
  return {pixel[2], pixel[1], pixel[0]};
}

bool near(int a, int b) { return std::abs(a - b) <= 4; }

}  // namespace

BOOST_AUTO_TEST_CASE(grey_and_colour_are_decoded) {
  const Rgb grey = middle(decode_jpeg(one_colour(JCS_GRAYSCALE, {90})));
  BOOST_TEST((near(grey.red, 90) && near(grey.green, 90) && near(grey.blue, 90)));
  const Rgb colour = middle(decode_jpeg(one_colour(JCS_RGB, {200, 100, 50})));
  BOOST_TEST((near(colour.red, 200) && near(colour.green, 100) && near(colour.blue, 50)));
}

BOOST_AUTO_TEST_CASE(inks_are_read_as_adobe_writes_them) {
  // Inverted: 255 is no ink, so this is full yellow under a quarter of black.
  const Rgb colour = middle(decode_jpeg(one_colour(JCS_CMYK, {255, 255, 0, 191})));
  BOOST_TEST((near(colour.red, 191) && near(colour.green, 191) && near(colour.blue, 0)));
}

BOOST_AUTO_TEST_CASE(a_file_cut_short_is_no_crash) {
  const std::string whole = one_colour(JCS_RGB, {200, 100, 50});
  BOOST_TEST(decode_jpeg(whole.substr(0, 30)).get() == nullptr);
  decode_jpeg(whole.substr(0, whole.size() / 2));  // what is there is shown
  BOOST_TEST(decode_jpeg("").get() == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
