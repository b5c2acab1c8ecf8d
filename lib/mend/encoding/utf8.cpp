#include "mend/encoding/utf8.hpp"

#include <algorithm>
#include <string>

#include "mend/encoding/ascii.hpp"
#include "mend/encoding/ill_formed.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view mark = "\xEF\xBB\xBF";

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// The length of the well-formed sequence of two to four bytes at `at`, or 0. Table 3-7 of the Unicode
/// Standard.
std::size_t sequence_length(const unsigned char* at, std::size_t left) {
  const unsigned char lead = at[0];
  if (lead < 0xC2 || lead > 0xF4 || left < 2) return 0;
  if (lead < 0xE0) return is_continuation(at[1]) ? 2 : 0;
  if (left < 3 || !is_continuation(at[1]) || !is_continuation(at[2])) return 0;
  if (lead < 0xF0) {
    if ((lead == 0xE0 && at[1] < 0xA0) || (lead == 0xED && at[1] > 0x9F)) return 0;
    return 3;
  }
  if (left < 4 || !is_continuation(at[3])) return 0;
  if ((lead == 0xF0 && at[1] < 0x90) || (lead == 0xF4 && at[1] > 0x8F)) return 0;
  return 4;
}

/// How far good bytes reach from `at`; counts sequences.
std::size_t good_run(std::string_view bytes, std::size_t at, std::size_t& sequences) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t i = at;
  while (i < bytes.size()) {
    if (data[i] < 0x80) {
      // Among letters of two bytes a space stands alone.
      if (i + 1 < bytes.size() && data[i + 1] >= 0x80)
        ++i;
      else
        i += ascii_run(bytes, i);
      continue;
    }
    const std::size_t begin = i;
    while (i + 1 < bytes.size() && data[i] >= 0xC2 && data[i] < 0xE0 && is_continuation(data[i + 1])) i += 2;
    if (i > begin) {
      sequences += (i - begin) / 2;
      continue;
    }
    const std::size_t length = sequence_length(data + i, bytes.size() - i);
    if (length == 0) break;
    ++sequences;
    i += length;
  }
  return i - at;
}

/// How far a lead byte at `at` and its good continuation bytes reach: the maximal subpart that one U+FFFD
/// replaces (Unicode 3.9, "U+FFFD substitution of maximal subparts").
std::size_t ill_formed_length(std::string_view bytes, std::size_t at) {
  std::size_t end = at;
  next_code_point(bytes, end);
  return std::max<std::size_t>(end - at, 1);
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  std::size_t sequences = 0;
  return good_run(bytes, 0, sequences) == bytes.size();
}

Utf8Survey survey_utf8(std::string_view bytes) {
  Utf8Survey survey;
  for (std::size_t i = 0; i < bytes.size();) {
    i += good_run(bytes, i, survey.good);
    if (i >= bytes.size()) break;
    ++survey.bad;
    i += ill_formed_length(bytes, i);
    // Another encoding shows within a page or two; a file of gigabytes need not be read to its end.
    if (survey.bad > 4096 && survey.bad > survey.good) break;
  }
  return survey;
}

void decode_utf8(std::string_view bytes, bool sound, bool borrow, DecodedText& out) {
  const std::size_t skipped = bytes.starts_with(mark) ? mark.size() : 0;
  bytes.remove_prefix(skipped);
  out.recipe = {.encoding = "UTF-8", .byte_order_mark = skipped > 0, .exact = true};
  if (skipped > 0) out.offsets.anchor(0, skipped);
  std::size_t sequences = 0;
  std::size_t good = sound ? bytes.size() : good_run(bytes, 0, sequences);
  if (good == bytes.size()) {
    if (borrow)
      out.borrowed = bytes;
    else
      out.utf8 = bytes;
    return;
  }
  out.recipe.exact = false;
  out.utf8.reserve(bytes.size() + bytes.size() / 8);
  IllFormed ill_formed(bytes, skipped, "UTF-8");
  for (std::size_t i = 0;;) {
    out.utf8.append(bytes, i, good);
    i += good;
    if (i >= bytes.size()) break;
    const std::size_t length = ill_formed_length(bytes, i);
    ill_formed.add(i, length);
    out.utf8 += replacement;
    i += length;
    out.offsets.anchor(out.utf8.size(), skipped + i);
    good = good_run(bytes, i, sequences);
  }
  ill_formed.tell(out.diagnostics);
}

}  // namespace warraq::detail
