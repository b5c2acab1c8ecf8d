#pragma once

/// What a file of a book is for: text to be read, or furniture that a set article has no use for.

#include <string>
#include <string_view>

namespace warraq::read::epub {

/// Whether a role of a whole file says that it is furniture: a cover, a title page, a table of contents, a
/// copyright page. Words of epub:type, of the guide's types and of ARIA's roles, parted by spaces.
bool is_furniture_role(std::string_view role);

/// Whether a role says that the file holds notes.
bool is_notes_role(std::string_view role);

/// epub:type and role of <body>, and of the one element that holds all of it; "" where none is given.
std::string role_of_body(std::string_view xhtml);

}  // namespace warraq::read::epub
