#pragma once

/// Who is quoted: a last line of a quotation that a dash opens.

#include "warraq/article/article.hpp"

namespace warraq::read {

/// How many bytes of a dash with its spaces the words open with; 0 for none.
std::size_t dash_length(std::string_view words);

/// Moves a last short paragraph, or a last line after a break, that opens with a dash into the attribution. A
/// dialogue, where other lines open with a dash too, stays.
void take_attribution(Quotation& quotation);

}  // namespace warraq::read
