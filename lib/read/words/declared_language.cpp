#include "read/words/declared_language.hpp"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

/// Codes of libraries (ISO 639-2/B), and of languages whose texts go by the code of their macrolanguage (ISO
/// 639-3). Others of three letters, where there are two, ICU knows.
constexpr std::pair<std::string_view, std::string_view> other_codes[] = {
    {"alb", "sq"}, {"arm", "hy"}, {"baq", "eu"}, {"bur", "my"}, {"chi", "zh"}, {"cze", "cs"},
    {"dut", "nl"}, {"fre", "fr"}, {"geo", "ka"}, {"ger", "de"}, {"gre", "el"}, {"ice", "is"},
    {"mac", "mk"}, {"mao", "mi"}, {"may", "ms"}, {"per", "fa"}, {"rum", "ro"}, {"slo", "sk"},
    {"tib", "bo"}, {"wel", "cy"}, {"als", "sq"}, {"arb", "ar"}, {"azj", "az"}, {"cmn", "zh"},
    {"ekk", "et"}, {"khk", "mn"}, {"kmr", "ku"}, {"lvs", "lv"}, {"pbt", "ps"}, {"pbu", "ps"},
    {"pes", "fa"}, {"pst", "ps"}, {"swh", "sw"}, {"uzn", "uz"}, {"ydd", "yi"}, {"zsm", "ms"},
};

bool is_plausible(std::string_view tag) {
  const std::size_t primary = std::min(tag.find('-'), tag.size());
  return tag.size() <= 35 && primary >= 2 && primary <= 3 && std::all_of(tag.begin(), tag.end(), [](char c) {
           return c == '-' || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
         });
}

/// As ICU writes it; empty for what it knows to be none.
std::string canonical(const std::string& tag) {
  std::array<char, 100> locale{}, made{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag.c_str(), locale.data(), static_cast<int>(locale.size()) - 1, nullptr, &status);
  uloc_toLanguageTag(locale.data(), made.data(), static_cast<int>(made.size()) - 1, false, &status);
  return U_FAILURE(status) ? std::string() : std::string(made.data());
}

}  // namespace

Language declared_language(std::string_view said) {
  std::string tag(trim(said.substr(0, said.find_first_of(".@"))));
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (!is_plausible(tag)) return {};
  tag = canonical(tag);
  const std::string primary = tag.substr(0, tag.find('-'));
  if (primary.empty() || primary == "und" || primary == "zxx" || primary == "mul" || primary == "mis")
    return {};
  const auto usual = std::find_if(std::begin(other_codes), std::end(other_codes),
                                  [&](const auto& row) { return row.first == primary; });
  // Two letters that are no language are a land, or nothing: "ir", "xx".
  if (primary.size() == 2 && *uloc_getISO3Language(primary.c_str()) == '\0') return {};
  if (usual != std::end(other_codes)) tag.replace(0, primary.size(), usual->second);
  return Language(tag);
}

}  // namespace warraq::read
