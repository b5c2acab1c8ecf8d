#include "read/words/declared_language.hpp"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "read/markup/ascii.hpp"
#include "read/words/language_words.hpp"
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

/// A script as Arab, a land as IR, all else in small letters (RFC 5646, 2.1.1).
void settle_case(std::string& tag) {
  bool extended = false;  // behind a part of one letter, nothing is a script or land
  for (std::size_t begin = 0; begin < tag.size();) {
    const std::size_t end = std::min(tag.find('-', begin), tag.size());
    for (std::size_t i = begin; i < end; ++i) tag[i] = ascii_lower(tag[i]);
    extended = extended || end - begin == 1;
    const std::size_t capitals = begin == 0 || extended ? 0 : end - begin == 2 ? 2 : end - begin == 4 ? 1 : 0;
    for (std::size_t i = begin; i < begin + capitals; ++i)
      if (tag[i] >= 'a' && tag[i] <= 'z') tag[i] = static_cast<char>(tag[i] - 'a' + 'A');
    begin = end + 1;
  }
}

/// The first part of a tag as we write it; empty where it names no one language.
std::string usual_primary(const std::string& primary) {
  if (std::find(tongue_tags.begin(), tongue_tags.end(), primary) != tongue_tags.end()) return primary;
  if (primary == "und" || primary == "zxx" || primary == "mul" || primary == "mis") return {};
  const auto usual = std::find_if(std::begin(other_codes), std::end(other_codes),
                                  [&](const auto& row) { return row.first == primary; });
  if (usual != std::end(other_codes)) return std::string(usual->second);
  // Two letters that are no language are a land, or nothing: "ir", "xx".
  if (primary.size() == 2 && *uloc_getISO3Language(primary.c_str()) == '\0') return {};
  std::array<char, 16> made{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_toLanguageTag(primary.c_str(), made.data(), static_cast<int>(made.size()) - 1, false, &status);
  return U_FAILURE(status) || std::string_view(made.data()).starts_with("und") ? std::string() : made.data();
}

}  // namespace

Language declared_language(std::string_view said) {
  if (said.empty()) return {};
  std::string tag(trim(said.substr(0, said.find_first_of(".@"))));
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (!is_plausible(tag)) return {};
  settle_case(tag);
  const std::string primary = tag.substr(0, tag.find('-')), usual = usual_primary(primary);
  if (usual.empty()) return {};
  return Language(tag.replace(0, primary.size(), usual));
}

}  // namespace warraq::read
