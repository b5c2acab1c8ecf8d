#pragma once

/// The metadata of a package document, and what becomes of it in an article.

#include <pugixml.hpp>

#include "read/book/package_document.hpp"
#include "read/markup/draft.hpp"

namespace warraq::read::epub {

/// `metadata` is the element, of EPUB 2 or 3; refinements are followed.
BookMetadata read_metadata(const pugi::xml_node& metadata);

/// Title, deck, bylines, dates, section, masthead, language and direction of a draft.
void apply_to_draft(const BookMetadata& metadata, std::optional<Direction> progression, Draft& draft);

}  // namespace warraq::read::epub
