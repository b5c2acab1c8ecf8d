#pragma once

/// Small capitals: the face's own where it has them for every letter of a stretch, else capitals scaled down.

#include <string_view>
#include <vector>

#include "text/feature_glyphs.hpp"
#include "warraq/text/itemize.hpp"

namespace warraq {

/// The character a small letter shows as when its capital is scaled down; others stay. One for one, so that
/// ß becomes ẞ.
char32_t scaled_capital(char32_t letter, const Language& language);

/// Appends `item` to `items`: as it is where its face has small capitals for its letters (or it has none to
/// change), else cut so that every stretch of such letters stands as capitals of the right size. True when it
/// was cut so.
bool append_small_caps(const TextItem& item, std::u16string_view text, const TextStyle& style,
                       FeatureGlyphs& features, std::vector<TextItem>& items);

}  // namespace warraq
