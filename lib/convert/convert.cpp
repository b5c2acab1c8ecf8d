#include "warraq/convert/convert.hpp"

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
std::string suggested_for(const Article& article, const std::filesystem::path& input) {
  const std::string layout = suggested_layout(article);
  return layout.ends_with(".toml") ? (input.parent_path() / layout).string() : layout;
}

}  // namespace

Diagnostics SetArticle::diagnostics() const {
  Diagnostics all = article.diagnostics;
  all.insert(all.end(), pages.diagnostics.begin(), pages.diagnostics.end());
  return all;
}

SetArticle set_file(const std::filesystem::path& input, const ConvertOptions& options, const FontSet& fonts,
                    ConvertCache& cache) {
  SetArticle set;
  set.article = timed(set.read_time, [&] { return read_article(input, options.mend); });
  set.layout = options.layout.empty() ? suggested_for(set.article, input) : options.layout;
  PageLayout layout = layout_named(set.layout, options, cache);
  layout.text.digits = options.digits.value_or(layout.text.digits);
  layout.text.punctuation = options.punctuation.value_or(layout.text.punctuation);
  set.pages = timed(set.set_time, [&] { return paginate(set.article, layout, fonts, cache.setting); });
  return set;
}

Conversion convert_file(const std::filesystem::path& input, const std::filesystem::path& output,
                        const ConvertOptions& options, const FontSet& fonts, ConvertCache& cache) {
  const SetArticle set = set_file(input, options, fonts, cache);
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

}  // namespace warraq
