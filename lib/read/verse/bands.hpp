#pragma once

/// Pieces of verse that blank lines part: bands of one poem, or poems of their own.

#include <span>

#include "read/verse/verse.hpp"

namespace warraq::read {

/// All pieces in one: each bayt says whether a poem or a stanza begins with it and whether it is a refrain.
FoundVerse join_pieces(std::span<const FoundVerse> pieces);

/// Marks the bayts that come back after each band of a poem, and the bands that they end.
void mark_refrains(FoundVerse& verse);

}  // namespace warraq::read
