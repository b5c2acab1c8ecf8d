#pragma once

/// Pictures as image XObjects. A JPEG goes in as it is; a PNG too where PDF knows its compression, else it is
/// unpacked and its transparency becomes a soft mask.

#include <memory>
#include <string>
#include <vector>

#include "pdf/compress.hpp"
#include "pdf/sink.hpp"
#include "warraq/frame/frame.hpp"

namespace warraq::pdf {

/// An image stream: the dictionary's entries, the data as they stand in the file.
struct ImageStream {
  std::string entries, data;
  /// The soft mask, when the picture is transparent somewhere; its own entries and data.
  std::string mask_entries, mask_data;
  bool transparent() const { return !mask_entries.empty(); }
};

/// Throw Error unknown_format, saying what is wrong with the picture.
ImageStream jpeg_stream(std::string_view bytes);
ImageStream png_stream(std::string_view bytes, Compressor& compressor);

struct PlacedImage {
  std::shared_ptr<const ImageData> data;
  ObjectId object = 0;
  std::string resource;  ///< "Im1"
};

/// The pictures of a document; each is put once, however often it is shown.
class Images {
 public:
  Images(ObjectSink& sink, Compressor& compressor) : sink_(sink), compressor_(compressor) {}
  const PlacedImage& place(const std::shared_ptr<const ImageData>& data);

 private:
  ObjectSink& sink_;
  Compressor& compressor_;
  std::vector<PlacedImage> images_;
};

}  // namespace warraq::pdf
