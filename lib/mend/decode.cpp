#include "warraq/mend/decode.hpp"

#include <algorithm>
#include <cstring>

#include "mend/sniff.hpp"
#include "warraq/base/error.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::size_t line_of(std::string_view bytes, std::size_t offset) {
  return 1 +
         static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<long>(offset), '\n'));
}

/// How far a lead byte at `at` and its good continuation bytes reach: the maximal subpart that one U+FFFD
/// replaces (Unicode 3.9, "U+FFFD substitution of maximal subparts").
std::size_t ill_formed_length(std::string_view bytes, std::size_t at) {
  std::size_t end = at;
  next_code_point(bytes, end);
  return std::max<std::size_t>(end - at, 1);
}

struct Damage {
  std::size_t bad = 0;    ///< ill-formed sequences
  std::size_t good = 0;   ///< well-formed sequences of more than one byte
  std::size_t first = 0;  ///< where the first bad one is
};

/// The length of the run of ASCII at `at`, eight bytes a step: most of a Latin text goes this way.
std::size_t ascii_run(std::string_view bytes, std::size_t at) {
  std::size_t i = at;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + i, 8);
    if (word & UINT64_C(0x8080808080808080)) break;
  }
  while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) ++i;
  return i - at;
}

Damage survey(std::string_view bytes) {
  Damage damage;
  const std::optional<std::size_t> first = first_ill_formed(bytes);
  if (!first) return damage;
  damage.first = *first;
  for (std::size_t i = 0; i < bytes.size();) {
    i += ascii_run(bytes, i);
    if (i >= bytes.size()) break;
    const std::size_t start = i;
    const char32_t c = next_code_point(bytes, i);
    const bool bad = c == 0xFFFD && bytes.substr(start, 3) != replacement;
    ++(bad ? damage.bad : damage.good);
  }
  return damage;
}

/// Some damage in text that is otherwise UTF-8 is an accident; more is another encoding. Other encodings
/// have a bad byte for each letter beyond ASCII, so one bad in ten good, or a handful in much ASCII, is far
/// from any of them.
bool is_accident(const Damage& damage, std::size_t size) {
  return damage.bad * 10 <= damage.good || (damage.bad <= 5 && damage.bad * 200 <= size);
}

[[noreturn]] void throw_not_utf8(std::string_view bytes, const Damage& damage, const std::string& name) {
  const std::string page = detail::likely_code_page(bytes);
  ErrorPlace place;
  place.offset = damage.first;
  throw Error(
      ErrorCode::bad_encoding, name,
      "is not UTF-8 (see line " + std::to_string(line_of(bytes, damage.first)) + "); it looks like " + page,
      "try `iconv -f " + page + " -t UTF-8`", place);
}

void repair_utf8(std::string_view bytes, std::size_t skipped, DecodedText& out) {
  std::size_t line = 1;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t good = first_ill_formed(bytes.substr(i)).value_or(bytes.size() - i);
    line += static_cast<std::size_t>(
        std::count(bytes.begin() + static_cast<long>(i), bytes.begin() + static_cast<long>(i + good), '\n'));
    out.utf8.append(bytes, i, good);
    i += good;
    if (i >= bytes.size()) break;
    const std::size_t length = ill_formed_length(bytes, i);
    const SourceSpan span{skipped + i, skipped + i + length};
    out.diagnostics.push_back({Severity::warning, "ill-formed-utf8", span,
                               "line " + std::to_string(line) + ", byte " + std::to_string(span.begin) +
                                   " is not UTF-8; U+FFFD stands for it",
                               "mend the input there"});
    out.utf8 += replacement;
    i += length;
    out.offsets.anchor(out.utf8.size(), skipped + i);
  }
}

DecodedText decode_utf8(std::string_view bytes, std::size_t skipped, const std::string& name) {
  DecodedText out;
  out.encoding = "UTF-8";
  if (skipped > 0) out.offsets.anchor(0, skipped);
  const Damage damage = survey(bytes);
  if (damage.bad == 0) {
    out.utf8 = bytes;
    return out;
  }
  if (!is_accident(damage, bytes.size())) throw_not_utf8(bytes, damage, name);
  repair_utf8(bytes, skipped, out);
  return out;
}

DecodedText decode_utf16(std::string_view bytes, bool big_endian) {
  DecodedText out;
  out.encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char16_t>(big_endian ? a << 8 | b : b << 8 | a);
  };
  for (std::size_t i = 2; i + 1 < bytes.size();) {
    std::u16string character(1, unit(i));
    const bool lead = character[0] >= 0xD800 && character[0] < 0xDC00;
    if (lead && i + 3 < bytes.size()) character += unit(i + 2);
    std::size_t taken = 0;
    const char32_t c = next_code_point(std::u16string_view(character), taken);
    out.offsets.anchor(out.utf8.size(), i);
    out.utf8 += to_utf8(c);
    i += 2 * taken;
  }
  return out;
}

bool is_blank(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next_code_point(utf8, i);
    const bool space = c <= 0x20 || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 ||
                       c == 0x2029 || c == 0x202F || c == 0x3000 || c == 0xFEFF;
    if (!space) return false;
  }
  return true;
}

DecodedText decode_any(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes, false);
  if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes, true);
  if (const auto kind = detail::binary_kind(bytes))
    throw Error(ErrorCode::unknown_format, name, "is not text: it seems to be " + kind->name, kind->hint);
  const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return decode_utf8(bytes.substr(mark), mark, name);
}

}  // namespace

DecodedText decode_text(std::string_view bytes, const std::string& name, const DecodeOptions&) {
  DecodedText decoded = decode_any(bytes, name);
  if (is_blank(decoded.utf8))
    throw Error(ErrorCode::empty_input, name, bytes.empty() ? "is empty" : "holds nothing but white space",
                "name a file with text in it");
  return decoded;
}

std::string encode_text(std::string_view utf8, const EncodingRecipe&) { return std::string(utf8); }
std::string canonical_encoding(std::string_view label) { return std::string(label); }
std::vector<std::string> known_encodings() { return {"UTF-8"}; }

}  // namespace warraq
