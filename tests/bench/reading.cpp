#include "reading.hpp"

#include <gumbo.h>
#include <unicode/ustring.h>

#include <stdexcept>

#include "warraq/base/file.hpp"
#include "warraq/read/read.hpp"

namespace warraq::bench {

namespace {

namespace fs = std::filesystem;

std::string repeated(const std::string& text, std::size_t size) {
  std::string all;
  while (all.size() < size) all.append(text).append("\n\n");
  return all;
}

/// Each line as a paragraph of a page.
std::string page_of(const std::string& text) {
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><title>A page</title></head>\n<body><article>\n";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin)
      page += "<p class=\"words\"><a href=\"#there\">&sect;</a> <em>" +
              text.substr(begin, std::min<std::size_t>(end - begin, 4)) + "</em>" +
              text.substr(begin + std::min<std::size_t>(end - begin, 4), end - begin) + "</p>\n";
    begin = end + 1;
  }
  return page + "</article></body></html>\n";
}

void to_utf16(const std::string& bytes) {
  std::u16string text(bytes.size(), u'\0');
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  u_strFromUTF8(text.data(), static_cast<std::int32_t>(text.size()), &length, bytes.data(),
                static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) throw std::runtime_error("u_strFromUTF8");
}

void parse_html(const std::string& bytes) {
  gumbo_destroy_output(&kGumboDefaultOptions,
                       gumbo_parse_with_options(&kGumboDefaultOptions, bytes.data(), bytes.size()));
}

struct Source {
  const char* name;
  std::string one;  ///< article
  const char* ending;
  const char* bare_name;
  void (*bare)(const std::string&);
  std::string (*whole)(const std::string&);
};

}  // namespace

std::vector<ReadingRow> measure_reading(const fs::path& examples, std::size_t size, const Rounds& rounds) {
  const auto as_it_is = [](const std::string& text) { return text; };
  const Source sources[] = {
      {"Latin prose", read_file(examples / "the-paper-mill.txt"), ".txt", "UTF-16 of it", to_utf16, as_it_is},
      {"Persian prose", read_file(examples / "bagh-e-khattat.txt"), ".txt", "UTF-16 of it", to_utf16,
       as_it_is},
      {"verse among Persian prose", read_file(examples / "chahar-qaleb.txt"), ".txt", "UTF-16 of it",
       to_utf16, as_it_is},
      {"a page of HTML", read_file(examples / "the-paper-mill.txt"), ".html", "its bare tree", parse_html,
       page_of},
  };
  std::vector<ReadingRow> rows;
  for (const Source& source : sources) {
    const std::string bytes = source.whole(repeated(source.one, size));
    const ReadOptions options{.name = source.name + std::string(source.ending)};
    ReadingRow row{.name = source.name, .bytes = bytes.size(), .bare_name = source.bare_name};
    row.reading = measure(rounds, [&] { (void)read_article_bytes(bytes, options); });
    row.bare = measure(rounds, [&] { source.bare(bytes); });
    rows.push_back(row);
  }
  return rows;
}

}  // namespace warraq::bench
