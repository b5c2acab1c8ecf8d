#include "unit/mend/encoding/specimen.hpp"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>

#include "warraq/base/error.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::test {

const std::vector<EncodingCase> encoding_cases = {
    {"UTF-8", "en fr pl ru el he ar fa ur vi tr zh ja ko"},
    {"UTF-16LE", "en fr pl ru el he ar fa ur vi tr zh ja ko"},
    {"UTF-16BE", "en fr pl ru el he ar fa ur vi tr zh ja ko"},
    {"UTF-32LE", "en fr pl ru el he ar fa ur vi tr zh ja ko"},
    {"UTF-32BE", "en fr pl ru el he ar fa ur vi tr zh ja ko"},
    {"windows-1250", "pl cs sk hu sl hr ro"},
    {"windows-1251", "ru uk be bg mk sr"},
    {"windows-1252", "en de fr es it pt nl sv da nb is fi ca"},
    {"windows-1253", "el"},
    {"windows-1254", "tr"},
    {"windows-1255", "he"},
    {"windows-1256", "ar fa ur"},
    {"windows-1257", "lt lv et"},
    {"windows-1258", "vi"},
    {"windows-874", "th"},
    {"ISO-8859-2", "pl cs sk hu sl hr ro"},
    {"ISO-8859-3", "mt eo"},
    {"ISO-8859-4", "lt lv et"},
    {"ISO-8859-5", "ru be bg mk sr"},
    {"ISO-8859-6", "ar"},
    {"ISO-8859-7", "el"},
    {"ISO-8859-8", "he"},
    {"ISO-8859-10", "se is"},
    {"ISO-8859-13", "lt lv et"},
    {"ISO-8859-14", "ga cy"},
    {"ISO-8859-15", "de fr es it pt nl sv da nb is fi"},
    {"ISO-8859-16", "ro pl hu sl hr"},
    {"KOI8-R", "ru bg"},
    {"KOI8-U", "uk"},
    {"IBM866", "ru be bg"},
    {"ISIRI-3342", "fa"},
    {"x-mac-arabic", "ar fa ur"},
    {"x-mac-farsi", "fa"},
    {"macintosh", "de fr es it pt nl sv da nb is fi"},
    {"x-mac-ce", "pl cs sk hu"},
    {"x-mac-cyrillic", "ru uk be bg mk sr"},
    {"x-mac-greek", "el"},
    {"x-mac-turkish", "tr"},
    {"IBM437", "de fr es it sv fi"},
    {"IBM850", "de fr es it pt nl sv da nb is fi"},
    {"IBM852", "pl cs sk hu sl hr"},
    {"IBM862", "he"},
    {"GB18030", "zh"},
    {"Big5", "zh-Hant"},
    {"Shift_JIS", "ja"},
    {"EUC-JP", "ja"},
    {"EUC-KR", "ko"},
};

namespace {

/// What stands for a character where an encoding lacks it; the first that it has.
std::vector<std::string> stand_ins(char32_t c) {
  switch (c) {
    case 0x06CC:
    case 0x0649:
      return {"ي", "ى"};
    case 0x064A:
      return {"ی"};
    case 0x06A9:
      return {"ك"};
    case 0x0643:
      return {"ک"};
    case 0x06C0:
    case 0x06D5:
      return {"ه"};
    case 0x06C1:
    case 0x06BE:
      return {"ه"};
    case 0x0624:
      return {"و"};
    case 0x200C:
      return {""};
    case 0x2018:
    case 0x2019:
      return {"'"};
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB:
      return {"\""};
    case 0x2013:
    case 0x2014:
      return {"-"};
    case 0x00A0:
      return {" "};
    case 0x0219:
      return {"ş"};
    case 0x021B:
      return {"ţ"};
    case 0x0218:
      return {"Ş"};
    case 0x021A:
      return {"Ţ"};
    default:
      return {};
  }
}

bool holds(const std::string& encoding, const std::string& text) {
  return text.empty() ||
         (encode_text(text, {.encoding = encoding}) != "?" &&
          decode_text(encode_text(text, {.encoding = encoding}) + "x", "x", {.forced = encoding}).utf8 ==
              text + "x");
}

/// Letters with their tone marks taken off them: "ế" is "ê" and an acute.
std::string with_tones_apart(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  const std::u16string text = to_utf16(utf8);
  std::u16string out;
  for (const char16_t c : text) {
    std::array<char16_t, 8> parts{}, whole{};
    const int count = unorm2_normalize(nfd, &c, 1, parts.data(), 8, &status);
    std::u16string letter, tones;
    for (int i = 0; i < count; ++i) {
      const char16_t part = parts[static_cast<std::size_t>(i)];
      const bool tone = part == 0x300 || part == 0x301 || part == 0x303 || part == 0x309 || part == 0x323;
      (tone ? tones : letter) += part;
    }
    const int size =
        unorm2_normalize(nfc, letter.data(), static_cast<int>(letter.size()), whole.data(), 8, &status);
    out.append(whole.data(), static_cast<std::size_t>(size)).append(tones);
  }
  return to_utf8(out);
}

}  // namespace

namespace {

/// The Romanian letters with a comma below stand in ISO-8859-16 where those with a cedilla stand in
/// windows-1250 and ISO-8859-2: no byte can tell.
std::string with_commas(std::string text) {
  static constexpr std::pair<std::string_view, std::string_view> letters[] = {
      {"ş", "ș"}, {"ţ", "ț"}, {"Ş", "Ș"}, {"Ţ", "Ț"}};
  for (const auto& [cedilla, comma] : letters)
    for (std::size_t at = 0; (at = text.find(cedilla, at)) != std::string::npos;)
      text.replace(at, cedilla.size(), comma);
  return text;
}

}  // namespace

std::string written_for(std::string_view utf8, const std::string& encoding) {
  const std::string text = encoding == "windows-1258" ? with_tones_apart(utf8) : std::string(utf8);
  if (encoding.starts_with("UTF")) return text;
  std::string out;
  std::vector<std::pair<char32_t, std::string>> known;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    std::string written = text.substr(begin, i - begin);
    if (c >= 0x80) {
      const auto found =
          std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.first == c; });
      if (found != known.end()) {
        out += found->second;
        continue;
      }
      if (!holds(encoding, written)) {
        written.clear();
        for (const std::string& other : stand_ins(c))
          if (holds(encoding, other)) {
            written = other;
            break;
          }
      }
      known.emplace_back(c, written);
    }
    out += written;
  }
  return out;
}

std::vector<std::string> pieces(std::string_view utf8, std::size_t length, std::size_t step) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < utf8.size(); next_code_point(utf8, i)) places.push_back(i);
  places.push_back(utf8.size());
  std::vector<std::string> out;
  for (std::size_t i = 0; i + length < places.size(); i += step)
    out.emplace_back(utf8.substr(places[i], places[i + length] - places[i]));
  return out;
}

bool is_guessed_right(const std::string& text, const std::string& encoding) {
  try {
    return with_commas(decode_text(encode_text(text, {.encoding = encoding}), "specimen").utf8) ==
           with_commas(text);
  } catch (const Error&) {
    return false;
  }
}

}  // namespace warraq::test
