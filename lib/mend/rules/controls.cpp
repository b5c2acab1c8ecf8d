#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::mending {

namespace {

/// What Windows' Latin encodings have at C1's places, where texts use it: … ‘ ’ “ ” • – —. 0: nothing.
char32_t windows_punctuation(char32_t c) {
  if (c == 0x85) return 0x2026;
  constexpr char32_t from_91[] = {0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014};
  return in(c, 0x91, 0x97) ? from_91[c - 0x91] : 0;
}

bool is_noncharacter(char32_t c) { return in(c, 0xFDD0, 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

/// Behind a black flag these spell which one it is.
bool is_tag(char32_t c) { return in(c, 0xE0000, 0xE007F); }
bool follows_flag(std::string_view text, std::size_t i) {
  while (is_tag(char_before(text, i))) i = start_of_char_before(text, i);
  return char_before(text, i) == 0x1F3F4;
}

/// nullptr: the character stays.
const char* instead_of(std::string_view text, char32_t c, std::size_t begin, std::size_t end) {
  if (c == '\r') return char_at(text, end) == '\n' ? nullptr : "\n";
  if (c == '\v' || c == '\f')
    return is_white(char_before(text, begin)) || is_white(char_at(text, end)) ? "" : " ";
  if ((c < 0x20 && c != '\t' && c != '\n') || in(c, 0x7F, 0x9F)) return "";
  if (c == 0xFEFF || in(c, 0xFFF9, 0xFFFC) || in(c, 0x206A, 0x206F) || is_noncharacter(c)) return "";
  return is_tag(c) && !follows_flag(text, begin) ? "" : nullptr;
}

}  // namespace

void mend_controls(const RuleText& text, EditSink& edits) {
  const std::string_view words = text.utf8;
  for (std::size_t i = 0; i < words.size();) {
    const auto byte = static_cast<unsigned char>(words[i]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    const char32_t c = take_char(words, i);
    const char* after = instead_of(words, c, begin, i);
    if (after == nullptr) continue;
    const char32_t windows = windows_punctuation(c);
    if (windows != 0 && (is_latin_letter(char_before(words, begin)) || is_latin_letter(char_at(words, i))))
      edits.put(begin, i, to_utf8(windows));
    else
      edits.put(begin, i, after);
  }
}

}  // namespace warraq::mending
