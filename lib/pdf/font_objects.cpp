#include "pdf/font_objects.hpp"

#include <algorithm>
#include <map>

#include "font/face_impl.hpp"
#include "pdf/subset.hpp"
#include "pdf/syntax.hpp"

namespace warraq::pdf {

namespace {

constexpr std::string_view map_head =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> def\n";
constexpr std::string_view map_codes = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
constexpr std::string_view map_tail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
constexpr std::string_view system_info =
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>\n";

/// Wraps rows in `N beginKIND ... endKIND`, at most a hundred a block (Adobe Technical Note 5014).
void append_blocks(std::string& out, const std::vector<std::string>& rows, const std::string& kind) {
  for (std::size_t at = 0; at < rows.size(); at += 100) {
    const std::size_t count = std::min<std::size_t>(100, rows.size() - at);
    append_integer(out, static_cast<std::int64_t>(count));
    out += " begin" + kind + "\n";
    for (std::size_t i = at; i < at + count; ++i) out += rows[i];
    out += "end" + kind + "\n";
  }
}

std::vector<GlyphId> glyphs_of(const FontUse& use) {
  std::vector<GlyphId> glyphs;
  glyphs.reserve(use.entries().size());
  for (const CodeEntry& entry : use.entries()) glyphs.push_back(entry.glyph);
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

/// The codes whose width is not their glyph's, and which variant of the program each is.
struct Variants {
  std::vector<WantedVariant> wanted;
  std::vector<std::size_t> of_code;  ///< index in `wanted`; `none` for codes of natural width
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

std::size_t index_of(const std::vector<GlyphId>& glyphs, GlyphId glyph) {
  return static_cast<std::size_t>(std::lower_bound(glyphs.begin(), glyphs.end(), glyph) - glyphs.begin());
}

Variants variants_of(const FontUse& use, const std::vector<GlyphId>& glyphs) {
  Variants variants;
  std::map<std::pair<std::size_t, std::int32_t>, std::size_t> known;
  for (const CodeEntry& entry : use.entries()) {
    if (entry.advance == use.face().advance(entry.glyph).value) {
      variants.of_code.push_back(Variants::none);
      continue;
    }
    const std::size_t glyph = index_of(glyphs, entry.glyph);
    const auto [at, fresh] = known.try_emplace({glyph, entry.advance}, variants.wanted.size());
    if (fresh) variants.wanted.push_back({glyph, static_cast<std::uint16_t>(entry.advance)});
    variants.of_code.push_back(at->second);
  }
  return variants;
}

/// For each code what the subset knows its glyph by.
std::vector<std::uint16_t> ids_by_code(const FontUse& use, const std::vector<GlyphId>& glyphs,
                                       const Variants& variants, const FontSubset& subset) {
  std::vector<std::uint16_t> ids;
  ids.reserve(use.entries().size());
  for (std::size_t i = 0; i < use.entries().size(); ++i) {
    const bool natural = variants.of_code[i] == Variants::none;
    ids.push_back(natural ? subset.ids[index_of(glyphs, use.entries()[i].glyph)]
                          : subset.variant_ids[variants.of_code[i]]);
  }
  return ids;
}

/// Two bytes a CID, beginning with CID 0.
std::string cid_to_gid_map(const std::vector<std::uint16_t>& ids) {
  std::string map(2, '\0');
  for (const std::uint16_t id : ids) {
    map += static_cast<char>(id >> 8);
    map += static_cast<char>(id);
  }
  return map;
}

void append_width(std::string& out, GlyphWidth width) { append_number(out, width.hundredths / 100.0, 2); }

/// `/W` when code and CID are one: a single run from 1.
std::string widths_by_code(const std::vector<CodeEntry>& entries) {
  std::string out = "[1 [";
  for (const CodeEntry& entry : entries) {
    append_width(out, entry.width);
    out += ' ';
  }
  out.back() = ']';
  return out += "]";
}

/// `/W` when CIDs are the font's own: one by one, sorted.
std::string widths_by_cid(const std::vector<CodeEntry>& entries, const std::vector<std::uint16_t>& ids) {
  std::vector<std::pair<std::uint16_t, GlyphWidth>> widths;
  for (std::size_t i = 0; i < entries.size(); ++i) widths.emplace_back(ids[i], entries[i].width);
  std::sort(widths.begin(), widths.end());
  widths.erase(std::unique(widths.begin(), widths.end(),
                           [](const auto& a, const auto& b) { return a.first == b.first; }),
               widths.end());
  std::string out = "[";
  for (std::size_t i = 0; i < widths.size();) {
    append_integer(out, widths[i].first);
    out += " [";
    std::size_t next = i;
    do {
      append_width(out, widths[next].second);
      out += ' ';
      ++next;
    } while (next < widths.size() && widths[next].first == widths[next - 1].first + 1);
    out.back() = ']';
    i = next;
  }
  return out += "]";
}

/// xMin, yMin, xMax, yMax of the head table, in thousandths of the em.
std::string font_box(const Face& face) {
  hb_blob_t* head = hb_face_reference_table(face.impl().hb_face, HB_TAG('h', 'e', 'a', 'd'));
  unsigned length = 0;
  const auto* data = reinterpret_cast<const unsigned char*>(hb_blob_get_data(head, &length));
  double box[4] = {0, -200, 1000, 800};
  if (length >= 44)
    for (int i = 0; i < 4; ++i)
      box[i] =
          static_cast<std::int16_t>(data[36 + 2 * i] << 8 | data[37 + 2 * i]) * 1000.0 / face.units_per_em();
  hb_blob_destroy(head);
  return rectangle(box[0], box[1], box[2], box[3]);
}

std::string descriptor(const Face& face, const std::string& base_font, ObjectId program, bool cff) {
  const FaceMetrics& metrics = face.metrics();
  const auto thousandths = [&](FontUnits units) { return units.value * 1000.0 / face.units_per_em(); };
  // Flags (9.8.2): symbolic, since codes follow no character set; and italic.
  const int flags = 4 | (face.italic() ? 64 : 0);
  // The file's stem width is unknown and only a substitute would need it: this runs 50 at 100 to 200 at 900.
  const int stem = 50 + (face.weight() - 100) * 150 / 800;
  return Entries()
      .put("Type", "/FontDescriptor")
      .put("FontName", base_font)
      .number("Flags", flags)
      .put("FontBBox", font_box(face))
      .number("ItalicAngle", face.italic_angle(), 2)
      .number("Ascent", thousandths(metrics.ascender), 0)
      .number("Descent", -thousandths(metrics.descender), 0)
      .number("CapHeight", thousandths(metrics.cap_height), 0)
      .number("StemV", stem)
      .put(cff ? "FontFile3" : "FontFile2", reference(program))
      .text();
}

ObjectId put_stream(ObjectSink& sink, std::string body, std::string_view bytes, Compressor& compressor) {
  const ObjectId id = sink.reserve();
  sink.stream(id, body.append(compressor.filter()), compressor.press(bytes));
  return id;
}

}  // namespace

std::string to_unicode_map(const std::vector<CodeEntry>& entries) {
  std::string out(map_head);
  out += "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n";
  out += map_codes;
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].text.empty()) continue;
    std::string row = "<";
    append_hex16(row, static_cast<std::uint32_t>(i + 1));
    row += "> <";
    for (const char16_t unit : entries[i].text) append_hex16(row, unit);
    rows.push_back(row += ">\n");
  }
  append_blocks(out, rows, "bfchar");
  return out += map_tail;
}

std::string code_to_cid_map(const std::vector<std::uint16_t>& ids) {
  std::string out(map_head);
  out += "/CMapName /Warraq-Codes-H def\n/CMapType 1 def\n/WMode 0 def\n";
  out += map_codes;
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    std::string row = "<";
    append_hex16(row, static_cast<std::uint32_t>(i + 1));
    row += "> ";
    append_integer(row, ids[i]);
    rows.push_back(row += "\n");
  }
  append_blocks(out, rows, "cidchar");
  return out += map_tail;
}

void put_font(ObjectSink& sink, const FontUse& use, PdfCache::Impl& cache, Compressor& compressor) {
  const Face& face = use.face();
  const std::vector<GlyphId> glyphs = glyphs_of(use);
  const Variants variants = variants_of(use, glyphs);
  const FontSubset cut = subset(cache.stripped(use.face_ref()), glyphs, variants.wanted, face.path());
  const std::vector<std::uint16_t> ids = ids_by_code(use, glyphs, variants, cut);
  const std::string base_font = name(cut.tag + "+" + face.name());

  Entries program_kind;
  if (cut.cff)
    program_kind.put("Subtype", "/CIDFontType0C");
  else
    program_kind.number("Length1", static_cast<double>(cut.program.size()));
  const ObjectId program = put_stream(sink, program_kind.text(), cut.program, compressor);
  const ObjectId described = sink.add(descriptor(face, base_font, program, cut.cff));
  const ObjectId unicode = put_stream(sink, "", to_unicode_map(use.entries()), compressor);

  Entries descendant;
  descendant.put("Type", "/Font")
      .put("Subtype", cut.cff ? "/CIDFontType0" : "/CIDFontType2")
      .put("BaseFont", base_font)
      .raw(system_info)
      .put("FontDescriptor", reference(described));
  std::string encoding = "/Identity-H";
  if (cut.cff) {
    descendant.put("W", widths_by_cid(use.entries(), ids));
    const Entries map = Entries().put("Type", "/CMap").put("CMapName", "/Warraq-Codes-H").raw(system_info);
    encoding = reference(put_stream(sink, map.text(), code_to_cid_map(ids), compressor));
  } else {
    descendant.put("W", widths_by_code(use.entries()));
    descendant.put("CIDToGIDMap", reference(put_stream(sink, "", cid_to_gid_map(ids), compressor)));
  }
  std::string descendants = "[";
  descendants.append(reference(sink.add(descendant.text()))).append("]");
  sink.dict(use.object(), Entries()
                              .put("Type", "/Font")
                              .put("Subtype", "/Type0")
                              .put("BaseFont", base_font)
                              .put("Encoding", encoding)
                              .put("DescendantFonts", descendants)
                              .put("ToUnicode", reference(unicode))
                              .text());
}

}  // namespace warraq::pdf
