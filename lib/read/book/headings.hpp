#pragma once

/// Headings of chapters by the table of contents.

#include "read/book/chapter.hpp"

namespace warraq::read::epub {

/// Gives headings the level their entry has in the table, those between them levels below; makes headings of
/// paragraphs that say an entry's title, and puts one before a chapter that has none. Furniture is passed
/// over.
void place_headings(std::vector<Chapter>& chapters, const Contents& contents);

}  // namespace warraq::read::epub
