/// Entities of HTML that were escaped once too often, or never read as such.

#include <algorithm>
#include <array>

#include "mend/rules/look.hpp"
#include "mend/rules/rule.hpp"
#include "warraq/base/unicode.hpp"

namespace warraq::mending {

namespace {

struct Named {
  std::string_view name;
  char32_t character;
};
constexpr std::array<Named, 79> named{{
    {"Aacute", 0xC1},   {"Agrave", 0xC0},  {"Auml", 0xC4},     {"Ccedil", 0xC7},   {"Eacute", 0xC9},
    {"Ntilde", 0xD1},   {"Oacute", 0xD3},  {"Ouml", 0xD6},     {"Uuml", 0xDC},     {"aacute", 0xE1},
    {"acirc", 0xE2},    {"aelig", 0xE6},   {"agrave", 0xE0},   {"apos", '\''},     {"aring", 0xE5},
    {"atilde", 0xE3},   {"auml", 0xE4},    {"bdquo", 0x201E},  {"bull", 0x2022},   {"ccedil", 0xE7},
    {"copy", 0xA9},     {"deg", 0xB0},     {"eacute", 0xE9},   {"ecirc", 0xEA},    {"egrave", 0xE8},
    {"emsp", 0x2003},   {"ensp", 0x2002},  {"euml", 0xEB},     {"euro", 0x20AC},   {"frac12", 0xBD},
    {"hellip", 0x2026}, {"iacute", 0xED},  {"icirc", 0xEE},    {"iexcl", 0xA1},    {"igrave", 0xEC},
    {"iquest", 0xBF},   {"iuml", 0xEF},    {"laquo", 0xAB},    {"ldquo", 0x201C},  {"lrm", 0x200E},
    {"lsaquo", 0x2039}, {"lsquo", 0x2018}, {"mdash", 0x2014},  {"middot", 0xB7},   {"minus", 0x2212},
    {"nbsp", 0xA0},     {"ndash", 0x2013}, {"ntilde", 0xF1},   {"oacute", 0xF3},   {"ocirc", 0xF4},
    {"oelig", 0x153},   {"ograve", 0xF2},  {"oslash", 0xF8},   {"otilde", 0xF5},   {"ouml", 0xF6},
    {"para", 0xB6},     {"pound", 0xA3},   {"quot", '"'},      {"raquo", 0xBB},    {"rdquo", 0x201D},
    {"reg", 0xAE},      {"rlm", 0x200F},   {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sbquo", 0x201A},
    {"sect", 0xA7},     {"shy", 0xAD},     {"szlig", 0xDF},    {"thinsp", 0x2009}, {"times", 0xD7},
    {"trade", 0x2122},  {"uacute", 0xFA},  {"ucirc", 0xFB},    {"ugrave", 0xF9},   {"uuml", 0xFC},
    {"yacute", 0xFD},   {"yuml", 0xFF},    {"zwj", 0x200D},    {"zwnj", 0x200C},
}};

/// What an entity's name or number stands for; 0 where it is none or may be meant as it stands.
char32_t character_of(std::string_view name, MendLevel level) {
  if (name == "amp") return '&';
  // Signs of tags: who writes about markup writes these.
  if (level == MendLevel::full && name == "lt") return '<';
  if (level == MendLevel::full && name == "gt") return '>';
  if (!name.starts_with('#')) {
    const auto found = std::ranges::find(named, name, &Named::name);
    return name.empty() || found == named.end() ? 0 : found->character;
  }
  const bool hex = name.size() > 1 && (name[1] | 0x20) == 'x';
  name.remove_prefix(hex ? 2 : 1);
  if (name.empty() || name.size() > 7) return 0;
  char32_t value = 0;
  for (const char c : name) {
    const char low = static_cast<char>(c | 0x20);
    const int digit = c >= '0' && c <= '9' ? c - '0' : hex && low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
    if (digit < 0) return 0;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  if (value == '"' || value == '\'' || value == '&') return value;
  const bool character = value >= 0xA0 && value <= 0x10FFFF &&
                         u_isdefined(static_cast<UChar32>(value)) != 0 && !in(value, 0xD800, 0xDFFF) &&
                         !in(value, 0xE000, 0xF8FF);
  return character ? value : 0;
}

/// The name of the entity at `i`, where an ampersand or the end of an escaped one stands; empty: none.
std::string_view name_at(std::string_view text, std::size_t i) {
  constexpr std::size_t longest = 10;
  const std::string_view rest = text.substr(i, longest);
  const std::size_t end = rest.find(';');
  return end == std::string_view::npos ? std::string_view{} : rest.substr(0, end);
}

bool is_quoting(char32_t c) {
  return c == '`' || c == '\'' || c == '"' || c == '(' || c == ')' || in(c, 0x2018, 0x201F) || c == 0xAB ||
         c == 0xBB;
}

}  // namespace

void mend_entities(const RuleText& text, EditSink& edits) {
  const std::string_view words = text.utf8;
  for (std::size_t i = words.find('&'); i != std::string_view::npos; i = words.find('&', i)) {
    const std::size_t begin = i++;
    // However often the ampersand itself was escaped.
    std::size_t end = i;
    char32_t c = 0;
    for (;;) {
      const std::string_view name = name_at(words, end);
      const char32_t next = character_of(name, text.level);
      if (next == 0) break;
      c = next;
      end += name.size() + 1;
      if (next != '&') break;
    }
    i = std::max(i, end);
    const bool quoted = is_quoting(char_before(words, begin)) && is_quoting(char_at(words, end));
    if (c != 0 && !quoted) edits.put(begin, end, to_utf8(c));
  }
}

}  // namespace warraq::mending
