#include "mend/encoding/wide.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "mend/encoding/east_asian.hpp"
#include "mend/encoding/ill_formed.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

// UTF-32's marks begin with UTF-16's: the longer come first.
constexpr WideForm wide_forms[] = {
    {"UTF-32LE", 4, false}, {"UTF-32BE", 4, true}, {"UTF-16LE", 2, false}, {"UTF-16BE", 2, true}};

constexpr bool is_lead(char32_t c) { return c >= 0xD800 && c < 0xDC00; }
constexpr bool is_trail(char32_t c) { return c >= 0xDC00 && c < 0xE000; }

char32_t unit_at(std::string_view bytes, std::size_t at, const WideForm& form) {
  char32_t c = 0;
  for (std::size_t k = 0; k < form.unit; ++k) {
    const std::size_t from = form.big_endian ? k : form.unit - 1 - k;
    c = c << 8 | static_cast<unsigned char>(bytes[at + from]);
  }
  return c;
}

void append_unit(std::string& out, char32_t c, const WideForm& form) {
  for (std::size_t k = 0; k < form.unit; ++k) {
    const std::size_t shift = 8 * (form.big_endian ? form.unit - 1 - k : k);
    out += static_cast<char>(c >> shift & 0xFF);
  }
}

struct Character {
  char32_t c = 0;
  std::size_t length = 0;  ///< in bytes
  bool good = true;
};

Character character_at(std::string_view bytes, std::size_t at, const WideForm& form) {
  if (bytes.size() - at < form.unit) return {0xFFFD, bytes.size() - at, false};
  const char32_t c = unit_at(bytes, at, form);
  if (form.unit == 2 && is_lead(c) && bytes.size() - at >= 4) {
    const char32_t next = unit_at(bytes, at + 2, form);
    if (is_trail(next)) return {0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00), 4, true};
  }
  if (is_lead(c) || is_trail(c) || c > 0x10FFFF) return {0xFFFD, form.unit, false};
  return {c, form.unit, true};
}

bool is_text_control(char32_t c) { return c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// How much of a sample reads as text in a form.
struct Reading {
  std::size_t units = 0, bad = 0, zeros = 0, spaces = 0;
  std::size_t top_block = 0;  ///< characters of the most frequent block of 256 beyond Latin-1
  std::size_t east = 0;       ///< ideographs, kana and hangul
  std::size_t common = 0;     ///< those that are frequent in East Asian text
};

Reading read_sample(std::string_view sample, const WideForm& form) {
  Reading reading;
  std::array<std::size_t, 256> blocks{};
  for (std::size_t at = 0; at + form.unit <= sample.size();) {
    const Character one = character_at(sample, at, form);
    at += one.length;
    ++reading.units;
    const auto c = static_cast<UChar32>(one.c);
    if (!one.good || !u_isdefined(c) || u_charType(c) == U_PRIVATE_USE_CHAR ||
        (u_charType(c) == U_CONTROL_CHAR && !is_text_control(one.c)))
      ++reading.bad;
    if (one.c < 0x100) ++reading.zeros;
    if (one.c == ' ' || one.c == '\n' || one.c == '\r' || one.c == 0x3001 || one.c == 0x3002)
      ++reading.spaces;
    if (one.c >= 0x3000 && one.c < 0xD800) ++reading.east;
    if (one.c < 0x10000 && is_common_east_asian(static_cast<char16_t>(one.c))) ++reading.common;
    if (one.c >= 0x100 && one.c < 0x10000)
      reading.top_block = std::max(reading.top_block, ++blocks[one.c >> 8]);
  }
  return reading;
}

/// Bytes of other encodings read as pairs fall on ideographs of all kinds, few of them in use, and have no
/// zeros.
bool reads_well(const Reading& reading) {
  if (reading.units < 2 || reading.bad * 50 > reading.units) return false;
  if (reading.zeros * 2 >= reading.units || (reading.top_block + reading.zeros) * 10 >= reading.units * 6)
    return true;
  return reading.common * 10 >= reading.units * 3 && (reading.east + reading.zeros) * 10 >= reading.units * 8;
}

/// Whether zero bytes, where there are any, can be the halves of units.
bool may_be_wide(std::string_view sample, const WideForm& form) {
  if (form.unit == 2) return true;
  // A unit of UTF-32 always has a zero for its highest byte.
  for (std::size_t at = 0; at + 4 <= sample.size(); at += 4)
    if (unit_at(sample, at, form) > 0x10FFFF) return false;
  return true;
}

}  // namespace

const WideForm* find_wide_form(std::string_view name) {
  for (const WideForm& form : wide_forms)
    if (form.name == name) return &form;
  return nullptr;
}

const WideForm* wide_form_by_mark(std::string_view bytes) {
  for (const WideForm& form : wide_forms) {
    // Two zeros after UTF-16's mark would be a NUL; nobody begins a text with one.
    if (bytes.size() >= form.unit && unit_at(bytes, 0, form) == 0xFEFF) return &form;
  }
  return nullptr;
}

const WideForm* guess_wide_form(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 1 << 14);
  const WideForm* best = nullptr;
  std::size_t best_spaces = 0;
  for (const WideForm& form : wide_forms) {
    if (bytes.size() < form.unit * 2 || !may_be_wide(sample, form)) continue;
    const Reading reading = read_sample(sample, form);
    if (!reads_well(reading)) continue;
    if (form.unit == 4) return &form;
    if (best == nullptr || reading.spaces > best_spaces) {
      best = &form;
      best_spaces = reading.spaces;
    }
  }
  return best;
}

void decode_wide(std::string_view bytes, const WideForm& form, DecodedText& out) {
  const bool marked = bytes.size() >= form.unit && unit_at(bytes, 0, form) == 0xFEFF;
  out.recipe = {.encoding = form.name, .byte_order_mark = marked, .exact = true};
  out.utf8.reserve(bytes.size());
  out.offsets.count_in_units(form.unit, bytes.size());
  std::size_t at = marked ? form.unit : 0;
  if (marked) out.offsets.anchor(0, at);
  IllFormed ill_formed(bytes, 0, form.name);
  while (at < bytes.size()) {
    const Character one = character_at(bytes, at, form);
    if (!one.good) ill_formed.add(at, one.length);
    if (one.length >= form.unit) out.offsets.count_unit(out.utf8.size());
    if (form.unit == 2 && one.length == 4) out.offsets.count_unit(out.utf8.size() + 2);
    if (one.c < 0x80)
      out.utf8 += static_cast<char>(one.c);
    else
      out.utf8 += to_utf8(one.c);
    at += one.length;
    if (one.length < form.unit) out.offsets.anchor(out.utf8.size(), at);
  }
  if (ill_formed.count() > 0) out.recipe.exact = false;
  ill_formed.tell(out.diagnostics);
}

std::u16string read_wide(std::string_view bytes, const WideForm& form) {
  DecodedText out;
  decode_wide(bytes, form, out);
  return to_utf16(out.utf8);
}

std::string encode_wide(std::string_view utf8, const WideForm& form) {
  std::string out;
  out.reserve(utf8.size() * form.unit);
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next_code_point(utf8, i);
    if (form.unit == 2 && c > 0xFFFF) {
      append_unit(out, 0xD800 + ((c - 0x10000) >> 10), form);
      append_unit(out, 0xDC00 + (c - 0x10000) % 0x400, form);
    } else {
      append_unit(out, c, form);
    }
  }
  return out;
}

}  // namespace warraq::detail
