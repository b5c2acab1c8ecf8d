#pragma once

/// From places in decoded text back to places in the bytes it was decoded from.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "warraq/base/range.hpp"

namespace warraq {

/// From offsets into decoded text back to offsets into the input. Between two anchors both run in step: byte
/// by byte, or, once a unit was counted, by the units of the input. That costs a bit and a half for a byte of
/// text.
class OffsetMap {
 public:
  /// Decoded byte `text` and all after it came from input byte `source` on. Call with growing offsets.
  void anchor(std::size_t text, std::uint64_t source) { anchors_.push_back({text, source}); }

  /// From here on the map counts units of `bytes` input bytes each; count_unit() tells where they are. To be
  /// called before anything is counted. `text_size` is a guess at how long the text will be.
  void count_in_units(std::size_t bytes, std::size_t text_size = 0);
  /// A unit of the input begins at decoded byte `text`. At most one a byte, with growing offsets.
  void count_unit(std::size_t text) {
    const std::size_t word = text / 64;
    if (word >= units_.size()) grow(word);
    units_[word] |= std::uint64_t{1} << text % 64;
  }

  /// Offsets are the same in both.
  bool is_identity() const { return anchors_.empty() && unit_ == 0; }
  std::uint64_t to_source(std::size_t text) const;
  SourceSpan to_source(SourceSpan text) const;

 private:
  struct Anchor {
    std::size_t text;
    std::uint64_t source;
  };
  void grow(std::size_t word);
  /// How many units of the input begin before decoded byte `text`, in bytes.
  std::uint64_t steps_before(std::size_t text) const;

  std::vector<Anchor> anchors_;
  std::vector<std::uint64_t> units_;   ///< a bit for each byte of the text: a unit begins here
  std::vector<std::uint64_t> counts_;  ///< bits set before each word of `units_`
  std::size_t unit_ = 0;               ///< bytes of the input to a unit; 0: the text's own bytes are counted
};

}  // namespace warraq
