#pragma once

/// Markdown: CommonMark with tables, notes, lists of definitions and front matter.

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_markdown(const ReaderInput& input);

}  // namespace warraq::read
