#include "text/hyphen_dictionary.hpp"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <optional>

#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr std::size_t longest_word = 200;
constexpr std::size_t most_words = 1u << 17;
constexpr int least_before = 2, least_after = 3;

constexpr int at_least(int least, int asked) { return asked > least ? asked : least; }

struct FreeDictionary {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// A word in a dictionary's encoding, and the UTF-16 index of the character each byte begins or continues.
struct Encoded {
  std::string bytes;
  std::vector<std::uint8_t> unit_of;
};

void append_unit(Encoded& encoded, std::string_view bytes, std::size_t unit) {
  encoded.bytes += bytes;
  encoded.unit_of.resize(encoded.bytes.size(), static_cast<std::uint8_t>(unit));
}

Encoded to_utf8_with_places(std::u16string_view word) {
  Encoded encoded;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t at = i;
    append_unit(encoded, to_utf8(next_code_point(word, i)), at);
  }
  return encoded;
}

/// nullopt when a character is not in the encoding: then no pattern speaks of it either.
std::optional<Encoded> to_single_bytes(std::u16string_view word, UConverter* converter) {
  Encoded encoded;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char byte[8];
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length = ucnv_fromUChars(converter, byte, sizeof byte, &word[i], 1, &status);
    if (U_FAILURE(status) || length != 1 || byte[0] == 0x1A) return std::nullopt;
    append_unit(encoded, {byte, 1}, i);
  }
  return encoded;
}

std::u16string lower_case(std::u16string_view word) {
  std::u16string lower(word);
  for (char16_t& c : lower) c = static_cast<char16_t>(u_tolower(c));
  return lower;
}

/// The rules of replacement that libhyphen allocated, if any, freed at the end of a scope.
struct Replacements {
  char** words = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  std::size_t count = 0;
  ~Replacements() {
    if (words)
      for (std::size_t i = 0; i < count; ++i) std::free(words[i]);
    std::free(words);
    std::free(positions);
    std::free(cuts);
  }
};

}  // namespace

struct HyphenDictionary::Patterns {
  std::unique_ptr<HyphenDict, FreeDictionary> dictionary;
  std::unique_ptr<UConverter, CloseConverter> converter;  // null: the dictionary is UTF-8
};

HyphenDictionary::HyphenDictionary(const std::filesystem::path& file)
    : patterns_(std::make_unique<Patterns>()) {
  patterns_->dictionary.reset(hnj_hyphen_load(file.c_str()));
  if (!patterns_->dictionary || patterns_->dictionary->utf8) return;
  UErrorCode status = U_ZERO_ERROR;
  patterns_->converter.reset(ucnv_open(patterns_->dictionary->cset, &status));
  if (U_FAILURE(status)) patterns_->dictionary.reset();
}

HyphenDictionary::~HyphenDictionary() = default;

const std::vector<std::uint8_t>& HyphenDictionary::places(std::u16string_view word) {
  const auto known = known_.find(word);
  if (known != known_.end()) return known->second;
  if (known_.size() >= most_words) known_.clear();
  return known_.emplace(word, divide(word)).first->second;
}

std::vector<std::uint8_t> HyphenDictionary::divide(std::u16string_view word) const {
  HyphenDict* dictionary = patterns_->dictionary.get();
  if (!dictionary || word.size() > longest_word) return {};
  const std::u16string lower = lower_case(word);
  const auto encoded = patterns_->converter ? to_single_bytes(lower, patterns_->converter.get())
                                            : std::optional(to_utf8_with_places(lower));
  if (!encoded) return {};
  std::string marks(encoded->bytes.size() + 5, '\0');
  Replacements rules;
  rules.count = encoded->bytes.size();
  if (hnj_hyphen_hyphenate3(
          dictionary, encoded->bytes.c_str(), static_cast<int>(encoded->bytes.size()), marks.data(), nullptr,
          &rules.words, &rules.positions, &rules.cuts, at_least(least_before, dictionary->lhmin),
          at_least(least_after, dictionary->rhmin), at_least(least_before, dictionary->clhmin),
          at_least(least_after, dictionary->crhmin)) != 0)
    return {};
  // Odd marks stand one a character; the dictionary's own normalising keeps them in step with characters.
  std::vector<std::uint8_t> places;
  std::size_t unit = 0;
  for (std::size_t i = 0; unit < lower.size() && i < marks.size() && marks[i] != '\0'; ++i) {
    next_code_point(std::u16string_view(lower), unit);
    const bool changes_spelling = rules.words && i < rules.count && rules.words[i];
    if ((marks[i] & 1) && !changes_spelling && unit >= least_before && unit + least_after <= lower.size())
      places.push_back(static_cast<std::uint8_t>(unit));
  }
  return places;
}

namespace {

/// The region whose dictionary a language without region means.
constexpr std::array<std::array<std::string_view, 2>, 3> main_regions{
    {{"en", "US"}, {"pt", "PT"}, {"sr", "RS"}}};

/// File names to try for a language, best first: `hyph_de_AT.dic`, `hyph_de.dic`, `hyph_de_DE.dic`.
std::vector<std::string> names_for(const Language& language) {
  const std::string primary(language.primary());
  std::string full = language.tag();
  std::replace(full.begin(), full.end(), '-', '_');
  std::string region = primary;
  std::transform(region.begin(), region.end(), region.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  for (const auto& [tag, home] : main_regions)
    if (tag == primary) region = home;
  return {"hyph_" + full + ".dic", "hyph_" + primary + "_" + region + ".dic", "hyph_" + primary + ".dic"};
}

}  // namespace

HyphenDictionary* HyphenDictionaries::find(const Language& language) {
  for (const Entry& entry : entries_)
    if (entry.language == language) return entry.dictionary;
  HyphenDictionary* dictionary = nullptr;
  if (language.known()) {
    for (const std::string& name : names_for(language)) {
      std::error_code failed;
      const std::filesystem::path file = folder_ / name;
      if (!std::filesystem::is_regular_file(file, failed)) continue;
      dictionary = load(file);
      break;
    }
  }
  entries_.push_back({language, dictionary});
  return dictionary;
}

HyphenDictionary* HyphenDictionaries::load(const std::filesystem::path& file) {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(file, failed);
  for (const Loaded& loaded : loaded_)
    if (loaded.file == real) return loaded.dictionary.get();
  loaded_.push_back({real, std::make_unique<HyphenDictionary>(real)});
  return loaded_.back().dictionary.get();
}

}  // namespace warraq
