#pragma once

/// Two kinds of places in text that must never be mixed up: UTF-16 units of one paragraph, and bytes of one
/// input. Both ranges are half open.

#include <cstdint>
#include <compare>

namespace warraq {

/// A range of UTF-16 units of one paragraph's string (what ICU, HarfBuzz clusters and ToUnicode speak).
struct TextRange {
  std::uint32_t begin = 0, end = 0;

  friend constexpr auto operator<=>(const TextRange&, const TextRange&) = default;
  constexpr std::uint32_t length() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t index) const { return begin <= index && index < end; }
};

/// A range of bytes of one input file or archive member, as it was before any repair.
struct SourceSpan {
  std::uint64_t begin = 0, end = 0;

  friend constexpr auto operator<=>(const SourceSpan&, const SourceSpan&) = default;
  constexpr bool empty() const { return begin == end; }
};

}  // namespace warraq
