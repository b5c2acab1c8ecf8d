#pragma once

/// Plain text with no markup: what each line is, is told by shape, script, language and place.

#include "read/format.hpp"
#include "read/markup/draft.hpp"
#include "read/plain/overrides.hpp"

namespace warraq::read {

/// The article without the override file's whole parts (apply_to_article), which the door puts in for every
/// format. Throws Error empty_input, unknown_format, bad_option, bad_overrides (a line the input has not).
Article read_plain(const ReaderInput& input, const Overrides& overrides);

}  // namespace warraq::read
