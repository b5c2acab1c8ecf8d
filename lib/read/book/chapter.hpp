#pragma once

/// The files of a book's spine, read.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "read/book/contents.hpp"
#include "read/book/package_document.hpp"
#include "read/html/html_content.hpp"

namespace warraq::read::epub {

struct Chapter {
  std::string path;
  bool linear = true;      ///< false: not in the line of reading; its notes may be called
  bool furniture = false;  ///< a cover, a title page, a table of contents: left out
  DecodedText decoded;
  std::uint64_t base = 0;  ///< where its bytes begin, the files of the spine laid end to end
  HtmlContent content;
};

/// What the chapters are read out of.
struct Book {
  const Package& package;
  const PackageDocument& document;
  const Contents& contents;
  std::string name;              ///< for messages
  std::set<std::string> locked;  ///< paths of encrypted parts
  std::set<std::string> titles;  ///< of the contents' entries, folded
};

/// Reads a file of the package; false when it is not there, is encrypted or is no text, which is a
/// diagnostic.
bool read_chapter(const Book& book, const std::string& path, Chapter& chapter, Diagnostics& diagnostics);

/// All the files of the spine that can be read. What is furniture is marked as such and stays out of the
/// article, with a note. Throws Error: unknown_format when all of the book is encrypted, damaged_input when
/// there is no chapter.
std::vector<Chapter> read_spine(const Book& book, Diagnostics& diagnostics);

}  // namespace warraq::read::epub
