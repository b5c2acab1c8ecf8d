#include "pdf/font_use.hpp"

namespace warraq::pdf {

namespace {

/// Glyph and up to three units of text in one word, or 0 when they do not fit. Never 0 otherwise: no glyph is
/// 0.
std::uint64_t pack(GlyphId glyph, std::u16string_view text) {
  if (text.size() > 3 || glyph > 0xFFFF) return 0;
  std::uint64_t key = glyph;
  for (std::size_t i = 0; i < text.size(); ++i) key |= static_cast<std::uint64_t>(text[i]) << (16 * (i + 1));
  return key;
}

std::size_t spread(std::uint64_t key) { return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 32); }

}  // namespace

FontUse::FontUse(FaceRef face, std::uint32_t number, ObjectId object)
    : face_(std::move(face)),
      number_(number),
      object_(object),
      cff_(face_->has_cff_outlines()),
      slots_(256) {}

Code FontUse::code(GlyphId glyph, std::u16string_view text, GlyphWidth extra) {
  if (cff_) extra = {};  // its widths go by CID, and the CIDs are the font's own
  const std::uint64_t key = extra.hundredths == 0 ? pack(glyph, text) : 0;
  if (key == 0) return find_long(glyph, text, extra);
  std::size_t at = spread(key) & (slots_.size() - 1);
  while (slots_[at].code != 0) {
    if (slots_[at].key == key) return static_cast<Code>(slots_[at].code);
    at = (at + 1) & (slots_.size() - 1);
  }
  const Code code = add(glyph, text, extra);
  slots_[at] = {key, code};
  if (entries_.size() * 2 > slots_.size()) grow();
  return code;
}

Code FontUse::find_long(GlyphId glyph, std::u16string_view text, GlyphWidth extra) {
  for (const Code code : long_entries_) {
    const CodeEntry& entry = entries_[code - 1];
    const std::int32_t own = entry.width.hundredths - extra.hundredths;
    if (entry.glyph == glyph && entry.text == text &&
        own == static_cast<std::int32_t>(face_->advance(glyph).value * 100000 / face_->units_per_em()))
      return code;
  }
  const Code code = add(glyph, text, extra);
  long_entries_.push_back(code);
  return code;
}

Code FontUse::add(GlyphId glyph, std::u16string_view text, GlyphWidth extra) {
  const auto own = static_cast<std::int32_t>(face_->advance(glyph).value * 100000 / face_->units_per_em());
  entries_.push_back({glyph, std::u16string(text), {own + extra.hundredths}});
  return static_cast<Code>(entries_.size());
}

void FontUse::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.code == 0) continue;
    std::size_t at = spread(slot.key) & (slots_.size() - 1);
    while (slots_[at].code != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

FontUse& FontTable::use(const FaceRef& face) {
  // From the back: a face that ran out of codes has a later use with room.
  for (auto use = uses_.rbegin(); use != uses_.rend(); ++use)
    if (&(*use)->face() == face.get() && !(*use)->full()) return **use;
  uses_.push_back(
      std::make_unique<FontUse>(face, static_cast<std::uint32_t>(uses_.size() + 1), sink_.reserve()));
  return *uses_.back();
}

}  // namespace warraq::pdf
