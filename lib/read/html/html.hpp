#pragma once

/// HTML of three decades: the article found among what surrounds it.

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_html(const ReaderInput& input);

}  // namespace warraq::read
