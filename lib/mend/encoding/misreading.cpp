#include "mend/encoding/misreading.hpp"

#include <unicode/uchar.h>

#include "mend/encoding/utf8.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Whether somebody may have written it: a misreading of a misreading makes letters that nobody uses.
bool is_in_use(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  if (c < 0xA0 || (c >= 0x0370 && c <= 0x0377) || !u_isdefined(point)) return false;
  return u_charType(point) != U_PRIVATE_USE_CHAR;
}

}  // namespace

MisreadUtf8::MisreadUtf8(const CodePage& page) : name_(page.name) {
  // Where a page has nothing, programs leave the byte as the control character of its number.
  for (unsigned byte = 0x80; byte < 0xA0; ++byte) put(static_cast<char16_t>(byte), byte);
  for (unsigned byte = 0x80; byte < 0x100; ++byte)
    if (const char16_t c = page[static_cast<unsigned char>(byte)]; c != 0xFFFD) put(c, byte);
}

std::size_t MisreadUtf8::slot_of(char16_t c) const {
  std::size_t slot = (c * 0x9E3779B1u) >> 23;
  while (slots_[slot].character != 0 && slots_[slot].character != c) slot = (slot + 1) % slots_.size();
  return slot;
}

void MisreadUtf8::put(char16_t c, unsigned byte) {
  slots_[slot_of(c)] = {c, static_cast<std::uint8_t>(byte)};
}

std::uint8_t MisreadUtf8::byte_at(std::string_view line, std::size_t& at) const {
  const char32_t c = next_code_point(line, at);
  return c > 0xFFFF ? 0 : slots_[slot_of(static_cast<char16_t>(c))].byte;
}

bool MisreadUtf8::may_be(std::string_view line, std::size_t high) const {
  const std::uint8_t lead = byte_at(line, high);
  if (lead < 0xC2 || lead > 0xF4 || high >= line.size() || !is_high(line[high])) return false;
  const std::uint8_t next = byte_at(line, high);
  return next >= 0x80 && next < 0xC0;
}

Rereading MisreadUtf8::reread(std::string_view line) const {
  Rereading reading;
  for (std::size_t i = 0; i < line.size();) {
    if (!is_high(line[i])) {
      reading.text += line[i++];
      continue;
    }
    std::string run;
    while (i < line.size() && is_high(line[i])) {
      const std::uint8_t byte = byte_at(line, i);
      if (byte == 0) return {};
      run += static_cast<char>(byte);
    }
    if (!is_utf8(run)) return {};
    for (std::size_t k = 0; k < run.size(); ++reading.sequences)
      if (!is_in_use(next_code_point(run, k))) return {};
    reading.text += run;
    reading.words.emplace_back(reading.text.size(), i);
  }
  return reading;
}

Rereading reread_page(std::string_view line, const CodePage& as, const CodePage& was) {
  const PageEncoder encoder(as);
  Rereading reading;
  for (std::size_t i = 0; i < line.size();) {
    if (!is_high(line[i])) {
      reading.text += line[i++];
      continue;
    }
    while (i < line.size() && is_high(line[i])) {
      const int byte = encoder.byte_of(next_code_point(line, i));
      if (byte < 0) return {};
      const char16_t c = was[static_cast<unsigned char>(byte)];
      if (c == 0xFFFD) return {};
      reading.text += to_utf8(static_cast<char32_t>(c));
      ++reading.sequences;
    }
    reading.words.emplace_back(reading.text.size(), i);
  }
  return reading;
}

}  // namespace warraq::detail
