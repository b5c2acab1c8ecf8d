#pragma once

/// The SHA-256 of some bytes (FIPS 180-4): to tell whether a file is the one it was.

#include <string>
#include <string_view>

namespace warraq {

/// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace warraq
