#include "read/word/core_properties.hpp"

#include <algorithm>
#include <string>

#include "read/word/language_vote.hpp"
#include "read/words/letters.hpp"
#include "read/xml/xml_nodes.hpp"

namespace warraq::read::word {

namespace {

/// Names of files and templates that programs put where a title should be.
bool is_title(std::string_view title) {
  const std::string words = fold(title);
  if (words.empty() || title.size() > 300) return false;
  for (const char* start :
       {"microsoft word", "untitled", "document", "unknown", "unbenannt", "normal", "powerpoint"})
    if (words.starts_with(start)) return false;
  const std::size_t dot = title.rfind('.');
  const std::string_view ending = dot == std::string_view::npos ? std::string_view() : title.substr(dot + 1);
  for (const char* one : {"doc", "docx", "odt", "rtf", "dot", "dotx", "txt", "html", "pdf"})
    if (fold(ending) == one) return false;
  return true;
}

/// The first paragraph may be the title that the file tells, in no style of its own.
void take_first_line(Article& article) {
  if (article.blocks.empty()) return;
  const auto* first = std::get_if<ParagraphBlock>(&article.blocks.front().content);
  if (first == nullptr || fold(first->text.utf8) != fold(article.title.utf8)) return;
  article.title = first->text;
  article.blocks.erase(article.blocks.begin());
}

}  // namespace

bool is_person(std::string_view creator) {
  const std::string name = fold(creator);
  if (name.empty() || creator.size() > 200 || creator.find_first_of("@\\/") != std::string_view::npos)
    return false;
  for (const char* one : {"user",
                          "admin",
                          "administrator",
                          "owner",
                          "author",
                          "unknown",
                          "anonymous",
                          "pc",
                          "hp",
                          "dell",
                          "asus",
                          "acer",
                          "lenovo",
                          "microsoft office user",
                          "microsoft",
                          "microsoft account",
                          "windows user",
                          "utilisateur",
                          "benutzer",
                          "usuario",
                          "utente",
                          "python docx",
                          "apache poi",
                          "openoffice",
                          "libreoffice",
                          "google docs",
                          "un named",
                          "unnamed",
                          "test",
                          "guest",
                          "home",
                          "office",
                          "win7",
                          "win10",
                          "xp",
                          "client",
                          "default"})
    if (name == one) return false;
  for (const char* part : {"microsoft", "windows", "office user", "pandoc", "docx4j", "aspose", "tika"})
    if (name.find(part) != std::string::npos) return false;
  return true;
}

void apply_core_properties(const pugi::xml_node& root, Draft& draft) {
  Article& article = draft.article;
  // Of OpenDocument the creator is who saved it last.
  const char* creator = has_child(root, "initial-creator") ? "initial-creator" : "creator";
  for (const pugi::xml_node& one : root.children()) {
    const std::string_view name = local_name(one);
    const std::string text(trim(all_text(one)));
    if (text.empty()) continue;
    if (name == "title" && article.title.empty() && is_title(text)) {
      article.title = Text(text);
      draft.title_is_certain = false;
      take_first_line(article);
    } else if (name == creator && draft.bylines.empty() && is_person(text)) {
      draft.bylines.emplace_back(text);
    } else if (name == "language" && !article.language.known()) {
      const std::string language = language_of_tag(text);
      if (language.empty() || language == "en") continue;
      article.language = Language(language);
      article.direction = article.language.direction();
    } else if ((name == "created" || name == "creation-date") && draft.dates.empty()) {
      draft.dates.push_back({{}, text, "file"});
    }
  }
}

}  // namespace warraq::read::word
