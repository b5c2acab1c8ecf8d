#pragma once

/// Dates as mail writes them, and RSS after it.

#include <string>
#include <string_view>

namespace warraq::read {

/// "Wed, 02 Apr 2025 09:30:00 +0430" is "2025-04-02"; what opens with an ISO date keeps that. Empty when it
/// is neither.
std::string iso_of_mail_date(std::string_view words);

}  // namespace warraq::read
