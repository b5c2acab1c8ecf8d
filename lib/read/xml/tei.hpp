#pragma once

/// TEI, its common core.

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_tei(const ReaderInput& input);

}  // namespace warraq::read
