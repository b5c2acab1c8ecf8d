#include "read/verse/scansion.hpp"

#include <algorithm>

#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

// What a reading costs that is allowed but not the usual one.
constexpr std::uint8_t lengthened_ezafe = 1, lengthened_heh = 1, lengthened_vav = 1, unwritten_shadda = 2,
                       shortened_vowel = 2, vowel_before_vowel = 1, vowel_before_article = 1,
                       dropped_stop = 1, stray_alef = 3, joined_alef = 2, vav_after_heh = 1;

/// What the rules tell apart.
enum class LetterSign : std::uint8_t {
  other_letter,
  alef,
  madda,
  vav,
  yeh,
  heh,
  noon,
  khah,
  lam,
  seen,
  teh,
  dal,
  // No letters.
  nothing,
  space,
  joiner,  ///< ZWNJ, which parts words
  shadda,
};
constexpr std::size_t letter_signs = static_cast<std::size_t>(LetterSign::nothing);

constexpr LetterSign sign_of_letter(char32_t folded) {
  switch (folded) {
    case U'ا':
      return LetterSign::alef;
    case U'و':
      return LetterSign::vav;
    case U'ی':
      return LetterSign::yeh;
    case U'ه':
      return LetterSign::heh;
    case U'ن':
      return LetterSign::noon;
    case U'خ':
      return LetterSign::khah;
    case U'ل':
      return LetterSign::lam;
    case U'س':
      return LetterSign::seen;
    case U'ت':
      return LetterSign::teh;
    case U'د':
      return LetterSign::dal;
    case 0:
      return LetterSign::nothing;
    default:
      return LetterSign::other_letter;
  }
}
LetterSign sign_of_character(char32_t c) {
  if (c == U'آ') return LetterSign::madda;
  if (c == 0x651) return LetterSign::shadda;
  if (c == 0x200C) return LetterSign::joiner;
  return is_space(c) ? LetterSign::space : sign_of_letter(fold_letter(c));
}

/// Signs of the characters of Arabic script, and which are letters of Pashto, Sorani and Uyghur alone.
struct SignTable {
  static constexpr char32_t first = 0x600, size = 0x100;
  struct Entry {
    LetterSign sign = LetterSign::nothing;
    bool is_foreign = false;
  };
  std::array<Entry, size> entries{};

  SignTable() {
    for (char32_t i = 0; i < size; ++i) entries[i].sign = sign_of_character(first + i);
    for (const char32_t c : std::u32string_view(U"ټځڅډړږښڼۍېێۆەڵڕۇۈۋڭ")) entries[c - first].is_foreign = true;
  }
  Entry operator[](char32_t c) const {
    return c - first < size ? entries[c - first] : Entry{sign_of_character(c), false};
  }
};
/// Made when it is first asked for.
const SignTable& sign_table() {
  static const SignTable made;
  return made;
}

/// Most hemistichs are of no more letters than one machine word has bits.
using ShortSet = std::uint64_t;
constexpr std::size_t short_limit = 60;

/// Letters of a line while it is read.
class GrowingSet {
 public:
  void add(std::size_t i) { words_[i / 64] |= ShortSet{1} << i % 64; }
  template <typename Set>
  Set as() const {
    if constexpr (sizeof(Set) == sizeof(ShortSet))
      return words_[0];
    else
      return Set{words_[1]} << 64 | words_[0];
  }

 private:
  std::array<ShortSet, 2> words_{};
};

/// The letters of a line by what they are and how they stand.
struct LineLetters {
  std::array<GrowingSet, letter_signs> by_sign{};
  GrowingSet begins_word;  ///< words here are also parted by ZWNJ
  GrowingSet doubled;      ///< a shadda is written
  std::size_t count = 0;
  bool has_foreign = false;
};

/// Reads a line into its letters and words.
class LetterReader {
 public:
  LetterReader(LineLetters& letters, std::vector<WordEnd>& words) : letters_(letters), words_(words) {}

  /// False if the line has more letters than may be scanned.
  bool read(std::string_view line) {
    letters_.begins_word.add(0);
    const SignTable& signs = sign_table();
    std::size_t size = 0, before = 0;
    bool has_foreign = false;
    for (std::size_t i = 0; i < line.size(); before = i) {
      const SignTable::Entry entry = signs[decode(line, i)];
      has_foreign |= entry.is_foreign;
      if (entry.sign < LetterSign::nothing) {
        if (size == letter_limit) return false;
        letters_.by_sign[static_cast<std::size_t>(entry.sign)].add(size++);
      } else if (entry.sign == LetterSign::space || entry.sign == LetterSign::joiner) {
        letters_.begins_word.add(size);
        if (entry.sign == LetterSign::space) end_word(size, before);
      } else if (entry.sign == LetterSign::shadda && size > 0) {
        letters_.doubled.add(size - 1);
      }
    }
    letters_.begins_word.add(size);
    end_word(size, line.size());
    letters_.count = size;
    letters_.has_foreign = has_foreign;
    return true;
  }

 private:
  void end_word(std::size_t size, std::size_t byte) {
    if (size > 0 && (words_.empty() || words_.back().letter < size))
      words_.push_back({static_cast<std::uint8_t>(size), static_cast<std::uint32_t>(byte), 0});
  }

  LineLetters& letters_;
  std::vector<WordEnd>& words_;
};

/// The rules, on sets that hold all letters of the line.
template <typename Set>
class Scanner {
 public:
  Scanner(const LineLetters& line, Scansion& out)
      : out_(out),
        line_(below(line.count)),
        begins_(line.begins_word.as<Set>() | ~line_),
        inside_(~begins_),
        ends_(next(begins_) & line_),
        alef_(of(line, LetterSign::alef)),
        madda_(of(line, LetterSign::madda)),
        vav_(of(line, LetterSign::vav)),
        yeh_(of(line, LetterSign::yeh)),
        heh_(of(line, LetterSign::heh)),
        noon_(of(line, LetterSign::noon)),
        khah_(of(line, LetterSign::khah)),
        lam_(of(line, LetterSign::lam)),
        teh_(of(line, LetterSign::teh)),
        dal_(of(line, LetterSign::dal)),
        doubled_(line.doubled.as<Set>()),
        conjunction_(vav_ & begins_ & ends_),
        vowel_alef_(alef_ & inside_),
        vowel_(madda_ | (inside_ & (alef_ | vav_ | yeh_))),
        silent_heh_(heh_ & ends_ & inside_ & ~previous(alef_ | madda_)),
        st_(begins_ & of(line, LetterSign::seen) & next(inside_ & teh_ & ends_)),
        ast_(begins_ & alef_ & next(inside_ & of(line, LetterSign::seen)) & next(inside_ & teh_ & ends_, 2)) {
  }

  void take_steps() {
    drops();
    step<Weight::heavy, 1, 0>(madda_);
    step<Weight::heavy, 1, stray_alef>(vowel_alef_);
    step<Weight::brief, 1, stray_alef>(vowel_alef_);
    const Set others = line_ & ~(madda_ | vowel_alef_);
    step<Weight::brief, 1, 0>(others);
    closed_or_long(others & next(inside_));
    silent_vav(others & khah_ & next(inside_ & vav_));
    word_ends(others & ends_);
    word_ends_with_heh(others & next(silent_heh_));
    for (std::size_t kind = 0; kind < step_kinds.size(); ++kind)
      out_.steps[kind] = steps_[kind] & next(line_, step_kinds[kind].length - 1);
    out_.has_steps = line_ != 0;
  }

  /// How many letters may follow the last syllable's two morae before `end`; they are of one word with it.
  std::uint8_t tail_before(std::size_t end) const {
    const auto is = [end](Set letters, std::size_t back) { return (letters >> (end - back) & 1) != 0; };
    if (end < 3) return 0;
    const bool is_st = is(st_, 2);
    if (is(vowel_alef_, 1) || (is(begins_, 1) && !is_st)) return 0;
    if (end < 4 || is(vowel_alef_, 2) || !is(vowel_, 3)) return 1;
    return is(begins_, 2) && !is_st ? 1 : 2;
  }

 private:
  static Set below(std::size_t i) { return (Set{1} << i) - 1; }
  static Set of(const LineLetters& line, LetterSign sign) {
    return line.by_sign[static_cast<std::size_t>(sign)].as<Set>();
  }
  /// Letters for which it holds of the letter so many places on, or back.
  static Set next(Set letters, int places = 1) { return letters >> places; }
  static Set previous(Set letters, int places = 1) { return letters << places; }

  template <Weight weight, std::uint8_t length, std::uint8_t cost>
  void step(Set from) {
    constexpr auto kind = static_cast<std::size_t>(
        std::find(step_kinds.begin(), step_kinds.end(), StepKind{weight, length, cost}) - step_kinds.begin());
    static_assert(kind < step_kinds.size());
    steps_[kind] |= from;
  }

  /// Letters that count nothing.
  void drops() {
    // After a vowel "ast" is no more than "st".
    step<Weight::none, 1, 0>(ast_ & previous(vowel_));
    const Set may_drop = inside_ & ~vowel_alef_ & ~next(inside_ & vowel_);
    step<Weight::none, 1, 0>(may_drop & noon_ & previous(vowel_));
    const Set after_overlong = may_drop & previous(inside_) & previous(vowel_, 2);
    step<Weight::none, 1, 0>(after_overlong & teh_);
    step<Weight::none, 1, dropped_stop>(after_overlong & dal_);
  }

  /// A consonant with one more letter of its word.
  void closed_or_long(Set first) {
    step<Weight::heavy, 2, lengthened_heh>(first & next(silent_heh_));
    first &= ~next(silent_heh_);
    step<Weight::heavy, 2, 0>(first);
    shortened(first & next(vowel_));
    grown_together(first & next(vowel_alef_ & next(inside_)));
    const Set consonants = first & ~next(vowel_);
    step<Weight::heavy, 1, 0>(consonants & next(doubled_));
    step<Weight::heavy, 1, unwritten_shadda>(consonants & ~next(doubled_) & next(line_, 2));
  }
  void shortened(Set first) {
    // A long vowel before the Arabic article: fi-l-hal.
    const Set article = alef_ & begins_ & next(lam_ & inside_);
    step<Weight::heavy, 4, vowel_before_article>(first & next(ends_) & next(article, 2));
    const Set before_last_vav = first & next(vav_ & ends_);
    step<Weight::brief, 2, 0>(before_last_vav & begins_);  // to, do, cho
    step<Weight::brief, 2, shortened_vowel>(before_last_vav & ~begins_);
    step<Weight::brief, 2, vowel_before_vowel>(first & next(vav_ & next(inside_ & yeh_)));
  }
  /// Alef within a word that began one before the two grew together: bar-afrukht, ka-in.
  void grown_together(Set first) {
    step<Weight::brief, 2, joined_alef>(first);
    const Set contracted = begins_ & next(vowel_, 2);
    step<Weight::heavy, 3, 0>(first & contracted);
    step<Weight::heavy, 3, joined_alef>(first & ~contracted);
  }
  /// khwab, khod, khish.
  void silent_vav(Set first) {
    step<Weight::brief, 2, 0>(first);
    step<Weight::heavy, 3, 0>(first & next(inside_, 2));
  }

  /// A word's last consonant before what may follow it: ezafe, the conjunction, a word that begins with alef.
  void word_ends(Set last) {
    step<Weight::heavy, 1, lengthened_ezafe>(last);
    step<Weight::brief, 2, 0>(last & next(conjunction_));
    step<Weight::heavy, 2, lengthened_vav>(last & next(conjunction_));
    step<Weight::heavy, 2, 0>(last & next(madda_));
    const Set elided = last & next(alef_ & begins_);
    step<Weight::brief, 2, 0>(elided);
    step<Weight::heavy, 3, 0>(elided & next(inside_, 2));
    step<Weight::caesura, 1, 0>(last);
  }
  /// The same with heh for its vowel's sign.
  void word_ends_with_heh(Set last) {
    step<Weight::brief, 2, 0>(last);
    step<Weight::brief, 3, vav_after_heh>(last & next(conjunction_, 2));
    step<Weight::heavy, 3, vav_after_heh>(last & next(conjunction_, 2));
    step<Weight::heavy, 3, 0>(last & next(madda_ | st_, 2));
    const Set elided = last & next(alef_ & begins_, 2);
    step<Weight::brief, 3, 0>(elided);
    step<Weight::heavy, 4, 0>(elided & next(inside_, 3));
  }

  Scansion& out_;
  std::array<Set, step_kinds.size()> steps_{};
  Set line_;                    ///< all its letters
  Set begins_, inside_, ends_;  ///< of words; behind the line all begin
  Set alef_, madda_, vav_, yeh_, heh_, noon_, khah_, lam_, teh_, dal_, doubled_;
  Set conjunction_;  ///< the word vav
  Set vowel_alef_, vowel_;
  Set silent_heh_;  ///< heh that may be no more than the sign of a vowel
  Set st_, ast_;    ///< where the words "st" and "ast" begin
};

template <typename Set>
void scan_letters(const LineLetters& letters, Scansion& out) {
  Scanner<Set> scanner(letters, out);
  for (WordEnd& word : out.words) word.tail = scanner.tail_before(word.letter);
  if (!letters.has_foreign) scanner.take_steps();
}

}  // namespace

bool goes_by_quantity(std::string_view line) {
  const SignTable& signs = sign_table();
  for (std::size_t i = 0; i < line.size();)
    if (signs[decode(line, i)].is_foreign) return false;
  return true;
}

void scan(std::string_view line, Scansion& out) {
  out.clear();
  LineLetters letters;
  if (!LetterReader(letters, out.words).read(line)) return out.words.clear();
  out.letters = static_cast<std::uint8_t>(letters.count);
  letters.count <= short_limit ? scan_letters<ShortSet>(letters, out) : scan_letters<LetterSet>(letters, out);
}

Scansion scan(std::string_view line) {
  Scansion out;
  scan(line, out);
  return out;
}

}  // namespace warraq::read
