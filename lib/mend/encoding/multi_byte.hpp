#pragma once

/// The encodings of East Asia, of one to four bytes a character, by ICU's converters.

#include <string>
#include <string_view>

#include "warraq/mend/decode.hpp"

namespace warraq::detail {

struct MultiByte {
  const char* name;       ///< canonical
  const char* converter;  ///< ICU's name
  bool guessed;           ///< may be what unlabelled text is in; the others are only for labels
};

/// By canonical name; null when there is none.
const MultiByte* find_multi_byte(std::string_view name);

/// Decodes all of `bytes`.
void decode_multi_byte(std::string_view bytes, const MultiByte& form, DecodedText& out);
/// The text alone, with U+FFFD for what means nothing; for guessing.
std::u16string read_multi_byte(std::string_view bytes, const MultiByte& form);
std::string encode_multi_byte(std::string_view utf8, const MultiByte& form);

}  // namespace warraq::detail
