/// Yeh, kaf and heh have different codes in the languages of Arabic script. Encodings of one language, and
/// keyboards of another, left the wrong ones in texts that look right in some places only.

#include <array>
#include <initializer_list>

#include "base/byte_blocks.hpp"
#include "mend/rules/arabic_runs.hpp"
#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::mending {

namespace {

constexpr char32_t arabic_yeh = 0x64A, maksura = 0x649, persian_yeh = 0x6CC, arabic_kaf = 0x643,
                   keheh = 0x6A9, swash_kaf = 0x6AA, heh = 0x647, heh_yeh = 0x6C0, heh_goal = 0x6C1,
                   knotted_heh = 0x6BE, ae = 0x6D5;

/// What triggers the rule in an orthography.
Traits triggers(Orthography orthography) {
  switch (orthography) {
    case Orthography::persian:
      return trait::arabic_form | trait::arabic_yeh | trait::other_heh;
    case Orthography::pashto:
      return trait::arabic_form;
    case Orthography::urdu:
      return trait::arabic_form | trait::arabic_yeh;
    case Orthography::kurdish:
      return trait::arabic_form | trait::arabic_yeh | trait::joiner;
    case Orthography::arabic:
    case Orthography::uyghur:
      return trait::persian_form;
    case Orthography::other:
      break;
  }
  return 0;
}

/// Letters of the block 0600 to 06FF, by their two bytes.
class ArabicSet {
 public:
  constexpr explicit ArabicSet(std::initializer_list<char32_t> letters) {
    for (const char32_t c : letters)
      bytes_[count_++] = {static_cast<unsigned char>(0xC0 | c >> 6),
                          static_cast<unsigned char>(0x80 | (c & 0x3F))};
  }
  std::size_t next_in(std::string_view text, std::size_t from) const {
    const auto may_be = [this](ByteBlock byte, ByteBlock next) {
      auto found = byte == 0xFF;  // which is nowhere
      for (std::size_t k = 0; k < count_; ++k) found |= (byte == bytes_[k][0]) & (next == bytes_[k][1]);
      return found;
    };
    return find_byte(text, from, may_be, [&](std::size_t i) {
      for (std::size_t k = 0; k < count_; ++k)
        if (i + 1 < text.size() && static_cast<unsigned char>(text[i]) == bytes_[k][0] &&
            static_cast<unsigned char>(text[i + 1]) == bytes_[k][1])
          return true;
      return false;
    });
  }

 private:
  std::array<std::array<unsigned char, 2>, 8> bytes_{};
  std::size_t count_ = 0;
};

/// Letters that are written otherwise in an orthography, at least in some words.
const ArabicSet& letters_in_question(Orthography orthography) {
  static constexpr ArabicSet of_persian{arabic_yeh, maksura,     arabic_kaf, swash_kaf,
                                        heh_goal,   knotted_heh, ae,         heh_yeh},
      of_pashto{arabic_kaf, swash_kaf, maksura}, of_urdu{arabic_yeh, maksura, arabic_kaf, swash_kaf},
      of_kurdish{arabic_yeh, maksura, arabic_kaf, swash_kaf, heh}, of_arabic{keheh, persian_yeh},
      of_uyghur{keheh}, none{};
  switch (orthography) {
    case Orthography::persian:
      return of_persian;
    case Orthography::pashto:
      return of_pashto;
    case Orthography::urdu:
      return of_urdu;
    case Orthography::kurdish:
      return of_kurdish;
    case Orthography::arabic:
      return of_arabic;
    case Orthography::uyghur:
      return of_uyghur;
    case Orthography::other:
      break;
  }
  return none;
}

class LetterSpeller {
 public:
  LetterSpeller(const RuleText& text, EditSink& edits)
      : text_(text.utf8), orthography_(text.orthography), level_(text.level), edits_(edits) {
    if (orthography_ == Orthography::persian || orthography_ == Orthography::urdu)
      arabic_ = arabic_runs(text_);
  }

  void run() {
    const ArabicSet& in_question = letters_in_question(orthography_);
    for (std::size_t i = in_question.next_in(text_, 0); i < text_.size(); i = in_question.next_in(text_, i)) {
      const std::size_t begin = i;
      const char32_t c = take_char(text_, i);
      letter(c, begin, i);
    }
  }

 private:
  void letter(char32_t c, std::size_t begin, std::size_t& end) {
    const std::size_t own_end = end;
    const std::u32string own = own_letters(c, begin, end);
    if (own.empty() || in_arabic(begin)) {
      end = own_end;
      return;
    }
    std::string after;
    for (const char32_t one : own) after += to_utf8(one);
    if (edits_.put(begin, end, after)) return;
    end = own_end;
  }

  bool in_arabic(std::size_t at) {
    while (run_ < arabic_.size() && arabic_[run_].end <= at) ++run_;
    return run_ < arabic_.size() && arabic_[run_].begin <= at;
  }

  /// What the language writes instead; empty: the same. May move `end` behind a ZWNJ that belongs to it.
  std::u32string own_letters(char32_t c, std::size_t begin, std::size_t& end) const {
    switch (orthography_) {
      case Orthography::persian:
        return persian(c, begin, end);
      case Orthography::urdu:
        return c == arabic_yeh || c == maksura     ? U"\u06CC"
               : c == arabic_kaf || c == swash_kaf ? U"\u06A9"
                                                   : U"";
      case Orthography::pashto:
        return c == arabic_kaf || c == swash_kaf ? U"\u06A9" : c == maksura ? U"\u06CC" : U"";
      case Orthography::kurdish:
        return kurdish(c, begin, end);
      case Orthography::arabic:
        return arabic(c, begin, end);
      case Orthography::uyghur:
        return c == keheh ? U"\u0643" : U"";
      case Orthography::other:
        break;
    }
    return {};
  }

  std::u32string persian(char32_t c, std::size_t begin, std::size_t end) const {
    const std::u32string own = persian(c, end);
    return own.empty() || is_neighbours_word(begin) ? std::u32string{} : own;
  }
  std::u32string persian(char32_t c, std::size_t end) const {
    switch (c) {
      case arabic_yeh:
      case maksura:
        return U"\u06CC";
      case arabic_kaf:
      case swash_kaf:
        return U"\u06A9";
      case heh_goal:
      case knotted_heh:
        return U"\u0647";
      case ae:  // stands apart from the letter after it
        return joins_before(base_at(text_, end)) ? U"\u0647\u200C" : U"\u0647";
      case heh_yeh:  // one of two spellings that look the same
        return level_ == MendLevel::full ? U"\u0647\u0654" : U"";
      default:
        return {};
    }
  }

  std::u32string kurdish(char32_t c, std::size_t begin, std::size_t& end) const {
    if (c == arabic_yeh || c == maksura) return U"\u06CC";
    if (c == arabic_kaf || c == swash_kaf) return U"\u06A9";
    // Heh with a ZWNJ was how ە was typed before it had a key.
    if (c != heh || char_at(text_, end) != zwnj || !is_arabic_letter(base_before(text_, begin))) return {};
    end = end_of_char(text_, end);
    return U"\u06D5";
  }

  /// Yeh looks the same inside a word; at its end it may be either of two letters.
  std::u32string arabic(char32_t c, std::size_t begin, std::size_t end) const {
    if (c != keheh && c != persian_yeh) return {};
    if (is_persian_word(begin)) return {};
    if (c == keheh) return U"\u0643";
    const char32_t next = base_at(text_, end);
    return is_arabic_letter(next) ? U"\u064A" : U"";
  }

  /// Whether the word around `at` has a letter of some kind.
  template <class Test>
  bool word_has(std::size_t at, Test test) const {
    const auto is_word = [](char32_t c) { return is_arabic_letter(c) || is_arabic_mark(c) || c == zwnj; };
    std::size_t begin = at;
    while (begin > 0 && is_word(char_before(text_, begin))) begin = start_of_char_before(text_, begin);
    for (std::size_t i = begin; i < text_.size();) {
      const char32_t c = take_char(text_, i);
      if (!is_word(c)) return false;
      if (test(c)) return true;
    }
    return false;
  }

  /// A word with letters Arabic has not: a name or a title of another language.
  bool is_persian_word(std::size_t at) const {
    return word_has(
        at, [](char32_t c) { return c == 0x67E || c == 0x686 || c == 0x698 || c == 0x6AF || c == zwnj; });
  }
  /// A word of Pashto, Kurdish or Urdu among Persian.
  bool is_neighbours_word(std::size_t at) const {
    return word_has(at, [](char32_t c) {
      constexpr std::u32string_view letters = U"ټډړږښڅځڼېۍګێۆڕڵٹڈڑںے";
      return letters.find(c) != std::u32string_view::npos;
    });
  }

  std::string_view text_;
  Orthography orthography_;
  MendLevel level_;
  EditSink& edits_;
  std::vector<ByteRange> arabic_;
  std::size_t run_ = 0;
};

}  // namespace

void mend_letters(const RuleText& text, EditSink& edits) {
  if ((triggers(text.orthography) & text.traits) != 0) LetterSpeller(text, edits).run();
}

}  // namespace warraq::mending
