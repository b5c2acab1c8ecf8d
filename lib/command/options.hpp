#pragma once

/// What a call's words mean to the library.

#include "command/command.hpp"
#include "warraq/archive/archive.hpp"
#include "warraq/convert/convert.hpp"

namespace warraq::command {

ConvertOptions options_for(const std::string& layout, const TextCall& text, const MendChoice& mend);

/// The library's limits with those the call names; the time starts now.
ArchiveLimits limits_for(const LimitsChoice& choice);

/// Throws WrongCall for a rule or an encoding that there is not, with the nearest name.
MendOptions mend_options(const MendChoice& choice);

}  // namespace warraq::command
