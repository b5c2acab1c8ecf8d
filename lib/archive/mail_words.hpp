#pragma once

/// The three wrappings of mail: base64 and quoted-printable (RFC 2045), and words of a header in other
/// encodings (RFC 2047). None of them fails: what is damaged comes as far as it can be read.

#include <string>
#include <string_view>

namespace warraq::detail {

std::string decode_base64(std::string_view text);
std::string decode_quoted_printable(std::string_view text);

/// A header's value with its encoded words read: "=?utf-8?Q?caf=C3=A9?=" is "café". Well-formed UTF-8.
std::string decode_words(std::string_view value);

/// `bytes` in a named charset as UTF-8; false when nobody here knows that name. Bytes the charset has not become
/// U+FFFD.
bool charset_to_utf8(std::string_view bytes, const std::string& charset, std::string& utf8);

}  // namespace warraq::detail
