#pragma once

/// Where the readers of zipped documents take their parts from: a package, or whatever a caller made.

#include <functional>
#include <string>
#include <string_view>

#include "read/markup/draft.hpp"

namespace warraq::read::word {

/// A part's bytes by its path in the zip, or null. They stay until reading is done.
using FindPart = std::function<const std::string*(std::string_view path)>;

/// Throw Error damaged_input when the part with the text is missing.
Draft read_docx_parts(const FindPart& find, const ReaderInput& input);
Draft read_odt_parts(const FindPart& find, const ReaderInput& input);

}  // namespace warraq::read::word
