#pragma once

/// Scripts of characters (UAX #24), by their ISO 15924 names.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/language.hpp"

namespace warraq {

/// A script: the four letters of its ISO 15924 code, packed with the first one highest (as HarfBuzz does).
struct Script {
  std::uint32_t tag = 0;

  constexpr Script() = default;
  constexpr explicit Script(std::string_view code) {
    for (const char c : code) tag = tag << 8 | static_cast<unsigned char>(c);
  }
  std::string code() const;  ///< "Latn"
  /// Whether its letters join, so that nothing may be put between them.
  bool joined() const;
  friend auto operator<=>(Script, Script) = default;
};

constexpr Script latin{"Latn"}, arabic{"Arab"}, common{"Zyyy"}, inherited{"Zinh"};

/// The Script property of a character: `common` for what many scripts share, `inherited` for marks.
Script script_of(char32_t character);

/// Whether a shared character is used with that script (property Script_Extensions).
bool used_with(char32_t character, Script script);

/// The script a language is written in; Latin when unknown.
Script script_of(const Language& language);

/// The script of every UTF-16 unit, with none left `common` or `inherited`: shared characters take the script
/// before them, at the start the one after; closing brackets that of their opening one. Characters beside a
/// change of level look first within their own stretch of level, so that a comma between Persian and English
/// goes with the words it stands among. The language decides where there is nothing else.
std::vector<Script> resolve_scripts(std::u16string_view text, const std::vector<std::uint8_t>& levels,
                                    const Language& language);

}  // namespace warraq
