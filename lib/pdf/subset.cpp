#include "pdf/subset.hpp"

#include <hb-subset.h>

#include <new>

#include "pdf/cff_charset.hpp"
#include "pdf/glyph_variants.hpp"
#include "pdf/owned_hb.hpp"
#include "warraq/base/error.hpp"

namespace warraq::pdf {

namespace {

[[noreturn]] void cannot_subset(const std::string& subject) {
  throw Error(ErrorCode::bad_font, subject, "its glyphs cannot be cut out for embedding",
              "the file may be damaged; install the font again or choose another");
}

OwnedHb<hb_subset_input_t> request(const std::vector<GlyphId>& glyphs) {
  OwnedHb<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);  // every font program has a .notdef, though no page shows it
  for (const GlyphId glyph : glyphs) hb_set_add(wanted, glyph);
  return input;
}

/// FNV-1a over the glyph numbers: equal sets have equal names on every machine.
std::string subset_tag(const std::vector<GlyphId>& glyphs) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const GlyphId glyph : glyphs) hash = (hash ^ glyph) * 0x100000001B3u;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

void put_truetype(hb_face_t* cut, const std::vector<WantedVariant>& variants, const std::string& subject,
                  FontSubset& result) {
  if (variants.empty()) {
    const OwnedHb<hb_blob_t> whole(hb_face_reference_blob(cut));
    result.program = bytes_of(whole.get());
    return;
  }
  std::vector<GlyphVariant> repeated;
  const unsigned first = hb_face_get_glyph_count(cut);
  for (const WantedVariant& variant : variants) {
    result.variant_ids.push_back(static_cast<std::uint16_t>(first + repeated.size()));
    repeated.push_back({result.ids[variant.glyph], variant.advance});
  }
  result.program = with_variants(cut, repeated, subject);
}

}  // namespace

FontSubset subset(hb_face_t* face, const std::vector<GlyphId>& glyphs,
                  const std::vector<WantedVariant>& variants, const std::string& subject) {
  const auto input = request(glyphs);
  const OwnedHb<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(face, input.get()));
  if (!plan) cannot_subset(subject);
  const OwnedHb<hb_face_t> cut(hb_subset_plan_execute_or_fail(plan.get()));
  if (!cut) cannot_subset(subject);

  FontSubset result;
  result.tag = subset_tag(glyphs);
  const OwnedHb<hb_blob_t> cff(hb_face_reference_table(cut.get(), HB_TAG('C', 'F', 'F', ' ')));
  result.cff = hb_blob_get_length(cff.get()) != 0;
  // A bare CFF is smaller than the whole file and asks for no more than PDF 1.3 (ISO 32000-1, table 126).
  if (result.cff) result.program = bytes_of(cff.get());

  const hb_map_t* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  const CffCharset charset = result.cff ? read_cff_charset(result.program) : CffCharset{};
  for (const GlyphId glyph : glyphs) {
    const hb_codepoint_t now = hb_map_get(renumbered, glyph);
    if (now == HB_MAP_VALUE_INVALID) cannot_subset(subject);
    result.ids.push_back(charset.cid_keyed ? charset.cids.at(now) : static_cast<std::uint16_t>(now));
  }
  if (!result.cff) put_truetype(cut.get(), variants, subject, result);
  if (result.program.empty()) cannot_subset(subject);
  return result;
}

}  // namespace warraq::pdf
