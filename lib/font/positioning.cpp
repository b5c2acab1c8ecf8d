#include "font/positioning.hpp"

namespace warraq {

namespace {

constexpr unsigned cursive = 3, mark_to_base = 4, mark_to_mark = 6, extension = 9;

}  // namespace

Positioning::Positioning(hb_face_t* face)
    : blob_(hb_face_reference_table(face, HB_OT_TAG_GPOS)),
      data_(reinterpret_cast<const unsigned char*>(hb_blob_get_data(blob_, &size_))) {}

Positioning::~Positioning() { hb_blob_destroy(blob_); }

/// 0 beyond the table's end, which reads as an empty list.
unsigned Positioning::u16(unsigned offset) const {
  if (size_ < 2 || offset > size_ - 2) return 0;
  return static_cast<unsigned>(data_[offset]) << 8 | data_[offset + 1];
}

unsigned Positioning::table_of(unsigned lookup) const {
  const unsigned list = u16(8);
  return list + u16(list + 2 + 2 * lookup);
}

/// An extension's type is that of what it holds.
unsigned Positioning::type_of(unsigned lookup) const {
  const unsigned table = table_of(lookup), type = u16(table);
  return type == extension ? u16(table + u16(table + 6) + 2) : type;
}

bool Positioning::attaches_marks(unsigned lookup) const {
  const unsigned type = type_of(lookup);
  return mark_to_base <= type && type <= mark_to_mark;
}

bool Positioning::is_cursive(unsigned lookup) const { return type_of(lookup) == cursive; }

void Positioning::add_joined(unsigned lookup, hb_codepoint_t glyph, hb_set_t* joined) const {
  const unsigned table = table_of(lookup), count = u16(table + 4);
  for (unsigned i = 0; i < count; ++i) {
    unsigned subtable = table + u16(table + 6 + 2 * i);
    if (u16(table) == extension) subtable += u32(subtable + 4);
    add_joined_in(subtable, glyph, joined);
  }
}

void Positioning::add_joined_in(unsigned subtable, hb_codepoint_t glyph, hb_set_t* joined) const {
  const unsigned coverage = subtable + u16(subtable + 2);
  Ends own;
  each_covered(coverage, [&](hb_codepoint_t covered, unsigned index) {
    if (covered == glyph) own = ends(subtable, index);
  });
  each_covered(coverage, [&](hb_codepoint_t covered, unsigned index) {
    const Ends other = ends(subtable, index);
    if ((own.entry && other.exit) || (own.exit && other.entry)) hb_set_add(joined, covered);
  });
}

Positioning::Ends Positioning::ends(unsigned subtable, unsigned index) const {
  const unsigned record = subtable + 6 + 4 * index;
  return {u16(record) != 0, u16(record + 2) != 0};
}

template <typename Visit>
void Positioning::each_covered(unsigned coverage, Visit visit) const {
  const unsigned count = u16(coverage + 2);
  if (u16(coverage) == 1) {
    for (unsigned i = 0; i < count; ++i) visit(u16(coverage + 4 + 2 * i), i);
    return;
  }
  for (unsigned i = 0; i < count; ++i) {
    const unsigned range = coverage + 4 + 6 * i, first = u16(range), last = u16(range + 2);
    for (unsigned glyph = first; glyph <= last; ++glyph) visit(glyph, u16(range + 4) + glyph - first);
  }
}

}  // namespace warraq
