#include "read/words/language_guess.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

#include "read/words/language_words.hpp"
#include "read/words/script_languages.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::read {

namespace {

/// Letters counted while a sample goes by.
struct Inventory {
  std::array<std::uint32_t, script_count> scripts{};
  std::uint32_t letters = 0;
  std::uint32_t pashto = 0, sorani = 0, uyghur = 0, urdu = 0, sindhi = 0, persian = 0, arabic = 0;
  std::uint32_t yiddish = 0;
  std::array<float, tongue_count> words{};    ///< words of grammar, each shared among those who have it
  std::array<float, tongue_count> own{};      ///< letters beyond the alphabet, shared likewise
  std::array<float, tongue_count> foreign{};  ///< letters that the language does not write
  std::uint32_t word_count = 0, definite_words = 0;
  double dari = 0, iranian = 0;
};

template <typename Use>
void for_each_tongue(Tongues tongues, const Use& use) {
  for (; tongues != 0; tongues &= tongues - 1) use(static_cast<std::size_t>(std::countr_zero(tongues)));
}

void count_arabic_letter(Inventory& seen, char32_t c) {
  switch (c) {
    case U'ټ':
    case U'ځ':
    case U'څ':
    case U'ډ':
    case U'ړ':
    case U'ږ':
    case U'ښ':
    case U'ڼ':
    case U'ۍ':
    case U'ګ':
      ++seen.pashto;
      break;
    case U'ې':
      ++seen.pashto;
      break;
    case U'ێ':
    case U'ڕ':
    case U'ڵ':
      ++seen.sorani;
      break;
    case U'ۆ':
    case U'ە':
      ++seen.sorani;
      break;
    case U'ۇ':
    case U'ۈ':
    case U'ۋ':
    case U'ڭ':
      ++seen.uyghur;
      break;
    case U'ٹ':
    case U'ڈ':
    case U'ڑ':
    case U'ں':
    case U'ے':
    case U'ہ':
      ++seen.urdu;
      break;
    case U'ٻ':
    case U'ڀ':
    case U'ٽ':
    case U'ٺ':
    case U'ڄ':
    case U'ڃ':
    case U'ڇ':
    case U'ڌ':
    case U'ڏ':
    case U'ڙ':
    case U'ڦ':
    case U'ڳ':
    case U'ڱ':
      ++seen.sindhi;
      break;
    case U'پ':
    case U'چ':
    case U'ژ':
    case U'گ':
    case U'ک':
    case U'ی':
      ++seen.persian;
      break;
    case U'ة':
    case U'ى':
    case U'أ':
    case U'إ':
      ++seen.arabic;
      break;
    default:
      break;
  }
}

/// What a letter of Latin or Cyrillic says: whose it is, and whose it is not.
void count_marked_letter(Inventory& seen, char32_t c, Tongues of_script) {
  const Tongues known = tongues_of_letter(c);
  if ((known & of_script) == of_script) return;
  const Tongues writers = known & of_script;
  const float share = 1.0F / static_cast<float>(std::max(std::popcount(writers), 1));
  for_each_tongue(writers, [&](std::size_t t) { seen.own[t] += share; });
  for_each_tongue(of_script & ~writers, [&](std::size_t t) { seen.foreign[t] += 1; });
}

void count_word(Inventory& seen, std::string_view word) {
  ++seen.word_count;
  if (const Tongues tongues = tongues_of_word(word)) {
    // A word that many languages share says less about each.
    const float share = 1.0F / static_cast<float>(std::popcount(tongues));
    for_each_tongue(tongues, [&](std::size_t t) { seen.words[t] += share; });
  }
  if (static_cast<unsigned char>(word.front()) < 0xD8) return;  // no Arabic letter
  if (word.starts_with("ال") && word.size() > 6) ++seen.definite_words;
  const Tongues land = persian_land_of_word(word);
  // Dari writes نامه‌یی where Iran writes نامه‌ای; the ZWNJ is gone by now.
  if ((land & bit(prs)) || (word.size() > 8 && word.ends_with("هیی"))) ++seen.dari;
  if (land & bit(fa)) ++seen.iranian;
}

Inventory take_inventory(std::string_view sample) {
  Inventory seen;
  std::string word;
  const auto finish_word = [&] {
    if (!word.empty()) count_word(seen, word);
    word.clear();
  };
  for (std::size_t i = 0; i < sample.size();) {
    const std::size_t start = i;
    char32_t c = decode(sample, i);
    const Script script = script_of(c);
    if (script == Script::none) {
      if (!is_mark(c) && c != 0x200C) finish_word();
      continue;
    }
    ++seen.letters;
    ++seen.scripts[static_cast<std::size_t>(script)];
    if (script == Script::arabic) count_arabic_letter(seen, c);
    if (c < 0x80) {
      word += static_cast<char>(c | 0x20);
      continue;
    }
    if (script == Script::hebrew && (c == U'װ' || c == U'ױ' || c == U'ײ' || (c >= 0xFB1F && c <= 0xFB2E)))
      ++seen.yiddish;
    if (script != Script::latin && script != Script::cyrillic) {
      word += sample.substr(start, i - start);
      continue;
    }
    c = fold_letter(c);
    count_marked_letter(seen, c, script == Script::latin ? latin_tongues : cyrillic_tongues);
    word += to_utf8(c);
  }
  finish_word();
  return seen;
}

/// The language of a script whose words and letters fit best.
LanguageGuess best_of(const Inventory& seen, Tongues candidates) {
  constexpr float of_own = 0.8F, of_foreign = 0.5F;
  float best = 0, second = 0;
  std::size_t winner = tongue_count;
  for_each_tongue(candidates, [&](std::size_t t) {
    const float score = seen.words[t] + of_own * seen.own[t] - of_foreign * seen.foreign[t];
    if (winner == tongue_count || score > best) {
      second = winner == tongue_count ? 0 : best;
      best = score;
      winner = t;
    } else {
      second = std::max(second, score);
    }
  });
  if (best <= second || best < 0.5F) return {};
  // Each point of lead is worth about one word of grammar that no other language has. The rate was set on the
  // paragraphs of the Universal Declaration in these languages: none of them is told wrongly at 0.85 and
  // above.
  constexpr double rate = 1.4;
  return {Language(tongue_tags[winner]), 1 - 0.5 * std::exp(-rate * static_cast<double>(best - second))};
}

LanguageGuess guess_persian(const Inventory& seen) {
  const bool afghan = seen.dari >= 2 && seen.dari > 2 * seen.iranian;
  return {Language(afghan ? "prs" : "fa"), afghan || seen.iranian > seen.dari ? 0.9 : 0.8};
}

LanguageGuess guess_arabic_script(const Inventory& seen) {
  const double hundredth = seen.letters / 100.0;
  if (seen.uyghur > 2 * hundredth) return {Language("ug"), 0.97};
  if (seen.sorani > 4 * hundredth) return {Language("ckb"), 0.97};
  if (seen.pashto > 1.5 * hundredth) return {Language("ps"), 0.97};
  if (seen.sindhi > 3 * hundredth) return {Language("sd"), 0.97};
  if (seen.urdu > 3 * hundredth)
    return seen.words[pnb] > seen.words[ur] ? LanguageGuess{Language("pnb"), 0.9}
                                            : LanguageGuess{Language("ur"), 0.97};
  const double arabic = seen.words[ar] + 0.5 * seen.definite_words + 0.2 * seen.arabic;
  const double persian = seen.words[fa] + 0.2 * seen.persian;
  if (arabic > 1.5 * persian && arabic > 1) return {Language("ar"), 0.9};
  if (persian > arabic) return guess_persian(seen);
  return {};
}

LanguageGuess guess_hebrew(const Inventory& seen) {
  return {Language(seen.yiddish * 100 > seen.letters ? "yi" : "he"), 0.95};
}

}  // namespace

LanguageGuess guess_language(std::string_view sample) {
  constexpr std::size_t enough = 6000;  // bytes; hundreds of words, beyond which the answer never changed
  if (sample.size() > enough) {
    std::size_t end = enough;
    while ((static_cast<unsigned char>(sample[end]) & 0xC0) == 0x80) --end;
    sample = sample.substr(0, end);
  }
  const Inventory seen = take_inventory(sample);
  const auto most = std::max_element(seen.scripts.begin(), seen.scripts.end());
  if (*most == 0) return {};
  switch (static_cast<Script>(most - seen.scripts.begin())) {
    case Script::latin:
      return best_of(seen, latin_tongues);
    case Script::arabic:
      return guess_arabic_script(seen);
    case Script::hebrew:
      return guess_hebrew(seen);
    case Script::cyrillic:
      return best_of(seen, cyrillic_tongues);
    case Script::greek:
      return {Language("el"), 0.97};
    case Script::other:
      if (const Language language = language_by_script(sample); language.known()) return {language, 0.9};
      break;
    case Script::none:
      break;
  }
  return {};
}

bool can_tell(const Language& language, Script script) {
  const std::string_view tag = language.primary();
  const auto found = std::find(tongue_tags.begin(), tongue_tags.end(), tag);
  const Tongues tongue = found == tongue_tags.end() ? 0 : Tongues{1} << (found - tongue_tags.begin());
  switch (script) {
    case Script::latin:
      return (tongue & latin_tongues) != 0;
    case Script::cyrillic:
      return (tongue & cyrillic_tongues) != 0;
    case Script::arabic:
      return (tongue & ~latin_tongues & ~cyrillic_tongues) != 0 || tag == "ug";
    case Script::hebrew:
      return tag == "he" || tag == "yi";
    case Script::greek:
      return tag == "el";
    case Script::other:
    case Script::none:
      break;
  }
  return false;
}

/// Short words of every language would be words of grammar in some other: names would be full of them.
constexpr Tongues told_by_grammar = bit(en) | bit(fr) | bit(de) | bit(es) | bit(it) | bit(pt) | bit(nl) |
                                    bit(tr) | bit(pl) | bit(sv) | bit(fa) | bit(ar) | bit(ps) | bit(ur) |
                                    bit(ckb);

bool is_function_word(std::string_view word) {
  std::string bare;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t start = i;
    const char32_t c = decode(word, i);
    const Script script = script_of(c);
    if (script == Script::none) continue;
    bare += script == Script::arabic ? std::string(word.substr(start, i - start)) : to_utf8(fold_letter(c));
  }
  return (tongues_of_word(bare) & told_by_grammar) != 0;
}

}  // namespace warraq::read
