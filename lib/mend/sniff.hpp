#pragma once

/// What kind of file some bytes are, when they are not text we read.

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

}  // namespace warraq::detail
