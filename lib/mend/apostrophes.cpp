#include <algorithm>
#include <array>

#include "mend/characters.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr char32_t straight = U'\'';

/// Words that begin with letters left out, as they stand behind the apostrophe, in small letters.
struct Elisions {
  std::string_view language;
  std::array<std::u32string_view, 9> words;
};
constexpr std::array<Elisions, 3> elisions{
    {{"en", {U"tis", U"twas", U"twere", U"em", U"til", U"cause", U"n", U"round", U"bout"}},
     {"nl", {U"s", U"t", U"n", U"k", U"m", U"r", U"ns", U"tis", U"twas"}},
     {"af", {U"n", U"t", U"s", U"k", U"", U"", U"", U"", U""}}}};

std::u32string word_after(const Characters& text, std::size_t i) {
  std::u32string word;
  for (++i; is_letter(text.at(i)); ++i) {
    const char32_t c = text.at(i);
    word += c >= U'A' && c <= U'Z' ? c + 32 : c;
  }
  return word;
}

bool elided(const Characters& text, std::size_t i, const Language& language) {
  const std::u32string word = word_after(text, i);
  for (const Elisions& one : elisions)
    if (one.language == language.primary() && !word.empty() &&
        std::find(one.words.begin(), one.words.end(), word) != one.words.end())
      return true;
  return false;
}

/// '90s, '98: two figures and no third.
bool short_year(const Characters& text, std::size_t i) {
  return is_ascii_digit(text.at(i, 1)) && is_ascii_digit(text.at(i, 2)) && !is_digit(text.at(i, 3)) &&
         text.at(i, 3) != straight && text.at(i, 3) != U'"';
}

/// How many single quotation marks may have been opened so far and not closed.
class OpenMarks {
 public:
  void pass(const Characters& text, std::size_t i) {
    const bool word_before = is_letter(text.at(i, -1)) || is_digit(text.at(i, -1));
    const bool closes = !is_letter(text.at(i, 1)) && !is_digit(text.at(i, 1));
    if (!word_before && !closes && !is_space(text.at(i, 1))) ++open_;
    if (closes && open_ > 0) --open_;
  }
  bool any() const { return open_ > 0; }

 private:
  int open_ = 0;
};

bool is_apostrophe(const Characters& text, std::size_t i, const Language& language, const OpenMarks& open) {
  const char32_t before = text.at(i, -1), after = text.at(i, 1);
  // Geresh and gershayim are letters' work in Hebrew; the Arabic script has no apostrophe.
  if (language.direction() == Direction::right_to_left && !is_ascii_letter(before) && !is_ascii_letter(after))
    return false;
  if ((is_letter(before) || is_digit(before)) && is_letter(after)) return true;
  const bool begins = i == 0 || is_space(before) || before == U'(' || before == U'"' || before == 0x201C;
  if (begins && (short_year(text, i) || elided(text, i, language))) return true;
  // rock 'n' roll
  const bool after_n = before == U'n' && text.at(i, -2) == straight && language.primary() == "en";
  if (after_n) return true;
  return is_letter(before) && !is_letter(after) && !open.any();
}

}  // namespace

Replacements set_apostrophes(std::string_view utf8, std::span<const ByteRange> fixed,
                             const Language& language) {
  Replacements found;
  if (utf8.find('\'') == std::string_view::npos || !language.known()) return found;
  const Characters text(utf8, fixed);
  OpenMarks open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.at(i) != straight || text.fixed(i)) continue;
    if (is_apostrophe(text, i, language, open))
      found.push_back({text.bytes(i, i + 1), "’", "apostrophes"});
    else
      open.pass(text, i);
  }
  return found;
}

}  // namespace warraq
