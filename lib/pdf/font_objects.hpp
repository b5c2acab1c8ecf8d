#pragma once

/// A used face as PDF objects: Type0 font, descendant CIDFont, descriptor, font program, maps.

#include <string>

#include "pdf/cache.hpp"
#include "pdf/font_use.hpp"

namespace warraq::pdf {

/// Puts the font and everything it refers to. Throws Error bad_font.
void put_font(ObjectSink& sink, const FontUse& use, PdfCache::Impl& cache, Compressor& compressor);

/// What each code spells (ISO 32000-1, 9.10.3). Codes without text are left out.
std::string to_unicode_map(const std::vector<CodeEntry>& entries);

/// Code to CID for fonts whose CIDs are not ours to choose (CFF); `ids[i]` is the CID of code i + 1.
std::string code_to_cid_map(const std::vector<std::uint16_t>& ids);

}  // namespace warraq::pdf
