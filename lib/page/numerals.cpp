#include "page/numerals.hpp"

#include <array>
#include <utility>

#include "page/typographer.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

std::string digits_from(std::uint32_t number, char32_t zero) {
  std::string out;
  for (const char c : std::to_string(number)) out += to_utf8(zero + static_cast<char32_t>(c - '0'));
  return out;
}

std::string roman(std::uint32_t number) {
  static constexpr std::array<std::pair<std::uint32_t, const char*>, 13> steps = {{{1000, "m"},
                                                                                   {900, "cm"},
                                                                                   {500, "d"},
                                                                                   {400, "cd"},
                                                                                   {100, "c"},
                                                                                   {90, "xc"},
                                                                                   {50, "l"},
                                                                                   {40, "xl"},
                                                                                   {10, "x"},
                                                                                   {9, "ix"},
                                                                                   {5, "v"},
                                                                                   {4, "iv"},
                                                                                   {1, "i"}}};
  std::string out;
  for (const auto& [value, letters] : steps)
    for (; number >= value; number -= value) out += letters;
  return out;
}

}  // namespace

NumberStyle number_style(const Language& language) {
  const std::string_view primary = language.primary();
  for (const std::string_view persian :
       {"fa", "prs", "ps", "pbu", "ur", "pnb", "mzn", "glk", "lrc", "sd", "bal"})
    if (primary == persian) return NumberStyle::persian;
  if (primary == "ar" || primary == "ckb") return NumberStyle::arabic_indic;
  return NumberStyle::latin;
}

NumberStyle number_style(const Language& language, Digits asked) {
  switch (digits_for(asked, language)) {
    case Digits::source:
      return number_style(language);
    case Digits::latin:
      return NumberStyle::latin;
    case Digits::fa:
      return NumberStyle::persian;
    case Digits::ar:
      return NumberStyle::arabic_indic;
  }
  return number_style(language);
}

std::string numeral(std::uint32_t number, NumberStyle style) {
  switch (style) {
    case NumberStyle::latin:
      return std::to_string(number);
    case NumberStyle::arabic_indic:
      return digits_from(number, U'\u0660');
    case NumberStyle::persian:
      return digits_from(number, U'\u06F0');
    case NumberStyle::roman:
      return roman(number);
    case NumberStyle::none:
      return {};
  }
  return {};
}

}  // namespace warraq
