#include "warraq/font/face.hpp"

#include <cstring>

#include "font/face_impl.hpp"
#include "warraq/base/error.hpp"

namespace warraq {

namespace {

/// What to try with a file that HarfBuzz finds no face in, by its first bytes.
std::string hint_for(std::span<const std::byte> bytes) {
  const std::string_view start(reinterpret_cast<const char*>(bytes.data()),
                               std::min<std::size_t>(bytes.size(), 4));
  if (start == "wOFF" || start == "wOF2") return "it is a web font: unpack it to TrueType or OpenType first";
  if (start.starts_with("%!") || start.starts_with("\x80\x01"))
    return "it is a Type 1 font: convert it to OpenType";
  return "only TrueType and OpenType files are read";
}

}  // namespace

Face::Impl::Impl(const std::string& file_path, int face_index)
    : file(file_path), path(file_path), index(face_index) {
  const std::span<const std::byte> bytes = file.bytes();
  hb_blob_t* blob =
      hb_blob_create(reinterpret_cast<const char*>(bytes.data()), static_cast<unsigned>(bytes.size()),
                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  const unsigned count = hb_face_count(blob);
  if (index >= 0 && static_cast<unsigned>(index) < count) {
    hb_face = hb_face_create(blob, static_cast<unsigned>(index));
    hb_face_make_immutable(hb_face);
  }
  hb_blob_destroy(blob);
  if (hb_face == nullptr && count > 0)
    throw Error(ErrorCode::bad_font, path, "has no face number " + std::to_string(index),
                "its faces are 0 to " + std::to_string(count - 1));
  if (hb_face == nullptr || hb_face_get_glyph_count(hb_face) == 0) {
    hb_face_destroy(hb_face);
    throw Error(ErrorCode::bad_font, path, "is no font, or a damaged one", hint_for(bytes));
  }
  hb_font = hb_font_create(hb_face);
  const int units = static_cast<int>(hb_face_get_upem(hb_face));
  hb_font_set_scale(hb_font, units, units);
  hb_ot_font_set_funcs(hb_font);
  hb_font_make_immutable(hb_font);
}

Face::Impl::~Impl() {
  hb_font_destroy(hb_font);
  hb_face_destroy(hb_face);
}

const FaceFacts& Face::Impl::facts() const {
  std::call_once(facts_read_, [this] { facts_ = read_facts(hb_face, hb_font, path); });
  return facts_;
}

std::shared_ptr<const Face> Face::open(const std::string& path, int index) {
  return std::make_shared<const Face>(std::make_unique<Impl>(path, index));
}

std::shared_ptr<const Face> Face::later(const std::string& path, int index) {
  return std::shared_ptr<const Face>(new Face(path, index));
}

const Face::Impl& Face::open_now() const {
  std::call_once(once_, [this] {
    impl_ = std::make_unique<Impl>(path_, index_);
    opened_.store(impl_.get(), std::memory_order_release);
  });
  return *impl_;
}

Face::Face(std::unique_ptr<Impl> impl)
    : path_(impl->path), index_(impl->index), impl_(std::move(impl)), opened_(impl_.get()) {}
Face::Face(std::string path, int index) : path_(std::move(path)), index_(index) {}
Face::~Face() = default;

const std::string& Face::name() const { return impl().facts().name; }
const std::string& Face::family() const { return impl().facts().family; }
const std::string& Face::path() const { return path_; }
int Face::index() const { return index_; }
int Face::units_per_em() const { return static_cast<int>(hb_face_get_upem(impl().hb_face)); }
const FaceMetrics& Face::metrics() const { return impl().facts().metrics; }
int Face::weight() const { return impl().facts().weight; }
bool Face::italic() const { return impl().facts().italic; }
double Face::italic_angle() const { return impl().facts().italic_angle; }
bool Face::has_cff_outlines() const { return impl().facts().cff; }
std::uint16_t Face::embedding_bits() const { return impl().facts().embedding_bits; }
std::uint32_t Face::glyph_count() const { return hb_face_get_glyph_count(impl().hb_face); }
std::span<const std::byte> Face::bytes() const { return impl().file.bytes(); }

std::optional<GlyphId> Face::glyph_for(char32_t character) const {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(impl().hb_font, character, &glyph) || glyph == 0) return std::nullopt;
  return glyph;
}

FontUnits Face::advance(GlyphId glyph) const { return {hb_font_get_glyph_h_advance(impl().hb_font, glyph)}; }

GlyphInk Face::ink(GlyphId glyph) const {
  hb_glyph_extents_t box{};
  if (!hb_font_get_glyph_extents(impl().hb_font, glyph, &box)) return {};
  const std::int64_t left = box.x_bearing, top = -std::int64_t{box.y_bearing};
  return {{left}, {top}, {left + box.width}, {top - box.height}};
}

}  // namespace warraq
