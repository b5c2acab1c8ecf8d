#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"

namespace warraq::mending {

namespace {

enum class Side : std::uint8_t { none, arabic, other };

/// So far a letter is looked for.
constexpr int reach = 12;

Side side_of(char32_t c) {
  if (is_arabic_letter(c) || in(c, 0x660, 0x669) || in(c, 0x6F0, 0x6F9)) return Side::arabic;
  return u_isalpha(static_cast<UChar32>(c)) != 0 ? Side::other : Side::none;
}

/// The script of the last letter before `i`.
Side before(std::string_view text, std::size_t i) {
  for (int step = 0; step < reach && i > 0; ++step) {
    i = start_of_char_before(text, i);
    const char32_t c = char_at(text, i);
    if (c == '\n') break;
    if (const Side side = side_of(c); side != Side::none) return side;
  }
  return Side::none;
}
Side after(std::string_view text, std::size_t i) {
  for (int step = 0; step < reach && i < text.size(); ++step) {
    const char32_t c = take_char(text, i);
    if (c == '\n') break;
    if (const Side side = side_of(c); side != Side::none) return side;
  }
  return Side::none;
}

/// Whether a sign belongs to a sentence of Arabic script: what goes before it does, or what follows a word of
/// other letters.
bool in_arabic(std::string_view text, std::size_t begin, std::size_t end) {
  const Side left = before(text, begin);
  if (left == Side::none) return false;
  return left == Side::arabic || (is_white(char_at(text, end)) && after(text, end) == Side::arabic);
}

const char* sign_of_arabic(char c) { return c == ',' ? "،" : c == ';' ? "؛" : c == '?' ? "؟" : nullptr; }

}  // namespace

void mend_punctuation(const RuleText& text, EditSink& edits) {
  if (text.orthography == Orthography::other) return;
  const std::string_view words = text.utf8;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t begin = i++;
    if (words[begin] != '.' && sign_of_arabic(words[begin]) == nullptr) continue;
    if (words[begin] == '.') {
      while (i < words.size() && words[i] == '.') ++i;
      if (i - begin >= 3 && in_arabic(words, begin, i)) edits.put(begin, i, "…");
      continue;
    }
    // Signs inside numbers are signs of numbers.
    if (digit_value(char_before(words, begin)) >= 0 && digit_value(char_at(words, i)) >= 0) continue;
    if (in_arabic(words, begin, i)) edits.put(begin, i, sign_of_arabic(words[begin]));
  }
}

}  // namespace warraq::mending
