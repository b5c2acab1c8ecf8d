#pragma once

/// From places of the text that was read back to places of what it was made of.

#include "warraq/article/article.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

/// Every span of `article` (texts, blocks, decisions, diagnostics, changes) goes through `offsets`.
void trace_back(Article& article, const OffsetMap& offsets);

}  // namespace warraq::read
