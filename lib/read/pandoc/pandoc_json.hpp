#pragma once

/// Pandoc's JSON tree, which brings all that Pandoc reads.

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_pandoc_json(const ReaderInput& input);

}  // namespace warraq::read
