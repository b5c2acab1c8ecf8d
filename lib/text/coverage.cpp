#include "text/coverage.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <string>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// Spaces HarfBuzz sets as a fraction of an em when the face has no glyph for them.
bool fallback_space(char32_t c) {
  return c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

template <typename Has>
bool all_of(std::u16string_view text, Has has) {
  for (std::size_t i = 0; i < text.size();)
    if (!has(next_code_point(text, i))) return false;
  return true;
}

std::u16string normalized(const UNormalizer2* form, std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::u16string out(text.size() * 4 + 16, u'\0');
  const std::int32_t length = unorm2_normalize(form, text.data(), static_cast<std::int32_t>(text.size()),
                                               out.data(), static_cast<std::int32_t>(out.size()), &status);
  if (U_FAILURE(status)) return std::u16string(text);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

}  // namespace

bool Coverage::find(char32_t c) const {
  if (face_->glyph_for(c)) return true;
  if (fallback_space(c)) return face_->glyph_for(' ').has_value();
  if (c == 0x2011) return face_->glyph_for(0x2010).has_value();
  if (c == '\t') return face_->glyph_for(' ').has_value();
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || works_unseen(c);
}

bool Coverage::has_all(std::u16string_view cluster) {
  const auto here = [this](char32_t c) { return has(c); };
  if (all_of(cluster, here)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* composed = unorm2_getNFCInstance(&status);
  const UNormalizer2* decomposed = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return false;
  return all_of(normalized(composed, cluster), here) || all_of(normalized(decomposed, cluster), here);
}

}  // namespace warraq
