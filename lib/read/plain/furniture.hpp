#pragma once

/// Page furniture of the source that stands between the lines: folios and running heads. A page break of the
/// source leaves them in the middle of sentences.

#include <vector>

#include "read/plain/lines.hpp"
#include "read/plain/source_edits.hpp"
#include "warraq/base/diagnostic.hpp"

namespace warraq::read {

/// Takes folios (numbers alone on a line that count up, or that stand inside a sentence) and the running
/// heads beside them out of `lines`, with a note for each; `edits` keeps them in mind.
void drop_furniture(std::vector<Line>& lines, SourceEdits& edits, Diagnostics& diagnostics);

}  // namespace warraq::read
