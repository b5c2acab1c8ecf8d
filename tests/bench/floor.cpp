#include "floor.hpp"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#include <libdeflate.h>
#include <unicode/brkiter.h>
#include <unicode/ubidi.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <variant>

namespace warraq::bench {

namespace {

std::u16string utf16_of(std::string_view bytes) {
  std::u16string text(bytes.size(), u'\0');
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  u_strFromUTF8(text.data(), static_cast<std::int32_t>(text.size()), &length, bytes.data(),
                static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) throw std::runtime_error("u_strFromUTF8");
  text.resize(static_cast<std::size_t>(length));
  return text;
}

std::vector<std::u16string> lines_of(const std::u16string& text) {
  std::vector<std::u16string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(u'\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

void bidi(UBiDi* object, const std::u16string& line) {
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(object, line.data(), static_cast<std::int32_t>(line.size()), UBIDI_DEFAULT_LTR, nullptr,
                &status);
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(line.size());) {
    UBiDiLevel level = 0;
    ubidi_getLogicalRun(object, at, &at, &level);
  }
}

void breaks(icu::BreakIterator& iterator, const std::u16string& line) {
  iterator.setText(icu::UnicodeString(false, line.data(), static_cast<std::int32_t>(line.size())));
  while (iterator.next() != icu::BreakIterator::DONE) {
  }
}

/// HarfBuzz's view of a face of ours, made from the file alone.
class ShapingFont {
 public:
  explicit ShapingFont(const Face& face) {
    hb_blob_t* blob =
        hb_blob_create(reinterpret_cast<const char*>(face.bytes().data()),
                       static_cast<unsigned>(face.bytes().size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    face_ = hb_face_create(blob, static_cast<unsigned>(face.index()));
    hb_blob_destroy(blob);
    font_ = hb_font_create(face_);
  }
  ~ShapingFont() {
    hb_font_destroy(font_);
    hb_face_destroy(face_);
  }
  ShapingFont(const ShapingFont&) = delete;
  ShapingFont& operator=(const ShapingFont&) = delete;
  hb_font_t* font() const { return font_; }
  hb_face_t* face() const { return face_; }

 private:
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
};

bool mostly_arabic(const std::u16string& line) {
  std::size_t arabic = 0;
  for (const char16_t c : line) arabic += c >= 0x600 && c < 0x700;
  return arabic * 2 > line.size();
}

void shape(hb_buffer_t* buffer, const std::u16string& line, const ShapingFont& latin,
           const ShapingFont& arabic) {
  hb_buffer_reset(buffer);
  hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(line.data()),
                      static_cast<int>(line.size()), 0, static_cast<int>(line.size()));
  hb_buffer_guess_segment_properties(buffer);
  hb_shape((mostly_arabic(line) ? arabic : latin).font(), buffer, nullptr, 0);
}

/// The glyphs of each face on the pages.
using UsedGlyphs = std::map<std::string, std::pair<FaceRef, std::set<GlyphId>>>;

void collect(const Frame& frame, UsedGlyphs& used) {
  for (const FrameItem& item : frame.items) {
    if (const auto* nested = std::get_if<std::shared_ptr<const Frame>>(&item.content))
      collect(**nested, used);
    const auto* line = std::get_if<TextLine>(&item.content);
    if (line == nullptr) continue;
    for (const GlyphRun& run : line->runs) {
      auto& entry = used[run.face->path()];
      entry.first = run.face;
      for (const Glyph& glyph : run.glyphs) entry.second.insert(glyph.id);
    }
  }
}

void subset(hb_face_t* face, const std::set<GlyphId>& glyphs) {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  for (const GlyphId glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input), glyph);
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag :
       {"GSUB", "GPOS", "GDEF", "name", "OS/2", "cmap", "DSIG", "BASE", "kern", "post", "STAT"})
    hb_set_add(dropped, hb_tag_from_string(tag, -1));
  hb_face_t* result = hb_subset_or_fail(face, input);
  hb_face_destroy(result);
  hb_subset_input_destroy(input);
}

}  // namespace

std::vector<std::pair<std::string, Timing>> measure_floor(const std::string& bytes,
                                                          const PagedDocument& pages,
                                                          const std::string& uncompressed_pdf,
                                                          const FontSet& fonts, const Rounds& rounds) {
  std::vector<std::pair<std::string, Timing>> parts;
  const std::vector<std::u16string> lines = lines_of(utf16_of(bytes));
  parts.emplace_back("UTF-8 to UTF-16", measure(rounds, [&] { utf16_of(bytes); }));

  UBiDi* object = ubidi_open();
  parts.emplace_back("bidi", measure(rounds, [&] {
                       for (const auto& line : lines) bidi(object, line);
                     }));
  ubidi_close(object);

  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  parts.emplace_back("line break places", measure(rounds, [&] {
                       for (const auto& line : lines) breaks(*iterator, line);
                     }));

  const ShapingFont latin(*fonts.chain("serif", "Latn").front().face);
  const ShapingFont arabic(*fonts.chain("serif", "Arab").front().face);
  hb_buffer_t* buffer = hb_buffer_create();
  parts.emplace_back("shaping, whole paragraphs", measure(rounds, [&] {
                       for (const auto& line : lines) shape(buffer, line, latin, arabic);
                     }));
  hb_buffer_destroy(buffer);

  UsedGlyphs used;
  for (const Page& page : pages.pages) collect(page.frame, used);
  std::vector<std::unique_ptr<ShapingFont>> faces;
  for (const auto& [path, entry] : used) faces.push_back(std::make_unique<ShapingFont>(*entry.first));
  parts.emplace_back("subsetting of " + std::to_string(used.size()) + " faces", measure(rounds, [&] {
                       std::size_t i = 0;
                       for (const auto& [path, entry] : used) subset(faces[i++]->face(), entry.second);
                     }));

  libdeflate_compressor* compressor = libdeflate_alloc_compressor(4);
  std::string pressed(libdeflate_zlib_compress_bound(compressor, uncompressed_pdf.size()), '\0');
  parts.emplace_back("deflating what is written", measure(rounds, [&] {
                       libdeflate_zlib_compress(compressor, uncompressed_pdf.data(), uncompressed_pdf.size(),
                                                pressed.data(), pressed.size());
                     }));
  libdeflate_free_compressor(compressor);
  return parts;
}

}  // namespace warraq::bench
