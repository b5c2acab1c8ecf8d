#pragma once

/// From places of the text that was read back to places of what it was made of.

#include "read/plain/raw_repairs.hpp"
#include "warraq/article/article.hpp"
#include "warraq/mend/decode.hpp"

namespace warraq::read {

/// Every span of `article` (texts, blocks, decisions, diagnostics, changes) goes through `offsets`.
void trace_back(Article& article, const OffsetMap& offsets);

/// The same through the edits that were made before reading.
void trace_back(Article& article, const EditedText& edited);

}  // namespace warraq::read
