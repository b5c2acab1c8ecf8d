#pragma once

/// EPUB 2 and 3: the chapters in the order of the spine, as one article.
///
/// Levels of headings are those of the table of contents. Covers, title pages, tables of contents and
/// copyright pages are left out, and so is what stands outside the line of reading, but for notes. Pictures
/// have their path in the package.
///
/// A book's bytes are packed. Sources count through the files of the spine as they unpack, laid end to end.

#include "read/markup/draft.hpp"

namespace warraq::read {

/// Throws Error: damaged_input, limit_passed, unknown_format (encrypted).
Draft read_epub(const ReaderInput& input);

}  // namespace warraq::read
