#include "text/hyphen_dictionary.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/hyphen_patterns.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/file.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr std::size_t longest_word = 200;
constexpr std::size_t most_words = 1u << 17;
constexpr int least_before = 2, least_after = 3;

constexpr std::size_t at_least(int least, int asked) {
  return static_cast<std::size_t>(asked > least ? asked : least);
}

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
  encoded.bytes.reserve(word.size() * 2);
  encoded.unit_of.reserve(word.size() * 2);
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t at = i;
    append_unit(encoded, to_utf8(next_code_point(word, i)), at);
  }
  return encoded;
}

/// nullopt when a character is not in the encoding: then no pattern speaks of it either.
std::optional<Encoded> to_single_bytes(std::u16string_view word, UConverter* converter) {
  Encoded encoded;
  encoded.bytes.reserve(word.size());
  encoded.unit_of.reserve(word.size());
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

}  // namespace

struct HyphenDictionary::Patterns {
  HyphenPatterns patterns;
  std::unique_ptr<UConverter, CloseConverter> converter;  // null: the dictionary is UTF-8
};

HyphenDictionary::HyphenDictionary(const std::filesystem::path& file)
    : patterns_(std::make_unique<Patterns>()) {
  std::string bytes;
  try {
    bytes = read_file(file);
  } catch (const Error&) {
    return;  // as if there were none
  }
  patterns_->patterns = read_hyphen_patterns(std::move(bytes));
  const std::string& encoding = patterns_->patterns.encoding;
  if (encoding == "UTF-8") return;
  UErrorCode status = U_ZERO_ERROR;
  patterns_->converter.reset(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) patterns_->patterns = {};
}

HyphenDictionary::~HyphenDictionary() = default;

const std::vector<std::uint8_t>& HyphenDictionary::places(std::u16string_view word) {
  const auto known = known_.find(word);
  if (known != known_.end()) return known->second;
  if (known_.size() >= most_words) known_.clear();
  return known_.emplace(word, divide(word)).first->second;
}

std::vector<std::uint8_t> HyphenDictionary::divide(std::u16string_view word) {
  HyphenPatterns& patterns = patterns_->patterns;
  if (patterns.levels.empty() || word.size() > longest_word) return {};
  const std::u16string lower = lower_case(word);
  const auto encoded = patterns_->converter ? to_single_bytes(lower, patterns_->converter.get())
                                            : std::optional(to_utf8_with_places(lower));
  if (!encoded) return {};
  const std::vector<bool> divisions = patterns.divide(encoded->bytes);
  const std::size_t before = at_least(least_before, patterns.least_before);
  const std::size_t after = at_least(least_after, patterns.least_after);
  std::vector<std::uint8_t> places;
  for (std::size_t i = 0; i + 1 < divisions.size(); ++i) {
    const std::size_t unit = encoded->unit_of[i + 1];
    if (divisions[i] && unit >= before && unit + after <= lower.size())
      places.push_back(static_cast<std::uint8_t>(unit));
  }
  return places;
}

namespace {

std::string part(std::int32_t (*get)(const char*, char*, std::int32_t, UErrorCode*), const char* locale) {
  char text[16] = {};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = get(locale, text, sizeof text, &status);
  return U_SUCCESS(status) ? std::string(text, static_cast<std::size_t>(length)) : std::string();
}

/// A language with the script and the region it is most likely written in where its tag names none.
struct Locale {
  std::string language, script, region;
};
Locale likely(const std::string& tag) {
  char full[64] = {};
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(tag.c_str(), full, sizeof full, &status);
  if (U_FAILURE(status)) return {tag, "", ""};
  return {part(uloc_getLanguage, full), part(uloc_getScript, full), part(uloc_getCountry, full)};
}

/// Outside North America English is divided as in Britain.
std::string english_region(const std::string& region) {
  return region == "US" || region == "CA" || region == "PR" || region == "PH" ? "US" : "GB";
}

/// File names to try for a language, best first: `hyph_de_AT.dic`, `hyph_de_DE.dic`, `hyph_de.dic`. A script
/// that is not the language's first is part of the name (`hyph_sr-Latn_RS.dic`): no dictionary of another
/// script will do.
std::vector<std::string> names_for(const Language& language) {
  std::string primary(language.primary());
  std::string tag = language.tag();
  if (primary == "no") tag.replace(0, 2, primary = "nb");  // Debian's hyphen-no has Bokmål and Nynorsk
  const Locale here = likely(tag), home = likely(primary);
  std::string name = primary;
  if (here.script != home.script) name += "-" + here.script;
  const std::string region = primary == "en" ? english_region(here.region) : here.region;
  return {"hyph_" + name + "_" + region + ".dic", "hyph_" + name + "_" + home.region + ".dic",
          "hyph_" + name + ".dic"};
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
