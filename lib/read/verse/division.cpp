#include "read/verse/division.hpp"

#include <algorithm>
#include <array>

#include "read/verse/scansion.hpp"
#include "read/verse/verse.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

struct Sign {
  std::size_t begin, end;
};

bool is_white(char c) { return c == ' ' || c == '\t'; }

/// The first sign at or after `from`: wide white space, or one of the written ones with space around it.
std::optional<Sign> next_sign(std::string_view line, std::size_t from) {
  for (std::size_t i = from; i < line.size(); ++i) {
    if (!is_white(line[i])) continue;
    std::size_t end = i;
    bool tab = false;
    for (; end < line.size() && is_white(line[end]); ++end) tab = tab || line[end] == '\t';
    std::size_t sign_end = end;
    while (sign_end < line.size() &&
           (line[sign_end] == '*' || line[sign_end] == '/' || line[sign_end] == '|'))
      ++sign_end;
    const std::string_view sign = line.substr(end, sign_end - end);
    const bool written =
        sign == "***" || sign == "**" || sign == "/" || sign == "//" || sign == "|" || sign == "*";
    if (written && sign_end < line.size() && is_white(line[sign_end])) {
      while (sign_end < line.size() && is_white(line[sign_end])) ++sign_end;
      return Sign{i, sign_end};
    }
    if (tab || end - i >= 3) return Sign{i, end};
    i = end - 1;
  }
  return std::nullopt;
}

std::size_t letters_in(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size();) letters += script_of(decode(text, i)) != Script::none;
  return letters;
}

/// The halves of one bayt are of one metre: neither is much longer than the other.
bool is_balanced(std::string_view first, std::string_view second) {
  const auto [less, more] = std::minmax({letters_in(first), letters_in(second)});
  return less >= 6 && more <= 75 && 2 * less >= more;
}

struct Word {
  std::size_t begin, end;
  double letters;
};

bool is_long_vowel(char32_t c) { return c == U'ا' || c == U'آ' || c == U'و' || c == U'ی' || c == U'ي'; }

/// The weight of a word in its metre. A consonant with a short vowel is one mora and one letter, with a long
/// vowel two and two, so letters count morae but for a few: shadda doubles; alef madda is a consonant and a
/// long vowel; heh at a word's end after a consonant is only a vowel's sign; noon after a long vowel counts
/// nothing unless a vowel follows.
double metrical_letters(std::string_view word) {
  double letters = 0;
  char32_t before = 0, last = 0;
  bool vowel_after_last = false;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = decode(word, i);
    if (c == 0x651) letters += 1;
    if (c >= 0x64B && c <= 0x650) vowel_after_last = true;
    if (script_of(c) == Script::none) continue;
    letters += c == U'آ' ? 2 : 1;
    before = last;
    last = c;
    vowel_after_last = false;
  }
  const bool silent_heh = last == U'ه' && before != 0 && !is_long_vowel(before);
  const bool light_noon = last == U'ن' && is_long_vowel(before) && !vowel_after_last;
  return silent_heh || light_noon ? letters - 1 : letters;
}

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    if (i < line.size() && !is_white(line[i])) continue;
    if (i > begin) words.push_back({begin, i, metrical_letters(line.substr(begin, i - begin))});
    begin = i + 1;
  }
  return words;
}

/// The folded letters of a word of up to four, in one number; 0 for longer words and for what is no word.
using ShortWord = std::uint64_t;
constexpr std::size_t longest_short_word = 4;

/// `word` is folded.
constexpr ShortWord short_word_of(std::string_view word) {
  ShortWord letters = 0;
  for (std::size_t i = 0; i < word.size();) letters = letters << 16 | decode(word, i);
  return letters;
}
ShortWord short_word_in(std::string_view text) {
  ShortWord letters = 0;
  std::size_t count = 0;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode(text, i);
    const char32_t letter = fold_letter(c);
    if (letter == 0) {
      if (digit_value(c) >= 0) return 0;
      gap = gap || (count > 0 && !is_mark(c) && c != 0x200C && c != 0x200D);
      continue;
    }
    if (gap || ++count > longest_short_word || letter > 0xFFFF) return 0;
    letters = letters << 16 | letter;
  }
  return letters;
}

template <std::size_t N>
constexpr std::array<ShortWord, N> short_words(const std::string_view (&words)[N]) {
  std::array<ShortWord, N> list{};
  for (std::size_t i = 0; i < N; ++i) list[i] = short_word_of(words[i]);
  return list;
}
template <std::size_t N>
bool is_among(const std::array<ShortWord, N>& list, ShortWord word) {
  return word != 0 && std::find(list.begin(), list.end(), word) != list.end();
}

// Words that lean on the next one: no hemistich ends with them. Folded.
constexpr auto leaning =
    short_words({"و",  "که",   "از",  "به", "ز",  "در", "چو", "ای", "هر", "چه",  "چون", "این",
                 "یک", "کاین", "کان", "کز", "کش", "تا", "بر", "وز", "می", "همی", "نمی", "یا"});
// The same in Pashto, Sorani and Urdu, as far as they are no words of Persian. Folded.
constexpr auto leaning_elsewhere = short_words({"د", "په", "چې", "له", "بۆ", "اور"});
// The same in Pashto, words that Persian has too and leans on less. Folded.
constexpr auto leaning_in_pashto = short_words({"او", "خو"});
// Words that lean on the one before: no hemistich begins with them. Folded.
constexpr auto enclitic =
    short_words({"را", "است", "ست", "ام", "اند", "ها", "اش", "ات", "ایم", "اید", "های", "تر"});
// Words that often open the second half of a Persian bayt. Folded.
constexpr auto opening =
    short_words({"که", "چو",   "چون", "ز",  "از", "و",  "اگر", "گر",  "تا", "ور", "وگر", "مگر",
                 "کز", "کاین", "به",  "نه", "هم", "وز", "چه",  "کان", "کش", "یا", "چې"});

}  // namespace

std::optional<Division> divide_at_sign(std::string_view line) {
  if (line.size() > 400) return std::nullopt;
  const std::optional<Sign> sign = next_sign(line, 0);
  if (!sign || next_sign(line, sign->end)) return std::nullopt;
  const std::string_view first = trim(line.substr(0, sign->begin)), second = trim(line.substr(sign->end));
  if (!is_balanced(first, second)) return std::nullopt;
  if (first.find(' ') == std::string_view::npos || second.find(' ') == std::string_view::npos)
    return std::nullopt;
  return Division{first, second};
}

std::pair<double, double> half_weights(std::string_view first, std::string_view second) {
  const auto weight = [](std::string_view half) {
    double letters = 0;
    for (const Word& word : words_of(half)) letters += word.letters;
    return letters;
  };
  return {weight(first), weight(second)};
}

bool ends_leaning(std::string_view text) {
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  const std::size_t gap = text.find_last_of(" \t");
  const ShortWord last = short_word_in(gap == std::string_view::npos ? text : text.substr(gap + 1));
  return is_among(leaning, last) || is_among(leaning_elsewhere, last) ||
         (is_among(leaning_in_pashto, last) && !goes_by_quantity(text));
}

namespace {

/// A line's letters in a row, folded, and after how many of them each word ends: rhymes at all its gaps are
/// read off one row.
struct LetterRow {
  LetterRow(std::string_view line, const std::vector<Word>& words) {
    letters.reserve(line.size() / 2);
    ends.reserve(words.size());
    for (const Word& word : words) {
      for (std::size_t i = word.begin; i < word.end;)
        if (const char32_t letter = fold_letter(decode(line, i))) letters += letter;
      ends.push_back(letters.size());
    }
  }
  /// How many letters at the end of word `i` are those at the line's end, counted no further back than the
  /// word after it.
  std::size_t rhyme_at(std::size_t i) const {
    constexpr std::size_t longest = 30;  // rhyme and refrain lie in the last words
    const std::size_t limit = std::min({ends[i], letters.size() - ends[i], longest});
    std::size_t shared = 0;
    while (shared < limit && letters[ends[i] - 1 - shared] == letters[letters.size() - 1 - shared]) ++shared;
    return shared;
  }

  std::u32string letters;
  std::vector<std::size_t> ends;
};

}  // namespace

std::vector<Gap> gaps_of(std::string_view line) {
  const std::vector<Word> words = words_of(line);
  const LetterRow row(line, words);
  double total = 0, before = 0;
  for (const Word& word : words) total += word.letters;
  std::vector<Gap> gaps;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    before += words[i].letters;
    if (i < 1 || i + 3 > words.size() || before < 0.33 * total || before > 0.67 * total) continue;
    Gap gap;
    gap.division = {line.substr(0, words[i].end), line.substr(words[i + 1].begin)};
    gap.first_letters = before;
    gap.second_letters = total - before;
    gap.wide = words[i + 1].begin > words[i].end + 1;
    gap.rhyme = row.rhyme_at(i);
    const ShortWord last = short_word_in(line.substr(words[i].begin, words[i].end - words[i].begin)),
                    next =
                        short_word_in(line.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin));
    gap.weak_end = is_among(leaning, last) || is_among(enclitic, next);
    gap.strong_start = is_among(opening, next);
    gaps.push_back(gap);
  }
  return gaps;
}

}  // namespace warraq::read
