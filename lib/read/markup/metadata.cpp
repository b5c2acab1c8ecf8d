#include "read/markup/metadata.hpp"

#include <algorithm>
#include <array>

#include "read/markup/ascii.hpp"
#include "read/words/declared_language.hpp"
#include "read/words/letters.hpp"

namespace warraq::read {

namespace {

bool same_key(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

/// The first of `keys` that says something.
template <std::size_t N>
const MetaValue* first_of(const MetaValue& values, const std::array<std::string_view, N>& keys) {
  for (const std::string_view key : keys) {
    const MetaValue* found = values.find(key);
    if (found != nullptr && !found->empty()) return found;
  }
  return nullptr;
}

/// The words of a value: its own, or those of its first item.
const Text& words_of(const MetaValue& value) {
  return value.text.empty() && !value.items.empty() ? value.items.front().text : value.text;
}

void append(Text& words, const MetaValue* part) {
  if (part == nullptr || part->text.empty()) return;
  if (words.empty()) {
    words = part->text;
  } else {
    words.utf8 += ' ' + part->text.utf8;
    words.sources.clear();  // the parts stand apart
  }
}

/// A name in one piece, or in those of a bibliography.
Text name_of(const MetaValue& value) {
  if (value.entries.empty()) return value.text;
  static constexpr std::array<std::string_view, 4> whole = {"name", "literal", "author", "title"};
  if (const MetaValue* name = first_of(value, whole)) return name_of(*name);
  static constexpr std::array<std::string_view, 6> parts = {"given",  "first", "firstname",
                                                            "family", "last",  "lastname"};
  Text words;
  for (const std::string_view part : parts) append(words, value.find(part));
  return words;
}

void add_authors(const MetaValue& value, Draft& draft) {
  for (const MetaValue& item : value.items) {
    Text name = name_of(item);
    if (!name.empty()) draft.bylines.push_back(std::move(name));
  }
  Text name = value.items.empty() ? name_of(value) : Text();
  if (!name.empty()) draft.bylines.push_back(std::move(name));
}

/// 2025-04-02, with or without a time. Years before 1700 are of another calendar.
bool is_machine_date(std::string_view text) {
  const auto digits = [&](std::size_t from, std::size_t count) {
    return text.size() >= from + count &&
           text.substr(from, count).find_first_not_of("0123456789") == std::string_view::npos;
  };
  return digits(0, 4) && text >= "1700" && digits(5, 2) && text[4] == '-';
}

void add_date(const MetaValue* value, const char* role, Draft& draft) {
  if (value == nullptr) return;
  const Text& words = words_of(*value);
  if (words.empty()) return;
  draft.dates.push_back({words, is_machine_date(words.utf8) ? words.utf8 : std::string(), role});
}

void set_language(const MetaValue& values, Article& article) {
  static constexpr std::array<std::string_view, 3> keys = {"lang", "language", "locale"};
  if (const MetaValue* found = first_of(values, keys)) {
    const Language language = declared_language(words_of(*found).utf8);
    if (language.known()) {
      article.language = language;
      article.direction = language.direction();
    }
  }
  const MetaValue* direction = values.find("dir");
  if (direction == nullptr) return;
  if (direction->text.utf8 == "rtl") article.direction = Direction::right_to_left;
  if (direction->text.utf8 == "ltr") article.direction = Direction::left_to_right;
}

}  // namespace

const MetaValue* MetaValue::find(std::string_view key) const {
  for (const auto& [name, value] : entries)
    if (same_key(name, key)) return &value;
  return nullptr;
}

void apply_metadata(const MetaValue& values, Draft& draft) {
  Article& article = draft.article;
  static constexpr std::array<std::string_view, 1> title = {"title"};
  static constexpr std::array<std::string_view, 8> deck = {
      "subtitle", "deck", "standfirst", "lede", "description", "summary", "excerpt", "abstract"};
  static constexpr std::array<std::string_view, 4> authors = {"authors", "author", "byline", "creator"};
  static constexpr std::array<std::string_view, 5> published = {"date", "published", "pubdate", "publishdate",
                                                                "publish_date"};
  static constexpr std::array<std::string_view, 4> modified = {"updated", "lastmod", "modified",
                                                               "last_modified_at"};
  static constexpr std::array<std::string_view, 3> section = {"section", "category", "categories"};
  if (const MetaValue* found = first_of(values, title)) article.title = words_of(*found);
  if (const MetaValue* found = first_of(values, deck)) article.deck = words_of(*found);
  if (const MetaValue* found = first_of(values, authors)) add_authors(*found, draft);
  add_date(first_of(values, published), "published", draft);
  add_date(first_of(values, modified), "modified", draft);
  if (const MetaValue* found = first_of(values, section))
    if (!words_of(*found).empty()) article.section.push_back({words_of(*found), {}});
  set_language(values, article);
}

}  // namespace warraq::read
