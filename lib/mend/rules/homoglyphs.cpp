#include "mend/rules/homoglyphs.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::mending {

namespace {

/// Latin, Greek, Cyrillic; 0 where an alphabet has none that looks the same in most faces.
using Twins = std::array<char32_t, 3>;
constexpr std::array<Twins, 28> twins{
    {{'A', 0x391, 0x410}, {'B', 0x392, 0x412}, {'C', 0, 0x421},     {'E', 0x395, 0x415}, {'H', 0x397, 0x41D},
     {'I', 0x399, 0x406}, {'J', 0, 0x408},     {'K', 0x39A, 0x41A}, {'M', 0x39C, 0x41C}, {'N', 0x39D, 0},
     {'O', 0x39F, 0x41E}, {'P', 0x3A1, 0x420}, {'S', 0, 0x405},     {'T', 0x3A4, 0x422}, {'X', 0x3A7, 0x425},
     {'Y', 0x3A5, 0x4AE}, {'Z', 0x396, 0},     {'a', 0, 0x430},     {'c', 0, 0x441},     {'e', 0, 0x435},
     {'h', 0, 0x4BB},     {'i', 0, 0x456},     {'j', 0, 0x458},     {'o', 0x3BF, 0x43E}, {'p', 0, 0x440},
     {'s', 0, 0x455},     {'x', 0, 0x445},     {'y', 0, 0x443}}};

const Twins* row_of(char32_t c) {
  for (const Twins& row : twins)
    if (std::ranges::find(row, c) != row.end()) return &row;
  return nullptr;
}

struct MixedWord {
  std::size_t begin = 0, end = 0;
  std::array<std::size_t, 4> letters{};
  std::size_t all() const { return letters[1] + letters[2] + letters[3]; }
};

MixedWord word_at(std::string_view text, std::size_t begin) {
  MixedWord word{begin, begin, {}};
  for (std::size_t i = begin; i < text.size();) {
    const char32_t c = take_char(text, i);
    const Alphabet alphabet = alphabet_of(c);
    if (alphabet == Alphabet::none && !is_combining(c)) break;
    if (alphabet != Alphabet::none) ++word.letters[static_cast<std::size_t>(alphabet)];
    word.end = i;
  }
  return word;
}

/// A word of one alphabet but for a letter of another with a twin in the first; some letter must be of the
/// first for sure.
void one_word(std::string_view text, const MixedWord& word, EditSink& edits) {
  const auto most = std::ranges::max_element(word.letters);
  const std::size_t strangers = word.all() - *most;
  if (strangers == 0 || word.all() < 4 || strangers > std::max<std::size_t>(1, word.all() / 5)) return;
  const auto own = static_cast<Alphabet>(most - word.letters.begin());
  bool certain = false;
  for (std::size_t i = word.begin; i < word.end;) {
    const char32_t c = take_char(text, i);
    if (is_combining(c)) continue;
    if (alphabet_of(c) != own && twin_in(own, c) == 0) return;
    certain = certain || (alphabet_of(c) == own && row_of(c) == nullptr);
  }
  if (!certain) return;
  for (std::size_t i = word.begin; i < word.end;) {
    const std::size_t begin = i;
    const char32_t c = take_char(text, i);
    if (!is_combining(c) && alphabet_of(c) != own) edits.put(begin, i, to_utf8(twin_in(own, c)));
  }
}

}  // namespace

Alphabet alphabet_of(char32_t c) {
  if (is_latin_letter(c) || in(c, 0x250, 0x2AF)) return Alphabet::latin;
  if (in(c, 0x386, 0x3FF) && c != 0x387) return Alphabet::greek;
  if (in(c, 0x1F00, 0x1FFF)) return Alphabet::greek;
  return in(c, 0x400, 0x52F) && !in(c, 0x482, 0x489) ? Alphabet::cyrillic : Alphabet::none;
}

char32_t twin_in(Alphabet alphabet, char32_t c) {
  const Twins* row = row_of(c);
  return row == nullptr || alphabet == Alphabet::none ? 0 : (*row)[static_cast<std::size_t>(alphabet) - 1];
}

void mend_homoglyphs(const RuleText& text, EditSink& edits) {
  if (std::popcount(text.traits & (trait::latin | trait::greek | trait::cyrillic)) < 2) return;
  for (std::size_t i = 0; i < text.utf8.size();) {
    const std::size_t begin = i;
    if (alphabet_of(take_char(text.utf8, i)) == Alphabet::none) continue;
    const MixedWord word = word_at(text.utf8, begin);
    one_word(text.utf8, word, edits);
    i = word.end;
  }
}

}  // namespace warraq::mending
