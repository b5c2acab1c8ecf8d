#pragma once

/// What HarfBuzz does not tell of a face's GPOS table: the types of its lookups, and what joins in a cursive
/// one. After the OpenType specification, GPOS, "Lookup types" and "Cursive attachment".

#include <hb-ot.h>
#include <hb.h>

namespace warraq {

class Positioning {
 public:
  explicit Positioning(hb_face_t* face);
  ~Positioning();
  Positioning(const Positioning&) = delete;
  Positioning& operator=(const Positioning&) = delete;

  /// To a letter, a ligature or another mark.
  bool attaches_marks(unsigned lookup) const;
  bool is_cursive(unsigned lookup) const;
  /// The glyphs a cursive lookup joins to `glyph` on either side.
  void add_joined(unsigned lookup, hb_codepoint_t glyph, hb_set_t* joined) const;

 private:
  struct Ends {
    bool entry = false, exit = false;
  };

  unsigned u16(unsigned offset) const;
  unsigned u32(unsigned offset) const { return u16(offset) << 16 | u16(offset + 2); }
  unsigned table_of(unsigned lookup) const;
  unsigned type_of(unsigned lookup) const;
  void add_joined_in(unsigned subtable, hb_codepoint_t glyph, hb_set_t* joined) const;
  Ends ends(unsigned subtable, unsigned index) const;
  /// Calls visit(glyph, coverage index) for each glyph of a coverage table.
  template <typename Visit>
  void each_covered(unsigned coverage, Visit visit) const;

  hb_blob_t* blob_;
  unsigned size_ = 0;
  const unsigned char* data_;
};

}  // namespace warraq
