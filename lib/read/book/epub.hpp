#pragma once

/// EPUB 2 and 3: the chapters in the order of the spine.

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_epub(const ReaderInput& input);

}  // namespace warraq::read
