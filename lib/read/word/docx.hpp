#pragma once

/// Word's DOCX, transitional and Strict.

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_docx(const ReaderInput& input);

}  // namespace warraq::read
