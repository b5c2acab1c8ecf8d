#pragma once

/// UTF-8 at the edges, UTF-16 from the paragraph on, and the two ways between.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace warraq {

/// UTF-8 to UTF-16. An ill-formed sequence becomes U+FFFD (one for each maximal subpart).
std::u16string to_utf16(std::string_view utf8);

/// UTF-16 to UTF-8. A lone surrogate becomes U+FFFD.
std::string to_utf8(std::u16string_view utf16);
std::string to_utf8(char32_t code_point);

/// The offset of the first byte that is not well-formed UTF-8, or nullopt when all of it is.
std::optional<std::size_t> first_ill_formed(std::string_view utf8);

/// The spaces that give way when a line is justified. No-break spaces do, too; U+202F and the spaces of a fixed
/// width are ink.
constexpr bool gives_way(char16_t c) { return c == u' ' || c == 0x00A0 || c == u'\t'; }

/// Reads the code point at `index` and moves `index` past it. `index` must be below the size.
char32_t next_code_point(std::u16string_view text, std::size_t& index);
char32_t next_code_point(std::string_view text, std::size_t& index);

}  // namespace warraq
