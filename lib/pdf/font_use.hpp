#pragma once

/// How a document uses a face: which of its glyphs stand for which text. A PDF font maps each code to one
/// text, but a glyph may spell several (a medial yeh is U+06CC or U+064A, a blank carries any character), so
/// every pair of glyph and text has a code of its own.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/sink.hpp"
#include "warraq/font/face.hpp"

namespace warraq::pdf {

using Code = std::uint16_t;

/// Widths in PDF fonts are thousandths of the em; here in hundredths of those, as many as we write.
struct GlyphWidth {
  std::int32_t hundredths = 0;
  friend auto operator<=>(const GlyphWidth&, const GlyphWidth&) = default;
};

struct CodeEntry {
  GlyphId glyph = 0;
  std::u16string text;
  GlyphWidth width;
  std::int32_t advance = 0;  ///< the same in design units, exactly
};

class FontUse {
 public:
  FontUse(FaceRef face, std::uint32_t number, ObjectId object);

  const Face& face() const { return *face_; }
  const FaceRef& face_ref() const { return face_; }
  std::uint32_t number() const { return number_; }  ///< from 1: `/F1`
  ObjectId object() const { return object_; }

  /// The code of a glyph that spells `text`, as wide as the glyph is.
  Code code(GlyphId glyph, std::u16string_view text);
  /// The same in another width, rounded to design units. A face with CFF outlines has its own widths alone,
  /// for there widths go by CID and a glyph has one CID.
  Code code(GlyphId glyph, std::u16string_view text, GlyphWidth width);
  GlyphWidth width(Code code) const { return entries_[code - 1].width; }

  /// Entry i is code i + 1; code 0 is never given out.
  const std::vector<CodeEntry>& entries() const { return entries_; }
  bool full() const { return entries_.size() >= 0xFFF0; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t code = 0;
  };
  static constexpr std::int32_t own_advance = -1;  ///< in slots: the glyph's, whatever it is
  Code find(GlyphId glyph, std::u16string_view text, std::int32_t advance);
  Code add(GlyphId glyph, std::u16string_view text, std::int32_t advance);
  void grow();

  FaceRef face_;
  std::uint32_t number_;
  ObjectId object_;
  bool cff_;
  std::vector<CodeEntry> entries_;
  std::vector<std::int32_t> asked_;  ///< by code: the advance it was asked with
  std::vector<Slot> slots_;          ///< open addressing
  std::vector<Code> last_codes_;     ///< by glyph: the code given last in its own width; 0 if none
};

/// The fonts of a document, in the order of their first use.
class FontTable {
 public:
  explicit FontTable(ObjectSink& sink) : sink_(sink) {}
  /// The use of a face that still has codes to give. The reference lives as long as the table.
  FontUse& use(const FaceRef& face);
  const std::vector<std::unique_ptr<FontUse>>& all() const { return uses_; }

 private:
  ObjectSink& sink_;
  std::vector<std::unique_ptr<FontUse>> uses_;
};

}  // namespace warraq::pdf
