#include "proof/outline.hpp"

#include <freetype/freetype.h>
#include <freetype/ftoutln.h>

#include <unordered_map>

#include "warraq/base/error.hpp"

namespace warraq {

namespace {

OutlinePoint point(const FT_Vector* v) { return {static_cast<double>(v->x), static_cast<double>(v->y)}; }

/// What FreeType's walk over an outline fills.
struct Collector {
  Outline steps;
  OutlinePoint current;

  void close() {
    if (!steps.empty()) steps.push_back({});
  }
  void to(OutlineVerb verb, OutlinePoint end, OutlinePoint control1 = {}, OutlinePoint control2 = {}) {
    steps.push_back({verb, control1, control2, end});
    current = end;
  }
};

int move_to(const FT_Vector* end, void* user) {
  auto& collector = *static_cast<Collector*>(user);
  collector.close();
  collector.to(OutlineVerb::move, point(end));
  return 0;
}

int line_to(const FT_Vector* end, void* user) {
  static_cast<Collector*>(user)->to(OutlineVerb::line, point(end));
  return 0;
}

/// A quadratic is the cubic whose controls lie two thirds of the way to its one control.
int conic_to(const FT_Vector* control, const FT_Vector* end, void* user) {
  auto& collector = *static_cast<Collector*>(user);
  const OutlinePoint q = point(control), p0 = collector.current, p1 = point(end);
  const auto third = [](OutlinePoint from, OutlinePoint to) {
    return OutlinePoint{from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3};
  };
  collector.to(OutlineVerb::cubic, p1, third(p0, q), third(p1, q));
  return 0;
}

int cubic_to(const FT_Vector* control1, const FT_Vector* control2, const FT_Vector* end, void* user) {
  static_cast<Collector*>(user)->to(OutlineVerb::cubic, point(end), point(control1), point(control2));
  return 0;
}

Outline decompose(FT_Outline& outline) {
  static constexpr FT_Outline_Funcs walk = {move_to, line_to, conic_to, cubic_to, 0, 0};
  Collector collector;
  FT_Outline_Decompose(&outline, &walk, &collector);
  collector.close();
  return std::move(collector.steps);
}

}  // namespace

struct OutlineReader::Impl {
  struct OpenFace {
    FaceRef face;  // keeps the bytes mapped that FreeType reads
    FT_Face handle = nullptr;
    std::unordered_map<GlyphId, Outline> outlines;
  };

  OpenFace& open(const FaceRef& face) {
    const auto [it, is_new] = faces.try_emplace(face.get());
    OpenFace& open = it->second;
    if (!is_new) return open;
    const auto bytes = face->bytes();
    if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                           static_cast<FT_Long>(bytes.size()), face->index(), &open.handle) != 0) {
      faces.erase(it);
      throw Error(ErrorCode::bad_font, face->path(), "its outlines cannot be read", "use another font");
    }
    open.face = face;
    return open;
  }

  FT_Library library = nullptr;
  std::unordered_map<const Face*, OpenFace> faces;  // looked up only, so the order of addresses shows nowhere
};

OutlineReader::OutlineReader() : impl_(std::make_unique<Impl>()) {
  if (FT_Init_FreeType(&impl_->library) != 0) throw std::bad_alloc();
}

OutlineReader::~OutlineReader() {
  for (auto& [face, open] : impl_->faces) FT_Done_Face(open.handle);
  FT_Done_FreeType(impl_->library);
}

const Outline& OutlineReader::outline(const FaceRef& face, GlyphId glyph) {
  Impl::OpenFace& open = impl_->open(face);
  const auto [it, is_new] = open.outlines.try_emplace(glyph);
  if (is_new && FT_Load_Glyph(open.handle, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) == 0 &&
      open.handle->glyph->format == FT_GLYPH_FORMAT_OUTLINE)
    it->second = decompose(open.handle->glyph->outline);
  return it->second;
}

}  // namespace warraq
