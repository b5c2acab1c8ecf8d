#include "mend/encoding/iran_system.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <string>

#include "mend/encoding/code_page.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::detail {

namespace {

/// What a byte is: one or two letters, and how its form joins.
struct Form {
  std::u16string letters;
  bool is_letter = false;
  bool joins_on = false;   ///< a form before another letter: initial or medial
  bool may_join = false;   ///< the letter has such a form
  bool from_left = false;  ///< of a run that is read from the left: digits, Latin letters
};

std::u16string plain_letters(char16_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  char16_t letters[8] = {};
  const int length = unorm2_normalize(nfkc, &c, 1, letters, 8, &status);
  if (U_FAILURE(status) || length < 1) return std::u16string(1, c);
  return std::u16string(letters, static_cast<std::size_t>(length));
}

std::array<Form, 256> forms() {
  const CodePage& page = *find_code_page(iran_system);
  std::array<Form, 256> table;
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const char16_t c = page[static_cast<unsigned char>(byte)];
    Form& form = table[byte];
    form.is_letter = c >= 0xFB50;
    form.letters = form.is_letter ? plain_letters(c) : std::u16string(1, c);
    form.from_left = u_isalnum(c) && !form.is_letter;
    if (!form.is_letter) continue;
    // The chart names a letter's forms by those of Unicode whose names end so.
    char name[128] = {};
    UErrorCode status = U_ZERO_ERROR;
    u_charName(c, U_UNICODE_CHAR_NAME, name, sizeof name, &status);
    const std::string_view words = name;
    form.joins_on = words.ends_with("INITIAL FORM") || words.ends_with("MEDIAL FORM");
    form.may_join = u_getIntPropertyValue(static_cast<UChar32>(form.letters.back()), UCHAR_JOINING_TYPE) ==
                    U_JT_DUAL_JOINING;
  }
  return table;
}

/// Whether bytes stand as on the screen, leftmost first. A form that joins on has a letter after it in
/// reading order.
bool is_visual(std::string_view bytes, const std::array<Form, 256>& table) {
  std::size_t contradict_visual = 0, contradict_reading = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!table[static_cast<unsigned char>(bytes[i])].joins_on) continue;
    const bool before = i > 0 && table[static_cast<unsigned char>(bytes[i - 1])].is_letter;
    const bool after = i + 1 < bytes.size() && table[static_cast<unsigned char>(bytes[i + 1])].is_letter;
    if (!before) ++contradict_visual;
    if (!after) ++contradict_reading;
  }
  return contradict_visual <= contradict_reading;
}

char mirrored(char c) {
  static constexpr std::string_view pairs = "()[]{}<>";
  const std::size_t at = pairs.find(c);
  return at == std::string_view::npos ? c : pairs[at ^ 1];
}

/// From the order of the screen to that of reading: backwards, but words of the other direction as they are.
std::string in_reading_order(std::string_view line, const std::array<Form, 256>& table) {
  std::string out(line.rbegin(), line.rend());
  for (char& c : out) c = mirrored(c);
  const auto from_left = [&](char c) { return table[static_cast<unsigned char>(c)].from_left; };
  for (std::size_t i = 0; i < out.size();) {
    if (!from_left(out[i])) {
      ++i;
      continue;
    }
    // Single signs and spaces between belong to the run.
    std::size_t end = i + 1;
    for (std::size_t k = end; k < out.size() && k <= end + 1; ++k)
      if (from_left(out[k]))
        end = k + 1;
      else if (table[static_cast<unsigned char>(out[k])].is_letter)
        break;
    std::reverse(out.begin() + static_cast<std::ptrdiff_t>(i),
                 out.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t k = i; k < end; ++k) out[k] = mirrored(out[k]);
    i = end;
  }
  return out;
}

void append_line(std::string_view line, const std::array<Form, 256>& table, std::string& utf8) {
  constexpr std::string_view non_joiner = "\xE2\x80\x8C";
  for (std::size_t i = 0; i < line.size(); ++i) {
    const Form& form = table[static_cast<unsigned char>(line[i])];
    utf8 += to_utf8(form.letters);
    const bool ends_shape = form.is_letter && form.may_join && !form.joins_on;
    if (ends_shape && i + 1 < line.size() && table[static_cast<unsigned char>(line[i + 1])].is_letter)
      utf8 += non_joiner;
  }
}

}  // namespace

void decode_iran_system(std::string_view bytes, DecodedText& out) {
  const std::array<Form, 256> table = forms();
  const bool visual = is_visual(bytes, table);
  out.recipe = {.encoding = std::string(iran_system), .byte_order_mark = false, .exact = false};
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    const bool has_letters =
        std::ranges::any_of(line, [&](char c) { return table[static_cast<unsigned char>(c)].is_letter; });
    append_line(visual && has_letters ? in_reading_order(line, table) : std::string(line), table, out.utf8);
    // A line's end has a place of its own, so that what is longer in UTF-8 does not reach into the next.
    out.offsets.anchor(out.utf8.size(), end);
    if (end < bytes.size()) out.utf8 += bytes[end];
    begin = end + 1;
  }
  out.offsets.anchor(out.utf8.size(), bytes.size());
}

}  // namespace warraq::detail
