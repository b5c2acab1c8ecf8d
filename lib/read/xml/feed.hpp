#pragma once

/// RSS and Atom: one article, or a digest of several.

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_feed(const ReaderInput& input);

}  // namespace warraq::read
