#include "archive/member_path.hpp"

#include <unicode/unorm2.h>

#include <algorithm>

#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

/// Signs that only steer the direction of reading. They make a name look like another one ("gpj.exe"), and
/// no Persian spelling needs them; the joiners it does need (U+200C, U+200D) are not among them.
bool steers_direction(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFCInstance(&status);
  const std::u16string text = to_utf16(utf8);
  std::u16string out(text.size() * 3 + 8, u'\0');
  const int32_t length = unorm2_normalize(normalizer, text.data(), static_cast<int32_t>(text.size()), out.data(),
                                          static_cast<int32_t>(out.size()), &status);
  if (U_FAILURE(status)) return std::string(utf8);
  out.resize(static_cast<std::size_t>(length));
  return to_utf8(out);
}

bool is_drive(std::string_view path) {
  return path.size() >= 2 && path[1] == ':' && ((path[0] | 0x20) >= 'a' && (path[0] | 0x20) <= 'z');
}

/// Drops what does not count and says what must not be.
MemberPath clean(std::string_view utf8) {
  std::string kept;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(utf8, i);
    if (is_control(c)) return {.path = {}, .refused = "its name has control characters"};
    if (steers_direction(c) || c == 0xFEFF) continue;
    if (c == '\\')
      kept += '/';  // zips made on Windows; as a letter of a name it is not worth the danger
    else
      kept.append(utf8, start, i - start);
  }
  return {.path = std::move(kept), .refused = {}};
}

/// The parts of a path that count, joined again.
MemberPath join_parts(std::string_view path) {
  MemberPath out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part == "..") return {.path = {}, .refused = "its name leads outside (\"..\")"};
    if (!out.path.empty()) out.path += '/';
    out.path += part;
  }
  return out;
}

}  // namespace

MemberPath safe_path(std::string_view raw) {
  MemberPath cleaned = clean(name_to_utf8(raw));
  if (!cleaned.refused.empty()) return cleaned;
  const std::string_view path = cleaned.path;
  if (path.starts_with("//")) return {.path = {}, .refused = "its name is a network path"};
  if (path.starts_with('/')) return {.path = {}, .refused = "its name is absolute"};
  if (is_drive(path)) return {.path = {}, .refused = "its name begins with a drive letter"};
  MemberPath joined = join_parts(path);
  if (joined.refused.empty()) joined.path = nfc(joined.path);
  return joined;
}

std::string printable_name(std::string_view raw) {
  const std::string utf8 = name_to_utf8(raw);
  std::string shown;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(std::string_view(utf8), i);
    if (shown.size() > 120) return shown + "…";
    if (is_control(c) || steers_direction(c))
      shown += "\xEF\xBF\xBD";
    else
      shown.append(utf8, start, i - start);
  }
  return shown;
}

bool is_system_litter(std::string_view path) {
  if (path.starts_with("__MACOSX/") || path.find("/__MACOSX/") != std::string_view::npos) return true;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini" || name.starts_with("._");
}

std::string without_compression_ending(std::string_view name) {
  for (const std::string_view ending : {".gz", ".bz2", ".xz", ".zst", ".lz4", ".lz", ".lzma", ".Z"})
    if (name.size() > ending.size() && name.ends_with(ending))
      return std::string(name.substr(0, name.size() - ending.size()));
  for (const std::string_view ending : {".tgz", ".tbz", ".txz"})
    if (name.size() > ending.size() && name.ends_with(ending))
      return std::string(name.substr(0, name.size() - ending.size())) + ".tar";
  return std::string(name);
}

}  // namespace warraq::detail
