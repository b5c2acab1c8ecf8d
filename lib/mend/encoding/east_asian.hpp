#pragma once

/// What East Asian text costs in an encoding of several bytes a character.

#include <optional>
#include <string_view>

#include "mend/encoding/multi_byte.hpp"

namespace warraq::detail {

/// In half bits, for what is not ASCII and what borders on it, to be compared with what the same bytes cost
/// in encodings of one byte a character. Nothing when the bytes cannot be in that encoding.
std::optional<long> east_asian_cost(std::string_view sample, const MultiByte& form);
/// The same for text that was decoded as UTF-16.
std::optional<long> east_asian_cost(std::u16string_view text);

/// Whether a character is among the most frequent of Chinese, Japanese or Korean text, kana and stops among
/// them.
bool is_common_east_asian(char16_t c);

}  // namespace warraq::detail
