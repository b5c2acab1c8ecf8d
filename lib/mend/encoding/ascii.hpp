#pragma once

/// Runs of ASCII, eight bytes a step: most of a Latin text goes this way.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace warraq::detail {

/// The length of the run of ASCII at `at`.
inline std::size_t ascii_run(std::string_view bytes, std::size_t at) {
  std::size_t i = at;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + i, 8);
    if (word & UINT64_C(0x8080808080808080)) break;
  }
  while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) ++i;
  return i - at;
}

inline bool is_ascii(std::string_view bytes) { return ascii_run(bytes, 0) == bytes.size(); }

}  // namespace warraq::detail
