#pragma once

/// The ways of writing in Arabic script that the rules tell apart.

#include <cstdint>
#include <string_view>

#include "warraq/base/language.hpp"

namespace warraq::mending {

enum class Orthography : std::uint8_t {
  other,    ///< unknown, or of no rules of its own
  persian,  ///< Persian of Iran and Afghanistan, and its neighbours that have the same letters
  pashto,
  kurdish,  ///< Sorani
  arabic,
  urdu,  ///< and Punjabi, Saraiki
  uyghur,
};

/// A language's first subtag as a number to compare by; 0 for none and for those of more than four letters.
constexpr std::uint32_t language_code(std::string_view primary) {
  std::uint32_t code = 0;
  if (primary.size() <= 4)
    for (const char c : primary) code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

Orthography orthography_of(const Language& language);

/// Languages whose figures are ۰ to ۹.
inline bool has_persian_digits(Orthography orthography) {
  return orthography == Orthography::persian || orthography == Orthography::pashto ||
         orthography == Orthography::urdu;
}

}  // namespace warraq::mending
