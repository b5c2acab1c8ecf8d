#include "read/words/language_guess.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "read/words/script_languages.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::read {

namespace {

enum Tongue : std::uint8_t { en, fr, de, es, it, pt, nl, tr, pl, sv, fa, prs, ar, ps, ur, ckb, tongue_count };
constexpr std::array<std::string_view, tongue_count> tags = {
    "en", "fr", "de", "es", "it", "pt", "nl", "tr", "pl", "sv", "fa", "prs", "ar", "ps", "ur", "ckb"};
constexpr std::uint32_t bit(Tongue tongue) { return 1u << tongue; }

struct KnownWord {
  std::string_view word;  ///< folded
  std::uint32_t tongues;
};

/// One string of folded words a language, in the form people can check.
struct WordList {
  Tongue tongue;
  std::string_view words;
};

// The commonest words of running text; a word may stand in several lists.
constexpr WordList grammar[] = {
    {en,
     "the of and to in is was are were that for with as on by from at it this his their which be has have "
     "had "
     "not but or an a its who will would been they he she may can into than more also about"},
    {fr,
     "le la les de des du et en un une que qui dans pour par sur au aux est sont ne pas ce cette ces avec "
     "se son sa ses il elle ils ou plus nous a"},
    {de,
     "der die das und in den von zu mit ist im des auf dem ein eine einer eines nicht sich als auch es an "
     "werden wird aus er sie nach bei um sind oder dass fur zum zur für war wurde"},
    {es, "el la los las de del y en un una que por con para se es su al lo como mas no son o más"},
    {it, "il lo la gli le di del della e in un una che per con si non sono da al dei nel è"},
    {pt, "o a os as de do da dos das e em um uma que por com para se não é no na ao ou mais"},
    {nl, "de het een en van in is op te dat die voor met zijn niet aan er om ook als bij door naar"},
    {tr, "ve bir bu da de için ile olarak olan en çok daha gibi ne ki ya her sonra kadar"},
    {pl, "i w na z do że się nie to jest o jak po od za przez dla oraz"},
    {sv, "och i att en det som på är av för med till den har de inte om ett var"},
    {fa,
     "و در به از که را این است با آن برای یک خود تا بر هر می شد بود شده اند نیز یا ما او کرد های شود "
     "باید بین هم اگر ان باشد هیچ دارد"},
    {ar, "في من على الى أن إن التي الذي هذا هذه ما عن لا مع كل بين كان قد او ثم بعد هو هي ذلك"},
    {ps, "د په چې او کې ته دا نه له يې دي ده سره هم به خو يو شي څخه کړي دى دغه هغه وي پر نو لري"},
    {ur, "کے کی میں اور سے کا کو ہے نے پر کہ اس یہ ہیں ہو بھی کر ان جو ایک نہیں تھا یا"},
    {ckb, "لە و بە بۆ كە ئەو لەسەر ئەم کە دا هەر یان کرد وەک"},
};

// Words that Afghan writing has and Iranian writing has not, and the other way.
constexpr WordList dari_or_persian[] = {
    {prs,
     "حویلی کلکین الماری چاشت کلچه پوهنتون ولسوالی شفاخانه موتر سرک طیاره فابریکه پوهنځی څارنوالی شاروالی "
     "ولسوال ثور جوزا سنبله "
     "مزارشریف بدخشان بامیان پنجشیر افغانستان افغانی جنوری فبروری مارچ اگست نومبر دسمبر"},
    {fa,
     "دانشگاه بیمارستان خیابان خودرو هواپیما کارخانه استانداری شهرداری فروردین اردیبهشت خرداد تیر مرداد "
     "شهریور مهر آبان آذر بهمن اسفند تهران اصفهان شیراز تبریز ایران ژانویه فوریه ژوئن ژوئیه اوت دانشجو"},
};

template <std::size_t N>
constexpr std::size_t count_words(const WordList (&lists)[N]) {
  std::size_t count = 0;
  for (const WordList& list : lists) {
    ++count;
    for (const char c : list.words) count += c == ' ';
  }
  return count;
}

constexpr std::uint32_t hash_of(std::string_view word) {  // FNV-1a
  std::uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ hash >> 15;
}

/// The words of some lists, found by hash; made while compiling, so that nothing is set up when the program
/// starts. At most half full, so a word that is not there is known at the first or second look.
template <std::size_t Slots>
struct WordTable {
  std::array<KnownWord, Slots> slots{};

  constexpr void add(std::string_view word, std::uint32_t tongues) {
    std::size_t at = hash_of(word) % Slots;
    while (!slots[at].word.empty() && slots[at].word != word) at = (at + 1) % Slots;
    slots[at] = {word, slots[at].tongues | tongues};
  }
  std::uint32_t find(std::string_view word) const {
    for (std::size_t at = hash_of(word) % Slots; !slots[at].word.empty(); at = (at + 1) % Slots)
      if (slots[at].word == word) return slots[at].tongues;
    return 0;
  }
};

template <std::size_t Slots, std::size_t N>
constexpr WordTable<Slots> make_table(const WordList (&lists)[N]) {
  WordTable<Slots> table{};
  for (const WordList& list : lists) {
    std::string_view rest = list.words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      table.add(rest.substr(0, end), bit(list.tongue));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return table;
}

constexpr auto grammar_table = make_table<1024>(grammar);
constexpr auto dari_table = make_table<256>(dari_or_persian);
static_assert(count_words(grammar) <= 512 && count_words(dari_or_persian) <= 128);

/// Letters counted while a sample goes by.
struct Inventory {
  std::array<std::uint32_t, script_count> scripts{};
  std::uint32_t letters = 0;
  std::uint32_t pashto = 0, sorani = 0, uyghur = 0, urdu = 0, persian = 0, arabic = 0;
  std::uint32_t ukrainian = 0, belarusian = 0, serbian = 0, russian = 0;
  std::array<double, tongue_count> words{};
  std::uint32_t word_count = 0, definite_words = 0;
  double dari = 0, iranian = 0;
};

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

void count_cyrillic_letter(Inventory& seen, char32_t c) {
  if (c == U'і' || c == U'ї' || c == U'є' || c == U'ґ') ++seen.ukrainian;
  if (c == U'ў') ++seen.belarusian;
  if (c == U'ј' || c == U'љ' || c == U'њ' || c == U'ћ' || c == U'ђ') ++seen.serbian;
  if (c == U'ы' || c == U'э') ++seen.russian;
}

void count_word(Inventory& seen, std::string_view word) {
  ++seen.word_count;
  if (word.starts_with("ال") && word.size() > 6) ++seen.definite_words;
  const std::uint32_t tongues = grammar_table.find(word);
  if (tongues != 0) {
    // A word that many languages share says less about each.
    const double share = 1.0 / __builtin_popcount(tongues);
    for (std::size_t t = 0; t < tongue_count; ++t)
      if (tongues & (1u << t)) seen.words[t] += share;
  }
  const std::uint32_t land = dari_table.find(word);
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
    if (script == Script::cyrillic) count_cyrillic_letter(seen, c);
    if (c < 0x80)
      word += static_cast<char>(c | 0x20);
    else if (script == Script::latin)
      word += to_utf8(fold_letter(c));
    else
      word += sample.substr(start, i - start);
  }
  finish_word();
  return seen;
}

LanguageGuess best_of(const Inventory& seen, std::initializer_list<Tongue> candidates) {
  Tongue best = *candidates.begin();
  double second = 0;
  for (const Tongue t : candidates)
    if (seen.words[t] > seen.words[best]) best = t;
  for (const Tongue t : candidates)
    if (t != best) second = std::max(second, seen.words[t]);
  if (seen.words[best] <= second || seen.words[best] < 0.5) return {};
  const double margin = (seen.words[best] - second) / (seen.words[best] + 1);
  return {Language(tags[best]), std::min(0.99, 0.5 + 0.5 * margin)};
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
  if (seen.urdu > 3 * hundredth) return {Language("ur"), 0.97};
  const double arabic = seen.words[ar] + 0.5 * seen.definite_words + 0.2 * seen.arabic;
  const double persian = seen.words[fa] + 0.2 * seen.persian;
  if (arabic > 1.5 * persian && arabic > 1) return {Language("ar"), 0.9};
  if (persian > arabic) return guess_persian(seen);
  return {};
}

LanguageGuess guess_cyrillic(const Inventory& seen) {
  if (seen.belarusian > 0) return {Language("be"), 0.9};
  if (seen.ukrainian > 0) return {Language("uk"), 0.9};
  if (seen.serbian > 0) return {Language("sr"), 0.9};
  if (seen.russian > 0) return {Language("ru"), 0.95};
  return {Language("ru"), 0.5};
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
      return best_of(seen, {en, fr, de, es, it, pt, nl, tr, pl, sv});
    case Script::arabic:
      return guess_arabic_script(seen);
    case Script::hebrew:
      return {Language("he"), 0.95};
    case Script::cyrillic:
      return guess_cyrillic(seen);
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

bool is_function_word(std::string_view word) {
  std::string bare;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t start = i;
    const char32_t c = decode(word, i);
    const Script script = script_of(c);
    if (script == Script::none) continue;
    bare += script == Script::arabic ? std::string(word.substr(start, i - start)) : to_utf8(fold_letter(c));
  }
  return grammar_table.find(bare) != 0;
}

}  // namespace warraq::read
