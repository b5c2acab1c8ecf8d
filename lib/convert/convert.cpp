#include "warraq/convert/convert.hpp"

#include "convert/pictures.hpp"
#include "warraq/base/file.hpp"
#include "warraq/page/paginate.hpp"
#include "warraq/read/read.hpp"

namespace warraq {

namespace {

/// Runs a stage and says how long it took.
template <typename Stage>
auto timed(std::chrono::nanoseconds& taken, Stage&& stage) {
  const auto start = std::chrono::steady_clock::now();
  auto result = stage();
  taken = std::chrono::steady_clock::now() - start;
  return result;
}

const PageLayout& layout_named(const std::string& name, const ConvertOptions& options, ConvertCache& cache) {
  const auto known = cache.layouts.find(name);
  if (known != cache.layouts.end()) return known->second;
  return cache.layouts.emplace(name, PageLayout::load(name, options.data)).first->second;
}

/// A layout file that an override file asks for lies where the article lies.
std::string suggested_for(const Article& article, const std::filesystem::path& folder) {
  const std::string layout = suggested_layout(article);
  return layout.ends_with(".toml") ? (folder / layout).string() : layout;
}

}  // namespace

Diagnostics SetArticle::diagnostics() const {
  Diagnostics all = article.diagnostics;
  all.insert(all.end(), pages.diagnostics.begin(), pages.diagnostics.end());
  return all;
}

FoundArticle find_article(const std::filesystem::path& file, const MendOptions& mend,
                          const std::string& encoding, const CommonLines* common) {
  FoundArticle found{.name = file.string(),
                     .path = file.filename().string(),
                     .folder = file.parent_path(),
                     .article = {},
                     .read_time = {}};
  found.article = timed(found.read_time, [&] {
    ReadOptions options = options_for_file(file);
    options.mend = mend;
    options.encoding = encoding;
    options.common = common;
    return read_article_bytes(read_file(file), options);
  });
  add_pictures(found.article, "",
               [&](const std::string& path) { return picture_of_folder(found.folder, path); });
  return found;
}

SetArticle set_article(FoundArticle found, const ConvertOptions& options, const FontSet& fonts,
                       ConvertCache& cache) {
  SetArticle set;
  set.article = std::move(found.article);
  set.read_time = found.read_time;
  set.layout = options.layout.empty() ? suggested_for(set.article, found.folder) : options.layout;
  PageLayout layout = layout_named(set.layout, options, cache);
  layout.text.digits = options.digits.value_or(layout.text.digits);
  layout.text.punctuation = options.punctuation.value_or(layout.text.punctuation);
  Pictures pictures(set.article);
  const PaginateOptions as{.image = [&](const std::string& name) { return pictures.find(name); }};
  set.pages = timed(set.set_time, [&] { return paginate(set.article, layout, fonts, cache.setting, as); });
  for (Diagnostic& one : pictures.diagnostics) set.pages.diagnostics.push_back(std::move(one));
  return set;
}

SetArticle set_file(const std::filesystem::path& input, const ConvertOptions& options, const FontSet& fonts,
                    ConvertCache& cache) {
  return set_article(find_article(input, options.mend, options.encoding), options, fonts, cache);
}

Conversion write_article(const SetArticle& set, const std::filesystem::path& output,
                         const ConvertOptions& options, ConvertCache& cache) {
  Conversion done{.pages = set.pages.pages.size(),
                  .words = count_words(set.article),
                  .layout = set.layout,
                  .report = report_of(set.pages),
                  .mended = set.article.changes,
                  .changes = set.pages.changes,
                  .diagnostics = set.diagnostics(),
                  .read_time = set.read_time,
                  .set_time = set.set_time};
  timed(done.write_time, [&] {
    write_pdf(set.pages, output, options.pdf, cache.pdf);
    return 0;
  });
  return done;
}

Conversion convert_file(const std::filesystem::path& input, const std::filesystem::path& output,
                        const ConvertOptions& options, const FontSet& fonts, ConvertCache& cache) {
  return write_article(set_file(input, options, fonts, cache), output, options, cache);
}

}  // namespace warraq
