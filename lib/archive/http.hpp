#pragma once

/// As much of HTTP as stands in archives of the web: an answer's head, and its body without the wrapping.

#include <cstdint>
#include <string>
#include <string_view>

namespace warraq::detail {

struct HttpAnswer {
  int status = 0;
  std::string type;     ///< "text/html", in small letters
  std::string charset;  ///< as the server wrote it, without quotes
  std::string encoding;  ///< of the content: "gzip"; empty for none
  bool chunked = false;
  std::string_view body;  ///< still wrapped
};

HttpAnswer parse_answer(std::string_view bytes);
/// "text/html; charset=\"utf-8\"" taken apart.
void parse_media_type(std::string_view value, std::string& type, std::string& charset);

/// What the server meant: chunks joined, compression undone. `trouble` says why it cannot be, or that it would be
/// larger than `most`.
std::string unwrapped(const HttpAnswer& answer, std::uint64_t most, std::string& trouble);

/// The value of `name` in a line "Name: value", or npos-like null data when the line is another's.
bool is_field(std::string_view line, std::string_view name, std::string_view& value);
std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text);

}  // namespace warraq::detail
