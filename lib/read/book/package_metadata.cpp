#include "read/book/package_metadata.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "read/markup/metadata.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::epub {

namespace {

/// What <meta refines="#id" property="..."> says of elements.
class Refinements {
 public:
  explicit Refinements(const pugi::xml_node& metadata) {
    for (const pugi::xml_node& meta : elements_named(metadata, "meta")) {
      std::string_view id = value(meta, "refines");
      if (id.starts_with('#')) id.remove_prefix(1);
      if (!id.empty())
        said_.emplace(std::pair(std::string(id), std::string(value(meta, "property"))), words_of(meta));
    }
  }
  /// Of one element, or its attribute of that name in EPUB 2.
  std::string of(const pugi::xml_node& element, const std::string& property) const {
    const auto found = said_.find({std::string(value(element, "id")), property});
    return found == said_.end() ? std::string(value(element, property)) : found->second;
  }

 private:
  std::map<std::pair<std::string, std::string>, std::string> said_;
};

/// Elements of Dublin Core: some makers put them a level deeper (<dc-metadata>).
std::vector<pugi::xml_node> said(const pugi::xml_node& metadata, std::string_view lower_name,
                                 std::string_view capital_name) {
  std::vector<pugi::xml_node> found = elements_named(metadata, lower_name);
  return found.empty() ? elements_named(metadata, capital_name) : found;
}

void read_titles(const pugi::xml_node& metadata, const Refinements& refinements, BookMetadata& made) {
  std::string first;
  for (const pugi::xml_node& title : said(metadata, "title", "Title")) {
    const std::string words = words_of(title);
    const std::string type = refinements.of(title, "title-type");
    if (words.empty()) continue;
    if (first.empty() && (type.empty() || type == "main")) first = words;
    if (type == "main" && made.title.empty()) made.title = words;
    if (type == "subtitle" && made.subtitle.empty()) made.subtitle = words;
  }
  if (made.title.empty()) made.title = first;
}

std::string first_words(const std::vector<pugi::xml_node>& elements) {
  for (const pugi::xml_node& element : elements) {
    std::string words = words_of(element);
    if (!words.empty()) return words;
  }
  return {};
}

/// The codes of ISO 639-2 that are written where BCP 47 has two letters.
std::string shorter_code(std::string_view code) {
  static constexpr std::pair<std::string_view, std::string_view> codes[] = {
      {"eng", "en"}, {"per", "fa"}, {"fas", "fa"}, {"ara", "ar"}, {"fre", "fr"}, {"fra", "fr"}, {"ger", "de"},
      {"deu", "de"}, {"pus", "ps"}, {"heb", "he"}, {"urd", "ur"}, {"tur", "tr"}, {"rus", "ru"}, {"spa", "es"},
      {"ita", "it"}, {"por", "pt"}, {"dut", "nl"}, {"nld", "nl"}, {"gre", "el"}, {"ell", "el"}, {"kur", "ku"},
      {"uig", "ug"}, {"yid", "yi"}, {"pol", "pl"}, {"swe", "sv"}, {"hun", "hu"}, {"lat", "la"}, {"chi", "zh"},
      {"zho", "zh"}, {"jpn", "ja"}, {"und", ""},   {"zxx", ""},   {"mul", ""}};
  const std::size_t primary = std::min(code.find_first_of("-_"), code.size());
  for (const auto& [longer, shorter] : codes)
    if (code.substr(0, primary) == longer)
      return shorter.empty() ? std::string() : std::string(shorter).append(code.substr(primary));
  return std::string(code);
}

/// "Noor, Laila" as it is said: "Laila Noor".
std::string in_speaking_order(const std::string& name) {
  const std::size_t comma = name.find(", ");
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return name;
  return name.substr(comma + 2) + ' ' + name.substr(0, comma);
}

std::vector<const BookPerson*> persons(const BookMetadata& metadata, std::string_view role) {
  std::vector<const BookPerson*> found;
  for (const BookPerson& person : metadata.creators)
    if (person.role == role) found.push_back(&person);
  return found;
}

void add_authors(const BookMetadata& metadata, Draft& draft) {
  std::vector<const BookPerson*> authors = persons(metadata, "aut");
  if (authors.empty()) authors = persons(metadata, "edt");
  for (const BookPerson* person : authors) {
    const bool is_file_form = person->name == person->file_as;
    draft.bylines.emplace_back(is_file_form ? in_speaking_order(person->name) : person->name);
  }
}

void add_dates(const BookMetadata& metadata, Draft& draft) {
  for (const BookDate& date : metadata.dates) {
    if (date.event == "modification") continue;
    const bool machine = date.words.size() >= 4 &&
                         date.words.substr(0, 4).find_first_not_of("0123456789") == std::string::npos;
    draft.dates.push_back({machine ? Text() : Text(date.words), machine ? date.words : std::string(),
                           date.event == "creation" ? "written" : "published"});
    if (date.event != "creation") return;  // of later editions nobody asks
  }
}

/// A subject that people would read; classifications are for shops ("FIC004000", "Fiction / General").
const std::string* plain_subject(const BookMetadata& metadata) {
  constexpr std::size_t longest = 40;
  for (const std::string& subject : metadata.subjects)
    if (subject.size() <= longest && subject.find_first_of("0123456789/;:") == std::string::npos &&
        subject.find("--") == std::string::npos)
      return &subject;
  return nullptr;
}

/// Pages of Chinese and Japanese turn to the right when their lines run downward; words do not.
bool turns_for_columns(const Language& language) {
  return language.primary() == "ja" || language.primary() == "zh" || language.primary() == "ko";
}

}  // namespace

BookMetadata read_metadata(const pugi::xml_node& metadata) {
  BookMetadata made;
  const Refinements refinements(metadata);
  read_titles(metadata, refinements, made);
  for (const pugi::xml_node& creator : said(metadata, "creator", "Creator")) {
    BookPerson person{words_of(creator), refinements.of(creator, "file-as"), refinements.of(creator, "role")};
    if (person.role.empty()) person.role = "aut";
    if (!person.name.empty()) made.creators.push_back(std::move(person));
  }
  for (const pugi::xml_node& date : said(metadata, "date", "Date"))
    made.dates.push_back({words_of(date), std::string(value(date, "event"))});
  std::erase_if(made.dates, [](const BookDate& date) { return date.words.empty(); });
  std::stable_sort(made.dates.begin(), made.dates.end(), [](const BookDate& a, const BookDate& b) {
    return a.event.ends_with("publication") && !b.event.ends_with("publication");
  });
  for (const pugi::xml_node& subject : said(metadata, "subject", "Subject"))
    made.subjects.push_back(words_of(subject));
  std::erase(made.subjects, std::string());
  made.language = shorter_code(first_words(said(metadata, "language", "Language")));
  made.publisher = first_words(said(metadata, "publisher", "Publisher"));
  return made;
}

void apply_to_draft(const BookMetadata& metadata, std::optional<Direction> progression, Draft& draft) {
  Article& article = draft.article;
  MetaValue language;
  language.entries.push_back({"lang", {Text(metadata.language), {}, {}}});
  apply_metadata(language, draft);
  if (progression == Direction::right_to_left && !turns_for_columns(article.language))
    article.direction = Direction::right_to_left;
  article.title = Text(metadata.title);
  article.deck = Text(metadata.subtitle);
  add_authors(metadata, draft);
  add_dates(metadata, draft);
  if (!metadata.publisher.empty()) article.masthead.push_back({Text(metadata.publisher), {}});
  if (const std::string* subject = plain_subject(metadata)) article.section.push_back({Text(*subject), {}});
}

}  // namespace warraq::read::epub
