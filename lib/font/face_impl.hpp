#pragma once

/// What a Face holds: the mapped file and HarfBuzz's view of it, for the layers that shape.

#include <hb-ot.h>
#include <hb.h>

#include <memory>
#include <mutex>
#include <string>

#include "font/mapped_file.hpp"
#include "warraq/font/face.hpp"

namespace warraq {

/// What the name, OS/2, head, hhea and post tables say, read once when first asked for.
struct FaceFacts {
  std::string name, family;
  FaceMetrics metrics{};
  int weight = 400;
  bool italic = false;
  double italic_angle = 0;
  bool cff = false;
  std::uint16_t embedding_bits = 0;
};

/// hb_face and hb_font are immutable, so threads may shape with them at once; the font's scale is its units
/// per em, so that positions come out in design units.
struct Face::Impl {
  Impl(const std::string& path, int index);
  ~Impl();
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  const FaceFacts& facts() const;

  MappedFile file;
  std::string path;
  int index = 0;
  hb_face_t* hb_face = nullptr;
  hb_font_t* hb_font = nullptr;

 private:
  mutable std::once_flag facts_read_;
  mutable FaceFacts facts_;
};

/// The facts of a face; a face without names is named after its file.
FaceFacts read_facts(hb_face_t* face, hb_font_t* font, const std::string& path);

}  // namespace warraq
