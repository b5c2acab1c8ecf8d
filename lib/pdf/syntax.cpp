#include "pdf/syntax.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "warraq/base/unicode.hpp"

namespace warraq::pdf {

namespace {

constexpr std::array<std::int64_t, 5> power_of_ten{1, 10, 100, 1000, 10000};
constexpr char hex_digits[] = "0123456789ABCDEF";

/// `scaled` divided by 10^decimals, in decimal.
void append_scaled(std::string& out, std::int64_t scaled, int decimals) {
  if (scaled < 0) {
    out += '-';
    scaled = -scaled;
  }
  const std::int64_t whole = scaled / power_of_ten[decimals];
  std::int64_t rest = scaled % power_of_ten[decimals];
  // "0.5" may be written ".5": a page has thousands of such numbers.
  if (whole != 0 || rest == 0) append_integer(out, whole);
  if (rest == 0) return;
  out += '.';
  for (int digit = decimals - 1; digit >= 0 && rest != 0; --digit) {
    out += static_cast<char>('0' + rest / power_of_ten[digit]);
    rest %= power_of_ten[digit];
  }
}

bool regular(unsigned char c) {
  return c > ' ' && c < 0x7F &&
         std::string_view("()<>[]{}/%#").find(static_cast<char>(c)) == std::string_view::npos;
}

void append_hex8(std::string& out, unsigned char value) {
  out += hex_digits[value >> 4];
  out += hex_digits[value & 15];
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

void append_number(std::string& out, double value, int decimals) {
  const double scaled = value * static_cast<double>(power_of_ten[decimals]);
  const auto rounded = static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  append_scaled(out, rounded, decimals);
}

void append_number(std::string& out, Length value) { append_number(out, value.points(), 3); }

void append_literal(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    if (c == '\r')
      out += "\\r";
    else
      out += c;
  }
  out += ')';
}

std::string text_string(std::u16string_view text) {
  std::string out;
  const bool ascii = std::all_of(text.begin(), text.end(), [](char16_t c) { return c >= ' ' && c < 0x7F; });
  if (ascii) {
    append_literal(out, std::string(text.begin(), text.end()));
    return out;
  }
  out = "<FEFF";
  for (const char16_t unit : text) append_hex16(out, unit);
  return out += '>';
}

std::string text_string(std::string_view utf8) { return text_string(to_utf16(utf8)); }

std::string name(std::string_view bytes) {
  std::string out = "/";
  for (const char c : bytes.substr(0, 127)) {
    const auto byte = static_cast<unsigned char>(c);
    if (regular(byte)) {
      out += c;
    } else {
      out += '#';
      append_hex8(out, byte);
    }
  }
  return out;
}

void append_hex16(std::string& out, std::uint32_t value) {
  append_hex8(out, static_cast<unsigned char>(value >> 8));
  append_hex8(out, static_cast<unsigned char>(value));
}

std::string reference(std::uint32_t object) {
  std::string out;
  append_integer(out, object);
  return out += " 0 R";
}

std::string resource_name(std::string_view prefix, std::size_t number) {
  std::string out(prefix);
  append_integer(out, static_cast<std::int64_t>(number));
  return out;
}

Entries& Entries::number(std::string_view key, double value, int decimals) {
  std::string digits;
  append_number(digits, value, decimals);
  return put(key, digits);
}

std::string Entries::enclosed() const {
  std::string out = "<<";
  out += text_;
  if (out.back() == '\n') out.pop_back();
  return out += ">>";
}

std::string rectangle(double left, double bottom, double right, double top) {
  std::string out = "[";
  append_number(out, left);
  for (const double value : {bottom, right, top}) {
    out += ' ';
    append_number(out, value);
  }
  return out += ']';
}

}  // namespace warraq::pdf
