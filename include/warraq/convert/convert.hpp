#pragma once

/// One job: an article's file in, a PDF file out, and an account of what was done.
///
///     auto fonts = warraq::FontSet::bundled();
///     warraq::ConvertCache cache;
///     for (const auto& [input, output] : jobs) warraq::convert_file(input, output, {}, fonts, cache);

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "warraq/article/article.hpp"
#include "warraq/base/data_root.hpp"
#include "warraq/font/font_set.hpp"
#include "warraq/frame/document.hpp"
#include "warraq/frame/report.hpp"
#include "warraq/line/set_lines.hpp"
#include "warraq/mend/mend.hpp"
#include "warraq/page/layout.hpp"
#include "warraq/pdf/write.hpp"

namespace warraq {

class CommonLines;

struct ConvertOptions {
  /// A shipped design's name or a layout file's path; empty: the design that suits the article.
  std::string layout;
  /// The folder of the shipped designs.
  std::filesystem::path data = data_root();
  /// Instead of what the design says of them.
  std::optional<Digits> digits;
  std::optional<Punctuation> punctuation;
  MendOptions mend;      ///< how much of the text is mended
  std::string encoding;  ///< of the input, where the user says it; empty: found out
  PdfOptions pdf;
};

/// What one conversion leaves for the next: shaped words, prepared faces, parsed layouts. Owned by the
/// caller, used by one thread at a time; the pages are the same with a fresh one.
struct ConvertCache {
  SettingCache setting;
  PdfCache pdf;
  std::map<std::string, PageLayout> layouts;
};

/// An article that was read, wherever it lay, with the pictures it names beside it.
struct FoundArticle {
  std::string name;              ///< for messages: "press.zip/1998/essay.html"
  std::string path;              ///< below what was walked: "1998/essay.html"; relative, without ".."
  std::filesystem::path folder;  ///< where a layout file that its overrides name lies; empty in an archive
  Article article;
  std::chrono::nanoseconds read_time{};
};

/// An article as it was read and as it was set.
struct SetArticle {
  Article article;
  PagedDocument pages;
  std::string layout;  ///< the design's name or path
  std::chrono::nanoseconds read_time{}, set_time{};

  /// What the reader and the page had to say, in that order.
  Diagnostics diagnostics() const;
};

/// What became of one conversion.
struct Conversion {
  std::size_t pages = 0;
  std::size_t words = 0;  ///< of the article, parted by white space
  std::string layout;
  Report report;        ///< of its lines
  TextChanges mended;   ///< what the article says otherwise than the input
  TextChanges changes;  ///< what the pages show otherwise than the article has it
  Diagnostics diagnostics;
  std::chrono::nanoseconds read_time{}, set_time{}, write_time{};
};

/// Reads a file, FILE.warraq.toml beside it, and the pictures in and below its folder that it names. `common`
/// is what the articles around it share; null: it stands alone. Throws Error when the file cannot be read or
/// is no article.
FoundArticle find_article(const std::filesystem::path& file, const MendOptions& mend,
                          const std::string& encoding = {}, const CommonLines* common = nullptr);

/// Sets an article that was found. Throws Error when there is no such layout.
SetArticle set_article(FoundArticle found, const ConvertOptions& options, const FontSet& fonts,
                       ConvertCache& cache);

/// Both. Throws Error as they do.
SetArticle set_file(const std::filesystem::path& input, const ConvertOptions& options, const FontSet& fonts,
                    ConvertCache& cache);

/// Writes what was set. `output` holds either what it held before or the whole PDF. Throws Error
/// not_writable.
Conversion write_article(const SetArticle& set, const std::filesystem::path& output,
                         const ConvertOptions& options, ConvertCache& cache);

/// Reads, sets and writes. `output` holds either what it held before or the whole PDF.
/// Throws Error as set_file, and not_writable.
Conversion convert_file(const std::filesystem::path& input, const std::filesystem::path& output,
                        const ConvertOptions& options, const FontSet& fonts, ConvertCache& cache);

/// The words of an article's text, parted by white space.
std::size_t count_words(const Article& article);

}  // namespace warraq
