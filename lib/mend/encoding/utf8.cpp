#include "mend/encoding/utf8.hpp"

#include <algorithm>
#include <string>

#include "base/byte_blocks.hpp"
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

/// How far ASCII and sequences of two bytes reach from `i` on, sixteen bytes at a time; counts the sequences.
std::size_t short_run(std::string_view bytes, std::size_t i, std::size_t& sequences) {
  const std::size_t begin = i;
  constexpr std::size_t block = sizeof(ByteBlock);
  if (i < bytes.size() && is_continuation(static_cast<unsigned char>(bytes[i]))) return i;
  while (i + block < bytes.size()) {
    // Lanes count to 255.
    ByteBlock leads{};
    const std::size_t some = std::min(bytes.size() - block, i + 255 * block);
    for (; i < some; i += block) {
      const ByteBlock byte = load_block(bytes.data() + i), next = load_block(bytes.data() + i + 1);
      const auto lead = (byte >= 0xC2) & (byte < 0xE0);
      const auto wrong = (lead ^ ((next & 0xC0) == 0x80)) | (byte >= 0xE0) | ((byte & 0xFE) == 0xC0);
      if (any_of_block(wrong)) break;
      leads -= __builtin_convertvector(lead, ByteBlock);
    }
    for (std::size_t k = 0; k < block; ++k) sequences += leads[k];
    if (i < some) break;
  }
  // The last block may have ended with a lead byte, whose other byte was seen.
  return i > begin && i < bytes.size() && is_continuation(static_cast<unsigned char>(bytes[i])) ? i + 1 : i;
}

/// How far good bytes reach from `at`; counts sequences.
std::size_t good_run(std::string_view bytes, std::size_t at, std::size_t& sequences) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  for (std::size_t i = short_run(bytes, at, sequences), looked_at = i;;) {
    if (i >= bytes.size()) return i - at;
    const std::size_t length = data[i] < 0x80 ? 1 : sequence_length(data + i, bytes.size() - i);
    if (length == 0) return i - at;
    sequences += length > 1;
    i += length;
    // What stopped the blocks is behind them now, or will be within the next.
    if (i >= looked_at + sizeof(ByteBlock)) i = looked_at = short_run(bytes, i, sequences);
  }
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
