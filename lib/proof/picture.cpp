#include "proof/picture.hpp"

#include <algorithm>
#include <cstring>

namespace warraq {

namespace {

struct Reader {
  const std::string& bytes;
  std::size_t at = 0;
};

cairo_status_t read_some(void* user, unsigned char* to, unsigned length) {
  auto& reader = *static_cast<Reader*>(user);
  if (length > reader.bytes.size() - reader.at) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(to, reader.bytes.data() + reader.at, length);
  reader.at += length;
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Surface decode_png(const std::string& bytes) {
  Reader reader{bytes};
  Surface surface(cairo_image_surface_create_from_png_stream(read_some, &reader));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  return surface;
}

Surface decode(const ImageData& data) {
  switch (data.format) {
    case ImageFormat::png:
      return decode_png(data.bytes);
    case ImageFormat::jpeg:
      return decode_jpeg(data.bytes);
  }
  return nullptr;
}

}  // namespace warraq
