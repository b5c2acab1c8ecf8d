#pragma once

/// The words of a Text with its marks spelt out, for the tree that people read.

#include <string>

#include "warraq/article/article.hpp"

namespace warraq::detail {

/// `the fish<note *>, <em>and</em> so on`. `notes` gives the note marks.
std::string marked_text(const Text& text, const std::vector<Note>& notes);

}  // namespace warraq::detail
