#include "pdf/images.hpp"
#include "pdf/syntax.hpp"
#include "warraq/base/error.hpp"

/// Only as much of JPEG (ITU-T T.81, annex B) as a PDF dictionary must say: size, depth, components, and
/// whether an Adobe program wrote it, for those store CMYK the other way round.

namespace warraq::pdf {

namespace {

[[noreturn]] void damaged(const char* what) {
  throw Error(ErrorCode::unknown_format, "JPEG picture", what, "save the picture anew");
}

struct JpegFacts {
  int width = 0, height = 0, depth = 0, components = 0;
  bool adobe = false;
};

bool starts_frame(unsigned marker) {  // SOF0..SOF15 but DHT, JPG and DAC
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

JpegFacts read_facts(std::string_view bytes) {
  const auto byte = [&](std::size_t at) {
    if (at >= bytes.size()) damaged("ends before it says how large it is");
    return static_cast<unsigned>(static_cast<unsigned char>(bytes[at]));
  };
  const auto word = [&](std::size_t at) { return static_cast<int>(byte(at) << 8 | byte(at + 1)); };
  if (word(0) != 0xFFD8) damaged("is no JPEG");
  JpegFacts facts;
  for (std::size_t at = 2;;) {
    while (byte(at) == 0xFF && byte(at + 1) == 0xFF) ++at;  // fill bytes
    if (byte(at) != 0xFF) damaged("has no marker where one must be");
    const unsigned marker = byte(at + 1);
    const int length = word(at + 2);
    if (length < 2) damaged("has a segment without length");
    if (marker == 0xEE && length >= 14 && bytes.substr(at + 4, 5) == "Adobe") facts.adobe = true;
    if (starts_frame(marker)) {
      facts.depth = static_cast<int>(byte(at + 4));
      facts.height = word(at + 5);
      facts.width = word(at + 7);
      facts.components = static_cast<int>(byte(at + 9));
      return facts;
    }
    if (marker == 0xD9 || marker == 0xDA) damaged("has no frame header");
    at += 2 + static_cast<std::size_t>(length);
  }
}

}  // namespace

ImageStream jpeg_stream(std::string_view bytes) {
  const JpegFacts facts = read_facts(bytes);
  if (facts.width == 0 || facts.height == 0) damaged("has no size");
  const char* space = facts.components == 1   ? "/DeviceGray"
                      : facts.components == 3 ? "/DeviceRGB"
                      : facts.components == 4 ? "/DeviceCMYK"
                                              : nullptr;
  if (!space) damaged("has a number of colours PDF does not know");
  Entries entries;
  entries.put("Type", "/XObject")
      .put("Subtype", "/Image")
      .number("Width", facts.width)
      .number("Height", facts.height)
      .put("ColorSpace", space)
      .number("BitsPerComponent", facts.depth)
      .put("Filter", "/DCTDecode");
  if (facts.components == 4 && facts.adobe) entries.put("Decode", "[1 0 1 0 1 0 1 0]");
  return {entries.text(), std::string(bytes), {}, {}};
}

}  // namespace warraq::pdf
