#pragma once

/// The ways of writing in Arabic script that the rules tell apart.

#include <cstdint>

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

Orthography orthography_of(const Language& language);

/// Languages whose figures are ۰ to ۹.
inline bool has_persian_digits(Orthography orthography) {
  return orthography == Orthography::persian || orthography == Orthography::pashto ||
         orthography == Orthography::urdu;
}

}  // namespace warraq::mending
