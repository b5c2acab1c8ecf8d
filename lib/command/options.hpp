#pragma once

/// What a call's words mean to the library.

#include "command/command.hpp"
#include "warraq/convert/convert.hpp"

namespace warraq::command {

ConvertOptions options_for(const std::string& layout, const TextCall& text);

}  // namespace warraq::command
