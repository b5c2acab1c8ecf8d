#include "pdf/images.hpp"

#include <algorithm>

#include "pdf/syntax.hpp"
#include "warraq/base/error.hpp"
#include "warraq/pdf/write.hpp"

namespace warraq::pdf {

const PlacedImage& Images::place(const std::shared_ptr<const ImageData>& data) {
  const auto known = std::find_if(images_.begin(), images_.end(),
                                  [&](const PlacedImage& image) { return image.data == data; });
  if (known != images_.end()) return *known;
  ImageStream stream =
      data->format == ImageFormat::jpeg ? jpeg_stream(data->bytes) : png_stream(data->bytes, compressor_);
  if (stream.transparent()) {
    const ObjectId mask = sink_.reserve();
    sink_.stream(mask, stream.mask_entries, stream.mask_data);
    stream.entries += Entries().put("SMask", reference(mask)).text();
  }
  const ObjectId object = sink_.reserve();
  sink_.stream(object, stream.entries, stream.data);
  images_.push_back({data, object, resource_name("Im", images_.size() + 1)});
  return images_.back();
}

}  // namespace warraq::pdf

namespace warraq {

std::string picture_trouble(const ImageData& image) {
  pdf::Compressor compressor(1);
  try {
    if (image.format == ImageFormat::jpeg)
      (void)pdf::jpeg_stream(image.bytes);
    else
      (void)pdf::png_stream(image.bytes, compressor);
  } catch (const Error& error) {
    return "as a " + error.subject() + " it is damaged: " + error.detail();
  }
  return {};
}

}  // namespace warraq
