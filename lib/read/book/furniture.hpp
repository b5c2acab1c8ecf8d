#pragma once

/// Chapters that are no text to be read, by what stands in them.

#include "read/book/chapter.hpp"

namespace warraq::read::epub {

/// `role` is of the whole file (document_kind.hpp). Furniture by its role that holds a lot of words is text
/// after all. A list of links by the titles of the table of contents, and a page with nothing but the cover,
/// are furniture without saying so.
bool is_furniture(const HtmlContent& content, std::string_view role, const Book& book);

}  // namespace warraq::read::epub
