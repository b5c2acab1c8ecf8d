#pragma once

/// One way of reading text wrong, and the way back.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mend/encoding/code_page.hpp"

namespace warraq::detail {

/// What a line would have been.
struct Rereading {
  std::string text;           ///< UTF-8; empty when the line was not read wrong in this way
  std::size_t sequences = 0;  ///< characters that become others
  std::vector<std::pair<std::size_t, std::size_t>>
      words;  ///< ends of runs of these, in `text` and in the line
};

/// UTF-8 that was read as a code page.
class MisreadUtf8 {
 public:
  explicit MisreadUtf8(const CodePage& page);

  const char* page() const { return name_; }
  /// Whether the first characters beyond ASCII allow it. `high` is where they begin.
  bool may_be(std::string_view line, std::size_t high) const;
  Rereading reread(std::string_view line) const;

 private:
  std::uint8_t byte_at(std::string_view line,
                       std::size_t& at) const;  ///< 0 when the page has not that character

  /// A table with open addresses: it is asked for every character of a line.
  struct Slot {
    char16_t character = 0;
    std::uint8_t byte = 0;
  };
  std::size_t slot_of(char16_t c) const;
  void put(char16_t c, unsigned byte);

  const char* name_;
  std::array<Slot, 512> slots_{};
};

/// A code page that was read as windows-1252.
Rereading reread_page(std::string_view line, const CodePage& as, const CodePage& was);

}  // namespace warraq::detail
