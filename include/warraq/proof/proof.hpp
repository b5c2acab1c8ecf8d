#pragma once

/// Pictures of finished pages, for looking at them without a PDF viewer. Drawn from frames alone, with the
/// outlines of the faces themselves, so a proof shows what the PDF will show.
///
///     for (const auto& path : warraq::write_proofs(document, "proofs", "essay", {.dpi = 144})) ...

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "warraq/frame/document.hpp"

namespace warraq {

struct ProofOptions {
  double dpi = 96;   ///< pixels per inch of PNG proofs; SVG proofs are in points
  bool svg = false;  ///< SVG instead of PNG (write_proofs)
};

/// The PNG file of one page (from 0): grey antialiasing on white, the same bytes for the same document.
/// Throws Error bad_option for a page that is not there or a resolution that makes no picture, and
/// not_readable or bad_font for a face whose outlines cannot be read. A picture that cannot be decoded
/// is drawn as a crossed box.
std::string proof_png(const PagedDocument& document, std::size_t page, const ProofOptions& options = {});

/// The SVG file of one page (from 0), glyphs as paths, in points. Throws as proof_png.
std::string proof_svg(const PagedDocument& document, std::size_t page);

/// Writes every page into `folder` (made if need be) as STEM.p1.png, STEM.p2.png ... or .svg, and returns
/// the paths in page order. Throws as proof_png, and Error not_writable.
std::vector<std::filesystem::path> write_proofs(const PagedDocument& document,
                                                const std::filesystem::path& folder, const std::string& stem,
                                                const ProofOptions& options = {});

}  // namespace warraq
