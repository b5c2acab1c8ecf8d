#pragma once

/// Whether a face is made for a script, for faces whose description nobody wrote.

#include <string_view>

#include "warraq/font/face.hpp"

namespace warraq {

/// True when the face has glyphs for a working share of the script's letters, not just for the few that
/// serve as symbols (a Latin face has pi and Omega, and is no Greek face). True for scripts without letters
/// of their own (Zyyy, Zinh) and for codes that are no script.
bool covers(const Face& face, std::string_view script);

}  // namespace warraq
