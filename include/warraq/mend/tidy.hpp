#pragma once

/// The small repairs that any raw line needs before it is read as text: spaces, controls, escapes, letters
/// in two pieces. Each keeps the way back to the bytes it came from.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "warraq/base/range.hpp"

namespace warraq {

/// A stretch of mended text, from byte `begin` to the next one's, and where it stood in the input. Where the
/// two lengths are the same, the stretch is a copy byte for byte.
struct MendedStretch {
  std::uint32_t begin = 0;
  SourceSpan source;
};

struct MendedText {
  std::string utf8;
  std::vector<MendedStretch> stretches;
  std::vector<std::uint32_t> literals;  ///< bytes of `*`, `_` and `` ` `` that were escaped: no markup

  /// Appends `words`, which stood at `source`.
  void append(std::string_view words, SourceSpan source);
};

/// Appends one raw line (no line end in it) that stood at `source` of the input, and
/// - turns tabs into spaces and runs of spaces into one,
/// - drops controls, soft hyphens and byte order marks,
/// - takes the backslash off escaped punctuation (`\$`),
/// - joins a letter and its combining mark where Unicode has them as one (é, آ, ؤ), without reordering marks.
void append_tidied(MendedText& out, std::string_view raw, std::uint64_t source);

}  // namespace warraq
