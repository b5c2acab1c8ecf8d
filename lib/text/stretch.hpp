#pragma once

/// Words with tatweels put in, shaped, and the way back to the word without.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/shape_plan.hpp"
#include "warraq/text/shape.hpp"

namespace warraq {

/// Glyphs of a word as it stands between two spaces; clusters count from its first unit. With one more
/// feature when given.
std::vector<ShapedGlyph> shape_word(std::u16string_view word, const ShapePlan& plan, hb_buffer_t* buffer,
                                    const hb_feature_t* extra = nullptr);

/// The same drawn out by `tatweels` before its unit `place`. Glyphs of tatweels are marked and have the
/// cluster of the letter before them. Empty when more has changed than the letters on either side: a ligature
/// broken, an alternate lost further off. `natural` are the glyphs of shape_word().
std::vector<ShapedGlyph> shape_stretched(std::u16string_view word, std::span<const ShapedGlyph> natural,
                                         std::uint32_t place, std::uint32_t tatweels, const ShapePlan& plan,
                                         hb_buffer_t* buffer);

}  // namespace warraq
