#include "pdf/cache.hpp"

#include "font/face_impl.hpp"

namespace warraq {

namespace {

void copy_table(hb_face_t* from, hb_face_t* to, hb_tag_t tag) {
  hb_blob_t* table = hb_face_reference_table(from, tag);
  if (hb_blob_get_length(table) != 0) hb_face_builder_add_table(to, tag, table);
  hb_blob_destroy(table);
}

/// Outlines and widths; no layout, no names, no character map: PDF has its own.
pdf::HbFace strip(const Face& face) {
  hb_face_t* whole = face.impl().hb_face;
  pdf::HbFace bare(hb_face_builder_create());
  for (const hb_tag_t tag :
       {HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
        HB_TAG('m', 'a', 'x', 'p'), HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'),
        HB_TAG('C', 'F', 'F', ' ')})
    copy_table(whole, bare.get(), tag);
  return bare;
}

}  // namespace

hb_face_t* PdfCache::Impl::stripped(const FaceRef& face) {
  for (const Stripped& known : faces)
    if (known.face == face) return known.tables.get();
  faces.push_back({face, strip(*face)});
  return faces.back().tables.get();
}

pdf::Compressor& PdfCache::Impl::compressor(int level) {
  return compressors.try_emplace(level, level).first->second;
}

PdfCache::PdfCache() : impl_(std::make_unique<Impl>()) {}
PdfCache::~PdfCache() = default;
PdfCache::PdfCache(PdfCache&&) noexcept = default;
PdfCache& PdfCache::operator=(PdfCache&&) noexcept = default;

}  // namespace warraq
