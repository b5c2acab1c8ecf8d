#include "read/book/chapter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "read/book/document_kind.hpp"
#include "read/book/furniture.hpp"
#include "read/book/picture_page.hpp"
#include "read/words/declared_language.hpp"
#include "read/xml/xml_encoding.hpp"
#include "warraq/base/error.hpp"

namespace warraq::read::epub {

namespace {

void tell(Diagnostics& diagnostics, Severity severity, const char* code, std::string message) {
  diagnostics.push_back({severity, code, std::nullopt, std::move(message), {}});
}

std::string media_type_of(const PackageDocument& document, const std::string& path) {
  const auto found = document.media_types.find(path);
  return found == document.media_types.end() ? std::string() : found->second;
}

std::string role_of(const Book& book, const Chapter& chapter) {
  std::string role = role_of_body(chapter.decoded.utf8);
  for (const auto* roles : {&book.document.roles, &book.contents.roles})
    if (const auto found = roles->find(chapter.path); found != roles->end()) role += ' ' + found->second;
  return role;
}

[[noreturn]] void throw_nothing_read(const Book& book) {
  if (!book.locked.empty())
    throw Error(ErrorCode::unknown_format, book.name, "is encrypted: its chapters are locked",
                "take the lock off with the program it was bought for");
  throw Error(ErrorCode::damaged_input, book.name, "has no chapter that can be read",
              "save it again with the program that made it");
}

}  // namespace

bool read_chapter(const Book& book, const std::string& path, Chapter& chapter, Diagnostics& diagnostics) {
  chapter.path = path;
  const std::string type = media_type_of(book.document, path);
  const std::string* bytes = book.package.find(path);
  if (bytes == nullptr) {
    tell(diagnostics, Severity::warning, "missing-part", "the book names \"" + path + "\", which it has not");
    return false;
  }
  if (book.locked.contains(path)) {
    tell(diagnostics, Severity::error, "encrypted-part", '"' + path + "\" is encrypted and was left out");
    return false;
  }
  if (type.starts_with("image/")) {  // a picture may stand in the spine by itself
    chapter.content.blocks.push_back(picture_block(path, type == "image/svg+xml" ? *bytes : std::string()));
    return true;
  }
  if (bytes->find_first_not_of(" \t\r\n") == std::string::npos) return false;
  try {
    chapter.decoded = decode_text(*bytes, path, {.declared = xml_encoding(*bytes), .forced = {}});
  } catch (const Error& error) {
    tell(diagnostics, Severity::error, "unreadable-part", path + ": " + error.detail());
    return false;
  }
  chapter.content =
      read_html_content(chapter.decoded.utf8, {.xhtml = true,
                                               .name = path,
                                               .base_uri = {},
                                               .language = declared_language(book.document.metadata.language),
                                               .offsets = &chapter.decoded.offsets,
                                               .note_targets = {}});
  if (chapter.content.blocks.empty()) chapter.content.blocks = drawn_pictures(chapter.decoded.utf8);
  return true;
}

std::vector<Chapter> read_spine(const Book& book, Diagnostics& diagnostics) {
  std::vector<Chapter> chapters;
  std::uint64_t base = 0;
  for (const SpineItem& item : book.document.spine) {
    Chapter chapter;
    const std::string* bytes = book.package.find(item.path);
    chapter.base = base;
    base += bytes == nullptr ? 0 : bytes->size();
    const bool is_nav = item.path == book.document.nav_path;
    if (is_nav || !read_chapter(book, item.path, chapter, diagnostics)) continue;
    chapter.linear = item.linear;
    chapter.furniture = is_furniture(chapter.content, role_of(book, chapter), book);
    chapters.push_back(std::move(chapter));
  }
  if (chapters.empty()) throw_nothing_read(book);
  const bool all = std::all_of(chapters.begin(), chapters.end(),
                               [](const Chapter& chapter) { return chapter.furniture || !chapter.linear; });
  for (Chapter& chapter : chapters) {
    if (all) chapter.linear = true;
    if (all) chapter.furniture = false;
    if (chapter.furniture)
      tell(diagnostics, Severity::note, "left-out-part",
           '"' + chapter.path + "\" is no text to be read: left out");
  }
  return chapters;
}

}  // namespace warraq::read::epub
