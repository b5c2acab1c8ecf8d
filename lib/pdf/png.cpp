#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "pdf/images.hpp"
#include "pdf/syntax.hpp"
#include "warraq/base/error.hpp"

/// PNG (W3C, second edition). Its compression and line filters are PDF's own (ISO 32000-1, 7.4.4.4), so most
/// files go in without unpacking; interlaced and transparent ones are unpacked and packed again.

namespace warraq::pdf {

namespace {

[[noreturn]] void damaged(const char* what) {
  throw Error(ErrorCode::unknown_format, "PNG picture", what, "save the picture anew");
}

enum ColourType { grey = 0, rgb = 2, palette = 3, grey_alpha = 4, rgb_alpha = 6 };

struct Png {
  std::uint32_t width = 0, height = 0;
  int depth = 0, colour = 0;
  bool interlaced = false;
  std::string palette, transparency, data;

  int channels() const {
    switch (colour) {
      case rgb:
        return 3;
      case grey_alpha:
        return 2;
      case rgb_alpha:
        return 4;
      default:
        return 1;
    }
  }
  bool has_alpha_channel() const { return colour == grey_alpha || colour == rgb_alpha; }
};

std::uint32_t word32(std::string_view bytes, std::size_t at) {
  if (at + 4 > bytes.size()) damaged("ends early");
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

bool valid_depth(int colour, int depth) {
  switch (colour) {
    case grey:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case palette:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case rgb:
    case grey_alpha:
    case rgb_alpha:
      return depth == 8 || depth == 16;
    default:
      return false;
  }
}

void read_header(Png& png, std::string_view chunk) {
  if (chunk.size() < 13) damaged("has a short header");
  png.width = word32(chunk, 0);
  png.height = word32(chunk, 4);
  png.depth = static_cast<unsigned char>(chunk[8]);
  png.colour = static_cast<unsigned char>(chunk[9]);
  png.interlaced = chunk[12] != 0;
  if (png.width == 0 || png.height == 0 || !valid_depth(png.colour, png.depth))
    damaged("has an impossible header");
  // 64 million dots are more than a sheet of newspaper needs, and keep sizes far from overflow.
  if (static_cast<std::uint64_t>(png.width) * png.height > (1u << 26))
    damaged("is larger than 64 million dots");
}

Png read_png(std::string_view bytes) {
  if (bytes.substr(0, 8) != "\x89PNG\r\n\x1A\n") damaged("is no PNG");
  Png png;
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const std::uint32_t length = word32(bytes, at);
    const std::string_view kind = bytes.substr(at + 4, 4);
    if (length > bytes.size() - at - 12) damaged("ends early");
    const std::string_view chunk = bytes.substr(at + 8, length);
    if (kind == "IHDR") read_header(png, chunk);
    if (kind == "PLTE") png.palette = chunk;
    if (kind == "tRNS") png.transparency = chunk;
    if (kind == "IDAT") png.data.append(chunk);
    if (kind == "IEND") break;
    at += 12 + length;
  }
  if (png.width == 0 || png.data.empty()) damaged("has no picture in it");
  if (png.colour == palette && (png.palette.empty() || png.palette.size() % 3 != 0))
    damaged("has no palette");
  return png;
}

std::string colour_space(const Png& png) {
  switch (png.colour) {
    case grey:
    case grey_alpha:
      return "/DeviceGray";
    case palette: {
      std::string space = "[/Indexed /DeviceRGB ";
      append_integer(space,
                     static_cast<std::int64_t>(std::min<std::size_t>(png.palette.size() / 3, 256)) - 1);
      space += ' ';
      append_literal(space, std::string_view(png.palette).substr(0, 768));
      return space += ']';
    }
    default:
      return "/DeviceRGB";
  }
}

Entries image_entries(const Png& png, std::string_view space, int depth) {
  Entries entries;
  entries.put("Type", "/XObject")
      .put("Subtype", "/Image")
      .number("Width", png.width, 0)
      .number("Height", png.height, 0)
      .put("ColorSpace", space)
      .number("BitsPerComponent", depth);
  return entries;
}

ImageStream passed_through(const Png& png) {
  Entries entries = image_entries(png, colour_space(png), png.depth);
  const Entries parameters = Entries()
                                 .number("Predictor", 15)
                                 .number("Colors", png.channels())
                                 .number("BitsPerComponent", png.depth)
                                 .number("Columns", png.width, 0);
  entries.put("Filter", "/FlateDecode").put("DecodeParms", parameters.enclosed());
  return {entries.text(), png.data, {}, {}};
}

// ---- unpacking ----

/// The part of the picture one pass of Adam7 brings (8.2); a plain file is one pass with steps of 1.
struct Pass {
  std::uint32_t x, y, step_x, step_y;
};
constexpr std::array<Pass, 7> adam7{
    {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}};

std::size_t row_bytes(const Png& png, std::size_t dots) {
  return (dots * static_cast<std::size_t>(png.channels() * png.depth) + 7) / 8;
}

unsigned char paeth(int left, int up, int corner) {
  const int guess = left + up - corner;
  const int a = std::abs(guess - left), b = std::abs(guess - up), c = std::abs(guess - corner);
  return static_cast<unsigned char>(a <= b && a <= c ? left : b <= c ? up : corner);
}

/// Undoes a line's filter (9.2) in place; `above` is the line before, or zeros.
void unfilter(int filter, unsigned char* row, const unsigned char* above, std::size_t bytes,
              std::size_t dot) {
  for (std::size_t i = 0; i < bytes; ++i) {
    const int left = i >= dot ? row[i - dot] : 0, up = above[i], corner = i >= dot ? above[i - dot] : 0;
    int add = 0;
    switch (filter) {
      case 0:
        break;
      case 1:
        add = left;
        break;
      case 2:
        add = up;
        break;
      case 3:
        add = (left + up) / 2;
        break;
      case 4:
        add = paeth(left, up, corner);
        break;
      default:
        damaged("has a line filter nobody knows");
    }
    row[i] = static_cast<unsigned char>(row[i] + add);
  }
}

/// One sample of an unfiltered line, in the picture's depth.
unsigned sample(const unsigned char* row, std::size_t index, int depth) {
  if (depth == 16) return static_cast<unsigned>(row[2 * index] << 8 | row[2 * index + 1]);
  if (depth == 8) return row[index];
  const std::size_t bit = index * static_cast<std::size_t>(depth);
  return row[bit / 8] >> (8 - depth - static_cast<int>(bit % 8)) & ((1u << depth) - 1);
}

/// All samples, dot after dot, in the picture's depth.
std::vector<std::uint16_t> unpack(const Png& png) {
  const std::vector<Pass> passes =
      png.interlaced ? std::vector<Pass>(adam7.begin(), adam7.end()) : std::vector<Pass>{{0, 0, 1, 1}};
  const auto columns = [&](const Pass& p) {
    return png.width > p.x ? (png.width - p.x + p.step_x - 1) / p.step_x : 0;
  };
  const auto rows = [&](const Pass& p) {
    return png.height > p.y ? (png.height - p.y + p.step_y - 1) / p.step_y : 0;
  };
  std::size_t size = 0;
  for (const Pass& pass : passes)
    if (columns(pass) != 0) size += rows(pass) * (1 + row_bytes(png, columns(pass)));
  std::string raw = inflate(png.data, size, "PNG picture");

  const auto channels = static_cast<std::size_t>(png.channels());
  const std::size_t dot = std::max<std::size_t>(1, channels * static_cast<std::size_t>(png.depth) / 8);
  std::vector<std::uint16_t> samples(static_cast<std::size_t>(png.width) * png.height * channels);
  auto* at = reinterpret_cast<unsigned char*>(raw.data());
  for (const Pass& pass : passes) {
    if (columns(pass) == 0) continue;
    const std::size_t bytes = row_bytes(png, columns(pass));
    const std::vector<unsigned char> zeros(bytes);
    const unsigned char* above = zeros.data();
    for (std::uint32_t row = 0; row < rows(pass); ++row, at += 1 + bytes) {
      unfilter(at[0], at + 1, above, bytes, dot);
      above = at + 1;
      for (std::uint32_t column = 0; column < columns(pass); ++column)
        for (std::size_t channel = 0; channel < channels; ++channel) {
          const std::size_t x = pass.x + column * pass.step_x, y = pass.y + row * pass.step_y;
          samples[(y * png.width + x) * channels + channel] =
              static_cast<std::uint16_t>(sample(above, column * channels + channel, png.depth));
        }
    }
  }
  return samples;
}

/// How opaque the dot is by the tRNS chunk (11.3.2.1): 0 to 255.
int listed_opacity(const Png& png, const std::uint16_t* dot) {
  if (png.colour == palette)
    return dot[0] < png.transparency.size() ? static_cast<unsigned char>(png.transparency[dot[0]]) : 255;
  for (int channel = 0; channel < png.channels(); ++channel) {
    const auto i = static_cast<std::size_t>(2 * channel);
    if (i + 1 >= png.transparency.size()) return 255;
    const unsigned key = static_cast<unsigned>(static_cast<unsigned char>(png.transparency[i]) << 8 |
                                               static_cast<unsigned char>(png.transparency[i + 1]));
    if (dot[channel] != key) return 255;
  }
  return 0;
}

/// A sample widened or narrowed to eight bits.
char eight_bits(unsigned value, int depth) {
  return static_cast<char>(depth == 16 ? value >> 8 : value * 255 / ((1u << depth) - 1));
}

ImageStream packed_again(const Png& png, Compressor& compressor) {
  const std::vector<std::uint16_t> samples = unpack(png);
  const auto channels = static_cast<std::size_t>(png.channels());
  const std::size_t colours = channels - (png.has_alpha_channel() ? 1 : 0);
  std::string ink, opacity;
  for (std::size_t at = 0; at < samples.size(); at += channels) {
    for (std::size_t i = 0; i < colours; ++i)
      ink += png.colour == palette ? static_cast<char>(samples[at]) : eight_bits(samples[at + i], png.depth);
    opacity += png.has_alpha_channel() ? eight_bits(samples[at + colours], png.depth)
                                       : static_cast<char>(listed_opacity(png, &samples[at]));
  }
  ImageStream stream{image_entries(png, colour_space(png), 8).raw(compressor.filter()).text(),
                     compressor.press(ink),
                     {},
                     {}};
  if (png.has_alpha_channel() || !png.transparency.empty()) {
    stream.mask_entries = image_entries(png, "/DeviceGray", 8).raw(compressor.filter()).text();
    stream.mask_data = compressor.press(opacity);
  }
  return stream;
}

}  // namespace

ImageStream png_stream(std::string_view bytes, Compressor& compressor) {
  const Png png = read_png(bytes);
  const bool plain = !png.interlaced && !png.has_alpha_channel() && png.transparency.empty();
  return plain ? passed_through(png) : packed_again(png, compressor);
}

}  // namespace warraq::pdf
