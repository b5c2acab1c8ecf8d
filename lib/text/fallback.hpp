#pragma once

/// Which face of a chain sets which part of a stretch of text.

#include <span>
#include <vector>

#include "text/text_cache_impl.hpp"
#include "warraq/font/font_set.hpp"

namespace warraq {

constexpr std::uint32_t nobody = UINT32_MAX;

/// From `begin` on, the chain's link `link` (or `nobody`).
struct FacePart {
  std::uint32_t begin = 0, link = 0;
};

/// Parts of `range` and the first link of `chain` that has all of each: joined letters stay together while
/// some face has them all, graphemes always.
std::vector<FacePart> choose_faces(std::u16string_view text, TextRange range, Script script,
                                   std::span<const ChainLink> chain, TextCache::Impl& cache);

}  // namespace warraq
