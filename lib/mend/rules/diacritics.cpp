#include "base/byte_blocks.hpp"
#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"

namespace warraq::mending {

namespace {

/// Whether a vowel sign of two bytes, U+064B to U+065F or U+0670, begins at `i`.
bool is_vowel_sign_at(std::string_view text, std::size_t i) {
  if (static_cast<unsigned char>(text[i]) != 0xD9 || i + 1 >= text.size()) return false;
  const auto next = static_cast<unsigned char>(text[i + 1]);
  return in(next, 0x8B, 0x9F) || next == 0xB0;
}

/// Composition knows yeh with dots and hamza above; the dotless ones inside a word look the same and mean it,
/// too. At a word's end Urdu tells the two apart.
bool is_dotless_yeh_before_letter(std::string_view text, std::size_t mark) {
  const char32_t base = char_before(text, mark);
  return (base == 0x649 || base == 0x6CC) && is_arabic_letter(base_at(text, mark + 2));
}

}  // namespace

void mend_diacritics(const RuleText& text, EditSink& edits) {
  constexpr std::string_view hamza_above = "\u0654";
  const std::string_view words = text.utf8;
  const auto next_sign = [words](std::size_t from) {
    const auto may_be = [](ByteBlock byte, ByteBlock next) {
      return (byte == 0xD9) & (((next >= 0x8B) & (next <= 0x9F)) | (next == 0xB0));
    };
    return find_byte(words, from, may_be, [words](std::size_t i) { return is_vowel_sign_at(words, i); });
  };
  for (std::size_t i = next_sign(2); i < words.size(); i = next_sign(i + 2)) {
    if (words.substr(i, 2) == hamza_above && is_dotless_yeh_before_letter(words, i))
      edits.put(i - 2, i + 2, "\u0626");
    else if (words.substr(i - 2, 2) == words.substr(i, 2))
      edits.put(i, i + 2, {});
  }
}

}  // namespace warraq::mending
