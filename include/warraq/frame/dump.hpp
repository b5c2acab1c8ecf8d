#pragma once

/// Frames as stable text, for golden tests and for reading: no addresses, no times, lengths in points with
/// three decimals. Sketch:
///
///     page 1 419.528x595.276 label "1"
///       line x=56.000 y=84.000 w=300.000 ltr stretch=0.214
///         run fa NotoNaskhArabic 12 level=1 x=56.000 "سلام" [145 99 181@0,-0.5]

#include <string>

#include "warraq/frame/document.hpp"

namespace warraq {

std::string dump(const Frame& frame);
std::string dump(const TextLine& line);
std::string dump(const PagedDocument& document);

}  // namespace warraq
