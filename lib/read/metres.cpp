#include "read/metres.hpp"

#include <vector>

namespace warraq::read {

namespace {

// A first foot "uu--" may begin with a long syllable, and a last "uu-" may be contracted to "--": the first
// is written out here, the second is the contraction that the tables allow everywhere.
constexpr MetrePattern patterns[] = {
    {"motaqareb", "u--u--u--u-"},
    {"motaqareb salem", "u--u--u--u--"},
    {"motaqareb aslam", "--u--:--u--"},
    {"motadarek", "-u--u--u--u-"},
    {"hazaj of six feet", "u---u---u--"},
    {"hazaj of six whole feet", "u---u---u---"},
    {"hazaj", "u---u---u---u---"},
    {"hazaj akhrab of six feet", "--uu-u-u--"},
    {"hazaj akhrab of six feet", "---" "-u-u--"},
    {"hazaj akhrab makfuf", "--uu--uu--uu--"},
    {"hazaj akhrab", "--uu---:--uu---"},
    {"hazaj ashtar", "-u-u---:-u-u---"},
    {"hazaj maqbuz", "u-u-u-u-u-u-u-u-"},
    {"robai", "--uu-u-u--uu-"},
    {"robai", "--uu--uu--uu-"},
    {"ramal", "-u---u---u---u-"},
    {"ramal of six feet", "-u---u---u-"},
    {"ramal salem", "-u---u---u---u--"},
    {"ramal makhbun", "uu--uu--uu--uu-"},
    {"ramal makhbun", "-u--uu--uu--uu-"},
    {"ramal makhbun of six feet", "uu--uu--uu-"},
    {"ramal makhbun of six feet", "-u--uu--uu-"},
    {"ramal makhbun salem", "uu--uu--uu--uu--"},
    {"ramal makhbun salem", "-u--uu--uu--uu--"},
    {"ramal mashkul", "uu-u-u--:uu-u-u--"},
    {"rajaz", "--u---u---u---u-"},
    {"rajaz of six feet", "--u---u---u-"},
    {"rajaz matvi", "-uu--uu--uu--uu-"},
    {"rajaz matvi makhbun", "-uu-u-u-:-uu-u-u-"},
    {"monsareh", "-uu--u-u-uu--"},
    {"monsareh matvi", "-uu--u-:-uu--u-"},
    {"sari", "-uu--uu--u-"},
    {"mozare", "--u-u-uu--u-u-"},
    {"mozare akhrab", "--u-u--:--u-u--"},
    {"mozare of six feet", "--u-u-uu--"},
    {"qarib", "--uu--u-u--"},
    {"mojtass", "u-u-uu--u-u-uu-"},
    {"mojtass salem", "u-u-uu--:u-u-uu--"},
    {"khafif", "uu--u-u-uu-"},
    {"khafif", "-u--u-u-uu-"},
    {"basit", "--u-uu-:--u-uu-"},
    {"basit", "u-u-uu-:--u-uu-"},
    {"kamel", "uu-u-uu-u-uu-u-uu-u-"},
    {"kamel of six feet", "uu-u-uu-u-uu-u-"},
    {"kamel of six feet", "uu-u-uu-u-uu--"},
    {"wafer", "u-uu-u-uu-u--"},
    {"tawil", "u--u---u--u-u-"},
    {"tawil", "u--u---u-uu-u-"},
    {"tawil", "u-uu---u--u-u-"},
    {"tawil", "u-uu---u-uu-u-"},
    {"tawil", "u--u---u--u---"},
    {"tawil", "u--u---u-uu---"},
    {"kamel of four feet", "uu-u-uu-u-"},
    {"rajaz of four feet", "--u---u-"},
    {"khabab", "uu-uu-uu-uu-"},
};
constexpr std::size_t pattern_count = std::size(patterns);
static_assert(pattern_count <= pattern_limit);

constexpr std::uint8_t contraction_cost = 2, last_contraction_cost = 0;

std::size_t morae_of(std::string_view syllables) {
  std::size_t morae = 0;
  for (const char c : syllables) morae += c == 'u' ? 1 : c == '-' ? 2 : 0;
  return morae;
}

void fill(MetreTables& tables) {
  for (auto* table : {&tables.short_at, &tables.long_at, &tables.contracted_at, &tables.caesura_at})
    for (PatternCosts& costs : *table) costs.fill(forbidden);
}

/// `from_end`: a place is what is left of the pattern before a step, else what lies behind.
MetreTables tables(bool from_end) {
  MetreTables tables;
  fill(tables);
  for (std::size_t p = 0; p < pattern_count; ++p) {
    const std::string_view syllables = patterns[p].syllables;
    const std::size_t morae = morae_of(syllables);
    std::size_t at = 0;
    const auto place = [&] { return from_end ? morae - at : at; };
    for (std::size_t i = 0; i < syllables.size(); ++i) {
      if (syllables[i] == ':') {
        tables.caesura_at[place()][p] = 0;
        continue;
      }
      (syllables[i] == 'u' ? tables.short_at : tables.long_at)[place()][p] = 0;
      if (syllables.substr(i, 2) == "uu")
        tables.contracted_at[place()][p] = i + 3 >= syllables.size() ? last_contraction_cost : contraction_cost;
      at += syllables[i] == 'u' ? 1 : 2;
    }
  }
  return tables;
}

std::array<PatternInfo, pattern_count> infos() {
  std::array<PatternInfo, pattern_count> infos{};
  for (std::size_t p = 0; p < pattern_count; ++p) {
    std::uint8_t metre = p == 0 ? 0 : infos[p - 1].metre;
    if (p > 0 && patterns[p].name != patterns[p - 1].name) ++metre;
    infos[p] = {static_cast<std::uint8_t>(morae_of(patterns[p].syllables)), metre};
  }
  return infos;
}

}  // namespace

std::span<const MetrePattern> metre_patterns() { return patterns; }

const MetreTables& tables_from_begin() {
  static const MetreTables made = tables(false);
  return made;
}
const MetreTables& tables_from_end() {
  static const MetreTables made = tables(true);
  return made;
}
std::span<const PatternInfo> pattern_infos() {
  static const auto made = infos();
  return made;
}
std::size_t metre_count() { return pattern_infos().back().metre + 1u; }
std::string_view metre_name(std::size_t metre) {
  for (std::size_t p = 0; p < pattern_count; ++p)
    if (pattern_infos()[p].metre == metre) return patterns[p].name;
  return {};
}

}  // namespace warraq::read
