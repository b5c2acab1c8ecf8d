#pragma once

/// Hyphenation dictionaries, one a language, and the words already divided.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "warraq/base/language.hpp"

namespace warraq {

/// The patterns of one language.
class HyphenDictionary {
 public:
  /// An unreadable file gives a dictionary that divides nothing.
  explicit HyphenDictionary(const std::filesystem::path& file);
  ~HyphenDictionary();
  HyphenDictionary(const HyphenDictionary&) = delete;
  HyphenDictionary& operator=(const HyphenDictionary&) = delete;

  /// The places to divide a word of letters at, as UTF-16 indexes into it. Divisions that would change the
  /// spelling are left out.
  const std::vector<std::uint8_t>& places(std::u16string_view word);

 private:
  std::vector<std::uint8_t> divide(std::u16string_view word);

  struct Patterns;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view word) const { return std::hash<std::u16string_view>()(word); }
  };
  std::unique_ptr<Patterns> patterns_;
  std::unordered_map<std::u16string, std::vector<std::uint8_t>, Hash, std::equal_to<>>
      known_;  // never walked
};

/// The dictionaries of a folder of `hyph_*.dic` files; each is read when first asked for, which takes
/// milliseconds.
class HyphenDictionaries {
 public:
  explicit HyphenDictionaries(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// The dictionary for a language, or nullptr when the folder has none.
  HyphenDictionary* find(const Language& language);

 private:
  struct Entry {
    Language language;
    HyphenDictionary* dictionary = nullptr;
  };
  struct Loaded {
    std::filesystem::path file;
    std::unique_ptr<HyphenDictionary> dictionary;
  };
  HyphenDictionary* load(const std::filesystem::path& file);

  std::filesystem::path folder_;
  std::vector<Entry> entries_;
  std::vector<Loaded> loaded_;
};

}  // namespace warraq
