// libjpeg calls back on errors and may not return from there; the jump out stays inside this file, over no
// object with a destructor.

#include <csetjmp>
#include <cstdint>
#include <cstdio>

#include <jpeglib.h>

#include "proof/picture.hpp"

namespace warraq {

namespace {

struct Failure {
  jpeg_error_mgr manager;
  std::jmp_buf back;
};

void give_up(j_common_ptr info) { std::longjmp(reinterpret_cast<Failure*>(info->err)->back, 1); }
void say_nothing(j_common_ptr, int) {}

void start(jpeg_decompress_struct& info, Failure& failure, const std::string& bytes) {
  info.err = jpeg_std_error(&failure.manager);
  failure.manager.error_exit = give_up;
  failure.manager.emit_message = say_nothing;
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

/// Reads the header and makes the surface the rows go into; null when there is nothing to decode.
cairo_surface_t* prepare(jpeg_decompress_struct& info) {
  if (jpeg_read_header(&info, TRUE) != JPEG_HEADER_OK) return nullptr;
  const bool inks = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
  info.out_color_space = inks ? JCS_CMYK : JCS_EXT_BGRX;
  jpeg_start_decompress(&info);
  cairo_surface_t* surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(info.output_width), static_cast<int>(info.output_height));
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) return surface;
  cairo_surface_destroy(surface);
  return nullptr;
}

/// Inks in place to blue, green, red and an unused byte, the order of cairo's pixels in memory. Adobe writes
/// inks inverted (255 is no ink); files without its marker are as rare as they are ambiguous.
void inks_to_pixels(unsigned char* row, unsigned width) {
  for (unsigned char* pixel = row; pixel != row + 4 * std::size_t{width}; pixel += 4) {
    const unsigned cyan = pixel[0], magenta = pixel[1], yellow = pixel[2], black = pixel[3];
    pixel[0] = static_cast<unsigned char>(yellow * black / 255);
    pixel[1] = static_cast<unsigned char>(magenta * black / 255);
    pixel[2] = static_cast<unsigned char>(cyan * black / 255);
  }
}

void read_rows(jpeg_decompress_struct& info, cairo_surface_t* surface) {
  unsigned char* pixels = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  while (info.output_scanline < info.output_height) {
    unsigned char* row = pixels + std::size_t{info.output_scanline} * static_cast<std::size_t>(stride);
    jpeg_read_scanlines(&info, &row, 1);
    if (info.out_color_space == JCS_CMYK) inks_to_pixels(row, info.output_width);
  }
}

}  // namespace

Surface decode_jpeg(const std::string& bytes) {
  jpeg_decompress_struct info;
  Failure failure;
  cairo_surface_t* volatile surface = nullptr;  // changed between setjmp and longjmp
  if (setjmp(failure.back) != 0) {
    jpeg_destroy_decompress(&info);
    cairo_surface_destroy(surface);
    return nullptr;
  }
  start(info, failure, bytes);
  surface = prepare(info);
  if (surface != nullptr) {
    cairo_surface_flush(surface);
    read_rows(info, surface);
    cairo_surface_mark_dirty(surface);
    jpeg_finish_decompress(&info);
  }
  jpeg_destroy_decompress(&info);
  return Surface(surface);
}

}  // namespace warraq
