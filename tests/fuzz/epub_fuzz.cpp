// Books never fail on content. The input is a zip, or the parts of a book parted by U+001E: package document,
// table of contents, NCX, and two chapters. So what is changed is what the reader reads, and no checksum
// stands before it.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/stored_zip.hpp"
#include "warraq/base/error.hpp"
#include "warraq/read/read.hpp"

namespace {

std::string book_of(std::string_view parts) {
  std::vector<std::pair<std::string, std::string>> members = {
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml", "<container><rootfile full-path=\"O/book.opf\"/></container>"}};
  for (const char* name :
       {"O/book.opf", "O/nav.xhtml", "O/toc.ncx", "O/a.xhtml", "O/b.xhtml", "META-INF/encryption.xml"}) {
    const std::size_t end = std::min(parts.find('\x1e'), parts.size());
    if (end > 0) members.emplace_back(name, std::string(parts.substr(0, end)));
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
  return warraq::test::stored_zip(members);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string bytes = input.starts_with("PK") ? std::string(input) : book_of(input);
  try {
    warraq::ReadOptions options;
    options.name = "book.epub";
    const auto article = warraq::read_article_bytes(bytes, options);
    (void)warraq::dump(article);
    (void)warraq::to_json(article);
  } catch (const warraq::Error&) {  // damaged, locked, too large: said, not crashed
  }
  return 0;
}
