#include "mend/visual_order_signs.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "mend/visual_order_kinds.hpp"

namespace warraq::visual {

namespace {

constexpr double word_weight = 1.0, edge_weight = 1.5, form_weight = 3.0, stop_weight = 1.5,
                 most_of_stops = 3.0;

/// Up to four letters of the basic plane in one number.
constexpr std::uint64_t key_of(std::u32string_view word) {
  std::uint64_t key = 0;
  for (const char32_t c : word) key = key << 16 | static_cast<std::uint16_t>(c);
  return key;
}

/// The commonest short words of the languages, without those that spell another word backwards. Yeh and kaf
/// are Persian throughout.
constexpr std::u32string_view common_words[] = {
    // Persian and Dari
    U"که",
    U"این",
    U"است",
    U"برای",
    U"های",
    U"بود",
    U"شد",
    U"شده",
    U"از",
    U"به",
    U"می",
    U"را",
    U"باید",
    U"خود",
    U"هیچ",
    U"حق",
    U"یا",

    U"چه",
    U"ولی",
    U"اما",

    U"همه",
    U"کند",
    U"او",
    U"شود",
    U"پس",
    U"گفت",
    U"آنها",
    // Arabic
    U"فی",
    U"أن",
    U"إلی",
    U"الی",
    U"علی",
    U"عن",
    U"هذا",
    U"کان",
    U"کل",
    U"لکل",
    U"أو",
    U"التی",
    U"الذی",
    U"بعد",
    // Urdu, Sindhi
    U"کے",
    U"ہے",
    U"ہیں",
    U"میں",
    U"اور",
    U"سے",
    U"کو",
    U"نے",
    U"اس",
    U"پر",
    U"جی",
    U"کان",
    U"جو",
    U"۾",
    // Pashto
    U"چې",
    U"کې",
    U"په",
    U"له",
    U"دې",
    U"یې",
    U"سره",

    U"ته",
    U"شی",
    U"دی",
    U"ده",
    U"وی",
    U"هغه",
    // Kurdish
    U"بۆ",
    U"لە",
    U"ئەو",
    U"ئەم",
    U"هەر",
    U"کە",
    U"هەیە",
    U"یان",
    U"بە",
    // Uyghur
    U"ۋە",
    U"ھەر",
    U"بۇ",
    U"ئۆز",
    U"ۋەی",
    // Hebrew and Yiddish
    U"של",
    U"על",
    U"כל",
    U"הוא",
    U"או",
    U"זה",
    U"היא",
    U"אין",
    U"יש",
    U"עם",
    U"גם",
    U"כי",
    U"אם",
    U"און",
    U"פון",
    U"צו",

    U"פֿון",
    U"איז",
};

/// What a word of up to four letters says: -1 for a common one, 1 for one spelt backwards, 0 for both or
/// neither. A table with open addresses: it is asked for each short word of a text.
class CommonWords {
 public:
  constexpr CommonWords() {
    for (const std::u32string_view word : common_words) {
      if (word.size() < 2 || word.size() > 4) continue;
      put(key_of(word), straight);
      std::uint64_t backwards = 0;
      for (std::size_t i = word.size(); i-- > 0;)
        backwards = backwards << 16 | static_cast<std::uint16_t>(word[i]);
      put(backwards, turned);
    }
  }
  int says(std::uint64_t key) const {
    const std::uint8_t what = slots_[slot_of(key)].what;
    return what == straight ? -1 : what == turned ? 1 : 0;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint8_t what = 0;
  };
  static constexpr std::uint8_t straight = 1, turned = 2;

  constexpr std::size_t slot_of(std::uint64_t key) const {
    std::size_t slot = (key * 0x9E3779B97F4A7C15) >> 54;
    while (slots_[slot].key != 0 && slots_[slot].key != key) slot = (slot + 1) % slots_.size();
    return slot;
  }
  constexpr void put(std::uint64_t key, std::uint8_t what) {
    Slot& slot = slots_[slot_of(key)];
    slot.key = key;
    slot.what |= what;
  }
  std::array<Slot, 1024> slots_{};
};
constexpr CommonWords common;

/// Letters that stand at the end of words alone.
bool only_ends_words(char32_t c) {
  switch (c) {
    case 0x629:  // teh marbuta
    case 0x649:  // alef maksura
    case 0x6BA:  // noon ghunna
    case 0x6D2:  // yeh barree
    case 0x6C3:
    case 0x6C0:
    case 0x5DA:  // the five final letters of Hebrew
    case 0x5DD:
    case 0x5DF:
    case 0x5E3:
    case 0x5E5:
      return true;
    default:
      return false;
  }
}

bool is_stop(char32_t c) {
  switch (c) {
    case '.':
    case ',':
    case '!':
    case '?':
    case ';':
    case ':':
    case 0x60C:
    case 0x61B:
    case 0x61F:
    case 0x6D4:
      return true;
    default:
      return false;
  }
}

/// Shows nothing, but may part the halves of a word.
bool is_joiner(char32_t c) { return (c >= 0x200B && c <= 0x200F) || c == 0xAD || c == 0xAC; }

bool is_form(char32_t c) { return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC); }

/// What stands on the two sides of a letter form: 1 an initial one, -1 a final one, 0 neither.
int form_side(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE)) {
    case U_DT_INITIAL:
      return 1;
    case U_DT_FINAL:
      return -1;
    default:
      return 0;
  }
}

/// The letter without its form; of a ligature the first.
char32_t plain_letter(char32_t c);
char32_t letter_of_form(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfkd = unorm2_getNFKDInstance(&error);
  std::array<UChar, 20> letters{};
  const int length = unorm2_getDecomposition(nfkd, static_cast<UChar32>(c), letters.data(), 20, &error);
  return U_SUCCESS(error) && length > 0 ? plain_letter(letters[0]) : c;
}
inline char32_t plain_letter(char32_t c) {
  if (c == 0x64A) return 0x6CC;
  if (c == 0x643) return 0x6A9;
  return is_form(c) ? letter_of_form(c) : c;
}

/// Arabic letters proper, of which most words consist: neither forms nor marks, digits or tatweel.
constexpr bool is_arabic_letter(char32_t c) {
  return (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3);
}

/// Those letters by their two bytes: yeh and kaf as Persian writes them, 0 for all else.
class PlainLetters {
 public:
  constexpr PlainLetters() {
    for (char16_t c = first; c < 0x700; ++c) {
      if (!is_arabic_letter(c)) continue;
      const unsigned at = c - first;
      letters_[(at >> 6) << 8 | 0x80 | (at & 0x3F)] = c == 0x64A ? u'\x6CC' : c == 0x643 ? u'\x6A9' : c;
    }
  }
  char16_t at(unsigned char lead, unsigned char rest) const {
    return (lead & 0xFC) == 0xD8 ? letters_[(lead & 3U) << 8 | rest] : u'\0';
  }

 private:
  static constexpr char16_t first = 0x600;
  std::array<char16_t, 0x400> letters_{};
};
constexpr PlainLetters plain_letters;

class LineReader {
 public:
  explicit LineReader(std::string_view line) : line_(line) {}

  Signs read() {
    for (std::size_t i = 0; i < line_.size();) {
      const char32_t c = next_char(line_, i);
      take(c);
      if (is_arabic_letter(c)) take_rest_of_word(i);
    }
    end_token();
    signs_.visual += std::min(stops_visual_, most_of_stops);
    signs_.logical += std::min(stops_logical_, most_of_stops);
    signs_.ends_with_stop = token_stopped_;
    return signs_;
  }

 private:
  /// The plain letters behind one: each but says how long the word is and how it ends.
  void take_rest_of_word(std::size_t& i) {
    const std::size_t begin = i;
    char16_t last = 0;
    for (; i + 1 < line_.size(); i += 2) {
      const char16_t letter =
          plain_letters.at(static_cast<unsigned char>(line_[i]), static_cast<unsigned char>(line_[i + 1]));
      if (letter == 0) break;
      key_ = key_ << 16 | letter;
      last = letter;
    }
    if (last == 0) return;
    const std::size_t letters = (i - begin) / 2;
    signs_.rtl += static_cast<std::uint32_t>(letters);
    word_length_ += letters;
    last_ = previous_ = last;
  }

  void take(char32_t c) {
    const Kind kind = kind_of(c);
    if (kind == Kind::space) return end_token();
    if (is_joiner(c)) return end_word();
    if (kind == Kind::mark) return take_mark(c);
    in_token_ = true;
    if (kind == Kind::rtl)
      take_letter(c);
    else
      take_other(c, kind);
    previous_ = c;
    previous_kind_ = kind;
  }

  void take_mark(char32_t c) {
    if (previous_kind_ == Kind::space || previous_kind_ == Kind::neutral)
      ++(is_mark_form(c) ? signs_.forms_first : signs_.marks_first);
    after_mark_ = c;
  }

  void take_letter(char32_t c) {
    if (lone_stop_) stops_visual_ += stop_weight;
    lone_stop_ = false;
    add_letter(c);
    has_letters_ = true;
    trailing_stop_ = 0;
    after_mark_ = 0;
  }

  void add_letter(char32_t c) {
    ++signs_.rtl;
    if (c == 0x640) return;
    if (word_length_++ == 0) first_ = c;
    last_ = c;
    key_ = key_ << 16 | static_cast<std::uint16_t>(plain_letter(c));
  }

  void take_other(char32_t c, Kind kind) {
    if (kind == Kind::ltr) ++signs_.ltr;
    end_word();
    const bool begins = previous_kind_ == Kind::space;
    lone_stop_ = begins && is_stop(c);
    if (is_stop(c))
      trailing_stop_ = has_letters_ && previous_kind_ == Kind::rtl ? c : trailing_stop_ != 0 ? U'\1' : U'\0';
    else if (kind != Kind::neutral || is_opening(c))
      trailing_stop_ = 0;
    take_bracket(c);
  }

  void take_bracket(char32_t c) {
    const bool opens = is_opening(c);
    if (!opens && !is_closing(c)) return;
    if (waiting_ == 0) {
      waiting_ = c;
      waiting_on_word_ = has_letters_;
      waiting_token_ = tokens_;
      return;
    }
    if (c == mirrored(waiting_)) {
      const bool apart = tokens_ != waiting_token_;
      ++(opens ? signs_.close_first : signs_.open_first);
      // »words words« with the first sign behind its word and the last one before: the words were sorted.
      if (opens && waiting_on_word_ && apart) pending_turn_ = true;
      if (!opens && !waiting_on_word_ && has_letters_ && apart) ++signs_.words_straight;
    }
    waiting_ = 0;
  }

  void end_token() {
    end_word();
    if (in_token_) {
      const bool stopped = trailing_stop_ > 1;
      if (stopped) stops_logical_ += stop_weight;
      if (has_letters_ && after_mark_ != 0)
        ++(is_mark_form(after_mark_) ? signs_.forms_last : signs_.marks_last);
      if (pending_turn_ && has_letters_) ++signs_.words_turned;
      token_stopped_ = stopped && trailing_stop_ != U',' && trailing_stop_ != 0x60C;
      if (tokens_++ == 0) signs_.begins_with_stop = token_stopped_;
    }
    in_token_ = has_letters_ = lone_stop_ = pending_turn_ = false;
    after_mark_ = 0;
    trailing_stop_ = 0;
    previous_kind_ = Kind::space;
  }

  void letters_say(double visual, double weight) {
    (visual > 0 ? signs_.visual : signs_.logical) += weight;
    (visual > 0 ? signs_.visual_letters : signs_.logical_letters) += weight;
  }

  void end_word() {
    if (word_length_ >= 2) weigh_word();
    word_length_ = 0;
    key_ = 0;
  }

  void weigh_word() {
    if (is_form(first_) && is_form(last_)) {
      if (const int sides = form_side(last_) - form_side(first_); sides != 0) letters_say(sides, form_weight);
    }
    const bool first_ends = only_ends_words(plain_letter(first_)),
               last_ends = only_ends_words(plain_letter(last_));
    if (first_ends != last_ends) letters_say(first_ends ? 1 : -1, edge_weight);
    if (word_length_ > short_word) return;
    if (const int says = common.says(key_); says != 0) letters_say(says, word_weight);
  }

  static constexpr std::size_t short_word = 4;

  std::string_view line_;
  Signs signs_;
  std::size_t word_length_ = 0;
  char32_t first_ = 0, last_ = 0;  ///< letters of the word
  std::uint64_t key_ = 0;          ///< its last four, without their forms
  double stops_visual_ = 0, stops_logical_ = 0;
  char32_t previous_ = 0, waiting_ = 0, trailing_stop_ = 0;  ///< a stop behind the last letter; 1 for several
  Kind previous_kind_ = Kind::space;
  char32_t after_mark_ = 0;
  std::size_t tokens_ = 0, waiting_token_ = 0;
  bool in_token_ = false, has_letters_ = false, lone_stop_ = false;
  bool waiting_on_word_ = false, pending_turn_ = false, token_stopped_ = false;
};

}  // namespace

void Signs::add(const Signs& other) {
  visual += other.visual;
  logical += other.logical;
  visual_letters += other.visual_letters;
  logical_letters += other.logical_letters;
  marks_first += other.marks_first;
  marks_last += other.marks_last;
  forms_first += other.forms_first;
  forms_last += other.forms_last;
  open_first += other.open_first;
  close_first += other.close_first;
  words_turned += other.words_turned;
  words_straight += other.words_straight;
  rtl += other.rtl;
  ltr += other.ltr;
}

Signs signs_of(std::string_view line) { return LineReader(line).read(); }

}  // namespace warraq::visual
