#pragma once

/// What kind of picture some bytes are and how many pixels it has, off its header.

#include <string>
#include <string_view>

#include "warraq/frame/frame.hpp"

namespace warraq {

struct PictureHeader {
  ImageFormat format = ImageFormat::png;
  int width = 0, height = 0;  ///< pixels; 0 with `trouble`
  std::string trouble;        ///< why it cannot be shown: "it is a GIF"; else empty
};

PictureHeader picture_header(std::string_view bytes);

}  // namespace warraq
