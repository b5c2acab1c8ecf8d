#pragma once

/// The encodings of one byte a character, as tables.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "warraq/mend/decode.hpp"

namespace warraq::detail {

/// The lower half of every page is ASCII.
struct CodePage {
  const char* name;      ///< canonical
  const char16_t* high;  ///< 128 units, of the bytes 80 to FF; U+FFFD: the byte means nothing

  char16_t operator[](unsigned char byte) const { return byte < 0x80 ? byte : high[byte - 0x80]; }
};

std::span<const CodePage> code_pages();
/// By canonical name; null when there is none.
const CodePage* find_code_page(std::string_view name);

/// From characters to bytes, for one page.
class PageEncoder {
 public:
  explicit PageEncoder(const CodePage& page);
  /// The byte of a character, or -1 when the page has none. Of two bytes with one meaning, ASCII's or the
  /// lower.
  int byte_of(char32_t c) const;

 private:
  struct Pair {
    char16_t character;
    std::uint8_t byte;
  };
  std::array<Pair, 128> pairs_{};  ///< sorted
};

/// Decodes all of `bytes`; tells of bytes that mean nothing.
void decode_page(std::string_view bytes, const CodePage& page, DecodedText& out);
/// Characters that the page has not become '?'.
std::string encode_page(std::string_view utf8, const CodePage& page);

}  // namespace warraq::detail
