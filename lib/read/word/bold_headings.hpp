#pragma once

/// Headings nobody gave a style: short paragraphs all in bold, in a document that has no other headings.

#include "warraq/article/article.hpp"

namespace warraq::read::word {

/// Makes them headings, and the first paragraph of all the title where there is none; says so in the
/// article's decisions.
void find_bold_headings(Article& article);

}  // namespace warraq::read::word
