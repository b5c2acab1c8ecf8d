#pragma once

/// From the bytes of a file to well-formed UTF-8, with the way back to the bytes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/diagnostic.hpp"
#include "warraq/base/range.hpp"

namespace warraq {

/// From offsets into decoded text back to offsets into the input. Between two anchors both run in step.
class OffsetMap {
 public:
  /// Decoded byte `text` and all after it came from input byte `source` on. Call with growing offsets.
  void anchor(std::size_t text, std::uint64_t source) { anchors_.push_back({text, source}); }
  bool is_identity() const { return anchors_.empty(); }
  std::uint64_t to_source(std::size_t text) const;
  SourceSpan to_source(SourceSpan text) const;

 private:
  struct Anchor {
    std::size_t text;
    std::uint64_t source;
  };
  std::vector<Anchor> anchors_;
};

struct DecodedText {
  std::string utf8;      ///< well formed, without a byte order mark
  std::string encoding;  ///< "UTF-8", "UTF-16LE", "UTF-16BE"
  OffsetMap offsets;
  Diagnostics diagnostics;  ///< one `ill-formed-utf8` for each place where U+FFFD stands for bad bytes
};

/// Decodes UTF-8 (with or without a byte order mark) or UTF-16 with one. A few ill-formed sequences in
/// otherwise good UTF-8 become U+FFFD with a diagnostic each. `name` stands in messages.
/// Throws Error empty_input (nothing but white space), unknown_format (a binary file: says which kind it
/// seems to be) or bad_encoding (bytes of some other encoding: says where, and which it may be).
DecodedText decode_text(std::string_view bytes, const std::string& name);

}  // namespace warraq
