#include "convert/picture_size.hpp"

#include <cstdint>
#include <optional>

namespace warraq {

namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

constexpr std::uint32_t most_pixels =
    100'000;  ///< a side longer than this is damage, and would overflow areas

PictureHeader sized(ImageFormat format, std::uint32_t width, std::uint32_t height) {
  if (width == 0 || height == 0 || width > most_pixels || height > most_pixels)
    return {.format = format, .trouble = "its size makes no sense"};
  return {
      .format = format, .width = static_cast<int>(width), .height = static_cast<int>(height), .trouble = {}};
}

PictureHeader png(std::string_view bytes) {
  if (bytes.size() < 33 || bytes.substr(12, 4) != "IHDR") return {.trouble = "it is a damaged PNG"};
  return sized(ImageFormat::png, big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
}

/// Frames begin with SOF0 to SOF15; among these numbers are three other markers (ITU-T T.81, table B.1).
bool begins_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

PictureHeader jpeg(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 <= bytes.size();) {
    if (big_endian(bytes, at, 1) != 0xFF) break;
    const std::uint32_t marker = big_endian(bytes, at + 1, 1);
    if (marker == 0xFF) {  // fill bytes
      ++at;
      continue;
    }
    if (begins_frame(marker))
      return sized(ImageFormat::jpeg, big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
    at += 2 + big_endian(bytes, at + 2, 2);
  }
  return {.format = ImageFormat::jpeg, .trouble = "it is a damaged JPEG"};
}

std::optional<std::string> other_kind(std::string_view bytes) {
  const auto begins = [&](std::string_view with) { return bytes.starts_with(with); };
  if (begins("GIF8")) return "it is a GIF";
  if (begins("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return "it is a WebP";
  if (begins("BM")) return "it is a Windows bitmap";
  if (begins("II*") || begins("MM\0*")) return "it is a TIFF";
  if (bytes.substr(0, 512).find("<svg") != std::string_view::npos) return "it is an SVG";
  return std::nullopt;
}

}  // namespace

PictureHeader picture_header(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return png(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg(bytes);
  if (const auto kind = other_kind(bytes)) return {.trouble = *kind};
  return {.trouble = "it is of no kind that can be shown"};
}

}  // namespace warraq
