#pragma once

/// A letter as mail programs keep it (MIME).

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_mail(const ReaderInput& input);

}  // namespace warraq::read
