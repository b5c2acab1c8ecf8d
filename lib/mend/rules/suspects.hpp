#pragma once

/// See warraq::find_suspects.

#include <string_view>
#include <vector>

#include "mend/rules/traits.hpp"
#include "warraq/mend/mend.hpp"

namespace warraq::mending {

/// `traits`: of the text, as traits_of() tells them.
std::vector<Suspect> find_suspects(std::string_view text, const Language& language, Traits traits);

}  // namespace warraq::mending
