#pragma once

#include <string_view>

namespace warraq::read {

/// Whether the line names a poet known to every reader, be it with a word or two more: "Sheikh Saadi".
bool names_known_poet(std::string_view line);

}  // namespace warraq::read
