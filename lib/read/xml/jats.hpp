#pragma once

/// JATS and its forebears (NLM): front, body, back.

#include "read/markup/draft.hpp"

namespace warraq::read {

Draft read_jats(const ReaderInput& input);

}  // namespace warraq::read
