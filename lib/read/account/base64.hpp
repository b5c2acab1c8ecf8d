#pragma once

/// Bytes as letters that JSON can hold (RFC 4648).

#include <optional>
#include <string>
#include <string_view>

namespace warraq::read {

std::string to_base64(std::string_view bytes);
/// Nothing when `letters` are no base64.
std::optional<std::string> from_base64(std::string_view letters);

}  // namespace warraq::read
