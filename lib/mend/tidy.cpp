#include "warraq/mend/tidy.hpp"

#include <unicode/unorm2.h>

#include <array>

#include "base/byte_blocks.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

/// Bytes at which append_tidied must look twice; all others are copied in runs.
constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (int byte = 0; byte <= 0x20; ++byte) special[static_cast<std::size_t>(byte)] = true;
  special['\\'] = special[0x7F] = true;
  special[0xC2] = true;                  // C1 controls, soft hyphen
  special[0xCC] = special[0xCD] = true;  // combining marks of Latin, Greek and Cyrillic
  special[0xD9] = true;                  // Arabic madda and hamza above or below
  special[0xEF] = true;                  // byte order mark
  return special;
}
constexpr std::array<bool, 256> special = make_special();

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool is_dropped(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0xFEFF; }

bool may_compose(char32_t c) { return (c >= 0x300 && c <= 0x36F) || (c >= 0x653 && c <= 0x655); }

/// Whether the special byte at `i` needs no repair after all: a lone space between words, a letter whose
/// first byte some mark has too.
bool is_harmless(std::string_view raw, std::size_t i) {
  if (i + 1 >= raw.size()) return false;
  const auto byte = static_cast<unsigned char>(raw[i]), next = static_cast<unsigned char>(raw[i + 1]);
  switch (byte) {
    case ' ':
      return next > ' ' && i > 0 && raw[i - 1] != ' ' && raw[i - 1] != '\t';
    case 0xC2:
      return next >= 0xA0 && next != 0xAD;
    case 0xD9:
      return next < 0x93 || next > 0x95;
    case 0xEF:
      return next != 0xBB;
    default:
      return false;
  }
}

/// The end of the run from `i` on that can be copied as it is.
std::size_t plain_end(std::string_view raw, std::size_t i) {
  if (i < raw.size() && raw[i] == ' ') return i;
  const auto may_need_repair = [](ByteBlock byte, ByteBlock next) {
    return (byte < 0x20) | (byte == 0x7F) | (byte == '\\') | ((byte & 0xFE) == 0xCC) |
           ((byte == ' ') & (next <= ' ')) | ((byte == 0xC2) & ((next < 0xA0) | (next == 0xAD))) |
           ((byte == 0xD9) & (next >= 0x93) & (next <= 0x95)) | ((byte == 0xEF) & (next == 0xBB));
  };
  return find_byte(raw, i, may_need_repair, [&](std::size_t at) {
    return special[static_cast<unsigned char>(raw[at])] && !is_harmless(raw, at);
  });
}

/// Replaces the last code point of `out` by its composition with `mark`; false when Unicode has none.
bool compose_last(MendedText& out, char32_t mark, SourceSpan mark_source) {
  std::size_t last = out.utf8.size();
  while (last > 0 && (static_cast<unsigned char>(out.utf8[last - 1]) & 0xC0) == 0x80) --last;
  if (last == 0 || out.stretches.empty()) return false;
  --last;
  std::size_t at = last;
  const char32_t base = next_code_point(out.utf8, at);
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return false;
  const UChar32 composed = unorm2_composePair(nfc, static_cast<UChar32>(base), static_cast<UChar32>(mark));
  if (composed < 0) return false;
  const std::uint64_t base_length = out.utf8.size() - last;
  SourceSpan source{mark_source.begin - base_length, mark_source.end};
  out.utf8.resize(last);
  if (out.stretches.back().begin == last)
    out.stretches.pop_back();
  else
    out.stretches.back().source.end -= base_length;
  out.append(to_utf8(static_cast<char32_t>(composed)), source);
  return true;
}

}  // namespace

void MendedText::append(std::string_view words, SourceSpan source) {
  if (words.empty()) return;
  const auto begin = static_cast<std::uint32_t>(utf8.size());
  utf8 += words;
  const bool copied = words.size() == source.end - source.begin;
  if (copied && !stretches.empty()) {
    MendedStretch& last = stretches.back();
    const bool last_copied = begin - last.begin == last.source.end - last.source.begin;
    if (last_copied && last.source.end == source.begin) {
      last.source.end = source.end;
      return;
    }
  }
  stretches.push_back({begin, source});
}

void append_tidied(MendedText& out, std::string_view raw, std::uint64_t source) {
  const auto span = [&](std::size_t begin, std::size_t end) {
    return SourceSpan{source + begin, source + end};
  };
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t start = i;
    i = plain_end(raw, i);
    if (i > start) {
      out.append(raw.substr(start, i - start), span(start, i));
      continue;
    }
    if (raw[i] == ' ' || raw[i] == '\t') {
      while (i < raw.size() && (raw[i] == ' ' || raw[i] == '\t')) ++i;
      if (out.utf8.empty() || out.utf8.back() != ' ') out.append(" ", span(start, i));
      continue;
    }
    if (raw[i] == '\\') {
      if (i + 1 < raw.size() && is_ascii_punctuation(raw[i + 1])) {
        ++i;
        if (raw[i] == '*' || raw[i] == '_' || raw[i] == '`')
          out.literals.push_back(static_cast<std::uint32_t>(out.utf8.size()));
      }
      out.append(raw.substr(i, 1), span(i, i + 1));
      ++i;
      continue;
    }
    const char32_t c = next_code_point(raw, i);
    if (is_dropped(c)) continue;
    if (may_compose(c) && compose_last(out, c, span(start, i))) continue;
    out.append(raw.substr(start, i - start), span(start, i));
  }
}

}  // namespace warraq
