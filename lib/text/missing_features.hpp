#pragma once

/// What a style asks of a face and the face has not, said once for a style, a face and a feature.

#include <string_view>
#include <vector>

#include "text/feature_glyphs.hpp"
#include "warraq/base/diagnostic.hpp"
#include "warraq/text/itemize.hpp"

namespace warraq {

/// Small capitals that had to be made of scaled ones.
Diagnostic no_small_caps(const Face& face);

/// One note for each feature of the style that the item's face lacks, where that can be seen: figures only
/// where there are any and the face's own are of another kind, the rest only in the script of the style's
/// language. Ligatures, kerning and forms for capitals are welcome where they are and missed by nobody.
Diagnostics missing_features(const TextItem& item, std::u16string_view text, const TextStyle& style,
                             FeatureGlyphs& features);

}  // namespace warraq
