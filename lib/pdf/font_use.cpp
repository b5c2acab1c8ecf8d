#include "pdf/font_use.hpp"

#include <algorithm>

namespace warraq::pdf {

namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15u;

std::uint64_t hash_of(GlyphId glyph, std::u16string_view text, std::int32_t advance) {
  std::uint64_t hash = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(advance)) << 32 | glyph) * odd;
  for (const char16_t unit : text) hash = ((hash ^ hash >> 32) + unit) * odd;
  return hash ^ hash >> 32;
}

}  // namespace

FontUse::FontUse(FaceRef face, std::uint32_t number, ObjectId object)
    : face_(std::move(face)),
      number_(number),
      object_(object),
      cff_(face_->has_cff_outlines()),
      slots_(256),
      last_codes_(face_->glyph_count()) {}

Code FontUse::code(GlyphId glyph, std::u16string_view text) {
  // Nearly every glyph of a text spells what it spelled the time before.
  Code& last = last_codes_.at(glyph);
  if (last == 0 || entries_[last - 1].text != text) last = find(glyph, text, own_advance);
  return last;
}

Code FontUse::code(GlyphId glyph, std::u16string_view text, GlyphWidth width) {
  if (cff_) return code(glyph, text);
  const std::int64_t units =
      (static_cast<std::int64_t>(width.hundredths) * face_->units_per_em() + 50000) / 100000;
  return find(glyph, text, static_cast<std::int32_t>(std::clamp<std::int64_t>(units, 0, 0xFFFF)));
}

Code FontUse::find(GlyphId glyph, std::u16string_view text, std::int32_t advance) {
  const std::uint64_t hash = hash_of(glyph, text, advance);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].code != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash != hash) continue;
    const CodeEntry& entry = entries_[slots_[at].code - 1];
    if (entry.glyph == glyph && entry.text == text && asked_[slots_[at].code - 1] == advance)
      return static_cast<Code>(slots_[at].code);
  }
  const Code code = add(glyph, text, advance);
  slots_[at] = {hash, code};
  if (entries_.size() * 2 > slots_.size()) grow();
  return code;
}

Code FontUse::add(GlyphId glyph, std::u16string_view text, std::int32_t advance) {
  const auto units =
      advance == own_advance ? static_cast<std::int32_t>(face_->advance(glyph).value) : advance;
  const auto hundredths =
      static_cast<std::int32_t>(static_cast<std::int64_t>(units) * 100000 / face_->units_per_em());
  entries_.push_back({glyph, std::u16string(text), {hundredths}, units});
  asked_.push_back(advance);
  return static_cast<Code>(entries_.size());
}

void FontUse::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.code == 0) continue;
    std::size_t at = slot.hash & (slots_.size() - 1);
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
