#pragma once

/// The table of contents of a book: EPUB 3's nav or EPUB 2's NCX.

#include <map>
#include <string>
#include <vector>

#include "read/book/package_path.hpp"
#include "warraq/archive/archive.hpp"
#include "warraq/base/diagnostic.hpp"

namespace warraq::read::epub {

struct ContentsEntry {
  std::string title;
  PackageAddress place;
  int depth = 1;
};

struct Contents {
  std::vector<ContentsEntry> entries;  ///< in the order of the table
  std::map<std::string, std::string>
      roles;  ///< of whole files, by path: the landmarks' "cover", "titlepage" ...
};

/// `nav_path` and `ncx_path` may be empty or name parts that are not there; the NCX is asked when the nav has
/// no table.
Contents read_contents(const Package& package, const std::string& nav_path, const std::string& ncx_path,
                       Diagnostics& diagnostics);

/// When all entries hang from a single one that only says the book's title again, they are moved up to its
/// place.
void drop_book_title(Contents& contents, const std::string& title);

}  // namespace warraq::read::epub
