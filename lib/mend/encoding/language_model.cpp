#include "mend/encoding/language_model.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <optional>

#include "mend/characters.hpp"

namespace warraq::detail {

namespace {

// Half bits. Where letters are sure, these do not matter; they decide when a text has a dozen bytes beyond
// ASCII.
constexpr std::uint8_t accent_cost = 22;          ///< a letter that the language has only without its accent
constexpr std::uint8_t foreign_letter_cost = 28;  ///< a letter of the script that the language has not
constexpr std::uint8_t alien_cost = 36;           ///< a letter of another script
constexpr std::uint8_t latin_in_other_cost = 16;
constexpr std::uint8_t symbol_cost = 28, control_cost = 40, no_character_cost = 50;
constexpr int new_capital_cost = 4, inner_capital_cost = 18;
constexpr int mark_alone_cost = 14;
constexpr int mixed_word_cost = 24;  ///< letters of two scripts side by side

Script script_of(std::string_view language) {
  static constexpr std::pair<std::string_view, Script> scripts[] = {
      {"ru", Script::cyrillic}, {"uk", Script::cyrillic}, {"be", Script::cyrillic}, {"bg", Script::cyrillic},
      {"mk", Script::cyrillic}, {"sr", Script::cyrillic}, {"el", Script::greek},    {"he", Script::hebrew},
      {"ar", Script::arabic},   {"fa", Script::arabic},   {"ur", Script::arabic},   {"th", Script::thai}};
  for (const auto& [name, script] : scripts)
    if (name == language) return script;
  return Script::latin;
}

UScriptCode code_of(Script script) {
  switch (script) {
    case Script::cyrillic:
      return USCRIPT_CYRILLIC;
    case Script::greek:
      return USCRIPT_GREEK;
    case Script::hebrew:
      return USCRIPT_HEBREW;
    case Script::arabic:
      return USCRIPT_ARABIC;
    case Script::thai:
      return USCRIPT_THAI;
    case Script::latin:
      break;
  }
  return USCRIPT_LATIN;
}

/// A sign that is no letter: what it costs, and what more beside letters.
struct SignCost {
  char16_t first, last;
  std::uint8_t own, before, after;
  std::optional<Script> script = {};  ///< the only one it is of
};

constexpr SignCost sign_costs[] = {
    {0x2019, 0x2019, 8, 0, 0},
    {0x00A0, 0x00A0, 12, 0, 0},
    {0x2013, 0x2014, 12, 2, 2},
    {0x2018, 0x2018, 12, 8, 0},
    {0x201C, 0x201C, 12, 4, 2},
    {0x201D, 0x201D, 12, 0, 18},
    {0x00AB, 0x00AB, 12, 14, 0},
    {0x00BB, 0x00BB, 12, 0, 14},
    {0x2026, 0x2026, 14, 0, 8},
    {0x201E, 0x201E, 14, 32, 0},
    {0x201A, 0x201A, 18, 20, 0},
    {0x2022, 0x2022, 16, 8, 4},
    {0x00B7, 0x00B7, 16, 2, 2},
    {0x00AD, 0x00AD, 18, 0, 0},
    {0x00A7, 0x00A7, 16, 8, 8},
    {0x00B0, 0x00B0, 16, 8, 6},
    {0x00A9, 0x00A9, 16, 8, 8},
    {0x00AE, 0x00AE, 18, 2, 10},
    {0x2122, 0x2122, 18, 2, 10},
    {0x20AC, 0x20AC, 16, 8, 8},
    {0x00A3, 0x00A3, 16, 8, 8},
    {0x00BF, 0x00BF, 17, 20, 0},
    {0x00A1, 0x00A1, 17, 20, 0},
    {0x2039, 0x2039, 20, 20, 0},
    {0x203A, 0x203A, 20, 0, 20},
    {0x00B2, 0x00B3, 20, 2, 10},
    {0x00B9, 0x00B9, 20, 2, 10},
    {0x00AA, 0x00AA, 20, 10, 10},
    {0x00BA, 0x00BA, 19, 10, 10},
    {0x00BC, 0x00BE, 20, 10, 10},
    {0x00D7, 0x00D7, 20, 8, 8},
    {0x00B1, 0x00B1, 22, 8, 8},
    {0x2020, 0x2021, 20, 4, 8},
    {0x2116, 0x2116, 17, 10, 8},
    {0x00B4, 0x00B4, 20, 4, 4},
    {0x060C, 0x060C, 8, 0, 8, Script::arabic},
    {0x061B, 0x061B, 14, 0, 8, Script::arabic},
    {0x061F, 0x061F, 14, 0, 8, Script::arabic},
    {0x06D4, 0x06D4, 10, 0, 8, Script::arabic},
    {0x0640, 0x0640, 14, 0, 0, Script::arabic},
    {0x200C, 0x200C, 12, 0, 0, Script::arabic},
    {0x0660, 0x0669, 14, 6, 6, Script::arabic},
    {0x06F0, 0x06F9, 14, 6, 6, Script::arabic},
    {0x066A, 0x066C, 20, 4, 4, Script::arabic},
    {0x200D, 0x200F, 18, 2, 2, std::nullopt},
    {0x05BE, 0x05BE, 14, 0, 0, Script::hebrew},
    {0x05F3, 0x05F4, 16, 0, 2, Script::hebrew},
    {0x20AA, 0x20AA, 18, 8, 8, Script::hebrew},
    {0x0E3F, 0x0E3F, 20, 4, 4, Script::thai},
    {0x0E50, 0x0E59, 14, 4, 4, Script::thai},
    {0x0387, 0x0387, 16, 0, 4, Script::greek},
    {0x0384, 0x0385, 22, 4, 4, Script::greek},
};

bool is_point(char16_t c) {
  return (c >= 0x05B0 && c <= 0x05C2 && c != 0x05BE && c != 0x05C0) || (c >= 0x064B && c <= 0x0652);
}

/// The letter that an accented one has when all its accents are taken off.
char16_t bare(char16_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return c;
  char16_t parts[8] = {};
  const int length = unorm2_getDecomposition(nfd, c, parts, 8, &status);
  return U_FAILURE(status) || length < 1 ? c : parts[0];
}

}  // namespace

LanguageModel::LanguageModel(const LetterPairs& pairs)
    : pairs_(&pairs), width_(pairs.letters.size() + 1), script_(script_of(pairs.language)) {}

std::size_t LanguageModel::letter_number(char16_t lower) const {
  const std::size_t at = pairs_->letters.find(lower);
  return at == std::u16string_view::npos ? 0 : at + 1;
}

/// See LetterPairs for what is taken together.
char16_t LanguageModel::fold(char16_t c) const {
  if (script_ == Script::arabic) {
    if (c == 0x06CC || (c == 0x0649 && pairs_->language != "ar")) return 0x064A;
    if (c == 0x06A9) return 0x0643;
    if (c == 0x06C0) return 0x0647;
  }
  if (pairs_->language == "ro") {
    if (c == 0x015F) return 0x0219;
    if (c == 0x0163) return 0x021B;
  }
  return c;
}

Sign LanguageModel::letter_sign(char16_t c) const {
  Sign sign;
  const auto lower = static_cast<char16_t>(u_tolower(c));
  sign.upper = lower != c;
  sign.lower = !sign.upper && u_islower(c);
  sign.kind = Sign::Kind::letter;
  sign.letter = static_cast<std::uint8_t>(letter_number(fold(lower)));
  if (sign.letter != 0) return sign;
  const bool own_script = uscript_hasScript(c, code_of(script_));
  if (own_script) {
    sign.letter = static_cast<std::uint8_t>(letter_number(fold(bare(lower))));
    sign.own = accent_cost;
    // The tone marks of Vietnamese may be parts of letters, too.
    if (pairs_->language == "vi") sign.own = 4;
    if (sign.letter != 0) return sign;
  }
  sign.kind = Sign::Kind::foreign;
  sign.alien = !own_script;
  sign.own = own_script ? foreign_letter_cost : is_ascii_letter(c) ? latin_in_other_cost : alien_cost;
  return sign;
}

Sign LanguageModel::sign(char16_t c) const {
  Sign sign;
  if (c == 0xFFFD) {
    sign.own = no_character_cost;
    return sign;
  }
  if (u_charType(c) == U_CONTROL_CHAR && c >= 0x80) {
    sign.own = control_cost;
    return sign;
  }
  if (is_point(c)) {
    const bool own_script = uscript_hasScript(c, code_of(script_)) || uscript_hasScript(c, USCRIPT_INHERITED);
    sign.kind = own_script && script_ != Script::latin ? Sign::Kind::mark : Sign::Kind::foreign;
    sign.own = sign.kind == Sign::Kind::mark ? 10 : alien_cost;
    return sign;
  }
  if (u_isalpha(c) || letter_number(c) != 0) return letter_sign(c);
  if (c < 0x80) return sign;
  sign.own = symbol_cost;
  sign.before = sign.after = 8;
  for (const SignCost& cost : sign_costs) {
    if (c < cost.first || c > cost.last) continue;
    if (cost.script && *cost.script != script_) break;
    sign.own = cost.own;
    sign.before = cost.before;
    sign.after = cost.after;
  }
  return sign;
}

int LanguageModel::cost(const Sign& a, const Sign& b) const {
  using enum Sign::Kind;
  const bool after_letter = a.kind == letter || a.kind == foreign;
  int cost = b.own + (after_letter ? b.before : 0);
  if (b.kind != edge && a.kind == edge) cost += a.after;
  if (b.upper) cost += a.lower ? inner_capital_cost : new_capital_cost;
  if (a.kind != edge && b.kind != edge && a.alien != b.alien) cost += mixed_word_cost;
  if (b.kind == foreign) return cost;
  if (b.kind == mark) return cost + (a.kind == edge ? mark_alone_cost : 0);
  const std::size_t row = a.kind == edge ? 0 : a.kind == letter ? a.letter : width_;
  // No letter after no letter: the models did not count that, and it tells nothing of a language.
  if (row == 0 && b.kind == edge) return cost + 2;
  return cost + pair_cost(row, b.kind == edge ? 0 : b.letter);
}

std::vector<LanguageModel> language_models() {
  std::vector<LanguageModel> models;
  for (const LetterPairs& pairs : latin_letter_pairs()) models.emplace_back(pairs);
  for (const LetterPairs& pairs : other_letter_pairs()) models.emplace_back(pairs);
  return models;
}

}  // namespace warraq::detail
