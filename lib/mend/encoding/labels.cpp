#include "mend/encoding/labels.hpp"

#include <algorithm>

#include "mend/encoding/code_page.hpp"
#include "mend/encoding/wide.hpp"

namespace warraq {

namespace detail {

namespace {

constexpr MultiByte listed_forms[] = {
    {"GB18030", "gb18030", true},
    {"Big5", "windows-950-2000", true},
    {"Shift_JIS", "ibm-943_P15A-2003", true},
    {"EUC-JP", "EUC-JP", true},
    {"EUC-KR", "windows-949-2000", true},
    {"ISO-2022-JP", "ISO-2022-JP", false},
    {"ISO-2022-KR", "ISO-2022-KR", false},
    {"HZ-GB-2312", "HZ", false},
};

struct Alias {
  const char* key;  ///< as label_key() makes it
  const char* name;
};

// Names beside the canonical ones, from the registry of IANA, the Encoding Standard and the tables of glibc
// and ICU.
constexpr Alias aliases[] = {
    {"utf8", "UTF-8"},
    {"unicode11utf8", "UTF-8"},
    {"xunicode20utf8", "UTF-8"},
    {"utf8mb4", "UTF-8"},
    {"utf16", "UTF-16LE"},
    {"unicode", "UTF-16LE"},
    {"ucs2", "UTF-16LE"},
    {"iso10646ucs2", "UTF-16LE"},
    {"csunicode", "UTF-16LE"},
    {"unicodefffe", "UTF-16BE"},
    {"ucs2le", "UTF-16LE"},
    {"ucs2be", "UTF-16BE"},
    {"utf32", "UTF-32LE"},
    {"ucs4", "UTF-32LE"},
    {"ucs4le", "UTF-32LE"},
    {"ucs4be", "UTF-32BE"},
    {"ascii", "windows-1252"},
    {"usascii", "windows-1252"},
    {"ansix341968", "windows-1252"},
    {"iso88591", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp819", "windows-1252"},
    {"ibm819", "windows-1252"},
    {"iso885911987", "windows-1252"},
    {"isoir100", "windows-1252"},
    {"ansi", "windows-1252"},
    {"latin2", "ISO-8859-2"},
    {"l2", "ISO-8859-2"},
    {"latin3", "ISO-8859-3"},
    {"latin4", "ISO-8859-4"},
    {"cyrillic", "ISO-8859-5"},
    {"arabic", "ISO-8859-6"},
    {"asmo708", "ISO-8859-6"},
    {"ecma114", "ISO-8859-6"},
    {"iso88596i", "ISO-8859-6"},
    {"iso88596e", "ISO-8859-6"},
    {"greek", "ISO-8859-7"},
    {"greek8", "ISO-8859-7"},
    {"elot928", "ISO-8859-7"},
    {"ecma118", "ISO-8859-7"},
    {"hebrew", "ISO-8859-8"},
    {"visual", "ISO-8859-8"},
    {"logical", "ISO-8859-8"},
    {"iso88598i", "ISO-8859-8"},
    {"iso88598e", "ISO-8859-8"},
    {"iso88599", "windows-1254"},
    {"latin5", "windows-1254"},
    {"l5", "windows-1254"},
    {"latin6", "ISO-8859-10"},
    {"iso885911", "windows-874"},
    {"tis620", "windows-874"},
    {"latin7", "ISO-8859-13"},
    {"latin8", "ISO-8859-14"},
    {"latin9", "ISO-8859-15"},
    {"latin10", "ISO-8859-16"},
    {"koi8", "KOI8-R"},
    {"koi", "KOI8-R"},
    {"cskoi8r", "KOI8-R"},
    {"koi8ru", "KOI8-U"},
    {"dos874", "windows-874"},
    {"mac", "macintosh"},
    {"macroman", "macintosh"},
    {"xmacroman", "macintosh"},
    {"csmacintosh", "macintosh"},
    {"macarabic", "x-mac-arabic"},
    {"macfarsi", "x-mac-farsi"},
    {"macpersian", "x-mac-farsi"},
    {"maccyrillic", "x-mac-cyrillic"},
    {"xmacukrainian", "x-mac-cyrillic"},
    {"macukrainian", "x-mac-cyrillic"},
    {"maccentraleurope", "x-mac-ce"},
    {"xmaccentraleurroman", "x-mac-ce"},
    {"macce", "x-mac-ce"},
    {"macgreek", "x-mac-greek"},
    {"macturkish", "x-mac-turkish"},
    {"isiri3342", "ISIRI-3342"},
    {"iransystem", "x-iran-system"},
    {"gbk", "GB18030"},
    {"gb2312", "GB18030"},
    {"gb231280", "GB18030"},
    {"euccn", "GB18030"},
    {"cp936", "GB18030"},
    {"xgbk", "GB18030"},
    {"chinese", "GB18030"},
    {"big5hkscs", "Big5"},
    {"cnbig5", "Big5"},
    {"xxbig5", "Big5"},
    {"cp950", "Big5"},
    {"sjis", "Shift_JIS"},
    {"xsjis", "Shift_JIS"},
    {"mskanji", "Shift_JIS"},
    {"windows31j", "Shift_JIS"},
    {"cp932", "Shift_JIS"},
    {"ms932", "Shift_JIS"},
    {"xeucjp", "EUC-JP"},
    {"ujis", "EUC-JP"},
    {"korean", "EUC-KR"},
    {"ksc56011987", "EUC-KR"},
    {"ksc5601", "EUC-KR"},
    {"ksx1001", "EUC-KR"},
    {"uhc", "EUC-KR"},
    {"cp949", "EUC-KR"},
    {"windows949", "EUC-KR"},
    {"hz", "HZ-GB-2312"},
};

constexpr const char* wide_names[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};

/// "cp1256", "ms1256", "win1256" and "x-cp1256" for windows-1256; "cp866" and "866" for IBM866.
std::string numbered_name(std::string_view key) {
  const std::size_t digits = key.find_first_of("0123456789");
  if (digits == std::string_view::npos) return {};
  const std::string_view word = key.substr(0, digits), number = key.substr(digits);
  static constexpr std::string_view words[] = {"cp",  "xcp", "ms",      "win",      "dos",
                                               "ibm", "oem", "windows", "codepage", ""};
  if (std::ranges::find(words, word) == std::end(words)) return {};
  for (const char* family : {"windows-", "IBM"}) {
    std::string name = family + std::string(number);
    if (find_code_page(name) != nullptr) return name;
  }
  return {};
}

}  // namespace

std::span<const MultiByte> multi_byte_forms() { return listed_forms; }

const MultiByte* find_multi_byte(std::string_view name) {
  for (const MultiByte& form : listed_forms)
    if (form.name == name) return &form;
  return nullptr;
}

std::string label_key(std::string_view label) {
  std::string key;
  for (const char c : label) {
    if (c >= 'A' && c <= 'Z')
      key += static_cast<char>(c | 0x20);
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      key += c;
  }
  return key;
}

}  // namespace detail

std::vector<std::string> known_encodings() {
  std::vector<std::string> names(std::begin(detail::wide_names), std::end(detail::wide_names));
  for (const detail::CodePage& page : detail::code_pages()) names.emplace_back(page.name);
  for (const detail::MultiByte& form : detail::listed_forms) names.emplace_back(form.name);
  return names;
}

std::string canonical_encoding(std::string_view label) {
  const std::string key = detail::label_key(label);
  if (key.empty()) return {};
  for (const std::string& name : known_encodings())
    if (detail::label_key(name) == key) return name;
  for (const detail::Alias& alias : detail::aliases)
    if (key == alias.key) return alias.name;
  // "ISO_8859-6:1987" has the year of its edition.
  if (const std::size_t colon = label.find(':'); colon != std::string_view::npos)
    return canonical_encoding(label.substr(0, colon));
  return detail::numbered_name(key);
}

}  // namespace warraq
