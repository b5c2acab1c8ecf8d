#pragma once

/// Encoded pictures as pixels.

#include <cairo.h>

#include <memory>

#include "warraq/frame/frame.hpp"

namespace warraq {

struct SurfaceDelete {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDelete>;

/// The picture as a cairo image surface, or null when it cannot be decoded.
Surface decode(const ImageData& data);
Surface decode_png(const std::string& bytes);
/// Baseline and progressive JPEG in grey, YCbCr, RGB, CMYK and YCCK.
Surface decode_jpeg(const std::string& bytes);

}  // namespace warraq
