#pragma once

#include <hb.h>

#include <map>
#include <memory>
#include <vector>

#include "pdf/compress.hpp"
#include "warraq/font/face.hpp"
#include "warraq/pdf/write.hpp"

namespace warraq {

namespace pdf {

struct FreeHbFace {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using HbFace = std::unique_ptr<hb_face_t, FreeHbFace>;

}  // namespace pdf

struct PdfCache::Impl {
  /// A face with nothing but the tables a page needs: subsetting from it is several times faster.
  struct Stripped {
    FaceRef face;  ///< kept, so that its address stays its own and its bytes stay mapped
    pdf::HbFace tables;
  };
  std::vector<Stripped> faces;
  std::map<int, pdf::Compressor> compressors;  ///< by level

  hb_face_t* stripped(const FaceRef& face);
  pdf::Compressor& compressor(int level);
};

}  // namespace warraq
