#pragma once

/// What kind of file some bytes are, when they are not text we read; and which code page they may be in.

#include <optional>
#include <string>
#include <string_view>

namespace warraq::detail {

struct BinaryKind {
  std::string name;  ///< "a PDF file"
  std::string hint;  ///< what to try
};

/// By the first bytes ("magic numbers") and by NUL bytes; nullopt when it may be text.
std::optional<BinaryKind> binary_kind(std::string_view bytes);

/// The likeliest single-byte code page of text that is not UTF-8, by iconv's name: the share of high bytes
/// says whether the script is Latin, and where they lie says which other script it is.
std::string likely_code_page(std::string_view bytes);

}  // namespace warraq::detail
