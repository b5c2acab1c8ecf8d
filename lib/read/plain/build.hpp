#pragma once

/// From units with their roles to the Article.

#include <string_view>

#include "read/plain/source_edits.hpp"
#include "read/plain/units.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

/// Adds the parts of `document`, whose lines are views into `text`, to `article`. All its spans are places of
/// `text`; what is joined is told to `edits`.
void build_article(const Document& document, std::string_view text, SourceEdits& edits, Article& article);

}  // namespace warraq::read
