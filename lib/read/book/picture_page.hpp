#pragma once

/// Pages of a book that are one picture.

#include <string>
#include <string_view>
#include <vector>

#include "warraq/article/article.hpp"

namespace warraq::read::epub {

/// The figure of a picture that stands in the spine by itself; of a drawing (SVG), its title and its words
/// stand for it.
Block picture_block(const std::string& path, const std::string& svg);

/// The pictures that drawings in an XHTML file show (<svg:image>), with the addresses they have there.
std::vector<Block> drawn_pictures(std::string_view xhtml);

}  // namespace warraq::read::epub
