#pragma once

/// From units with their roles to the Article.

#include <string_view>

#include "read/plain/units.hpp"
#include "warraq/article/article.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

/// Adds the parts of `document`, whose lines are views into `decoded`, to `article`.
void build_article(const Document& document, const DecodedText& decoded, Article& article);

}  // namespace warraq::read
