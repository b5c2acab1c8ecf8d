#pragma once

/// One font face: the file, its metrics, and what it has glyphs for.

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>

#include "warraq/base/length.hpp"

namespace warraq {

/// A glyph's number in its face. 0 is `.notdef`, which never reaches a page.
using GlyphId = std::uint32_t;

/// A glyph's ink box in design units, y growing downward from the baseline (so `top` is mostly negative).
struct GlyphInk {
  FontUnits left, top, right, bottom;
  bool blank() const { return left == right || top == bottom; }
};

/// The measures of a face, in design units above (ascender, heights) or below (descender) the baseline,
/// all as positive numbers.
struct FaceMetrics {
  FontUnits ascender, descender, line_gap;
  FontUnits x_height, cap_height;
  FontUnits underline_offset, underline_thickness;
};

/// An immutable face, mapped from its file and parsed on first use. Share it as FaceRef; all members may be
/// called from several threads.
class Face {
 public:
  struct Impl;  // internal: lib/font/face_impl.hpp

  /// Throws Error not_found, not_readable or bad_font. `index` is the face's number in a collection.
  static std::shared_ptr<const Face> open(const std::string& path, int index = 0);
  /// The same, but the file is touched when the face is first asked for anything but its path; the Error
  /// comes then. For chains of fallbacks, most of which are never asked.
  static std::shared_ptr<const Face> later(const std::string& path, int index = 0);

  explicit Face(std::unique_ptr<Impl> impl);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  const std::string& name() const;    ///< PostScript name, "NotoNaskhArabic-Bold"
  const std::string& family() const;  ///< "Noto Naskh Arabic"
  const std::string& path() const;    ///< the file it came from
  int index() const;
  int units_per_em() const;
  const FaceMetrics& metrics() const;
  int weight() const;  ///< 400 regular, 700 bold (OS/2 usWeightClass)
  bool italic() const;
  double italic_angle() const;           ///< degrees, negative leans right
  bool has_cff_outlines() const;         ///< CFF rather than TrueType
  std::uint16_t embedding_bits() const;  ///< OS/2 fsType
  std::uint32_t glyph_count() const;

  /// The face's plain glyph for a character, or nullopt.
  std::optional<GlyphId> glyph_for(char32_t character) const;
  FontUnits advance(GlyphId glyph) const;
  GlyphInk ink(GlyphId glyph) const;

  /// Whole file, as mapped. Valid as long as the face.
  std::span<const std::byte> bytes() const;

  const Impl& impl() const {
    const Impl* opened = opened_.load(std::memory_order_acquire);
    return opened != nullptr ? *opened : open_now();
  }

 private:
  Face(std::string path, int index);
  const Impl& open_now() const;

  std::string path_;
  int index_ = 0;
  mutable std::once_flag once_;
  mutable std::unique_ptr<Impl> impl_;
  mutable std::atomic<const Impl*> opened_ = nullptr;
};

using FaceRef = std::shared_ptr<const Face>;

}  // namespace warraq
