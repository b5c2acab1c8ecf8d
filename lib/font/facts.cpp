#include <array>
#include <filesystem>

#include "font/face_impl.hpp"

namespace warraq {

namespace {

/// A table of the font, as long as this lives.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    data_ = reinterpret_cast<const unsigned char*>(hb_blob_get_data(blob_, &size_));
  }
  ~Table() { hb_blob_destroy(blob_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  bool empty() const { return size_ == 0; }
  /// The big-endian number at an offset; 0 beyond the table's end.
  std::uint16_t u16(unsigned offset) const {
    if (size_ < 2 || offset > size_ - 2) return 0;
    return static_cast<std::uint16_t>(data_[offset] << 8 | data_[offset + 1]);
  }
  double fixed(unsigned offset) const {
    return static_cast<std::int16_t>(u16(offset)) + u16(offset + 2) / 65536.0;
  }

 private:
  hb_blob_t* blob_;
  const unsigned char* data_ = nullptr;
  unsigned size_ = 0;
};

/// The first of several name table entries that is there, in English or whatever the font has.
std::string name_of(hb_face_t* face, std::initializer_list<hb_ot_name_id_t> ids) {
  for (const hb_ot_name_id_t id : ids) {
    std::array<char, 256> buffer{};
    unsigned size = buffer.size();
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", 2), &size, buffer.data());
    if (size > 0) return {buffer.data(), size};
  }
  return {};
}

FontUnits metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &value);
  return {value};
}

FaceMetrics read_metrics(hb_font_t* font) {
  FaceMetrics metrics;
  metrics.ascender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  metrics.descender = -metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  metrics.line_gap = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP);
  metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
  metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
  metrics.underline_offset = -metric(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
  metrics.underline_thickness = metric(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE);
  return metrics;
}

}  // namespace

FaceFacts read_facts(hb_face_t* face, hb_font_t* font, const std::string& path) {
  const Table os2(face, HB_TAG('O', 'S', '/', '2'));
  const Table post(face, HB_TAG('p', 'o', 's', 't'));
  const std::string stem = std::filesystem::path(path).stem().string();
  FaceFacts facts;
  facts.name = name_of(face, {HB_OT_NAME_ID_POSTSCRIPT_NAME});
  if (facts.name.empty()) facts.name = stem;
  facts.family = name_of(face, {HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY});
  if (facts.family.empty()) facts.family = stem;
  facts.metrics = read_metrics(font);
  facts.weight = static_cast<int>(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT));
  facts.italic = hb_style_get_value(font, HB_STYLE_TAG_ITALIC) != 0;
  facts.italic_angle = post.fixed(4);
  facts.cff =
      !Table(face, HB_TAG('C', 'F', 'F', ' ')).empty() || !Table(face, HB_TAG('C', 'F', 'F', '2')).empty();
  facts.embedding_bits = os2.u16(8);
  return facts;
}

}  // namespace warraq
