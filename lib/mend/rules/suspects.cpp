/// Words that look damaged but could be meant: told, and left alone.

#include <algorithm>
#include <array>
#include <bit>

#include "base/byte_blocks.hpp"
#include "mend/rules/homoglyphs.hpp"
#include "mend/rules/look.hpp"
#include "mend/rules/orthography.hpp"
#include "mend/rules/suspects.hpp"
#include "mend/rules/traits.hpp"
#include "warraq/base/unicode.hpp"
#include "warraq/mend/mend.hpp"

namespace warraq {

namespace {

using namespace mending;

constexpr char32_t arabic_yeh = 0x64A, persian_yeh = 0x6CC;

/// Scripts whose letters stand in no word together.
enum class Kind : std::uint8_t { none, latin, greek, cyrillic, arabic, hebrew };
Kind kind_of(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) ? Kind::latin : Kind::none;
  if (in(c, 0x5D0, 0x5EA)) return Kind::hebrew;
  if (is_arabic_letter(c)) return Kind::arabic;
  // Figures of speech of physics and mathematics: micro, ohm, increment; ordinal signs.
  if (c == 0x3BC || c == 0x3A9 || c == 0x394) return Kind::none;
  switch (alphabet_of(c)) {
    case Alphabet::latin:
      return Kind::latin;
    case Alphabet::greek:
      return Kind::greek;
    case Alphabet::cyrillic:
      return Kind::cyrillic;
    case Alphabet::none:
      break;
  }
  return Kind::none;
}

bool goes_on_word(char32_t c) {
  return is_combining(c) || is_arabic_mark(c) || c == zwnj || c == zwj || c == tatweel || in(c, 0x591, 0x5C7);
}

/// A letter three times in a row, small in front of small: no numeral (III), no www, no row of x.
bool may_be_thrice(char32_t c) {
  switch (c) {
    case 'x':
    case 'w':
    case 'i':
    case 'z':
    case 'm':
    case 'h':
      return false;
    default:
      return in(c, 'a', 'z') || is_arabic_letter(c);
  }
}

/// Languages none of whose words has a letter three times. Others have long vowels, or compounds.
bool has_no_triples(const Language& language) {
  static constexpr std::array<std::string_view, 20> tags{"ar", "bg", "cs", "el", "en",  "es", "fa",
                                                         "fr", "he", "it", "pl", "prs", "ps", "pt",
                                                         "ro", "ru", "tr", "uk", "ur",  "ckb"};
  static constexpr auto codes = [] {
    std::array<std::uint32_t, tags.size()> codes{};
    std::ranges::transform(tags, codes.begin(), language_code);
    return codes;
  }();
  return std::ranges::find(codes, language_code(language.primary())) != codes.end();
}

bool has_one_yeh(Orthography orthography) {
  return orthography == Orthography::persian || orthography == Orthography::arabic ||
         orthography == Orthography::urdu || orthography == Orthography::kurdish;
}

class Finder {
 public:
  Finder(std::string_view text, const Language& language)
      : text_(text), orthography_(orthography_of(language)), no_triples_(has_no_triples(language)) {}

  std::vector<Suspect> run() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t begin = i;
      const char32_t c = take_char(text_, i);
      if (c == 0xFFFD)
        replacement(begin, i);
      else if (kind_of(c) != Kind::none)
        i = word(begin);
      else if (c >= 0xFB00)
        form(c, begin, i);
    }
    return std::move(found_);
  }

 private:
  void report(const char* code, std::size_t begin, std::size_t end, std::string message) {
    found_.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, code, std::move(message)});
  }
  std::string quoted(std::size_t begin, std::size_t end) const {
    return "“" + std::string(text_.substr(begin, end - begin)) + "”";
  }

  /// Reads a word; where it ends.
  std::size_t word(std::size_t begin) {
    std::uint32_t kinds = 0;
    bool arabic = false, persian = false, thrice = false;
    char32_t last = 0;
    int count = 0;
    std::size_t end = begin;
    bool all_alike = true;
    char32_t first = 0;
    for (std::size_t i = begin; i < text_.size();) {
      const char32_t c = take_char(text_, i);
      const Kind kind = kind_of(c);
      if (kind == Kind::none && !goes_on_word(c)) break;
      end = i;
      if (kind == Kind::none) {
        last = 0;
        continue;
      }
      kinds |= 1U << static_cast<unsigned>(kind);
      arabic = arabic || c == arabic_yeh;
      persian = persian || c == persian_yeh;
      count = c == last ? count + 1 : 1;
      thrice = thrice || (count == 3 && may_be_thrice(c));
      if (first == 0) first = c;
      all_alike = all_alike && c == first;
      last = c;
    }
    if (std::popcount(kinds) > 1 && !joins_endings(begin, end))
      report("mixed-script-word", begin, end,
             "letters of several scripts in one word: " + quoted(begin, end));
    else if (arabic && persian && has_one_yeh(orthography_))
      report("mixed-yeh-word", begin, end, "Arabic and Persian yeh in one word: " + quoted(begin, end));
    else if (thrice && !all_alike && no_triples_)
      report("doubled-letters", begin, end, "one letter three times in a row: " + quoted(begin, end));
    return std::max(end, end_of_char(text_, begin));
  }

  /// A Latin name with an ending of the sentence's language behind it: Googleه, PDF‌ها. Joined by a
  /// ZWNJ, or one change of script alone between capitals and the rest.
  bool joins_endings(std::size_t begin, std::size_t end) const {
    Kind last = Kind::none;
    int changes = 0;
    bool all_by_joiner = true;
    char32_t before = 0;
    for (std::size_t i = begin; i < end;) {
      const char32_t c = take_char(text_, i);
      const Kind kind = kind_of(c);
      if (kind != Kind::none) {
        if (last != Kind::none && kind != last) {
          ++changes;
          // Scripts of two directions are two words set close, whoever forgot the space.
          all_by_joiner =
              all_by_joiner && (before == zwnj || is_right_to_left(kind) != is_right_to_left(last));
        }
        last = kind;
      }
      before = c;
    }
    return changes == 1 && all_by_joiner;
  }
  static bool is_right_to_left(Kind kind) { return kind == Kind::arabic || kind == Kind::hebrew; }

  void form(char32_t c, std::size_t begin, std::size_t end) {
    const bool form = in(c, 0xFB50, 0xFBB1) || in(c, 0xFBD3, 0xFD3D) || in(c, 0xFE70, 0xFEFC);
    if (form)
      report("presentation-form", begin, end,
             "a presentation form in place of a letter: " + quoted(begin, end));
  }

  void replacement(std::size_t begin, std::size_t end) {
    const auto is_letter = [](char32_t c) { return c != 0xFFFD && u_isalpha(static_cast<UChar32>(c)) != 0; };
    if (is_letter(char_before(text_, begin)) || is_letter(char_at(text_, end)))
      report("replacement-character", begin, end, "a letter was lost where U+FFFD stands");
  }

  std::string_view text_;
  Orthography orthography_;
  bool no_triples_;
  std::vector<Suspect> found_;
};

/// Whether a letter of ASCII, or one of two bytes, stands three times in a row from `i` on.
bool is_triple(std::string_view text, std::size_t i) {
  const std::string_view row = text.substr(i, 6);
  if (row.size() < 3 || row[0] != row[2]) return false;
  if (row[0] == row[1]) return is_ascii_letter(static_cast<unsigned char>(row[0]));
  return row.size() == 6 && row[0] == row[4] && row[1] == row[3] && row[1] == row[5];
}
bool has_triple(std::string_view text) {
  constexpr std::size_t block = sizeof(ByteBlock);
  std::size_t i = 0;
  for (; i + block + 5 <= text.size(); i += block) {
    std::array<ByteBlock, 6> row;
    for (std::size_t k = 0; k < row.size(); ++k) row[k] = load_block(text.data() + i + k);
    const auto of_one = (row[0] == row[1]) & (row[1] == row[2]);
    const auto of_two = (row[0] == row[2]) & (row[2] == row[4]) & (row[1] == row[3]) & (row[3] == row[5]);
    if (!any_of_block(of_one | of_two)) continue;
    for (std::size_t k = i; k < i + block; ++k)
      if (is_triple(text, k)) return true;
  }
  for (; i < text.size(); ++i)
    if (is_triple(text, i)) return true;
  return false;
}

/// Whether anything could be found at all.
bool worth_reading(std::string_view text, const Language& language, Traits traits) {
  constexpr Traits scripts = trait::latin | trait::greek | trait::cyrillic | trait::arabic | trait::hebrew;
  if (std::popcount(traits & scripts) > 1) return true;
  if ((traits & (trait::replacement | trait::presentation)) != 0) return true;
  if ((traits & trait::arabic_yeh) != 0 && (traits & trait::persian_form) != 0 &&
      has_one_yeh(orthography_of(language)))
    return true;
  return (traits & scripts) != 0 && has_no_triples(language) && has_triple(text);
}

}  // namespace

std::vector<Suspect> mending::find_suspects(std::string_view text, const Language& language, Traits traits) {
  return worth_reading(text, language, traits) ? Finder(text, language).run() : std::vector<Suspect>{};
}

std::vector<Suspect> find_suspects(std::string_view text, const Language& language) {
  return mending::find_suspects(text, language, traits_of(text));
}

}  // namespace warraq
