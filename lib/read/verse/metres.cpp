#include "read/verse/metres.hpp"

#include <algorithm>
#include <bit>

namespace warraq::read {

namespace {

// A first foot "uu--" may begin with a long syllable, and a last "uu-" may be contracted to "--": the first
// is written out here, the second is the contraction that the tables allow everywhere.
using Use = MetreUse;
constexpr MetrePattern patterns[] = {
    {"motaqareb", Use::common, "u--u--u--u-"},
    {"motaqareb salem", Use::usual, "u--u--u--u--"},
    {"motaqareb aslam", Use::rare, "--u--:--u--"},
    {"motadarek", Use::usual, "-u--u--u--u-"},
    {"hazaj of six feet", Use::common, "u---u---u--"},
    {"hazaj of six whole feet", Use::rare, "u---u---u---"},
    {"hazaj", Use::common, "u---u---u---u---"},
    {"hazaj akhrab of six feet", Use::common, "--uu-u-u--"},
    {"hazaj akhrab of six feet", Use::common, "----u-u--"},
    {"hazaj akhrab makfuf", Use::common, "--uu--uu--uu--"},
    {"hazaj akhrab", Use::common, "--uu---:--uu---"},
    {"hazaj ashtar", Use::usual, "-u-u---:-u-u---"},
    {"hazaj maqbuz", Use::rare, "u-u-u-u-u-u-u-u-"},
    {"robai", Use::common, "--uu-u-u--uu-"},
    {"robai", Use::common, "--uu--uu--uu-"},
    {"ramal", Use::common, "-u---u---u---u-"},
    {"ramal of six feet", Use::common, "-u---u---u-"},
    {"ramal salem", Use::usual, "-u---u---u---u--"},
    {"ramal makhbun", Use::common, "uu--uu--uu--uu-"},
    {"ramal makhbun", Use::common, "-u--uu--uu--uu-"},
    {"ramal makhbun of six feet", Use::rare, "uu--uu--uu-"},
    {"ramal makhbun of six feet", Use::rare, "-u--uu--uu-"},
    {"ramal makhbun salem", Use::usual, "uu--uu--uu--uu--"},
    {"ramal makhbun salem", Use::usual, "-u--uu--uu--uu--"},
    {"ramal mashkul", Use::usual, "uu-u-u--:uu-u-u--"},
    {"rajaz", Use::common, "--u---u---u---u-"},
    {"rajaz of six feet", Use::rare, "--u---u---u-"},
    {"rajaz matvi", Use::usual, "-uu--uu--uu--uu-"},
    {"rajaz matvi makhbun", Use::common, "-uu-u-u-:-uu-u-u-"},
    {"monsareh", Use::usual, "-uu--u-u-uu--"},
    {"monsareh matvi", Use::common, "-uu--u-:-uu--u-"},
    {"sari", Use::common, "-uu--uu--u-"},
    {"mozare", Use::common, "--u-u-uu--u-u-"},
    {"mozare akhrab", Use::common, "--u-u--:--u-u--"},
    {"mozare of six feet", Use::rare, "--u-u-uu--"},
    {"qarib", Use::rare, "--uu--u-u--"},
    {"mojtass", Use::common, "u-u-uu--u-u-uu-"},
    {"mojtass salem", Use::rare, "u-u-uu--:u-u-uu--"},
    {"khafif", Use::common, "uu--u-u-uu-"},
    {"khafif", Use::common, "-u--u-u-uu-"},
    {"kamel", Use::usual, "uu-u-uu-u-uu-u-uu-u-"},
    {"kamel of four feet", Use::rare, "uu-u-uu-u-"},
    {"rajaz of four feet", Use::rare, "--u---u-"},
    {"basit", Use::arabic, "--u--u---u-uu-"},
    {"basit", Use::arabic, "--u-uu---u-uu-"},
    {"basit", Use::arabic, "u-u--u---u-uu-"},
    {"basit", Use::arabic, "u-u-uu---u-uu-"},
    {"kamel of six feet", Use::arabic, "uu-u-uu-u-uu-u-"},
    {"kamel of six feet", Use::arabic, "uu-u-uu-u-uu--"},
    {"wafer", Use::arabic, "u-uu-u-uu-u--"},
    {"tawil", Use::arabic, "u--u---u--u-u-"},
    {"tawil", Use::arabic, "u--u---u--u---"},
    {"tawil", Use::arabic, "u--u---u-uu-u-"},
    {"tawil", Use::arabic, "u-uu---u--u-u-"},
    {"tawil", Use::arabic, "u-uu---u--u---"},
    {"tawil", Use::arabic, "u-uu---u-uu-u-"},
    {"Arabic khafif", Use::arabic, "-u--u-u--u--"},
    {"Arabic khafif", Use::arabic, "-u--u-u-uu--"},
    {"Arabic khafif", Use::arabic, "uu--u-u--u--"},
    {"Arabic khafif", Use::arabic, "uu--u-u-uu--"},
    {"khabab", Use::rare, "uu-uu-uu-uu-"},
};
constexpr std::size_t pattern_count = std::size(patterns);
static_assert(pattern_count <= pattern_limit);

// Arabic verse contracts "uu" in many places, and sounds its last short vowel long.
constexpr std::uint8_t usual_contraction = 2, arabic_contraction = 1, short_last_cost = 2;

constexpr std::size_t morae_of(std::string_view syllables) {
  std::size_t morae = 0;
  for (const char c : syllables) morae += c == 'u' ? 1 : c == '-' ? 2 : 0;
  return morae;
}

constexpr std::array<PatternSet, longest_pattern + 2> sort_by_morae() {
  std::array<PatternSet, longest_pattern + 2> sets{};
  for (std::size_t morae = 0; morae < sets.size(); ++morae)
    for (std::size_t p = 0; p < pattern_count; ++p)
      sets[morae] |= PatternSet{morae_of(patterns[p].syllables) < morae} << p;
  return sets;
}

template <typename Use>
void for_each_row(MetreTables& tables, Use use) {
  for (MetreRows* rows :
       {&tables.short_at, &tables.long_at, &tables.caesura_at, &tables.last_short_at, &tables.whole_at})
    for (MetreRow& row : *rows) use(row);
}

void allow(MetreRow& row, std::size_t pattern, std::uint8_t cost) {
  row.costs[pattern] = std::min(row.costs[pattern], cost);
}

/// `from_end`: a place is what is left of the pattern before a step, else what lies behind.
MetreTables tables(bool from_end) {
  MetreTables tables;
  for_each_row(tables, [](MetreRow& row) { row.costs.fill(forbidden); });
  for (std::size_t p = 0; p < pattern_count; ++p) {
    const std::string_view syllables = patterns[p].syllables;
    const std::size_t morae = morae_of(syllables);
    std::size_t at = 0;
    const auto place = [&] { return from_end ? morae - at : at; };
    for (std::size_t i = 0; i < syllables.size(); ++i) {
      if (syllables[i] == ':') {
        allow(tables.caesura_at[place()], p, 0);
        continue;
      }
      if (i + 1 == syllables.size()) allow(tables.last_short_at[place()], p, pattern_infos()[p].short_last);
      allow((syllables[i] == 'u' ? tables.short_at : tables.long_at)[place()], p, 0);
      if (const std::uint8_t cost = contraction_cost(p, i); cost < forbidden)
        allow(tables.long_at[place()], p, cost);
      at += syllables[i] == 'u' ? 1 : 2;
    }
    allow(tables.whole_at[morae], p, 0);
  }
  for_each_row(tables, [](MetreRow& row) { row.open = patterns_below(row.costs, forbidden); });
  return tables;
}

std::array<PatternInfo, pattern_count> infos() {
  std::array<PatternInfo, pattern_count> infos{};
  for (std::size_t p = 0; p < pattern_count; ++p) {
    std::uint8_t metre = p == 0 ? 0 : infos[p - 1].metre;
    if (p > 0 && patterns[p].name != patterns[p - 1].name) ++metre;
    const bool arabic = patterns[p].use == Use::arabic;
    infos[p] = {static_cast<std::uint8_t>(morae_of(patterns[p].syllables)), metre,
                arabic ? std::uint8_t{0} : short_last_cost};
  }
  return infos;
}

}  // namespace

constexpr std::array<PatternSet, longest_pattern + 2> patterns_shorter_than = sort_by_morae();

std::span<const MetrePattern> metre_patterns() { return patterns; }

std::uint8_t contraction_cost(std::size_t pattern, std::size_t at) {
  const std::string_view syllables = patterns[pattern].syllables;
  if (syllables.substr(at, 2) != "uu") return forbidden;
  if (at + 3 >= syllables.size()) return 0;
  return patterns[pattern].use == Use::arabic ? arabic_contraction : usual_contraction;
}

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
PatternSet patterns_of(MetreSet metres) {
  static const std::array<PatternSet, pattern_limit> of_metre = [] {
    std::array<PatternSet, pattern_limit> sets{};
    for (std::size_t p = 0; p < pattern_count; ++p) sets[pattern_infos()[p].metre] |= PatternSet{1} << p;
    return sets;
  }();
  if (metres == every_metre) return ~PatternSet{0};
  PatternSet set = 0;
  for (; metres != 0; metres &= metres - 1)
    set |= of_metre[static_cast<std::size_t>(std::countr_zero(metres))];
  return set;
}
std::size_t metre_count() { return pattern_infos().back().metre + 1u; }
MetreUse metre_use(std::size_t metre) {
  for (std::size_t p = 0; p < pattern_count; ++p)
    if (pattern_infos()[p].metre == metre) return patterns[p].use;
  return MetreUse::rare;
}
std::string_view metre_name(std::size_t metre) {
  for (std::size_t p = 0; p < pattern_count; ++p)
    if (pattern_infos()[p].metre == metre) return patterns[p].name;
  return {};
}

}  // namespace warraq::read
