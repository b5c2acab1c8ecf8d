#include "read/verse/scansion.hpp"

#include <algorithm>
#include <array>

#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

constexpr char32_t alef = U'ا', madda = U'آ', vav = U'و', yeh = U'ی', heh = U'ه', noon = U'ن', khah = U'خ';
constexpr std::size_t letter_limit = 120;

struct Letter {
  char32_t sign;
  bool begins_word, ends_word;  ///< words here are also parted by ZWNJ
  bool doubled;                 ///< a shadda is written
  bool is_conjunction;          ///< the word vav
};

// What a reading costs that is allowed but not the usual one.
constexpr std::uint8_t lengthened_ezafe = 1, lengthened_heh = 1, lengthened_vav = 1, unwritten_shadda = 2,
                       shortened_vowel = 2, dropped_stop = 1, stray_alef = 3, joined_alef = 2, elision = 0,
                       elision_over_heh = 0;

/// Letters of Pashto, Sorani and Uyghur alone.
class ForeignLetters {
 public:
  constexpr ForeignLetters() {
    for (const char32_t c : U"ټځڅډړږښڼۍېێۆەڵڕۇۈۋڭ")
      if (c != 0) is_one_[c - first] = true;
  }
  constexpr bool has(char32_t c) const {
    return c >= first && c - first < is_one_.size() && is_one_[c - first];
  }

 private:
  static constexpr char32_t first = 0x600;
  std::array<bool, 0x100> is_one_{};
};
constexpr ForeignLetters foreign;

class Scanner {
 public:
  Scanner(std::string_view line, Scansion& out) : out_(out) {
    out_.clear();
    read(line);
  }

  void scan() {
    if (size_ > letter_limit) return out_.clear();
    if (has_quantities_)
      for (std::size_t i = 0; i < size_; ++i) steps_at(i);
    out_.letters = static_cast<std::uint8_t>(size_);
    for (const WordEnd& word : out_.words) out_.tail.push_back(tail_before(word.letter));
  }

 private:
  void read(std::string_view line) {
    bool word_begins = true;
    std::size_t before = 0;
    for (std::size_t i = 0; i < line.size(); before = i) {
      const char32_t c = decode(line, i);
      if (foreign.has(c)) has_quantities_ = false;
      if (c == 0x651 && size_ > 0) letters_[size_ - 1].doubled = true;
      if (c == 0x200C || is_space(c)) {
        end_word(word_begins);
        if (c != 0x200C) end_spaced_word(before);
      }
      const char32_t sign = c == madda ? madda : fold_letter(c);
      if (sign == 0) continue;
      if (size_ == letter_limit) return void(++size_);
      letters_[size_++] = {sign, word_begins, false, false, false};
      word_begins = false;
    }
    for (std::size_t i = 0; i < beyond; ++i) letters_[size_ + i] = {0, true, false, false, false};
    end_word(word_begins);
    end_spaced_word(line.size());
  }
  void end_word(bool& word_begins) {
    if (size_ > 0) {
      Letter& last = letters_[size_ - 1];
      last.ends_word = true;
      last.is_conjunction = last.begins_word && last.sign == vav;
    }
    word_begins = true;
  }
  void end_spaced_word(std::size_t byte) {
    if (size_ > 0 && (out_.words.empty() || out_.words.back().letter < size_))
      out_.words.push_back({static_cast<std::uint8_t>(size_), static_cast<std::uint32_t>(byte)});
  }

  /// Up to `beyond` letters behind the last one may be looked at.
  const Letter& at(std::size_t i) const { return letters_[i]; }
  bool in_word(std::size_t i) const { return !at(i).begins_word; }
  bool is_vowel_alef(std::size_t i) const { return at(i).sign == alef && !at(i).begins_word; }
  bool is_vowel_letter(std::size_t i) const {
    const char32_t sign = at(i).sign;
    return sign == madda || (!at(i).begins_word && (sign == alef || sign == vav || sign == yeh));
  }
  /// Heh that may be no more than the sign of a vowel.
  bool is_silent_heh(std::size_t i) const {
    return at(i).sign == heh && at(i).ends_word && in_word(i) && at(i - 1).sign != alef &&
           at(i - 1).sign != madda;
  }

  bool is_word(std::size_t i, std::u32string_view word) const {
    if (i + word.size() > size_ || !at(i).begins_word || !at(i + word.size() - 1).ends_word) return false;
    for (std::size_t k = 0; k < word.size(); ++k)
      if (at(i + k).sign != word[k] || (k > 0 && !in_word(i + k))) return false;
    return true;
  }

  void step(std::size_t from, std::size_t to, Weight weight, std::uint8_t cost) {
    if (to > size_) return;
    out_.steps.push_back({static_cast<std::uint8_t>(from), static_cast<std::uint8_t>(to), weight, cost});
  }

  void steps_at(std::size_t i) {
    drops_at(i);
    if (at(i).sign == madda) return step(i, i + 1, Weight::heavy, 0);
    if (is_vowel_alef(i)) return stray_alef_at(i);
    step(i, i + 1, Weight::brief, 0);
    closed_or_long_at(i);
    if (at(i).sign == khah) silent_vav_after(i);
    if (at(i).ends_word) word_end_at(i, i + 1);
    if (is_silent_heh(i + 1)) {
      step(i, i + 2, Weight::brief, 0);
      word_end_at_heh(i);
    }
  }

  void closed_or_long_at(std::size_t i) {
    if (!in_word(i + 1)) return;
    if (is_silent_heh(i + 1)) return step(i, i + 2, Weight::heavy, lengthened_heh);
    step(i, i + 2, Weight::heavy, 0);
    if (is_vowel_letter(i + 1)) shortened_at(i);
    if (is_vowel_alef(i + 1)) return joined_alef_after(i);
    if (is_vowel_letter(i + 1)) return;
    if (at(i + 1).doubled)
      step(i, i + 1, Weight::heavy, 0);
    else if (i + 2 < size_)
      step(i, i + 1, Weight::heavy, unwritten_shadda);
  }
  void shortened_at(std::size_t i) {
    // A long vowel before the Arabic article: fi-l-hal.
    const std::size_t article = i + 2;
    if (at(i + 1).ends_word && at(article).sign == alef && at(article).begins_word &&
        at(article + 1).sign == U'ل' && in_word(article + 1))
      step(i, article + 2, Weight::heavy, 1);
    const bool short_word = at(i).begins_word && at(i + 1).ends_word;  // to, do, cho
    if (at(i + 1).sign == vav && at(i + 1).ends_word)
      step(i, i + 2, Weight::brief, short_word ? 0 : shortened_vowel);
    else if (at(i + 1).sign == vav && in_word(i + 2) && at(i + 2).sign == yeh)
      step(i, i + 2, Weight::brief, 1);
  }
  /// Alef within a word that began one before the two grew together: bar-afrukht, ka-in.
  void joined_alef_after(std::size_t i) {
    if (!in_word(i + 2)) return;
    const bool contracted = at(i).begins_word && is_vowel_letter(i + 2);
    step(i, i + 2, Weight::brief, joined_alef);
    step(i, i + 3, Weight::heavy, contracted ? 0 : joined_alef);
  }
  /// khwab, khod, khish.
  void silent_vav_after(std::size_t i) {
    if (!in_word(i + 1) || at(i + 1).sign != vav) return;
    step(i, i + 2, Weight::brief, 0);
    if (in_word(i + 2)) step(i, i + 3, Weight::heavy, 0);
  }

  /// A word's last consonant before what may follow it: ezafe, the conjunction, a word that begins with alef.
  void word_end_at(std::size_t i, std::size_t next) {
    step(i, next, Weight::heavy, lengthened_ezafe);
    if (at(next).is_conjunction) {
      step(i, next + 1, Weight::brief, 0);
      step(i, next + 1, Weight::heavy, lengthened_vav);
    }
    elide(i, next, elision);
    if (next == i + 1) step(i, next, Weight::caesura, 0);
  }
  void word_end_at_heh(std::size_t i) {
    const std::size_t next = i + 2;
    if (at(next).is_conjunction) {
      step(i, next + 1, Weight::brief, 1);
      step(i, next + 1, Weight::heavy, 1);
    }
    elide(i, next, elision_over_heh);
    if (is_word(next, U"ست")) step(i, next + 1, Weight::heavy, 0);
  }
  void elide(std::size_t i, std::size_t next, std::uint8_t cost) {
    if (next >= size_) return;
    if (at(next).sign == madda) return step(i, next + 1, Weight::heavy, cost);
    if (at(next).sign != alef || !at(next).begins_word) return;
    step(i, next + 1, Weight::brief, cost);
    if (in_word(next + 1)) step(i, next + 2, Weight::heavy, cost);
  }

  void stray_alef_at(std::size_t i) {
    step(i, i + 1, Weight::heavy, stray_alef);
    step(i, i + 1, Weight::brief, stray_alef);
  }

  void drops_at(std::size_t i) {
    // After a vowel "ast" is no more than "st".
    if (i > 0 && is_word(i, U"است") && is_vowel_letter(i - 1)) step(i, i + 1, Weight::none, 0);
    if (i == 0 || at(i).begins_word || is_vowel_alef(i)) return;
    const bool before_vowel = in_word(i + 1) && is_vowel_letter(i + 1);
    if (at(i).sign == noon && is_vowel_letter(i - 1) && !before_vowel) step(i, i + 1, Weight::none, 0);
    const bool is_stop = at(i).sign == U'ت' || at(i).sign == U'د';
    if (is_stop && i >= 2 && in_word(i - 1) && is_vowel_letter(i - 2) && !before_vowel)
      step(i, i + 1, Weight::none, at(i).sign == U'ت' ? 0 : dropped_stop);
  }

  /// How many letters may follow the last syllable's two morae before `end`; they are of one word with it.
  std::uint8_t tail_before(std::size_t end) const {
    const bool is_st = end >= 2 && is_word(end - 2, U"ست");
    if (end < 3 || is_vowel_alef(end - 1) || (at(end - 1).begins_word && !is_st)) return 0;
    if (end < 4 || is_vowel_alef(end - 2) || !is_vowel_letter(end - 3)) return 1;
    return at(end - 2).begins_word && !is_st ? 1 : 2;
  }

  static constexpr std::size_t beyond = 6;
  std::array<Letter, letter_limit + 1 + beyond> letters_;  ///< of them the first size_ and some behind them
  std::size_t size_ = 0;
  bool has_quantities_ = true;
  Scansion& out_;
};

}  // namespace

bool goes_by_quantity(std::string_view line) {
  for (std::size_t i = 0; i < line.size();)
    if (foreign.has(decode(line, i))) return false;
  return true;
}

void scan(std::string_view line, Scansion& out) { Scanner(line, out).scan(); }

Scansion scan(std::string_view line) {
  Scansion out;
  scan(line, out);
  return out;
}

}  // namespace warraq::read
