#pragma once

/// A UTF-8 text as characters with their bytes, for rules that look at what stands around a place.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "warraq/mend/typography.hpp"

namespace warraq {

class Characters {
 public:
  Characters(std::string_view text, std::span<const ByteRange> fixed);

  std::size_t size() const { return chars_.size(); }
  /// A character, or 0 before the first and after the last.
  char32_t at(std::size_t i, std::ptrdiff_t offset = 0) const {
    const std::size_t index = i + static_cast<std::size_t>(offset);
    return index < chars_.size() ? chars_[index] : U'\0';
  }
  bool fixed(std::size_t i) const { return fixed_[i]; }
  std::uint32_t byte(std::size_t i) const { return bytes_[i]; }
  ByteRange bytes(std::size_t begin, std::size_t end) const { return {bytes_[begin], bytes_[end]}; }

 private:
  std::vector<char32_t> chars_;
  std::vector<std::uint32_t> bytes_;  ///< one more than characters
  std::vector<bool> fixed_;
};

bool is_letter(char32_t c);
bool is_digit(char32_t c);  ///< of any script
bool is_space(char32_t c);
inline bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_ascii_letter(char32_t c) { return (c | 0x20) >= U'a' && (c | 0x20) <= U'z'; }

}  // namespace warraq
