#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"

namespace warraq::mending {

namespace {

bool is_vowel_sign(char32_t c) { return in(c, 0x64B, 0x65F) || c == 0x670; }

}  // namespace

void mend_diacritics(const RuleText& text, EditSink& edits) {
  const std::string_view words = text.utf8;
  char32_t base = 0, last = 0;
  std::size_t base_begin = 0;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t begin = i;
    const char32_t c = take_char(words, i);
    if (!is_vowel_sign(c)) {
      base = last = c;
      base_begin = begin;
      continue;
    }
    // Composition knows yeh with dots and hamza above; the dotless ones look the same and mean it, too.
    // At a word's end Urdu tells the two apart.
    if (c == 0x654 && last == base && (base == 0x649 || base == 0x6CC) && is_arabic_letter(base_at(words, i)))
      edits.put(base_begin, i, "\u0626");
    else if (c == last)
      edits.put(begin, i, {});
    last = c;
  }
}

}  // namespace warraq::mending
