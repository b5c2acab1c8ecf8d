#include "read/word/style_role.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "read/words/letters.hpp"

namespace warraq::read::word {

namespace {

/// Letters alone, in lower case, and the number at the end.
struct Key {
  std::string letters;
  int number = 0;
};

Key key_of(std::string_view name) {
  Key key;
  std::string decoded;  // OpenDocument writes "Text_20_body"
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name.substr(i).starts_with("_20_")) {
      decoded += ' ';
      i += 3;
    } else {
      decoded += name[i];
    }
  }
  for (const char c : fold(decoded))
    if (c != ' ') key.letters += c;
  std::size_t end = key.letters.size();
  while (end > 0 && key.letters[end - 1] >= '0' && key.letters[end - 1] <= '9') --end;
  if (key.letters.size() - end <= 3)
    for (std::size_t i = end; i < key.letters.size(); ++i)
      key.number = key.number * 10 + (key.letters[i] - '0');
  key.letters.erase(end);
  return key;
}

struct Named {
  const char* name;
  Role role;
};

constexpr Named names[] = {
    {"Title", Role::title},
    {"Titel", Role::title},
    {"Titolo documento", Role::title},
    {"Название", Role::title},
    {"Заглавие", Role::title},
    {"Título del documento", Role::title},
    {"عنوان اصلی", Role::title},
    {"عنوان مقاله", Role::title},
    {"标题", Role::title},
    {"Subtitle", Role::subtitle},
    {"Untertitel", Role::subtitle},
    {"Sous-titre", Role::subtitle},
    {"Subtítulo", Role::subtitle},
    {"Sottotitolo", Role::subtitle},
    {"Подзаголовок", Role::subtitle},
    {"زیرعنوان", Role::subtitle},
    {"عنوان فرعی", Role::subtitle},
    {"Deck", Role::subtitle},
    {"Author", Role::author},
    {"Authors", Role::author},
    {"Byline", Role::author},
    {"Autor", Role::author},
    {"Auteur", Role::author},
    {"نویسنده", Role::author},
    {"Date", Role::date},
    {"Datum", Role::date},
    {"Abstract", Role::abstract},
    {"Quote", Role::quotation},
    {"Intense Quote", Role::quotation},
    {"Quotation", Role::quotation},
    {"Quotations", Role::quotation},
    {"Block Text", Role::quotation},
    {"Block Quote", Role::quotation},
    {"Block Quotation", Role::quotation},
    {"Zitat", Role::quotation},
    {"Intensives Zitat", Role::quotation},
    {"Citation", Role::quotation},
    {"Cita", Role::quotation},
    {"Citazione", Role::quotation},
    {"Цитата", Role::quotation},
    {"نقل قول", Role::quotation},
    {"اقتباس", Role::quotation},
    {"Source Code", Role::code},
    {"Code", Role::code},
    {"Code Block", Role::code},
    {"HTML Preformatted", Role::code},
    {"Preformatted Text", Role::code},
    {"Preformatted", Role::code},
    {"Macro Text", Role::code},
    {"macro", Role::code},
    {"Caption", Role::caption},
    {"Image Caption", Role::caption},
    {"Table Caption", Role::caption},
    {"Figure Caption", Role::caption},
    {"Illustration", Role::caption},
    {"Drawing", Role::caption},
    {"Figure", Role::caption},
    {"Beschriftung", Role::caption},
    {"Légende", Role::caption},
    {"Definition Term", Role::term},
    {"Definition Term Tight", Role::term},
    {"Definition", Role::definition},
    {"Definition Definition", Role::definition},
    {"Definition Definition Tight", Role::definition},
    {"List Paragraph", Role::in_list},
    {"List Continue", Role::in_list},
    {"TOC Heading", Role::contents},
    {"toc", Role::contents},
    {"Contents", Role::contents},
    {"Contents Heading", Role::contents},
    {"table of figures", Role::contents},
    {"table of authorities", Role::contents},
    {"toa heading", Role::contents},
    {"Horizontal Line", Role::rule},
};

/// Headings whose names end in their level.
constexpr const char* heading_names[] = {
    "Heading",  "Überschrift", "Titre",     "Título", "Titolo", "Kop",     "Rubrik",
    "Nagłówek", "Nadpis",      "Заголовок", "Başlık", "כותרת",  "عنوان",   "سرفصل",
    "تیتر",     "标题",        "見出し",    "Címsor", "Titlu",  "Otsikko", "Overskrift"};

/// Names as keys; made once, then read only.
const std::vector<std::pair<std::string, Role>>& table() {
  static const auto made = [] {
    std::vector<std::pair<std::string, Role>> keys;
    for (const Named& one : names) keys.emplace_back(key_of(one.name).letters, one.role);
    return keys;
  }();
  return made;
}

const std::vector<std::string>& headings() {
  static const auto made = [] {
    std::vector<std::string> keys;
    for (const char* one : heading_names) keys.push_back(key_of(one).letters);
    return keys;
  }();
  return made;
}

}  // namespace

std::optional<StyleRole> role_of_style(std::string_view name) {
  const Key key = key_of(name);
  if (key.letters.empty()) return std::nullopt;
  const bool heading = std::ranges::find(headings(), key.letters) != headings().end();
  if (heading && key.number >= 1 && key.number <= 10) return StyleRole{Role::heading, key.number};
  for (const auto& [letters, role] : table())
    if (letters == key.letters) return StyleRole{role, 1};
  if (key.letters == "heading" && key.number == 0) return StyleRole{Role::heading, 1};
  return std::nullopt;
}

RunRole run_role_of_style(std::string_view name) {
  const std::string key = key_of(name).letters;
  const auto any = [&](std::initializer_list<const char*> wanted) {
    return std::ranges::any_of(wanted, [&](const char* one) { return key_of(one).letters == key; });
  };
  if (any({"Emphasis", "Subtle Emphasis", "Intense Emphasis", "Hervorhebung", "HTML Cite", "HTML Variable",
           "HTML Definition", "Book Title"}))
    return RunRole::emphasis;
  if (any({"Strong", "Strong Emphasis", "Fett", "Bold"})) return RunRole::strong;
  if (any({"Verbatim Char", "HTML Code", "Source Text", "Source Code Char", "Code", "Inline Code",
           "Code Char", "HTML Sample", "HTML Keyboard", "HTML Typewriter", "HTML Preformatted Char",
           "User Entry", "Teletype"}))
    return RunRole::code;
  if (any({"Hyperlink", "FollowedHyperlink", "Internet Link", "Visited Internet Link"})) return RunRole::link;
  return RunRole::plain;
}

}  // namespace warraq::read::word
