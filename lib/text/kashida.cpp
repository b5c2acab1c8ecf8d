#include "warraq/text/kashida.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "warraq/base/unicode.hpp"
#include "warraq/text/script.hpp"

namespace warraq {

namespace {

constexpr char32_t tatweel = 0x0640;

/// A row of kashida_languages.txt.
struct LanguageRules {
  std::string_view language;
  bool stretches = true;
  std::size_t fewest_joined_letters = 0;
  std::u32string_view barred_before;
  std::array<double, 8> class_costs;
};

constexpr LanguageRules language_rules[]{
#include "text/kashida_languages.inc"
};

const LanguageRules& rules_of(const Language& language) {
  const auto found = std::find_if(std::begin(language_rules), std::end(language_rules),
                                  [&](const LanguageRules& r) { return r.language == language.primary(); });
  return found == std::end(language_rules) ? language_rules[0] : *found;
}

/// A letter of the word, its marks left aside.
struct Letter {
  char32_t character = 0;
  std::uint32_t index = 0;
  UJoiningType type = U_JT_NON_JOINING;
  UJoiningGroup group = U_JG_NO_JOINING_GROUP;
  bool joins_next = false, joins_previous = false;

  bool final() const { return joins_previous && !joins_next; }
  bool in(std::initializer_list<UJoiningGroup> groups) const {
    return std::find(groups.begin(), groups.end(), group) != groups.end();
  }
  bool seen_or_sad() const { return in({U_JG_SEEN, U_JG_SAD}); }
  bool yeh() const {
    return in({U_JG_YEH, U_JG_FARSI_YEH, U_JG_YEH_BARREE, U_JG_BURUSHASKI_YEH_BARREE, U_JG_YEH_WITH_TAIL});
  }
  /// One tooth in the middle of a word, told apart by its dots.
  bool tooth() const { return in({U_JG_BEH, U_JG_NOON, U_JG_NYA, U_JG_YEH, U_JG_FARSI_YEH}); }
};

/// The letters of a word; nullopt where the word is no word of Arabic script alone.
std::optional<std::vector<Letter>> letters_of(std::u16string_view word) {
  std::vector<Letter> letters;
  bool stop = false;  // a full stop since the last letter
  for (std::size_t at = 0; at < word.size();) {
    const auto index = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(word, at);
    const auto point = static_cast<UChar32>(c);
    if (u_isdigit(point)) return std::nullopt;
    const auto type = static_cast<UJoiningType>(u_getIntPropertyValue(point, UCHAR_JOINING_TYPE));
    if (type == U_JT_TRANSPARENT) continue;
    const bool letter = u_isalpha(point) || c == tatweel;
    if (letter && c != tatweel && script_of(c) != arabic) return std::nullopt;
    if (letter && stop && !letters.empty()) return std::nullopt;
    stop = c == U'.';
    const auto group = static_cast<UJoiningGroup>(u_getIntPropertyValue(point, UCHAR_JOINING_GROUP));
    letters.push_back({c, index, type, group});
  }
  return letters;
}

void join(std::vector<Letter>& letters) {
  for (std::size_t i = 1; i < letters.size(); ++i) {
    const UJoiningType before = letters[i - 1].type, after = letters[i].type;
    const bool forward =
        before == U_JT_DUAL_JOINING || before == U_JT_JOIN_CAUSING || before == U_JT_LEFT_JOINING;
    const bool backward =
        after == U_JT_DUAL_JOINING || after == U_JT_JOIN_CAUSING || after == U_JT_RIGHT_JOINING;
    letters[i - 1].joins_next = letters[i].joins_previous = forward && backward;
  }
}

/// Whether the join before letter `i` is inside lam-lam-heh, which ends a word: most faces ligate it.
bool inside_name_of_god(const std::vector<Letter>& letters, std::size_t i) {
  const auto ends_at = [&](std::size_t heh) {
    return heh >= 2 && heh < letters.size() && letters[heh].character == 0x0647 && letters[heh].final() &&
           letters[heh - 1].character == 0x0644 && letters[heh - 2].character == 0x0644;
  };
  return ends_at(i) || ends_at(i + 1);
}

bool barred(const std::vector<Letter>& letters, std::size_t i, const LanguageRules& rules) {
  const Letter &before = letters[i - 1], &after = letters[i];
  if (before.in({U_JG_LAM}) && after.in({U_JG_ALEF})) return true;
  if (inside_name_of_god(letters, i)) return true;
  if (after.yeh() && after.final() && !before.seen_or_sad()) return true;
  if (after.character == tatweel) return true;  // the place after it is the same, and better
  return rules.barred_before.find(after.character) != std::u32string_view::npos;
}

std::uint8_t rank_of(const std::vector<Letter>& letters, std::size_t i) {
  const Letter &before = letters[i - 1], &after = letters[i];
  const bool final = after.final();
  if (before.character == tatweel) return 0;
  if (before.seen_or_sad()) return 1;
  if (after.in({U_JG_DAL})) return 2;
  if (final && after.in({U_JG_TEH_MARBUTA, U_JG_HEH, U_JG_HEH_GOAL, U_JG_TEH_MARBUTA_GOAL, U_JG_KNOTTED_HEH}))
    return 2;
  if (after.in({U_JG_ALEF})) return 3;
  if (final && after.in({U_JG_TAH, U_JG_LAM, U_JG_KAF, U_JG_GAF, U_JG_SWASH_KAF})) return 3;
  if (after.tooth() && after.joins_next) {
    const Letter& third = letters[i + 1];
    if (third.in({U_JG_REH}) || (third.yeh() && third.final())) return 4;
  }
  if (after.in({U_JG_WAW})) return 5;
  if (final && after.in({U_JG_AIN, U_JG_QAF, U_JG_FEH})) return 5;
  return final ? 6 : 7;
}

}  // namespace

std::vector<KashidaPlace> find_kashida_places(std::u16string_view word, const Language& language,
                                              std::span<const std::uint8_t> safe) {
  const LanguageRules& rules = rules_of(language);
  if (!rules.stretches) return {};
  auto letters = letters_of(word);
  if (!letters) return {};
  join(*letters);
  const auto joined = std::count_if(letters->begin(), letters->end(), [](const Letter& letter) {
    return (letter.joins_next || letter.joins_previous) && letter.character != tatweel;
  });
  if (static_cast<std::size_t>(joined) < rules.fewest_joined_letters) return {};
  std::vector<KashidaPlace> places;
  for (std::size_t i = 1; i < letters->size(); ++i) {
    const Letter& after = (*letters)[i];
    if (!after.joins_previous || barred(*letters, i, rules)) continue;
    if (!safe.empty() && !safe[after.index]) continue;
    const std::uint8_t rank = rank_of(*letters, i);
    places.push_back({after.index, rank, rules.class_costs.at(rank)});
  }
  std::sort(places.begin(), places.end(), [](const KashidaPlace& a, const KashidaPlace& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.index > b.index;
  });
  return places;
}

std::vector<std::uint32_t> find_word_gaps(std::u16string_view word) {
  std::vector<std::uint32_t> gaps;
  const auto letters = letters_of(word);
  if (!letters) return gaps;
  for (std::size_t i = 1; i < letters->size(); ++i) {
    const bool letter = u_isalpha(static_cast<UChar32>((*letters)[i].character));
    if (letter && (*letters)[i - 1].type == U_JT_RIGHT_JOINING) gaps.push_back((*letters)[i].index);
  }
  return gaps;
}

}  // namespace warraq
