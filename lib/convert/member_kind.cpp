#include "convert/member_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace warraq {

namespace {

constexpr std::array<std::string_view, 23> articles = {
    "txt", "text", "md",   "markdown", "mkd",  "html", "htm",   "xhtml", "docx", "odt",   "fodt", "epub",
    "xml", "tei",  "nxml", "rss",      "atom", "eml",  "shtml", "mdown", "asc",  "htmls", "docm"};

constexpr std::array<std::string_view, 14> archives = {"zip", "tar", "tgz", "tbz", "tbz2", "txz",  "gz",
                                                       "bz2", "xz",  "zst", "lz4", "7z",   "warc", "mbox"};

constexpr std::array<std::string_view, 44> others = {
    "png", "jpg",  "jpeg",  "gif", "webp", "svg",  "bmp",  "tif", "tiff", "ico", "mp3",
    "mp4", "ogg",  "wav",   "avi", "mov",  "webm", "css",  "js",  "mjs",  "map", "ttf",
    "otf", "woff", "woff2", "eot", "exe",  "dll",  "so",   "db",  "toml", "ini", "csv",
    "tsv", "log",  "swf",   "psd", "dtd",  "xsl",  "xslt", "opf", "ncx",  "pyc", "ps"};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& list, std::string_view ending) {
  return std::find(list.begin(), list.end(), ending) != list.end();
}

}  // namespace

MemberKind kind_of_member(std::string_view path) {
  if (path.ends_with(".warraq.toml")) return MemberKind::override_file;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return MemberKind::maybe;
  std::string ending(name.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (has(articles, ending)) return MemberKind::article;
  if (has(archives, ending)) return MemberKind::archive;
  return has(others, ending) ? MemberKind::other : MemberKind::maybe;
}

}  // namespace warraq
