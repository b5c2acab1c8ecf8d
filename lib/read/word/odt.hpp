#pragma once

/// OpenDocument text.

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_odt(const ReaderInput& input);

}  // namespace warraq::read
