#pragma once

/// What the override file says of blocks: the way to correct an article whose format has no lines, or whose
/// lines are not what its reader saw.

#include <string_view>

#include "read/plain/overrides.hpp"
#include "warraq/article/article.hpp"

namespace warraq::read {

/// Gives blocks of the body their parts. `bytes` are the input, for `line` keys of formats that are text; empty
/// for those that are not. Throws Error bad_overrides for a block or a line the article has not.
void apply_to_blocks(const Overrides& overrides, std::string_view bytes, Article& article,
                     const std::string& name);

}  // namespace warraq::read
