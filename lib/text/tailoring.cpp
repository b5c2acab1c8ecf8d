#include "text/tailoring.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

namespace warraq {

namespace {

using Words = std::u16string_view;

/// Dividing an address is worse than any spacing that is still decent, and better than an overfull line.
constexpr double address_break_cost = 150;
/// After a hyphen of the text: TeX's \exhyphenpenalty.
constexpr double dash_break_cost = 50;
/// Inside a number written in groups, a telephone number say.
constexpr double number_break_cost = 300;
/// A word of one letter at a line's end reads badly, but less so than bad spacing.
constexpr double lone_letter_cost = 30;

constexpr bool space(char16_t c) { return c == u' ' || c == 0x00A0 || c == 0x202F; }
bool letter(char16_t c) { return u_isalpha(c); }
bool digit(char16_t c) { return u_charType(c) == U_DECIMAL_DIGIT_NUMBER; }
bool capital(char16_t c) { return u_isupper(c) || u_istitle(c); }
constexpr bool hyphen(char16_t c) { return c == u'-' || c == 0x2010; }
/// A mark that calls for a note: stars, daggers, superior figures.
constexpr bool note_mark(char16_t c) {
  return c == u'*' || c == 0x2020 || c == 0x2021 || c == 0x00B2 || c == 0x00B3 || c == 0x00B9 ||
         (c >= 0x2070 && c <= 0x2079);
}

/// What is written before a number and stays with it.
constexpr std::array before_number{
    Words(u"No."),  Words(u"no."),  Words(u"Nos."), Words(u"nos."),  Words(u"Nr."),   Words(u"nr."),
    Words(u"Nº"),   Words(u"n°"),   Words(u"nº"),   Words(u"№"),     Words(u"p."),    Words(u"pp."),
    Words(u"S."),   Words(u"Vol."), Words(u"vol."), Words(u"Bd."),   Words(u"t."),    Words(u"Fig."),
    Words(u"fig."), Words(u"Abb."), Words(u"Tab."), Words(u"ch."),   Words(u"Kap."),  Words(u"chap."),
    Words(u"art."), Words(u"Art."), Words(u"sec."), Words(u"§"),     Words(u"§§"),    Words(u"ص"),
    Words(u"ص."),   Words(u"ج"),    Words(u"ج."),   Words(u"شمارهٔ"), Words(u"شماره"), Words(u"ش")};

/// What is written after a number and stays with it.
constexpr std::array after_number{
    Words(u"%"),    Words(u"٪"),       Words(u"‰"),       Words(u"°C"),       Words(u"°F"),  Words(u"°"),
    Words(u"€"),    Words(u"$"),       Words(u"£"),       Words(u"km"),       Words(u"m"),   Words(u"cm"),
    Words(u"mm"),   Words(u"km²"),     Words(u"m²"),      Words(u"kg"),       Words(u"g"),   Words(u"mg"),
    Words(u"t"),    Words(u"l"),       Words(u"ml"),      Words(u"ha"),       Words(u"h"),   Words(u"min"),
    Words(u"s"),    Words(u"W"),       Words(u"kW"),      Words(u"MW"),       Words(u"GW"),  Words(u"kWh"),
    Words(u"V"),    Words(u"Hz"),      Words(u"MHz"),     Words(u"GHz"),      Words(u"MB"),  Words(u"GB"),
    Words(u"TB"),   Words(u"pt"),      Words(u"Mio."),    Words(u"Mrd."),     Words(u"Uhr"), Words(u"am"),
    Words(u"pm"),   Words(u"a.m."),    Words(u"p.m."),    Words(u"BC"),       Words(u"AD"),  Words(u"درصد"),
    Words(u"متر"),  Words(u"کیلومتر"), Words(u"کیلوگرم"), Words(u"کیلوگرام"), Words(u"تن"),  Words(u"دالر"),
    Words(u"دلار"), Words(u"افغانی"),  Words(u"ریال"),    Words(u"تومان")};

template <std::size_t N>
bool one_of(const std::array<Words, N>& list, Words word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Tailor {
 public:
  Tailor(const Paragraph& paragraph) : text_(paragraph.text), styles_(paragraph.styles) {}

  /// The cost of a place, or nullopt when no line should end there.
  std::optional<double> cost(std::uint32_t at) const {
    std::uint32_t end = at;  // of the words before
    while (end > 0 && space(text_[end - 1])) --end;
    if (end == 0) return std::nullopt;
    if (end == at) return inside_words(at);
    const Words before = word_ending(end), after = word_beginning(at);
    if (after.empty()) return 0;
    if (dash(after.front())) return std::nullopt;
    if (closes_alone(after) || opens_alone(before)) return std::nullopt;
    if (initial(before) && capital(after.front())) return std::nullopt;
    if (digit(after.front()) && one_of(before_number, stripped(before))) return std::nullopt;
    if (digit(before.back()) && one_of(after_number, without_closing(after))) return std::nullopt;
    if (digit(before.back()) && digit(after.front())) return number_break_cost;
    return lone_letter(before) ? lone_letter_cost : 0;
  }

 private:
  /// Where no space stands at the break.
  std::optional<double> inside_words(std::uint32_t at) const {
    const char16_t next = text_[at];
    if (note_mark(next) || raised(at) || dash(next)) return std::nullopt;
    const char16_t last = text_[at - 1];
    return hyphen(last) ? dash_break_cost : 0;
  }

  static constexpr bool dash(char16_t c) { return c == 0x2013 || c == 0x2014 || c == 0x2015; }

  /// Guillemets set off by a space, as in French; beside a letter they may be German ones, which point
  /// inward.
  static bool opens_alone(Words word) {
    return word.back() == 0x00AB && (word.size() == 1 || !letter(word[word.size() - 2]));
  }
  static bool closes_alone(Words word) {
    return word.front() == 0x00BB && (word.size() == 1 || !letter(word[1]));
  }

  /// A note mark drawn as a raised style, whatever its character.
  bool raised(std::uint32_t at) const {
    const auto next = std::upper_bound(styles_.begin(), styles_.end(), at,
                                       [](std::uint32_t i, const StyleSpan& s) { return i < s.begin; });
    if (next == styles_.begin()) return false;
    const StyleSpan& span = *(next - 1);
    return span.begin == at && span.style.baseline_shift < Length();
  }

  Words word_ending(std::uint32_t end) const {
    std::uint32_t begin = end;
    while (begin > 0 && !space(text_[begin - 1]) && end - begin < longest_word) --begin;
    return text_.substr(begin, end - begin);
  }
  Words word_beginning(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < text_.size() && !space(text_[end]) && end - begin < longest_word) ++end;
    return text_.substr(begin, end - begin);
  }

  /// `A.`, `J.R.`, also behind an opening bracket or quote.
  static bool initial(Words word) {
    return word.size() >= 2 && word.back() == u'.' && capital(word[word.size() - 2]) &&
           (word.size() == 2 || !letter(word[word.size() - 3]));
  }
  static bool lone_letter(Words word) {
    return word.size() == 1 && letter(word[0]) && u_hasBinaryProperty(word[0], UCHAR_LOWERCASE);
  }
  /// Without what opens: `(No.` is `No.`
  static Words stripped(Words word) {
    while (!word.empty() && !letter(word[0]) && word[0] != 0x00A7 && word[0] != 0x2116) word.remove_prefix(1);
    return word;
  }
  static Words without_closing(Words word) {
    while (word.size() > 1 && Words(u".,;:!?)]»”’،؛؟").find(word.back()) != Words::npos &&
           !one_of(after_number, word))
      word.remove_suffix(1);
    return word;
  }

  static constexpr std::uint32_t longest_word = 24;
  Words text_;
  const std::vector<StyleSpan>& styles_;
};

/// Where an address may be divided without looking like the end of a sentence or a hyphenated word: after
/// slashes and before other punctuation (The Chicago Manual of Style, 7.46).
std::vector<BreakPlace> address_breaks(Words text, TextRange address) {
  constexpr std::uint32_t least_before = 4, least_after = 3;
  std::vector<BreakPlace> places;
  for (std::uint32_t at = address.begin + least_before; at + least_after <= address.end; ++at) {
    const bool after_slash = text[at - 1] == u'/' && text[at] != u'/';
    const bool after_scheme = after_slash && at >= 2 && text[at - 2] == u'/';
    const bool before_punctuation =
        Words(u"._?&=#%~@-+,").find(text[at]) != Words::npos && text[at - 1] != u'/';
    if (after_slash || before_punctuation)
      places.push_back({.index = at, .cost = after_scheme ? 2 * address_break_cost : address_break_cost});
  }
  return places;
}

/// Puts each address's own places for those UAX #14 gave it.
void divide_addresses(Words text, std::vector<BreakPlace>& places) {
  for (const TextRange address : find_addresses(text)) {
    const auto inside = [&](const BreakPlace& place) {
      return place.index > address.begin && place.index < address.end;
    };
    std::erase_if(places, inside);
    const auto own = address_breaks(text, address);
    const auto at =
        std::lower_bound(places.begin(), places.end(), address.end,
                         [](const BreakPlace& place, std::uint32_t index) { return place.index < index; });
    places.insert(at, own.begin(), own.end());
  }
}

}  // namespace

void tailor(const Paragraph& paragraph, std::vector<BreakPlace>& places) {
  const Tailor tailor(paragraph);
  std::erase_if(places, [&](BreakPlace& place) {
    if (place.mandatory) return false;
    const auto cost = tailor.cost(place.index);
    if (cost) place.cost = *cost;
    place.dash = hyphen(paragraph.text[place.index - 1]);
    return !cost;
  });
  divide_addresses(paragraph.text, places);
}

}  // namespace warraq
