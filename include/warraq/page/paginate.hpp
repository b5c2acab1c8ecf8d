#pragma once

/// From an article and a page design to pages.
///
///     auto pages = warraq::paginate(article, layout, fonts);

#include <functional>
#include <memory>
#include <string>

#include "warraq/article/article.hpp"
#include "warraq/frame/document.hpp"
#include "warraq/line/set_lines.hpp"
#include "warraq/page/layout.hpp"

namespace warraq {

struct PaginateOptions {
  /// Gives the picture a figure names, or nullptr. Default: figures show their captions only.
  std::function<std::shared_ptr<const ImageData>(const std::string& name)> image;
  std::uint32_t first_number = 1;  ///< the first page's number
};

/// Sets an article: the same arguments give the same pages. Troubles with content are in the document's
/// diagnostics. `cache` may be kept from article to article; it changes nothing but the time taken.
PagedDocument paginate(const Article& article, const PageLayout& layout, const FontSet& fonts,
                       SettingCache& cache, const PaginateOptions& options = {});
PagedDocument paginate(const Article& article, const PageLayout& layout, const FontSet& fonts,
                       const PaginateOptions& options = {});

/// The design an article is set in when nobody names one: what its overrides ask for, else the shipped one that
/// suits it: "journal" where it has a masthead, epigraph or section, and "plain".
std::string suggested_layout(const Article& article);

}  // namespace warraq
