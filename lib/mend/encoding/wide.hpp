#pragma once

/// UTF-16 and UTF-32, in both orders, with and without a byte order mark.

#include <optional>
#include <string>
#include <string_view>

#include "warraq/mend/decode.hpp"

namespace warraq::detail {

/// Two or four bytes a unit, and which comes first.
struct WideForm {
  const char* name;  ///< canonical
  std::size_t unit;
  bool big_endian;
};

/// By canonical name; null when it is no wide form.
const WideForm* find_wide_form(std::string_view name);

/// The form whose byte order mark the bytes begin with.
const WideForm* wide_form_by_mark(std::string_view bytes);

/// The form that text with zero bytes and without a mark is in: the one in which it is characters in use.
const WideForm* guess_wide_form(std::string_view bytes);

/// Decodes all of `bytes`; a byte order mark in front is skipped.
void decode_wide(std::string_view bytes, const WideForm& form, DecodedText& out);
/// The text alone, with U+FFFD for what means nothing; for guessing.
std::u16string read_wide(std::string_view bytes, const WideForm& form);
std::string encode_wide(std::string_view utf8, const WideForm& form);

}  // namespace warraq::detail
