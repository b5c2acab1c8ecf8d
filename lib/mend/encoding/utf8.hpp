#pragma once

/// UTF-8 that may be damaged.

#include <cstddef>
#include <string_view>

#include "warraq/mend/decode.hpp"

namespace warraq::detail {

struct Utf8Survey {
  std::size_t bad = 0;   ///< ill-formed sequences
  std::size_t good = 0;  ///< well-formed sequences of more than one byte

  /// Some damage in text that is otherwise UTF-8 is an accident. Other encodings have a bad byte for nearly
  /// each letter beyond ASCII, and hardly ever a well-formed sequence: the worst, IBM866, one for each five
  /// bad.
  bool is_accident() const { return bad * 2 <= good; }
};

/// Stops early where the damage is no accident.
Utf8Survey survey_utf8(std::string_view bytes);

/// Whether all of it is well formed. A gigabyte a second for ASCII, and half of that for two bytes a letter.
bool is_utf8(std::string_view bytes);

/// Decodes all of `bytes`; a byte order mark in front is skipped. `sound`: known to be well formed. `borrow`:
/// as in DecodeOptions.
void decode_utf8(std::string_view bytes, bool sound, bool borrow, DecodedText& out);

}  // namespace warraq::detail
