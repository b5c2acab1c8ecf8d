#pragma once

/// The spelling of PDF: numbers, strings, names. Every byte of a body or a content stream that is a number
/// or a string comes from here.

#include <cstdint>
#include <string>
#include <string_view>

#include "warraq/base/length.hpp"

namespace warraq::pdf {

/// A number with at most `decimals` (0 to 4) decimals, without needless zeros; the point is always a point.
void append_number(std::string& out, double value, int decimals = 4);
void append_number(std::string& out, Length value);  ///< in points, three decimals: a quarter of a micron
void append_integer(std::string& out, std::int64_t value);

/// `(...)` for any bytes: parentheses, backslashes and carriage returns are escaped (a raw CR would be read
/// as LF: ISO 32000-1, 7.3.4.2), all else stays as it is.
void append_literal(std::string& out, std::string_view bytes);

/// `<FEFF...>`: a text string (7.9.2.2) as UTF-16BE in hexadecimal, or a literal where all of it is ASCII.
std::string text_string(std::u16string_view text);
std::string text_string(std::string_view utf8);

/// `/Name` with everything but regular characters escaped (7.3.5), cut at 127 bytes.
std::string name(std::string_view bytes);

void append_hex16(std::string& out, std::uint32_t value);  ///< four upper-case digits

std::string reference(std::uint32_t object);                             ///< `12 0 R`
std::string resource_name(std::string_view prefix, std::size_t number);  ///< `F1`, as resources are called

/// `[a b c d]` in points.
std::string rectangle(double left, double bottom, double right, double top);

/// The entries of a dictionary, one a line.
///
///     Entries().put("Type", "/Page").put("Parent", reference(pages)).text()
class Entries {
 public:
  Entries& put(std::string_view key, std::string_view value) {
    text_.append("/").append(key).append(" ").append(value).append("\n");
    return *this;
  }
  Entries& number(std::string_view key, double value, int decimals = 4);
  Entries& raw(std::string_view entries) {
    text_.append(entries);
    return *this;
  }
  const std::string& text() const { return text_; }
  /// `<<...>>`, for a dictionary inside another.
  std::string enclosed() const;

 private:
  std::string text_;
};

}  // namespace warraq::pdf
