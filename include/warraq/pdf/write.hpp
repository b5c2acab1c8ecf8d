#pragma once

/// Pages out as PDF. The same document and options give the same bytes, whatever the locale, the time zone
/// or the clock.
///
///     warraq::write_pdf(pages, "essay.pdf");
///
/// Text comes back out of the file in reading order (docs/text-layer.md says how), fonts are embedded
/// as subsets, links, outline, page names and metadata are carried.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "warraq/frame/document.hpp"

namespace warraq {

struct PdfOptions {
  /// How hard streams are pressed, 0 (not at all, for reading the file) to 12 (smallest, slowest).
  int compression = 4;
  /// Invisible marks of direction (U+200F, U+200E) among the letters of mixed lines, so that readers who
  /// order text by themselves keep numbers and foreign words in their place. They reach copied text.
  bool direction_hints = true;
  /// The structure tree: what is heading, paragraph, note, for screen readers and for reuse.
  bool tagged = true;
  /// When the document was made, ISO 8601 ("2025-04-02" or "2025-04-02T09:30:00+04:30"); absent: no date is
  /// written. The library never asks the clock. Throws Error bad_option when it is no such date.
  std::optional<std::string> created;
};

/// What can be kept between documents: faces stripped of the tables a page does not need, the compressor's
/// tables. Owned by the caller, used by one thread at a time. Bytes are the same with a fresh one.
class PdfCache {
 public:
  PdfCache();
  ~PdfCache();
  PdfCache(PdfCache&&) noexcept;
  PdfCache& operator=(PdfCache&&) noexcept;

  struct Impl;  // internal: lib/pdf/cache.hpp
  Impl& impl() { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

/// The whole file in memory. Throws Error bad_font (a face that cannot be subset), unknown_format (an image
/// that is not what it says), bad_option.
std::string pdf_bytes(const PagedDocument& document, const PdfOptions& options = {});
std::string pdf_bytes(const PagedDocument& document, const PdfOptions& options, PdfCache& cache);

/// Writes beside `path`, then renames: never half a file. Throws as pdf_bytes, and Error not_writable.
void write_pdf(const PagedDocument& document, const std::filesystem::path& path,
               const PdfOptions& options = {});
void write_pdf(const PagedDocument& document, const std::filesystem::path& path, const PdfOptions& options,
               PdfCache& cache);

/// What keeps a picture out of a PDF ("ends early"), in words for a message; empty when it can go in.
std::string picture_trouble(const ImageData& image);

}  // namespace warraq
