#include "pdf/images.hpp"

#include <boost/test/unit_test.hpp>

#include "warraq/base/error.hpp"

using namespace warraq;
using namespace warraq::pdf;

BOOST_AUTO_TEST_SUITE(pdf_images)

namespace {

std::string bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out += static_cast<char>(value);
  return out;
}

/// A JPEG up to its frame header; there is no picture, and none is asked for.
std::string jpeg(int components, bool adobe) {
  std::string out = bytes({0xFF, 0xD8});
  if (adobe) out += bytes({0xFF, 0xEE, 0, 14}) + "Adobe" + bytes({0, 100, 0, 0, 0, 0, 2});
  return out + bytes({0xFF, 0xFF, 0xC2, 0, 8 + 3 * components, 8, 0, 200, 1, 44, components});
}

std::string word32(std::uint32_t value) {
  return bytes({static_cast<int>(value >> 24), static_cast<int>(value >> 16 & 255),
                static_cast<int>(value >> 8 & 255), static_cast<int>(value & 255)});
}

std::string chunk(const std::string& kind, const std::string& data) {
  return word32(static_cast<std::uint32_t>(data.size())) + kind + data + "crc!";
}

/// A PNG of filtered rows as given.
std::string png(int width, int height, int depth, int colour, bool interlaced, const std::string& rows,
                const std::string& extra = {}) {
  Compressor compressor(6);
  const std::string header = word32(static_cast<std::uint32_t>(width)) +
                             word32(static_cast<std::uint32_t>(height)) +
                             bytes({depth, colour, 0, 0, interlaced ? 1 : 0});
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + extra + chunk("IDAT", compressor.press(rows)) +
         chunk("IEND", "");
}

ImageStream unpressed(const std::string& file) {
  Compressor none(0);
  return png_stream(file, none);
}

bool refused(const std::string& file) {
  try {
    unpressed(file);
  } catch (const Error& error) {
    return error.code() == ErrorCode::unknown_format;
  }
  return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_jpeg_goes_in_as_it_is) {
  const std::string file = jpeg(3, false);
  const ImageStream stream = jpeg_stream(file);
  BOOST_TEST(stream.data == file);
  BOOST_TEST(
      stream.entries ==
      "/Type /XObject\n/Subtype /Image\n/Width 300\n/Height 200\n/ColorSpace /DeviceRGB\n/BitsPerComponent "
      "8\n/Filter /DCTDecode\n");
}

BOOST_AUTO_TEST_CASE(adobe_stores_cmyk_the_other_way_round) {
  BOOST_TEST(jpeg_stream(jpeg(4, true)).entries.find("/Decode [1 0 1 0 1 0 1 0]") != std::string::npos);
  BOOST_TEST(jpeg_stream(jpeg(4, false)).entries.find("/Decode") == std::string::npos);
  BOOST_TEST(jpeg_stream(jpeg(1, false)).entries.find("/DeviceGray") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(damaged_jpegs_are_refused) {
  const std::string whole = jpeg(3, true);
  for (std::size_t length = 0; length < whole.size(); ++length)
    BOOST_CHECK_THROW(jpeg_stream(whole.substr(0, length)), Error);
  BOOST_CHECK_THROW(jpeg_stream(jpeg(2, false)), Error);
  BOOST_CHECK_THROW(jpeg_stream("GIF89a, and more of it than that"), Error);
}

BOOST_AUTO_TEST_CASE(a_plain_png_keeps_its_compression) {
  const std::string rows = bytes({0, 10, 20, 30, 1, 5, 5, 5});
  const ImageStream stream = unpressed(png(3, 2, 8, 0, false, rows));
  BOOST_TEST(
      stream.entries.find("/DecodeParms <</Predictor 15\n/Colors 1\n/BitsPerComponent 8\n/Columns 3>>") !=
      std::string::npos);
  BOOST_TEST(inflate(stream.data, rows.size(), "test") == rows);
  BOOST_TEST(!stream.transparent());
}

BOOST_AUTO_TEST_CASE(an_alpha_channel_becomes_a_soft_mask) {
  // Two rows of two grey-and-alpha dots, the second filtered against the first ("up").
  const ImageStream stream = unpressed(png(2, 2, 8, 4, false, bytes({0, 10, 255, 20, 128, 2, 1, 0, 1, 127})));
  BOOST_TEST(stream.data == bytes({10, 20, 11, 21}));
  BOOST_TEST(stream.mask_data == bytes({255, 128, 255, 255}));
}

BOOST_AUTO_TEST_CASE(all_line_filters_are_undone) {
  const ImageStream stream =
      unpressed(png(2, 5, 8, 4, false,
                    bytes({0, 10, 1, 20, 2, 1, 5, 1, 5, 1, 2, 1, 1, 1, 1, 3, 4, 4, 4, 4, 4, 1, 1, 1, 1})));
  BOOST_TEST(stream.data == bytes({10, 20, 5, 10, 6, 11, 7, 13, 8, 14}));
}

BOOST_AUTO_TEST_CASE(a_palettes_transparent_entries_make_a_mask) {
  const std::string extra = chunk("PLTE", bytes({1, 2, 3, 4, 5, 6})) + chunk("tRNS", bytes({7}));
  const ImageStream stream = unpressed(png(4, 1, 1, 3, false, bytes({0, 0x50}), extra));
  BOOST_TEST(stream.data == bytes({0, 1, 0, 1}));
  BOOST_TEST(stream.mask_data == bytes({7, 255, 7, 255}));
  BOOST_TEST(stream.entries.find("[/Indexed /DeviceRGB 1 (\x01\x02\x03\x04\x05\x06)]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(interlaced_pictures_are_put_in_order) {
  // 3 x 3 grey dots: pass 1 brings (0,0), 4 brings (2,0), 5 brings (0,2) (2,2), 6 column 1 of rows 0 and 2, 7
  // row 1.
  const std::string rows = bytes({0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6});
  BOOST_TEST(unpressed(png(3, 3, 8, 0, true, rows)).data == bytes({1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

BOOST_AUTO_TEST_CASE(damaged_pngs_are_refused) {
  const std::string whole = png(2, 1, 8, 4, false, bytes({0, 1, 2, 3, 4}));
  for (std::size_t length = 0; length < whole.size() - 12; length += 3)
    BOOST_TEST(refused(whole.substr(0, length)));
  BOOST_TEST(refused(png(0, 1, 8, 0, false, bytes({0}))));
  BOOST_TEST(refused(png(1, 1, 3, 0, false, bytes({0, 0}))));
  BOOST_TEST(refused(png(1, 1, 8, 3, false, bytes({0, 0}))));                    // no palette
  BOOST_TEST(refused(png(2, 1, 8, 4, false, bytes({9, 1, 2, 3, 4}))));           // no such filter
  BOOST_TEST(refused(png(2, 9, 8, 4, false, bytes({0, 1, 2, 3, 4}))));           // rows missing
  BOOST_TEST(refused(png(1 << 20, 1 << 20, 8, 4, false, bytes({0, 1, 2, 3}))));  // a bomb
}

BOOST_AUTO_TEST_SUITE_END()
