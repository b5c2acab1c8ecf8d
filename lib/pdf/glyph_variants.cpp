#include "pdf/glyph_variants.hpp"

#include <algorithm>

#include "pdf/owned_hb.hpp"
#include "warraq/base/error.hpp"

namespace warraq::pdf {

namespace {

/// A table of big-endian numbers; every access is checked.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag, const std::string& subject) : subject_(subject) {
    const OwnedHb<hb_blob_t> blob(hb_face_reference_table(face, tag));
    bytes = bytes_of(blob.get());
  }

  std::uint32_t word(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
  std::uint32_t long_word(std::size_t at) const { return word(at) << 16 | word(at + 2); }
  void set_word(std::size_t at, std::uint32_t value) {
    if (at + 2 > bytes.size()) damaged();
    bytes[at] = static_cast<char>(value >> 8);
    bytes[at + 1] = static_cast<char>(value);
  }
  void raise_word(std::size_t at, std::uint32_t least) { set_word(at, std::max(word(at), least)); }
  [[noreturn]] void damaged() const {
    throw Error(ErrorCode::bad_font, subject_, "its glyphs cannot be repeated in other widths",
                "the file may be damaged; install the font again or choose another");
  }

  std::string bytes;

 private:
  std::uint32_t byte(std::size_t at) const {
    if (at >= bytes.size()) damaged();
    return static_cast<unsigned char>(bytes[at]);
  }
  const std::string& subject_;
};

void append_word(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8);
  out += static_cast<char>(value);
}

void append_long(std::string& out, std::uint32_t value) {
  append_word(out, value >> 16);
  append_word(out, value & 0xFFFF);
}

/// The tables a variant touches (OpenType 1.9; offsets are of fields in them).
struct Program {
  Program(hb_face_t* face, const std::string& subject)
      : head(face, HB_TAG('h', 'e', 'a', 'd'), subject),
        hhea(face, HB_TAG('h', 'h', 'e', 'a'), subject),
        maxp(face, HB_TAG('m', 'a', 'x', 'p'), subject),
        hmtx(face, HB_TAG('h', 'm', 't', 'x'), subject),
        loca(face, HB_TAG('l', 'o', 'c', 'a'), subject),
        glyf(face, HB_TAG('g', 'l', 'y', 'f'), subject) {
    glyph_count = maxp.word(maxp_glyphs);
    metric_count = hhea.word(hhea_metrics);
    if (metric_count == 0) hhea.damaged();
  }

  static constexpr std::size_t head_loca_format = 50, hhea_metrics = 34, maxp_glyphs = 4;

  std::uint32_t offset(std::uint32_t glyph) const {
    return head.word(head_loca_format) == 0 ? loca.word(glyph * 2) * 2 : loca.long_word(glyph * 4);
  }
  std::uint32_t advance(std::uint32_t glyph) const {
    return hmtx.word(std::min(glyph, metric_count - 1) * 4);
  }
  std::uint32_t side_bearing(std::uint32_t glyph) const {
    return glyph < metric_count ? hmtx.word(glyph * 4 + 2)
                                : hmtx.word(metric_count * 4 + (glyph - metric_count) * 2);
  }

  Table head, hhea, maxp, hmtx, loca, glyf;
  std::uint32_t glyph_count = 0, metric_count = 0;
};

/// A glyph of one component, moved nowhere: its box, then flags (arguments are words and a place), index, 0
/// 0.
void append_composite(std::string& out, const Program& program, std::uint32_t glyph) {
  const std::uint32_t begin = program.offset(glyph), end = program.offset(glyph + 1);
  if (begin >= end) return;  // a blank is a blank
  append_word(out, 0xFFFF);  // -1 contours: composite
  for (std::uint32_t at = begin + 2; at < begin + 10; at += 2) append_word(out, program.glyf.word(at));
  append_word(out, 0x0001 | 0x0002);
  append_word(out, glyph);
  append_long(out, 0);
}

/// Widths of all glyphs one by one, the variants' after them.
std::string metrics(const Program& program, const std::vector<GlyphVariant>& variants) {
  std::string out;
  for (std::uint32_t glyph = 0; glyph < program.glyph_count; ++glyph) {
    append_word(out, program.advance(glyph));
    append_word(out, program.side_bearing(glyph));
  }
  for (const GlyphVariant& variant : variants) {
    append_word(out, variant.advance);
    append_word(out, program.side_bearing(variant.glyph));
  }
  return out;
}

std::string assembled(const std::vector<std::pair<hb_tag_t, const std::string*>>& changed) {
  const OwnedHb<hb_face_t> builder(hb_face_builder_create());
  for (const auto& [tag, bytes] : changed) {
    const OwnedHb<hb_blob_t> blob(hb_blob_create(bytes->data(), static_cast<unsigned>(bytes->size()),
                                                 HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    hb_face_builder_add_table(builder.get(), tag, blob.get());
  }
  const OwnedHb<hb_blob_t> whole(hb_face_reference_blob(builder.get()));
  return bytes_of(whole.get());
}

}  // namespace

std::string with_variants(hb_face_t* face, const std::vector<GlyphVariant>& variants,
                          const std::string& subject) {
  Program program(face, subject);
  const std::size_t count = program.glyph_count + variants.size();
  if (count > 0xFFFF) program.maxp.damaged();

  std::string loca, glyf = program.glyf.bytes;
  for (std::uint32_t glyph = 0; glyph < program.glyph_count; ++glyph)
    append_long(loca, program.offset(glyph));
  glyf.resize(program.offset(program.glyph_count));
  for (const GlyphVariant& variant : variants) {
    if (variant.glyph >= program.glyph_count) program.maxp.damaged();
    append_long(loca, static_cast<std::uint32_t>(glyf.size()));
    append_composite(glyf, program, variant.glyph);
  }
  append_long(loca, static_cast<std::uint32_t>(glyf.size()));
  const std::string hmtx = metrics(program, variants);

  // maxp: glyphs; then what composites reach: points, contours, components, depth.
  program.maxp.set_word(Program::maxp_glyphs, static_cast<std::uint32_t>(count));
  program.maxp.raise_word(10, program.maxp.word(6));
  program.maxp.raise_word(12, program.maxp.word(8));
  program.maxp.raise_word(28, 1);
  program.maxp.set_word(30, program.maxp.word(30) + 1);
  program.hhea.set_word(Program::hhea_metrics, static_cast<std::uint32_t>(count));
  std::uint32_t widest = program.hhea.word(10);
  for (const GlyphVariant& variant : variants) widest = std::max<std::uint32_t>(widest, variant.advance);
  program.hhea.set_word(10, widest);
  program.head.set_word(Program::head_loca_format, 1);

  return assembled({{HB_TAG('h', 'e', 'a', 'd'), &program.head.bytes},
                    {HB_TAG('h', 'h', 'e', 'a'), &program.hhea.bytes},
                    {HB_TAG('m', 'a', 'x', 'p'), &program.maxp.bytes},
                    {HB_TAG('h', 'm', 't', 'x'), &hmtx},
                    {HB_TAG('l', 'o', 'c', 'a'), &loca},
                    {HB_TAG('g', 'l', 'y', 'f'), &glyf}});
}

}  // namespace warraq::pdf
